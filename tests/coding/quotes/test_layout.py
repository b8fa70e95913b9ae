from __future__ import annotations

from comity.coding.quotes.layout import Layout

from ..making import document


def test_marks_at_the_edge_belong_to_the_paragraph() -> None:
    text = '"One two."\n\n"Three."'
    layout = Layout(document(text))
    assert [text[p.start : p.end] for p in layout.paragraphs] == ['"One two."', '"Three."']


def test_headings_and_dropped_lines_are_left_out() -> None:
    text = "A heading\n\nWe met here.\n\nShare this"
    layout = Layout(document(text, headings=("A heading",), dropped=("Share this",)))
    assert [text[p.start : p.end] for p in layout.paragraphs] == ["We met here."]


def test_look_up_by_offset() -> None:
    text = "One two. Three four.\n\nFive six."
    layout = Layout(document(text))
    assert layout.sentence_at(text.index("Three")) == 1
    assert layout.paragraph_at(text.index("Five")) == 1
