"""Who says a quotation: the words before it, after it, or of the sentence before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...actors.records import Entity
from .grammar import Verb, subject, verbs
from .layout import Layout
from .marks import Quotation
from .reference import Reference
from .speakers import Named
from .tokens import Word, chunks, words
from .vocabulary import vocabulary

DASHES = "—–-"
# So many words may stand between a verb of speech and the words in marks, if "that" does not tie them together.
FARTHEST = 26
ADDRESSED = frozenset(("tell", "inform", "assure", "remind", "urge", "instruct", "notify", "reassure", "warn", "ask", "advise"))
STOPS = frozenset(
    (
        "that",
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "as",
        "when",
        "while",
        "about",
        "of",
        "by",
        "and",
        "but",
        "from",
        "following",
        "how",
        "what",
        "why",
        "who",
    )
)
ENDS_OF_NAME = (STOPS - {"of", "by", "from"}) | frozenset(("to", "with", "through", "via", "speaking", "adding", "referring"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who speaks; ``[start, end)`` are the words that say so. ``side`` is ``before``, ``after`` or ``carried``; ``tight`` when nothing else stands there."""

    speaker: Entity
    cue: str
    addressee: str
    confidence: float
    start: int
    end: int
    side: str
    tight: bool = True


@dataclass(frozen=True, slots=True)
class _Side:
    """The words on one side of a quotation."""

    name: str
    start: int
    end: int
    tokens: Sequence[Word]


