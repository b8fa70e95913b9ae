"""Quotations and reported statements from whole reports."""

from __future__ import annotations

import pytest

from comity.coding.quotes import find_quotes
from comity.coding.records import Quote

from ..making import document, entity


def said(text: str) -> list[tuple[str, str, str]]:
    """Words, speaker and cue of the direct quotations of a text."""
    return [(q.text, q.speaker.name if q.speaker else "", q.cue) for q in find_quotes(document(text), []) if q.direct]


@pytest.mark.parametrize(
    ("text", "words", "speaker", "cue"),
    [
        ('"We have agreed on every point," Ivan Petrov said on Monday.', "We have agreed on every point,", "Ivan Petrov", "said"),
        ('"We have agreed on every point," said Ivan Petrov, the envoy, in Geneva.', "We have agreed on every point,", "Ivan Petrov", "said"),
        ('"We have agreed," Ivan Petrov, the head of the mission, told reporters.', "We have agreed,", "Ivan Petrov", "told"),
        ('Ivan Petrov said: "We have agreed on every point."', "We have agreed on every point.", "Ivan Petrov", "said"),
        ('According to Ivan Petrov, "the talks have reached their last stage".', "the talks have reached their last stage", "Ivan Petrov", "according to"),
        ('The envoy called the plan "a step toward a much wider war".', "a step toward a much wider war", "envoy", "called"),
        ("“Who will pay for it?” asked Ivan Petrov.", "Who will pay for it?", "Ivan Petrov", "asked"),
        ("«The bridge will be open by spring,» said Anna Berg.", "The bridge will be open by spring,", "Anna Berg", "said"),
        ("‘There is no other plan for the valley’, said Anna Berg.", "There is no other plan for the valley", "Anna Berg", "said"),
        ('In the words of Anna Berg, "nobody can close this border for ever".', "nobody can close this border for ever", "Anna Berg", ""),
        ('From chairwoman Anna Berg: "The council will meet again in the spring."', "The council will meet again in the spring.", "Anna Berg", ""),
        ('"The council will meet again in the spring." — Commissioner Anna Berg', "The council will meet again in the spring.", "Anna Berg", ""),
        ('Shouting "we are not afraid", thousands of farmers marched on the capital.', "we are not afraid", "thousands of farmers", "Shouting"),
        ('"A stab in the back by our neighbours," was how Ivan Petrov described it.', "A stab in the back by our neighbours,", "Ivan Petrov", "described"),
        (
            'Anna Berg, who visited the camp on Friday, described "a catastrophe that nobody wanted to see".',
            "a catastrophe that nobody wanted to see",
            "Anna Berg",
            "described",
        ),
        ('Ivan Petrov was quoted as saying "the border will be closed by Friday".', "the border will be closed by Friday", "Ivan Petrov", "saying"),
    ],
)
def test_attribution_before_after_and_around(text: str, words: str, speaker: str, cue: str) -> None:
    assert said(text) == [(words, speaker, cue)]


@pytest.mark.parametrize(
    "text",
    [
        '"We," Ivan Petrov said, "agree."',
        '"We agree," said Ivan Petrov. "The rest will follow."',
        "“We agree,” said Ivan Petrov.\n\n“The rest will follow.”",
        '"We agree," said Ivan Petrov of the pact signed in the old harbour town of Varna. "The rest will follow."',
    ],
)
def test_parts_with_nothing_said_between_are_one_quotation(text: str) -> None:
    quotes = [q for q in find_quotes(document(text), []) if q.direct]
    assert len(quotes) == 1
    assert len(quotes[0].spans) == 2
    assert quotes[0].text == " ... ".join(text[s.start : s.end] for s in quotes[0].spans)


def test_what_is_said_between_keeps_two_quotations_apart() -> None:
    text = '"We agree on the border," said Ivan Petrov. He then thanked the hosts for the dinner. "The rest will follow," he said.'
    assert [speaker for _, speaker, _ in said(text)] == ["Ivan Petrov", "Ivan Petrov"]


def test_two_speakers_in_a_row_stay_two() -> None:
    text = '"We agree on the border," said Ivan Petrov.\n\n"We do not agree at all," said Anna Berg.'
    assert [(w, s) for w, s, _ in said(text)] == [("We agree on the border,", "Ivan Petrov"), ("We do not agree at all,", "Anna Berg")]


def test_quotation_running_over_paragraphs_is_one() -> None:
    text = "Ivan Petrov said: “The valley is ours.\n\n“It was ours in the last century.\n\n“It will be ours in the next.”"
    quotes = find_quotes(document(text), [])
    assert [(len(q.spans), q.speaker.name if q.speaker else "") for q in quotes] == [(3, "Ivan Petrov")]


def test_message_whose_middle_paragraphs_have_no_marks_is_one() -> None:
    text = "Ivan Petrov sent a message.\n\nThe message reads, in part:\n\n“Our friendship is old.\n\nIt has seen many storms.\n\nIt will see more.”"
    quotes = [q for q in find_quotes(document(text), []) if q.direct]
    assert [(len(q.spans), q.speaker.name if q.speaker else "") for q in quotes] == [(3, "Ivan Petrov")]


