import time as clock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.text.sentences import split_sentences

PIECES = st.sampled_from(
    [
        "The",
        "he",
        "said",
        "U.S.",
        "Jr.",
        "No.",
        "5",
        "3.5",
        ".",
        "!",
        "?",
        "...",
        "…",
        '"',
        "“",
        "”",
        "'",
        "(",
        ")",
        "[1]",
        "\n",
        "\n\n",
        "J.",
        "K.",
        "St.",
        "p.m.",
        "e.g.",
        "end.Next",
        " ",
        "  ",
    ]
)


def sentences(text):
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador Jon Hale Jr. will leave St. Petersburg with Gen. Ivan Orlov on Friday.",
        "The U.S. ambassador spoke at the U.N. Security Council on Jan. 8 about No. 5 of the list.",
        "J. K. Alder and George W. Hill met Lt. Col. A. B. Moss of Acme Inc. in Washington, D.C.",
        "Growth was 3.5 percent, up from 2.25 percent, at 10.30 a.m. Moscow time.",
        "The China-U.S. Strategic Dialogue opened at 5 p.m. Tuesday.",
        "We will ... see to it … in time.",
        '"Really?" he asked the envoy.',
        '"Why now?" Foreign Minister Lavrov asked.',
        "“Stop!” shouted the guard.",
        "The ruling (see Art. 5 and pp. 7-9) stands, e.g. Russia vs. Georgia.",
        "See www.example.org for Asia.Net and version 2.0 of it.",
        "The order, E.O. 13851, was signed by Mr. He and Dr. No.",
        "1. Introduction to the treaty",
        "The firm Yahoo! said no.",
        "Prof. Dr. Lee and Rep. Ana Diaz of Calif. Republicans agreed.",
    ],
)
def test_one_sentence_stays_one(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["He spoke to the U.S.", "The president did not."],
        ["It met at 5 p.m.", "In the evening it left."],
        ["He works for Acme Corp.", "It is large."],
        ["They met in 2014.", "12 people came."],
        ["“We agree.”", "He left."],
        ['"We go.', 'We fight," he said.'],
        ["(It was so.)", "But no!", "Yes?", "Perhaps."],
        ["The war (see below).", "Then peace."],
        ['It backed the "road map".', "This was new."],
        ["He left...", "Then she came."],
        ["Germany lost World War I.", "Peace came."],
        ["He takes vitamin C.", "She does not."],
        ["Two died.[1]", "Three lived.[2]"],
        ["Bombs fell in Yemen.", "al-Qaida claimed them."],
        ["Troops left.", '"Good," he said.'],
        ['"Why did you go?"', "He said nothing."],
    ],
)
def test_several_sentences_are_parted(parts):
    assert sentences(" ".join(parts)) == parts


def test_a_missing_space_parts_only_clear_words():
    assert sentences("They reached the end.Next came talks.") == ["They reached the end.", "Next came talks."]
    assert sentences('It was a good year."Hard work," he said.') == ["It was a good year.", '"Hard work," he said.']
    assert sentences("He met Gen. Orlov.He left.") == ["He met Gen. Orlov.", "He left."]


def test_a_blank_line_ends_a_sentence_and_a_single_one_does_not():
    assert sentences("Military ties\n\nThe armies\ntrained.") == ["Military ties", "The armies\ntrained."]


def test_bounds_are_kept():
    text = "One. Two. Three."
    assert [text[a:b] for a, b in split_sentences(text, 5, 9)] == ["Two."]


@given(st.lists(PIECES, max_size=40))
def test_sentences_are_in_order_within_bounds_and_lose_no_letter(pieces):
    text = " ".join(pieces)
    end = 0
    kept = set()
    for start, stop in split_sentences(text):
        assert end <= start < stop <= len(text)
        assert text[start:stop].strip() == text[start:stop]
        kept.update(range(start, stop))
        end = stop
    assert all(at in kept for at, character in enumerate(text) if not character.isspace())


@given(st.text(max_size=300))
def test_only_white_space_lies_between_sentences(text):
    spans = split_sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


@pytest.mark.parametrize("piece", [".", ". ", '"', 'a."', "\n", " ", "a\n\n", "A. ", "'.", "[1].", "U.S. "])
def test_time_grows_no_faster_than_the_text(piece):
    began = clock.perf_counter()
    split_sentences(piece * (200_000 // len(piece)))
    assert clock.perf_counter() - began < 10