class Attributor:
    """Finds the attribution of each quotation. Ask in the order of the text: "he" depends on who spoke before."""

    def __init__(self, layout: Layout, reference: Reference, quotations: Sequence[Quotation]) -> None:
        self.layout = layout
        self.text = layout.text
        self.reference = reference
        self.quotations = quotations

    def find(self, number: int) -> Attribution | None:
        """The best attribution of a quotation by words next to it."""
        candidates = [c for c in (self._after(number), self._before(number)) if c is not None]
        return max(candidates, key=lambda c: c.confidence, default=None)

    def window_after(self, number: int) -> tuple[int, int]:
        """From the closing mark to the end of the sentence or the next quotation of its paragraph."""
        quotation = self.quotations[number]
        limit = self.layout.paragraphs[quotation.paragraph].end
        if number + 1 < len(self.quotations):
            limit = min(limit, max(quotation.outer_end, self.quotations[number + 1].outer_start))
        semicolon = self.text.find(";", quotation.outer_end, limit)
        limit = limit if semicolon < 0 else semicolon
        at = quotation.outer_end
        while at < limit and not self.text[at].isalnum():
            at += 1
        if at >= limit:
            return quotation.outer_end, limit
        sentence = self.layout.sentences[self.layout.sentence_at(at)]
        return quotation.outer_end, max(at, min(limit, sentence.end))

    def window_before(self, number: int) -> tuple[int, int]:
        """From the start of the sentence, or the quotation before in its paragraph, to the opening mark."""
        quotation = self.quotations[number]
        floor = self.layout.paragraphs[quotation.paragraph].start
        if number > 0:
            floor = max(floor, self.quotations[number - 1].outer_end)
        here = self.layout.sentence_at(quotation.start)
        start = max(floor, self.layout.sentences[here].start)
        semicolon = self.text.rfind(";", start, quotation.outer_start)
        if semicolon >= 0 and any(ch.isalnum() for ch in self.text[semicolon : quotation.outer_start][:400]):
            start = semicolon + 1
        if any(ch.isalnum() for ch in self.text[start : quotation.outer_start][:400]):
            return start, quotation.outer_start
        if here > 0:
            previous = self.layout.sentences[here - 1]
            near = self.layout.paragraph_at(previous.start) >= quotation.paragraph - 1
            if (
                near
                and self.text[previous.start : previous.end].rstrip().endswith((":", ":-", ","))
                and (number == 0 or self.quotations[number - 1].outer_end <= previous.start + 1)
            ):
                return previous.start, quotation.outer_start
            if near and previous.end > floor > previous.start and self.text[floor : previous.end].rstrip().endswith(":"):
                return floor, quotation.outer_start
        return quotation.outer_start, quotation.outer_start

    def _after(self, number: int) -> Attribution | None:
        quotation = self.quotations[number]
        start, end = self.window_after(number)
        tokens = words(self.text, start, end)
        marked = next((i for i, t in enumerate(tokens) if t.plain), len(tokens))
        lead, tokens = tokens[:marked], tokens[marked:]
        if not tokens or quotation.runs_on or any(t.text in ".;:" for t in lead):
            return None
        side = _Side("after", start, end, tokens)
        closing = self.text[quotation.end - 1]
        stopped = closing == "." and not any(t.text in ",—–" for t in lead)
        comma = closing in ",?!…" or any(t.text in ",—–" for t in lead) or (stopped and not tokens[0].capital)
        if any(t.text in DASHES for t in lead) and tokens[0].capital and len(tokens) <= 10 and not verbs(tokens):
            return self._made(self.reference.named(until(tokens)), side, 0.85)
        if tokens[0].lower == "according" and len(tokens) > 2 and tokens[1].lower == "to":
            return self._made(self.reference.named(until(tokens[2:])), side, 0.95, cue="according to")
        found = verbs(tokens[:60])
        if not found:
            return None
        verb = found[0]
        if verb.first == 0:
            return self._inverted(side, verb, comma=comma, stopped=stopped)
        if tokens[0].lower in ("was", "is") and verb.first < 16:
            return self._made(self.reference.named(_after_how(tokens[: verb.first])), side, 0.9, verb=verb)
        leads_on = number + 1 < len(self.quotations) and end == self.quotations[number + 1].outer_start
        if stopped and tokens[0].capital and (leads_on or not _short(tokens, verb)):
            return None
        if not _begins_phrase(tokens[0]) or not _one_phrase(tokens, verb):
            return self._at_end(side, found[-1]) if not stopped else None
        if not comma and not stopped and verb.first > 6:
            return None
        strength = 0.97 if comma else 0.6 if stopped else 0.8
        alone = not any(v.cue.group != "stance" for v in found[1:])
        return self._made(subject(self.reference, tokens, verb), side, strength, verb=verb, tight=alone)

    def _at_end(self, side: _Side, verb: Verb) -> Attribution | None:
        """The attribution ends a sentence that goes on after the quotation: "…" if it rains, the minister said."""
        parts = chunks(side.tokens[: verb.first])
        closes = len(side.tokens) - verb.after <= 6 and verb.cue.group != "stance" and verb.cue.form != "ing" and not verb.passive
        if not closes or len(parts) < 2 or not side.tokens[verb.first - 1].plain or not _begins_phrase(parts[-1][0]):
            return None
        return self._made(self.reference.named(parts[-1]), side, 0.8, verb=verb, tight=False)

    def _inverted(self, side: _Side, verb: Verb, *, comma: bool, stopped: bool) -> Attribution | None:
        """A verb before its subject: "…," said the minister."""
        tokens = side.tokens
        rest = tokens[verb.after :]
        if verb.cue.form == "ing" or verb.cue.group == "told" or (stopped and not comma) or not rest or not _begins_phrase(rest[0]):
            return None
        parts = chunks(rest)
        found = self.reference.named(until(parts[0]), beside=parts[1] if len(parts) > 1 else ())
        for part in parts[1:3]:
            if part[0].capital and found is not None and (found.entity.kind != "person" or not found.entity.name[:1].isupper()):
                better = self.reference.named(until(part))
                found = better if better is not None and better.entity.kind == "person" else found
        return self._made(found, side, 0.96 if comma else 0.85, verb=verb)

    def _before(self, number: int) -> Attribution | None:
        quotation = self.quotations[number]
        start, end = self.window_before(number)
        tokens = words(self.text, start, end)
        colon = False
        while tokens and not tokens[-1].plain:
            colon = colon or tokens[-1].text == ":"
            tokens.pop()
        tokens = tokens[next((i for i, t in enumerate(tokens) if t.plain), 0) :]
        if not tokens:
            return None
        side = _Side("before", start, end, tokens)
        found = verbs(tokens)
        if not colon and any(vocabulary().has("naming", t.lower) for t in tokens[-2:]):
            return None
        last = found[-1] if found else None
        phrase = self._by_phrase(side)
        if phrase is not None and (last is None or last.first < 2 or len(tokens) - last.after > 12):
            return phrase
        whole = self.text[quotation.start].isupper()
        if last is None:
            bare = whole and not colon and self.text[start:end].rstrip().endswith(",")
            return self._labelled(side) if colon else self._made(self.reference.leading(tokens), side, 0.55) if bare else None
        if last.first == 0 and last.cue.form == "ing":
            goes_on = number > 0 and start == self.quotations[number - 1].outer_end
            return None if goes_on else self._fronted(number, side, last)
        between = len(tokens) - last.after
        that = tokens[last.after].lower == "that" if between else False
        if between > FARTHEST and not that:
            return None
        if not colon and whole and between > 14 and last.cue.group == "stance":
            return None
        strength = 0.97 if colon or between <= 3 else 0.9 if between <= 10 else 0.75
        strength -= 0.08 if last.cue.group == "stance" else 0.0
        return self._made(subject(self.reference, tokens, last), side, strength, verb=last, tight=len(tokens) <= 4 and not self._begins_sentence(start))

    def _begins_sentence(self, start: int) -> bool:
        """Whether a window begins where a sentence does, and not after a quotation in it."""
        return start == self.layout.sentences[self.layout.sentence_at(start)].start

    def _fronted(self, number: int, side: _Side, verb: Verb) -> Attribution | None:
        """Shouting "…", thousands marched: the subject follows."""
        start, end = self.window_after(number)
        tokens = words(self.text, start, end)
        tokens = tokens[next((i for i, t in enumerate(tokens) if t.plain), len(tokens)) :]
        return self._made(self.reference.leading(tokens), side, 0.85, verb=verb, tight=False) if tokens else None

    def _by_phrase(self, side: _Side) -> Attribution | None:
        """According to X, "…"; in the words of X, "…"."""
        for i, token in enumerate(side.tokens[:-2]):
            two = (token.lower, side.tokens[i + 1].lower)
            if two in (("according", "to"), ("words", "of")):
                named = self.reference.named(until(side.tokens[i + 2 :]))
                return self._made(named, side, 0.92, cue="according to" if two[1] == "to" else "")
        return None

    def _labelled(self, side: _Side) -> Attribution | None:
        """From the chairwoman: "…"; X: "…"; or a sentence that ends with a colon and has no verb of speech."""
        tokens = side.tokens
        label = tokens[1:] if tokens[0].lower in ("from", "by") else tokens
        if len(label) <= 10:
            named = self.reference.named(label)
            return self._made(named, side, 0.85 if named is not None and named.entity.name[:1].isupper() else 0.4)
        return self._made(self.reference.leading(tokens), side, 0.55)

    def carried(self, number: int) -> Attribution | None:
        """The speaker of a sentence that stands right before a quotation without words of its own that attribute it."""
        quotation = self.quotations[number]
        here = self.layout.sentence_at(quotation.start)
        if here <= 0 or self.window_before(number)[0] != quotation.outer_start:
            return None
        previous = self.layout.sentences[here - 1]
        if self.layout.paragraph_at(previous.start) < quotation.paragraph - 1 or self.reference.quoted(previous.end - 2):
            return None
        start = previous.start
        if number > 0:
            start = max(start, min(self.quotations[number - 1].outer_end, previous.end))
        tokens = words(self.text, start, previous.end)
        tokens = tokens[next((i for i, t in enumerate(tokens) if t.plain), 0) :]
        found = [v for v in verbs(tokens) if not v.passive]
        named = subject(self.reference, tokens, found[0]) if found else None
        if named is None and tokens:
            found = []
            named = self.reference.leading(tokens)
        if named is None or named.entity.members or (not found and named.entity.kind not in ("person", "office")):
            return None
        side = _Side("carried", start, previous.end, tokens)
        return self._made(named, side, 0.7 if found else 0.5, tight=False)

    def _made(self, named: Named | None, side: _Side, strength: float, *, verb: Verb | None = None, cue: str = "", tight: bool = True) -> Attribution | None:
        if named is None:
            return None
        return Attribution(
            speaker=named.entity,
            cue=verb.text if verb is not None else cue,
            addressee=addressee(self.text, side.tokens, verb) if verb is not None else "",
            confidence=round(strength * named.strength, 3),
            start=side.start,
            end=side.end,
            side=side.name,
            tight=tight,
        )


