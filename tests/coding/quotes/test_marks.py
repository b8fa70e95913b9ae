from __future__ import annotations

from comity.coding.quotes.layout import Layout
from comity.coding.quotes.marks import MOST_MARKS, find_quotations

from ..making import document


def words(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, Layout(document(text)).paragraphs)]


def test_straight_curly_and_angled_marks() -> None:
    assert words('He said "yes we can" and “no we cannot” and «perhaps we can» today.') == ["yes we can", "no we cannot", "perhaps we can"]


def test_nested_marks_give_the_outer_quotation() -> None:
    assert words("“They told me “go home” and I went,” she said.") == ["They told me “go home” and I went,"]
    assert words("'They told me \"go home\" and I went,' she said.") == ['They told me "go home" and I went,']


def test_low_opening_mark_is_closed_by_a_high_one() -> None:
    assert words("Er sagte: „Wir gehen heim“ und ging.") == ["Wir gehen heim"]


def test_lost_space_before_a_mark_is_borne() -> None:
    assert words('She said,"We shall go home now." He left.') == ["We shall go home now."]


def test_odd_mark_stays_in_its_paragraph() -> None:
    assert words('He called it "a mistake and left town. It rained.\n\nShe said "we shall go home".') == ["we shall go home"]


def test_open_paragraphs_run_on_to_the_one_that_closes() -> None:
    text = "“One goes on.\n\n“Two ends here.”"
    found = find_quotations(text, Layout(document(text)).paragraphs)
    assert [(q.runs_on, q.continued) for q in found] == [(True, False), (False, True)]


def test_inches_and_years_are_no_marks() -> None:
    assert words("The '90s were hard on the boys' club.") == []


def test_paragraph_with_too_many_marks_is_no_prose() -> None:
    assert words('"a" ' * MOST_MARKS) == []
