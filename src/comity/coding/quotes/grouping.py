"""From quotations to utterances: parts of one speaker with nothing said in between are one; what only looks like a quotation falls away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...actors.records import Entity
from .attribution import Attribution, Attributor
from .marks import Quotation
from .tokens import Word, words
from .vocabulary import vocabulary

PRONOUNS_WITH_S = frozenset(("it's", "he's", "she's", "that's", "there's", "what's", "who's", "here's", "let's"))
ENDINGS = ("n't", "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'m", "’m")
SUBJECTS = frozenset(("i", "we", "you", "they", "he", "she"))
# A speaker who is only taken over from the sentences before is less sure than one named beside the words.
TAKEN_OVER = 0.85
LEAST_WORDS = 5


@dataclass(slots=True)
class Utterance:
    """Parts that one speaker says in a row."""

    parts: list[Quotation]
    attribution: Attribution | None


def without_scare(text: str, quotations: Sequence[Quotation]) -> list[Quotation]:
    """Leaves out single words and names in quotation marks, which would hide the attribution of the quotation after them."""
    kept: list[Quotation] = []
    for quotation in quotations:
        tokens = [w for w in words(text, quotation.start, quotation.end) if w.plain]
        closing = text[quotation.end - 1]
        goes_on = bool(kept) and kept[-1].paragraph == quotation.paragraph and text[kept[-1].end - 1] == "," and closing in ".,!?"
        short = len(tokens) <= 3 and not has_clause(tokens) and not goes_on
        if (
            quotation.runs_on
            or quotation.continued
            or not ((short and not (tokens[:1] and tokens[0].capital and closing in ",!?…")) or is_title(tokens, closing))
        ):
            kept.append(quotation)
    return kept


def has_clause(tokens: Sequence[Word]) -> bool:
    """Whether words hold a verb that makes them a clause."""
    lists = vocabulary()
    if len(tokens) < 2:
        return False
    if tokens[0].lower in SUBJECTS or any(_finite(t) for t in tokens):
        return True
    # Many verbs are nouns too: "the good fight" is no clause, "Fight on" and "Troops fight on" are.
    begins = tokens[0].capital or tokens[0].lower in lists.verbs
    return begins and not lists.has("determiner", tokens[0].lower) and any(t.lower in lists.verbs for t in tokens)


def _finite(token: Word) -> bool:
    return token.lower in vocabulary().finite or token.lower.endswith(ENDINGS) or token.text.lower().replace("’", "'") in PRONOUNS_WITH_S


def is_title(tokens: Sequence[Word], closing: str) -> bool:
    """Whether words are the title of a work or a treaty: nearly all with a capital letter, and no sentence."""
    long = [t for t in tokens if len(t.text) > 3]
    return (
        1 < len(tokens) <= 14
        and bool(long)
        and closing not in ".!?…"
        and sum(t.capital for t in long) >= 0.8 * len(long)
        and tokens[-1].capital
        and len(long) > 1
    )


def utterances(attributor: Attributor) -> list[Utterance]:
    """All quotations of the report with their speakers, joined where they belong together, in order."""
    found: list[Utterance] = []
    for number, quotation in enumerate(attributor.quotations):
        own = attributor.find(number)
        last = found[-1] if found else None
        if last is not None and _joins(attributor, last, quotation, own):
            last.parts.append(quotation)
            if last.attribution is None and own is not None:
                last.attribution = own
                attributor.reference.remember(own.start, own.speaker)
            continue
        if last is not None and last.attribution is None:
            _complete(attributor, last, number - 1)
        attribution = own or _same_sentence(attributor, last, quotation)
        if attribution is None and not _waits(attributor, number):
            attribution = attributor.carried(number) or _still(attributor, last, quotation)
        found.append(Utterance([quotation], attribution))
        if attribution is not None:
            attributor.reference.remember(attribution.start, attribution.speaker)
    if found and found[-1].attribution is None:
        _complete(attributor, found[-1], len(attributor.quotations) - 1)
    return [u for u in found if u.attribution is not None and is_quotation(attributor.text, u)]


def _complete(attributor: Attributor, utterance: Utterance, last_part: int) -> None:
    """A last try for an utterance that waited for words after it in vain."""
    first = last_part - len(utterance.parts) + 1
    utterance.attribution = attributor.carried(first)


def _waits(attributor: Attributor, number: int) -> bool:
    """Whether the next quotation follows with nothing between, and may tell who speaks."""
    here = attributor.quotations[number]
    if number + 1 >= len(attributor.quotations):
        return False
    after = attributor.quotations[number + 1]
    blank = not any(ch.isalnum() for ch in attributor.text[here.outer_end : after.outer_start][:200])
    return here.runs_on or (blank and after.paragraph == here.paragraph)


def _joins(attributor: Attributor, last: Utterance, quotation: Quotation, own: Attribution | None) -> bool:
    previous = last.parts[-1]
    if previous.runs_on and quotation.continued:
        return True
    if quotation.paragraph - previous.paragraph > 1:
        return False
    if own is not None and last.attribution is not None and not same(own.speaker, last.attribution.speaker):
        return False
    if own is None and last.attribution is None:
        return False
    # Each with an attribution of its own: something was said in between, be it only who speaks.
    if own is not None and last.attribution is not None and own.start != last.attribution.start and "carried" not in (own.side, last.attribution.side):
        return False
    if last.attribution is None and own is not None and own.side != "after":
        return False
    if own is None and quotation.paragraph != previous.paragraph and not attributor.text[quotation.start].isupper():
        return False
    return not _said_between(attributor, last, quotation, own)


def _said_between(attributor: Attributor, last: Utterance, quotation: Quotation, own: Attribution | None) -> bool:
    """Whether anything but attributions stands between the last part and this quotation."""
    start, end = last.parts[-1].outer_end, quotation.outer_start
    if end - start > 1000:
        return True
    spans = [(a.start, a.end) for a in (last.attribution, own) if a is not None and a.tight and a.side in ("before", "after")]
    lists = vocabulary()
    left = [
        w
        for w in words(attributor.text, start, end)
        if w.plain
        and not any(a <= w.start < b for a, b in spans)
        and not lists.has("conjunction", w.lower)
        and w.lower not in ("also", "that", "then", "saying", "adding", "continuing")
    ]
    return bool(left)


def _same_sentence(attributor: Attributor, last: Utterance | None, quotation: Quotation) -> Attribution | None:
    """A second fragment in a sentence has the speaker of the first."""
    if last is None or last.attribution is None or last.attribution.side == "carried":
        return None
    layout = attributor.layout
    if layout.sentence_at(last.parts[-1].start) != layout.sentence_at(quotation.start) or last.parts[-1].paragraph != quotation.paragraph:
        return None
    return replace(last.attribution, confidence=round(last.attribution.confidence * TAKEN_OVER, 3), side="carried", tight=False)


def _still(attributor: Attributor, last: Utterance | None, quotation: Quotation) -> Attribution | None:
    """A whole sentence in quotation marks, in the paragraph of one that has a speaker, is taken to be the same speaker's."""
    if last is None or last.attribution is None or last.parts[-1].paragraph != quotation.paragraph or not attributor.text[quotation.start].isupper():
        return None
    return replace(last.attribution, confidence=round(last.attribution.confidence * 0.7, 3), side="carried", tight=False, addressee="")


def same(one: Entity, other: Entity) -> bool:
    """Whether two mentions are of one speaker."""
    if one.chain >= 0 and one.chain == other.chain:
        return True
    a, b = one.name.lower().split(), other.name.lower().split()
    return bool(a) and bool(b) and (a == b or (one.kind == other.kind == "person" and a[-1] == b[-1]))


def is_quotation(text: str, utterance: Utterance) -> bool:
    """Whether words in marks are a quotation: a clause, or five words and more."""
    attribution = utterance.attribution
    tokens = [w for part in utterance.parts for w in words(text, part.start, part.end) if w.plain]
    clause = has_clause(tokens)
    first, last = utterance.parts[0], utterance.parts[-1]
    # "Never again," she said: short, but clearly uttered.
    uttered = attribution is not None and attribution.side == "after" and tokens[0].capital and len(tokens) > 1 and text[first.end - 1] in ",!?"
    if attribution is None or (len(tokens) < LEAST_WORDS and not clause and not (uttered and last.end - first.start > 8)):
        return False
    if len(tokens) <= 3 and attribution.side == "carried":
        return False
    # Only whole sentences are taken over from the speaker before; a loose fragment may be anything.
    return attribution.side != "carried" or tokens[0].capital or clause