def addressee(text: str, tokens: Sequence[Word], verb: Verb) -> str:
    """The words after "told" that say to whom: "reporters", "the U.N. Security Council"."""
    rest = list(tokens[verb.after :])
    if verb.cue.lemma == "say" and rest and rest[0].lower == "to":
        rest.pop(0)
    elif verb.cue.lemma not in ADDRESSED:
        return ""
    kept: list[Word] = []
    for token in rest[:9]:
        again = bool(kept) and kept[-1].lower != "of" and vocabulary().has("determiner", token.lower)
        if not token.plain or again or (token.lower in STOPS - {"of"} and not token.capital):
            break
        kept.append(token)
    if not kept or len(kept) > 8 or vocabulary().has("day", kept[0].lower):
        return ""
    return text[kept[0].start : kept[-1].end]


def until(tokens: Sequence[Word]) -> list[Word]:
    """The first phrase of some tokens: up to a comma, a day, or a word that begins something else."""
    lists = vocabulary()
    kept: list[Word] = []
    for token in tokens[:18]:
        ends = token.lower in ENDS_OF_NAME and not token.capital
        if kept and (not token.plain or ends or lists.has("day", token.lower) or lists.has("auxiliary", token.lower)):
            if token.text in "\"'’‘“”":
                continue
            break
        kept.append(token)
    return kept


