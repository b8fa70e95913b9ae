import datetime
import time as clock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import InputError
from comity.text.article import make_article
from comity.text.document import prepare

REPORT = """Two neighbours agree on a bridge

By Jane Doe

ASTRA, June 5, 2019 (Wire) - The ministers\u00a0met on Wednesday. They signed a treaty
with the U.S. ambassador, Jon Hale Jr., watching.

Military ties

“We are friends,” said one. “We trade.” Enditem

leave a reply:
"""
LINES = st.sampled_from(
    [
        "",
        "By Jane Doe",
        "Share",
        "leave a reply:",
        "June 5, 2019",
        "MOSCOW, June 5 (Wire) - Talks began.",
        "Military ties",
        "They met. They left.",
        "and went on",
        "* * *",
        "(Reporting by Jane Doe)",
        "“We agree.”",
        "- item",
        "\u200b",
        "Enditem",
    ]
)


def read(text, **told):
    document = prepare(make_article(text, **told))
    return (
        document,
        [document.text[s.start : s.end] for s in document.sentences if not s.heading],
        [document.text[s.start : s.end] for s in document.sentences if s.heading],
    )


def test_a_report_is_made_ready_in_one_go():
    document, sentences, headings = read(REPORT)
    assert sentences == [
        "The ministers met on Wednesday.",
        "They signed a treaty\nwith the U.S. ambassador, Jon Hale Jr., watching.",
        "“We are friends,” said one.",
        "“We trade.”",
    ]
    assert headings == ["Two neighbours agree on a bridge", "Military ties"]
    assert [line.why for line in document.dropped] == ["byline", "credit line", "comment form"]
    assert (document.dateline.place, document.dateline.date, document.dateline.agency) == ("ASTRA", "2019-06-05", "Wire")
    assert document.anchor == datetime.date(2019, 6, 5)


def test_paragraph_numbers_group_the_sentences():
    document, _, _ = read("One. Two.\n\nThree.")
    assert [sentence.paragraph for sentence in document.sentences] == [0, 0, 1]


def test_the_anchor_is_the_day_of_publication_before_all_others():
    assert read(REPORT, published="2019-06-06")[0].anchor == datetime.date(2019, 6, 6)


def test_the_anchor_may_stand_on_a_date_line():
    assert read("Published: June 5, 2019\n\nThey met on Wednesday.")[0].anchor == datetime.date(2019, 6, 5)
    assert read("Updated: June 7, 2019\nPublished: June 5, 2019\n\nThey met.")[0].anchor == datetime.date(2019, 6, 5)


def test_without_any_day_nothing_is_invented():
    assert read("MOSCOW, June 5 (Wire) - They met on Wednesday, as in 2014.")[0].anchor is None


def test_a_single_line_is_a_sentence_and_no_heading():
    assert read("Xi met Putin on Wednesday")[1:] == (["Xi met Putin on Wednesday"], [])
    assert read("Xi met Putin\nModi met Abe")[1:] == (["Xi met Putin", "Modi met Abe"], [])


def test_a_line_that_leads_to_a_quotation_or_a_list_is_no_heading():
    _, sentences, headings = read("He added:\n\n“We agree.”\n\nThey left.")
    assert headings == []
    assert sentences[0] == "He added:"


def test_a_page_of_furniture_alone_has_no_sentences():
    document, sentences, _ = read("By Jane Doe\n\nShare\n\nleave a reply:")
    assert sentences == []
    assert len(document.dropped) == 3


def test_a_text_without_words_never_becomes_a_document():
    with pytest.raises(InputError):
        read("***")


@given(st.lists(LINES, max_size=20), st.sampled_from(["\n", "\n\n"]))
def test_sentences_and_dropped_lines_fit_the_text_and_never_overlap(lines, parted):
    text = "Talks." + parted + parted.join(lines)
    document = prepare(make_article(text))
    end = 0
    for sentence in document.sentences:
        assert end <= sentence.start < sentence.end <= len(document.text)
        end = sentence.end
    for line in document.dropped:
        assert line.text == document.text[line.start : line.end]
        assert line.why
        assert not any(sentence.start < line.end and line.start < sentence.end for sentence in document.sentences)
    kept = [(s.start, s.end) for s in document.sentences] + [(line.start, line.end) for line in document.dropped]
    if document.dateline is not None:
        kept.append((document.dateline.start, document.dateline.end))
    assert not [at for at, character in enumerate(document.text) if character.isalnum() and not any(a <= at < b for a, b in kept)]


@pytest.mark.parametrize("piece", ["a", ". ", "a\n", "\n ", 'a."', "MOSCOW, ", "By Ab Cd\n", "1,111", "\u200ba"])
def test_a_hostile_text_takes_time_in_proportion(piece):
    began = clock.perf_counter()
    prepare(make_article("word " + piece * (150_000 // len(piece))))
    assert clock.perf_counter() - began < 10
