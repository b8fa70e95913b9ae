import io

import pytest

from comity.errors import InputError
from comity.text.sources import SourceOptions
from comity.text.sources.plain import read_plain
from comity.text.sources.streams import unpacked


def read(data, **options):
    return list(read_plain(unpacked(io.BytesIO(data)), SourceOptions(**options)))


def test_offsets_in_the_article_hold_in_the_file():
    raw = "MOSCOW\u00a0— Xi\r\nmet “Putin”.\n"
    (article,) = read(raw.encode())
    assert len(article.text) == len(raw)
    assert article.text == "MOSCOW — Xi \nmet “Putin”.\n"


def test_options_tell_what_the_text_does_not():
    (article,) = read(b"Xi met Putin.", published="June 5, 2019", publisher="Wire", title="Visit")
    assert (article.published, article.publisher, article.title, article.key, article.url) == ("2019-06-05", "Wire", "Visit", None, None)


@pytest.mark.parametrize(("data", "words"), [(b"\n \n", "no words"), (b"%PDF-1.4", "PDF"), (b"word " * 100, "MB")])
def test_what_cannot_be_read_is_told(data, words):
    with pytest.raises(InputError, match=words):
        read(data, limit=100)
