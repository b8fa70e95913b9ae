"""Claims from whole reports."""

from __future__ import annotations

import pytest

from comity.coding.claims import find_claims
from comity.coding.records import Claim

from ..making import document, entity


def claims(text: str, *, day: str = "2015-06-01") -> list[Claim]:
    """The claims of a text about Norway, which its first word names."""
    return list(find_claims(document(text, day=day), [entity(text, "Norway", "NOR")]))


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "unit", "comparator"),
    [
        ("Norway has sent about 2,500 troops to the border.", "about 2,500 troops", "troops", 2500, "troops", "~"),
        ("Norway said more than 4,400 people have been detained.", "more than 4,400 people", "count", 4400, "people", ">"),
        ("Norway's police shot dead at least 14 people in May.", "at least 14 people", "casualties", 14, "people", ">"),
        ("Norway lost a dozen soldiers, and 30 others were wounded.", "30 others", "casualties", 30, "people", "="),
        ("Norway lent Iceland $2.5 billion for the harbour.", "$2.5 billion", "money", 2.5e9, "USD", "="),
        ("Norway will pay up to 300 million euros a year.", "up to 300 million euros a year", "money", 3e8, "EUR/year", "<"),
        ("Norway and Sweden, whose leaders have met nearly 30 times, agreed.", "nearly 30 times", "count", 30, "times", "~"),
        ("Norway marked the 70th anniversary of the treaty.", "the 70th anniversary of the treaty", "anniversary", 70, "years", "="),
        ("Norway is Sweden's second largest trading partner.", "Sweden's second largest trading partner", "rank", 2, "rank", "="),
        ("Norway is the largest trading partner of Iceland.", "the largest trading partner of Iceland", "superlative", 1, "rank", "max"),
        ("Norway saw the worst unrest in its history.", "the worst unrest in its history", "superlative", None, "", "max"),
        ("Norway called it the first such visit in the history of the kingdom.", "the first such visit in the history of the kingdom", "rank", 1, "rank", "="),
        ("Norway's king began his eighth visit to Iceland.", "his eighth visit to Iceland", "rank", 8, "visit", "="),
        ("Norway's court jailed him for ten years.", "ten years", "duration", 10, "years", "="),
        ("Norway hosted a three-day summit.", "three-day summit", "duration", 3, "days", "="),
        ("Norway and Sweden signed a truce after two decades of war.", "two decades of war", "duration", 20, "years", "="),
        ("Norway has been Iceland's ally for nine consecutive years.", "nine consecutive years", "duration", 9, "years", "="),
        ("Norway reopened its embassy for the first time in seven years.", "for the first time in seven years", "duration", 7, "years", "="),
        ("Norway met Iceland for the first time since 1988.", "for the first time since 1988", "since", 1988, "year", "="),
        ("Norway's parliament passed the bill by 199 votes to 74.", "199 votes to 74", "vote", 199, "votes", "="),
        ("Norway put tariffs of 25 percent on Icelandic steel.", "25 percent on Icelandic steel", "other", 25, "percent", "="),
        ("Norway takes a third of Iceland's exports.", "a third of Iceland's exports", "share", 0.33, "share", "="),
        ("Norway sent dozens of observers to the vote.", "dozens of observers", "count", None, "observers", "~"),
        ("Norway expelled two Icelandic diplomats.", "two Icelandic diplomats", "count", 2, "diplomats", "="),
        ("Norway shipped 500 tonnes of grain to Iceland.", "500 tonnes", "other", 500, "tonnes", "="),
    ],
)
def test_kinds_values_units_and_comparators(text: str, words: str, kind: str, value: float | None, unit: str, comparator: str) -> None:
    found = {c.text: (c.kind, c.value, c.unit, c.comparator) for c in claims(text)}
    assert words in found, found
    assert found[words] == (kind, value, unit, comparator)


@pytest.mark.parametrize(
    "text",
    [
        "Norway's two leaders met three ministers of five countries.",
        "Norway's shares fell 3 percent as oil rose to $60 a barrel.",
        "Norway said an earthquake killed 40 people and left 2,000 homeless.",
        "Norway's king, 78, arrived at 10 a.m. on May 17, 2014.",
        "Norway beat Iceland 3-1 in the first half of the match, and the striker scored two goals for his team.",
        "Norway condemned the attack of September 11, 2001, and resolution 1373.",
        "Norway's envoy left in the next two days.",
        "Norway's 2006 election was fair.",
        "Norway expects a cold winter with 20 degrees of frost.",
        "Norway's 45-year-old minister lives in room 12.",
        "Norway is one of the largest countries in the world.",
        "Norway praised the fifteen members of the council.",
    ],
)
def test_what_measures_no_relation_is_no_claim(text: str) -> None:
    assert [c.text for c in claims(text)] == []


def test_reports_without_political_actors_have_none() -> None:
    assert find_claims(document("The club sold 2,500 tickets and paid $3 million."), []) == ()


def test_report_on_sports_has_none() -> None:
    text = "Norway won the match. The team scored three goals in the first half. About 2,500 fans watched the championship final, the largest crowd in history."
    assert claims(text) == []


def test_figures_of_a_neighbouring_sentence_count() -> None:
    assert [c.about for c in claims("Norway sent help. About 400 soldiers were deployed.")] == [("NOR",)]


def test_about_is_the_clause_before_the_sentence() -> None:
    text = "Norway sent 400 soldiers; Iceland sent 50 trucks."
    found = find_claims(document(text), [entity(text, "Norway", "NOR"), entity(text, "Iceland", "ISL")])
    assert [c.about for c in found] == [("NOR",), ("ISL",)]


def test_by_is_who_says_the_words_around() -> None:
    text = "Norway sent 400 soldiers to the border."
    speaker = entity(text, "Norway", "NOR", kind="person", name="Anna Berg")
    assert find_claims(document(text), [entity(text, "Norway", "NOR")], speech=[(0, len(text), speaker)])[0].by is speaker


def test_by_is_the_source_that_the_sentence_names() -> None:
    text = "According to Norway, 400 soldiers were killed."
    found = claims(text)[0]
    assert getattr(found.by, "code", found.by) == "NOR"


def test_period_counts_from_the_day_of_the_report() -> None:
    assert [c.period for c in claims("Norway's exports to Iceland reached $3 billion last year.", day="2014-05-01")] == ["2013"]


def test_offsets_hold_in_the_text() -> None:
    text = "Norway sent about 400 soldiers and lent $2 billion to Iceland."
    assert all(text[c.start : c.end] == c.text for c in claims(text))
    assert len(claims(text)) == 2


def test_headings_and_furniture_give_none() -> None:
    text = "Norway sends 400 soldiers\n\nNorway agreed.\n\nNorway has 400 soldiers, read more"
    made = document(text, headings=("Norway sends 400 soldiers",), dropped=("Norway has 400 soldiers, read more",))
    assert find_claims(made, [entity(text, "Norway", "NOR"), entity(text, "Norway", "NOR", nth=2), entity(text, "Norway", "NOR", nth=3)]) == ()


@pytest.mark.parametrize("line", ["7" * 400_000, "7," * 200_000, "hundreds of " * 40_000, "$" * 400_000, "since 1990 " * 40_000, "twenty-" * 60_000])
def test_hostile_lines_end_soon(line: str) -> None:
    assert len(claims("Norway " + line)) < 1000