def test_a_mark_without_partner_loses_nothing_else() -> None:
    text = '"The first word was never closed, and then he left. "We will meet again," said Ivan Petrov.\n\n"We hope so too," said Anna Berg.'
    assert [(w, s) for w, s, _ in said(text)] == [("We will meet again,", "Ivan Petrov"), ("We hope so too,", "Anna Berg")]


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "road map" was signed by Ivan Petrov.',
        'Ivan Petrov called it a "provocation."',
        'Ivan Petrov read from "Treaty on Friendship Between Neighbours" for an hour.',
        'A banner read "Nobody will ever close this bridge".',
        "The workers' union said it wouldn't strike, and the farmers' league agreed.",
        "The soldiers' families waited in the '90s, and the sailors' wives did too.",
    ],
)
def test_scare_quotes_titles_banners_and_apostrophes_are_no_quotations(text: str) -> None:
    assert said(text) == []


def test_headings_and_furniture_give_none() -> None:
    text = '"We will never leave," said Ivan Petrov\n\nThe talks ended on Friday.\n\n"Please leave a comment below," said the page'
    found = document(text, headings=('"We will never leave," said Ivan Petrov',), dropped=('"Please leave a comment below," said the page',))
    assert find_quotes(found, []) == ()


def test_pronoun_takes_the_fullest_name_of_its_chain() -> None:
    text = 'President Petrov arrived on Friday. "We will come again," he told reporters.'
    mentions = [
        entity(text, "President Petrov", "BGR", kind="person", name="Ivan Petrov", chain=1),
        entity(text, "he", "BGR", kind="person", name="he", chain=1),
    ]
    quote = find_quotes(document(text), mentions)[0]
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name, quote.speaker.code, quote.addressee) == ("he", "Ivan Petrov", "BGR", "reporters")


def test_pronoun_without_a_chain_takes_the_person_who_fits() -> None:
    text = 'Anna Berg met Ivan Petrov in Oslo. "The talks were long," she said.'
    assert [(s, c) for _, s, c in said(text)] == [("Anna Berg", "said")]


@pytest.mark.parametrize(("between", "speaker"), [("The day was cold.", "Anna Berg"), ("Maria Holm ate.", "Maria Holm")])
def test_pronoun_stays_with_the_last_speaker_until_another_is_named(between: str, speaker: str) -> None:
    text = f'Maria Holm waited. "We met at the dam," said Anna Berg. {between} "It was good," she said.'
    mentions = [entity(text, "Anna Berg", "NOR", kind="person", chain=1), entity(text, "she", "SWE", kind="person", name="Maria Holm", chain=2)]
    mentions += [entity(text, "Maria Holm", "SWE", kind="person", chain=2, nth=n) for n in range(1, text.count("Maria Holm") + 1)]
    quotes = [q for q in find_quotes(document(text), mentions) if q.direct]
    assert [q.speaker.name if q.speaker else "" for q in quotes] == ["Anna Berg", speaker]


def test_entity_gives_speaker_and_code() -> None:
    text = '"The talks were long," the Bulgarian Foreign Ministry said in a statement.'
    quote = find_quotes(document(text), [entity(text, "Bulgarian Foreign Ministry", "BGR", kind="organ", name="Foreign Ministry of Bulgaria")])[0]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.code) == ("Foreign Ministry of Bulgaria", "BGR")


def test_unknown_speaker_takes_the_code_of_the_body_he_speaks_for() -> None:
    text = '"The bridge has fallen," said a spokesman for the Greek army.'
    quote = find_quotes(document(text), [entity(text, "Greek army", "GRC", kind="organ")])[0]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.code) == ("spokesman for the Greek army", "GRC")


def test_about_lists_only_actors_inside_the_words() -> None:
    text = 'Sweden agreed. "We shall help Norway and Denmark," Anna Berg said in Finland.'
    mentions = [entity(text, w, c) for w, c in (("Sweden", "SWE"), ("Norway", "NOR"), ("Denmark", "DNK"), ("Finland", "FIN"))]
    assert find_quotes(document(text), mentions)[0].about == ("NOR", "DNK")


def test_transcript_turns_are_quotations() -> None:
    text = "PRESIDENT PETROV: We had good talks about the river and the dam.\n\nThey will go on.\n\nQ Will there be a treaty?\n\nPRESIDENT PETROV: There will be one before the spring."
    quotes = find_quotes(document(text), [])
    assert [len(q.spans) for q in quotes] == [2, 1]
    assert all(q.speaker is not None and "PETROV" in q.speaker.name for q in quotes)


def test_reported_statements_are_indirect() -> None:
    text = "Ivan Petrov said that the army would leave the valley in spring."
    found: tuple[Quote, ...] = find_quotes(document(text), [])
    assert [(q.direct, q.text, q.speaker.name if q.speaker else "") for q in found] == [(False, "the army would leave the valley in spring", "Ivan Petrov")]


def test_surer_attributions_have_more_confidence() -> None:
    near = find_quotes(document('"We have agreed on every point," Ivan Petrov said.'), [])[0]
    far = find_quotes(document('Ivan Petrov praised the hosts. "We have agreed on every point."'), [])[0]
    assert 0.0 < far.confidence < near.confidence <= 1.0


@pytest.mark.parametrize("line", ['"' * 400_000, "“" * 400_000, "'a " * 130_000, '"We go," he said. ' * 20_000, "A-" * 200_000])
def test_hostile_lines_end_soon(line: str) -> None:
    assert len(find_quotes(document(line), [])) < 10


def test_quotations_each_with_an_attribution_of_its_own_stay_apart() -> None:
    text = '"We agree," said Ivan Petrov. "The rest will follow," he added.'
    found = [q for q in find_quotes(document(text), []) if q.direct]
    assert [(q.text, q.cue) for q in found] == [("We agree,", "said"), ("The rest will follow,", "added")]