def _short(tokens: Sequence[Word], verb: Verb) -> bool:
    """Whether a sentence after a full stop does no more than name the speaker."""
    rest = tokens[verb.after :]
    return not rest or not rest[0].plain or vocabulary().has("day", rest[0].lower) or rest[0].lower in ("in", "at", "on", "during", "reporters", "journalists")


def _one_phrase(tokens: Sequence[Word], verb: Verb) -> bool:
    """Whether nothing but a subject, with what commas set off from it, stands before a verb."""
    if verb.passive or (verb.cue.form == "ing" and tokens[verb.first - 1].text == ","):
        return False
    lists = vocabulary()
    comma = next((i for i, t in enumerate(tokens[: verb.first]) if t.text in ",—–("), verb.first)
    first = tokens[:comma]
    if len(first) > 12 or any(not t.capital and t.lower.endswith("ed") and i > 1 for i, t in enumerate(first[:-1])):
        return False
    if comma == verb.first:
        return True
    last = chunks(tokens[: verb.first])[-1]
    set_off = not tokens[verb.first - 1].plain or all(lists.has("adverb", t.lower) or lists.has("auxiliary", t.lower) or t.lower.endswith("ly") for t in last)
    return set_off or lists.has("preposition", first[0].lower) or all(lists.has("adverb", t.lower) or lists.has("day", t.lower) for t in first)


def _after_how(tokens: Sequence[Word]) -> list[Word]:
    """The subject in "was how the minister described it"."""
    at = next((i for i, t in enumerate(tokens) if t.lower in ("how", "what", "way")), 0)
    return list(tokens[at + 1 :])


def _begins_phrase(token: Word) -> bool:
    """Whether a word can begin a subject."""
    lists = vocabulary()
    if lists.has("conjunction", token.lower) or lists.has("subordinate", token.lower) or lists.has("preposition", token.lower):
        return token.lower == "as" or (token.capital and len(token.text) > 4)
    if lists.has("auxiliary", token.lower) or lists.has("anonymous", token.lower) or lists.has("adverb", token.lower):
        return token.lower == "it"
    return token.lower != "to"
