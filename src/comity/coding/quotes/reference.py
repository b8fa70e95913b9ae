"""Who is meant by "he", "the minister" and "the statement"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ...actors.records import Entity
from .layout import Layout
from .marks import Quotation
from .names import Names
from .speakers import BODIES, PRONOUNS, WORDS, Named, Speakers
from .tokens import Word, words
from .vocabulary import vocabulary

# How far back, in sentences, a pronoun may look.
REACH = 8
NEAREST_WORDS = 16
# An author named in a headline stands at its beginning, after a title at most.
FARTHEST_IN_TITLE = 20


class Reference:
    """Resolves subjects, those that only point back included. Remembers who spoke, so it is to be asked in the order of the text."""

    def __init__(self, layout: Layout, speakers: Speakers, quotations: Sequence[Quotation], *, title: str = "") -> None:
        self.layout = layout
        self.speakers = speakers
        self.spoken: list[tuple[int, Entity]] = []
        self._quoted = [(q.outer_start, q.outer_end) for q in quotations]
        self._quoted_starts = [start for start, _ in self._quoted]
        self._sexes: dict[str, str] = {}
        self._title = title

    def named(self, tokens: Sequence[Word], *, beside: Sequence[Word] = ()) -> Named | None:
        """The speaker that a subject means, or None."""
        lists = vocabulary()
        plain = [
            t for t in tokens if t.plain and not lists.has("conjunction", t.lower) and not lists.has("adverb", t.lower) and not lists.has("auxiliary", t.lower)
        ]
        if not plain:
            return None
        last = plain[-1]
        if last.lower in PRONOUNS and (len(plain) == 1 or last.lower in ("he", "she")):
            return self._pronoun(last)
        noun = _speech_noun(plain)
        if noun is not None:
            return self._writing(plain, noun)
        found = self.speakers.phrase(tokens, beside=beside)
        if found is not None and found.entity.reasons == WORDS:
            return self._described(plain, found)
        return found

    def leading(self, tokens: Sequence[Word]) -> Named | None:
        """The subject of the clause that these tokens begin."""
        for token in tokens[:6]:
            if token.lower in ("he", "she", "it", "they"):
                return self._pronoun(token)
            if (token.capital and token is not tokens[0]) or vocabulary().has("auxiliary", token.lower) or token.lower in vocabulary().cues:
                break
        first = _first_phrase(tokens)
        noun = _speech_noun(first)
        if noun is not None and any(t.possessive for t in first[:noun]):
            return self._writing(first, noun)
        return self.speakers.leading(tokens)

    def remember(self, at: int, speaker: Entity) -> None:
        """Notes who speaks at an offset."""
        self.spoken.append((at, speaker))

    def quoted(self, at: int) -> bool:
        """Whether an offset lies inside quotation marks."""
        found = bisect_right(self._quoted_starts, at) - 1
        return found >= 0 and at < self._quoted[found][1]

    def _pronoun(self, token: Word) -> Named | None:
        sex = "f" if token.lower == "she" else "m"
        cover = next((e for e in self.speakers.within(token.start, token.start + 1) if e.end == token.end), None)
        if cover is not None:
            entity = self.speakers.canonical(cover)
            last = self.spoken[-1][1] if self.spoken else None
            goes_on = last is not None and token.lower in ("he", "she") and self._not_since(entity, last, token.start) and self._fits(last, sex)
            if last is not None and goes_on:
                return Named(entity=last, strength=0.8)
            if entity.name.lower() not in PRONOUNS:
                return Named(entity=entity, strength=0.9)
        if token.lower in ("he", "she"):
            found = self._person_before(token.start, sex)
            if found is not None:
                self._sexes[found.name] = sex
        elif token.lower in ("it", "they"):
            found = self._body_before(token.start)
        else:
            found = None
        return None if found is None else Named(entity=found, strength=0.75)

    def _not_since(self, entity: Entity, last: Entity, at: int) -> bool:
        """Whether a pronoun is resolved to somebody who was not mentioned since the last speaker, who is a nearer choice."""
        if last.kind not in ("person", "office") or entity.name == last.name or (entity.chain >= 0 and entity.chain == last.chain):
            return False
        places = self.speakers.people_starts
        between = self.speakers.people[bisect_left(places, last.end) : bisect_left(places, at)]
        return not any(p.chain == entity.chain >= 0 or p.name == entity.name for p in between if not self.quoted(p.start))

    def _person_before(self, at: int, sex: str) -> Entity | None:
        here = self.layout.sentence_at(at)
        for number in range(here, max(-1, here - REACH), -1):
            sentence = self.layout.sentences[number]
            speaker = next(
                (e for _, e in reversed(self.spoken[-4:]) if sentence.start <= e.start < min(sentence.end, at) and e.kind in ("person", "office")), None
            )
            if speaker is not None and self._fits(speaker, sex):
                return speaker
            for person in self._people(sentence.start, min(sentence.end, at)):
                if self._fits(person, sex):
                    return self.speakers.canonical(person)
        last = self.spoken[-1][1] if self.spoken else None
        return last if last is not None and last.kind in ("person", "office") and self._fits(last, sex) else None

    def _people(self, start: int, end: int) -> list[Entity]:
        """People mentioned outside quotations between two offsets; those who stand as subjects first."""
        places = self.speakers.people_starts
        found = [p for p in self.speakers.people[bisect_left(places, start) : bisect_left(places, end)] if not self.quoted(p.start)]
        return sorted(found, key=lambda p: self._oblique(p, start))

    def _oblique(self, person: Entity, start: int) -> bool:
        before = words(self.speakers.text, max(start, person.start - 40), person.start)
        after = self.speakers.text[person.end : person.end + 2]
        return (bool(before) and vocabulary().has("preposition", before[-1].lower)) or after in ("'s", "’s")

    def _fits(self, person: Entity, sex: str) -> bool:
        known = self._sexes.get(person.name)
        if known is not None:
            return known == sex
        text = self.speakers.text
        near = [t.lower for t in words(text, max(0, person.start - 14), person.end)]
        lists = vocabulary()
        if any(lists.has("female", w) for w in near):
            return sex == "f"
        given = lists.given.get(person.name.split()[0]) if person.name else None
        if given is not None:
            return given == sex
        return not (sex == "f" and any(lists.has("male", w) for w in near))

    def _body_before(self, at: int) -> Entity | None:
        here = self.layout.sentence_at(at)
        for number in range(here, max(-1, here - 3), -1):
            sentence = self.layout.sentences[number]
            for entity in self.speakers.within(sentence.start, min(sentence.end, at)):
                if entity.kind in BODIES and not self.quoted(entity.start):
                    return self.speakers.canonical(entity)
        return None

    def _writing(self, plain: Sequence[Word], noun: int) -> Named | None:
        """The author of a statement, a letter or a message."""
        lists = vocabulary()
        if plain[noun].lower in lists.signs:
            return None
        inside = [e for e in self.speakers.within(plain[0].start, plain[-1].end) if e.kind != "place"]
        for entity in inside:
            author = entity.end <= plain[noun].start or any(t.lower in ("from", "by", "of") and t.end <= entity.start for t in plain[noun + 1 :])
            if author:
                return Named(entity=self.speakers.canonical(entity), strength=0.85)
        owner = next((i for i, t in enumerate(plain[:noun]) if t.possessive), None)
        if owner is not None:
            last = plain[owner]
            return self.named([*plain[:owner], replace(last, text=last.text[:-2], end=last.end - 2)])
        rest = plain[noun + 1 :]
        if rest and rest[0].lower in ("from", "by") and len(rest) > 1:
            return self.speakers.phrase(rest[1:])
        return self._issuer(plain[0])

    def _issuer(self, word: Word) -> Named | None:
        """Who issued "the statement": the subject of the sentences before it, the last speaker, or whom the headline names."""
        for sentence in self.layout.before(word.start, 3):
            found = self.leading(words(self.speakers.text, sentence.start, sentence.end))
            if found is not None and not self.quoted(found.entity.start):
                return Named(entity=found.entity, strength=0.65)
        if self.spoken:
            return Named(entity=self.spoken[-1][1], strength=0.5)
        headline = Names(self._title, ()).first()
        headline = headline if self._title.find(headline) < FARTHEST_IN_TITLE else ""
        return Named(entity=replace(self.speakers.made(word.start, word.end), name=headline), strength=0.5) if headline else None

    def _described(self, plain: Sequence[Word], found: Named) -> Named:
        """ "The minister", "the spokesman": the last person so described, where there is one."""
        lists = vocabulary()
        noun = plain[-1].lower
        if len(plain) > 3 or plain[-1].capital or not lists.has("role", noun) or plain[0].lower not in ("the", "his", "her", "this", "that"):
            return found
        for at, speaker in reversed(self.spoken[-NEAREST_WORDS:]):
            near = self.speakers.text[max(0, speaker.start - 60) : speaker.end + 60].lower()
            if speaker.kind in ("person", "office") and noun in near and at < plain[0].start:
                return Named(entity=speaker, strength=0.75)
        places = self.speakers.people_starts
        for person in reversed(self.speakers.people[: bisect_left(places, plain[0].start)][-NEAREST_WORDS:]):
            near = " ".join((person.role, self.speakers.text[max(0, person.start - 40) : person.end + 40])).lower()
            if noun in near:
                return Named(entity=self.speakers.canonical(person), strength=0.7)
        return found


def _first_phrase(tokens: Sequence[Word]) -> list[Word]:
    """The words before the first comma or plain verb, at most eight."""
    kept: list[Word] = []
    for token in tokens[:8]:
        if not token.plain or vocabulary().has("auxiliary", token.lower) or vocabulary().has("preposition", token.lower):
            break
        kept.append(token)
    return kept


def _speech_noun(plain: Sequence[Word]) -> int | None:
    """Where a noun of speech heads a phrase: "the ministry's statement"."""
    lists = vocabulary()
    for i, token in enumerate(plain[:8]):
        if lists.has("preposition", token.lower):
            return None
        if token.lower in lists.nouns or token.lower in lists.signs or token.lower.removesuffix("s") in lists.nouns:
            return i
    return None
