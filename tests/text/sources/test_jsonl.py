import io
import json
import time as clock
import tracemalloc

import pytest

from comity.text.records import Article
from comity.text.sources import Failure, SourceOptions
from comity.text.sources.jsonl import read_jsonl
from comity.text.sources.streams import unpacked

ROW = {"id": "a", "text": "Xi met Putin.", "published": "2019-06-05"}


def read(data, **options):
    data = data if isinstance(data, bytes) else data.encode()
    return list(read_jsonl(unpacked(io.BytesIO(data)), SourceOptions(**options), name="x.jsonl"))


def messages(found):
    return [item.error.message if isinstance(item, Failure) else item.key for item in found]


def test_each_line_is_an_article():
    found = read(json.dumps(ROW) + "\n\n" + json.dumps({**ROW, "id": "b", "title": "T", "publisher": "W", "url": "https://e.org/1", "language": "en"}) + "\n")
    assert [article.key for article in found] == ["a", "b"]
    assert (found[1].title, found[1].publisher, found[1].url) == ("T", "W", "https://e.org/1")


@pytest.mark.parametrize("form", [json.dumps([ROW, ROW]), json.dumps([ROW, ROW], indent=2), json.dumps(ROW, indent=1)])
def test_a_list_or_one_object_is_read_too(form):
    assert {article.key for article in read(form)} == {"a"}


def test_records_that_comity_wrote_are_read():
    (article,) = read(json.dumps({"article": {"id": "h", "key": "k", "text": "Xi met Putin.", "published": None}, "events": []}))
    assert (article.text, article.published) == ("Xi met Putin.", None)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"text": "abc', "not JSON"),
        ("nonsense", "not JSON"),
        ("[1, 2]", "a JSON object is wanted"),
        ('"words"', "a JSON object is wanted"),
        ('{"title": "no text"}', "no column with the text"),
        ('{"text": null}', "no text"),
        ('{"text": "  "}', "no words"),
        ('{"text": "Words.", "date": "2019-02-30"}', "2019-02-30"),
        ('{"text": "Words.", "n": ' + "9" * 5000 + "}", "not JSON"),
        ('{"text": "Words.", "n": ' + "[" * 100_000 + "}", "not JSON|nested"),
        ("{\x00}", "binary"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line, words):
    found = read("\n".join([json.dumps(ROW), line, json.dumps({**ROW, "id": "b"})]))
    assert [type(item) for item in found] == [Article, Failure, Article]
    assert found[1].name == "x.jsonl, line 2"
    assert found[1].error.message.startswith("x.jsonl, line 2: ")
    assert pytest.importorskip("re").search(words, found[1].error.message)
    assert found[1].error.hint


def test_a_first_line_cut_off_does_not_take_the_others_with_it():
    assert messages(read('{"text": "abc\n' + json.dumps(ROW)))[1] == "a"


def test_a_list_that_is_cut_off_fails_as_a_whole():
    with pytest.raises(Exception, match="not JSON"):
        read(json.dumps([ROW, ROW], indent=1)[:-20])


def test_half_surrogates_and_other_breaks_inside_a_text_are_kept_apart():
    (article,) = read('{"text": "One \\ud83d two\u2028three."}')
    assert article.text == "One \ufffd two\nthree."


def test_a_line_of_100_mb_fails_fast_and_in_little_memory():
    class Long(io.RawIOBase):
        left = 100_000_000

        def readable(self):
            return True

        def readinto(self, buffer):
            count = min(len(buffer), self.left)
            buffer[:count] = b"x" * count
            self.left -= count
            return count

    tracemalloc.start()
    began = clock.perf_counter()
    (failed,) = read_jsonl(unpacked(Long()), SourceOptions(limit=1_000_000), name="x.jsonl")
    assert "a line of more than 3 MB" in failed.error.message
    assert clock.perf_counter() - began < 10
    assert tracemalloc.get_traced_memory()[1] < 30_000_000
    tracemalloc.stop()
