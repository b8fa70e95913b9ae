"""From the words of a subject to the entity that speaks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...actors.records import Entity
from ...language.records import Analysis
from .layout import Layout
from .names import Names
from .tokens import Word, chunks
from .vocabulary import vocabulary

PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we"))
BODIES = frozenset(("organ", "igo", "armed group", "party", "company", "state", "group"))
WORDS = ("words of the report",)
# More small words than these are no description of a speaker but a clause whose verb was not seen.
MOST_ROLE_WORDS = 8
LINKS = frozenset(("of", "for", "from", "at", "with"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A speaker and how sure the name is (0..1)."""

    entity: Entity
    strength: float


class Speakers:
    """Knows who is mentioned where, and resolves subjects to entities."""

    def __init__(self, layout: Layout, entities: Sequence[Entity], analyses: Sequence[Analysis]) -> None:
        self.layout = layout
        self.text = layout.text
        self.entities = sorted([*entities, *_unresolved(entities, analyses)], key=lambda e: (e.start, -e.end))
        self.starts = [e.start for e in self.entities]
        self.names = Names(self.text, self.entities)
        self._chains: dict[int, Entity] = {}
        for entity in self.entities:
            best = self._chains.get(entity.chain)
            if entity.chain >= 0 and not entity.members and (best is None or _fullness(entity) > _fullness(best)):
                self._chains[entity.chain] = entity
        people = [(e.start, e) for e in self.entities if e.kind in ("person", "office") and not e.members and e.text.lower() not in PRONOUNS]
        people += [(start, self.made(start, end, name)) for start, end, name in self.names.people]
        self.people = [e for _, e in sorted(people, key=lambda p: p[0])]
        self.people_starts = [e.start for e in self.people]

    def within(self, start: int, end: int) -> list[Entity]:
        """Entities that begin between two offsets."""
        return self.entities[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def canonical(self, entity: Entity) -> Entity:
        """The same mention under the fullest name that the report or the tables give it."""
        best = self._chains.get(entity.chain) if entity.chain >= 0 and not entity.members else None
        if best is None or best is entity:
            return entity
        person = best.kind == "person" or entity.text.lower() in PRONOUNS
        return replace(
            entity,
            name=best.name if person else entity.name,
            kind=best.kind if person else entity.kind,
            code=entity.code or best.code,
            sector=entity.sector or best.sector,
            role=entity.role or best.role,
            wikidata=entity.wikidata or best.wikidata,
        )

    def phrase(self, tokens: Sequence[Word], *, beside: Sequence[Word] = ()) -> Named | None:
        """The speaker that a noun phrase names; ``beside`` is its apposition, which may tell the state of one unknown by name."""
        tokens = self._without_lead(tokens)
        if not tokens or vocabulary().has("anonymous", tokens[0].lower):
            return None
        inside = self.within(tokens[0].start, tokens[-1].end)
        person = self._person(tokens, inside)
        if person is not None:
            return Named(entity=self.canonical(person), strength=0.98 if not person.members else 0.7)
        head = self._head(tokens, inside)
        if not head:
            return None
        cover = next((e for e in reversed(inside) if e.start < head[-1].end <= e.end), None)
        if cover is not None and cover.kind != "place":
            return Named(entity=self.canonical(cover), strength=0.95)
        codes = [e for e in [*inside, *(self.within(beside[0].start, beside[-1].end) if beside else ())] if e.code]
        run = self._name_run(head)
        if run:
            made = self.made(run[0].start, run[-1].end, self.names.full(run[0].text) if len(run) == 1 else "")
            return Named(entity=replace(made, code=codes[0].code if codes else ""), strength=0.9)
        return self._role(tokens, codes)

    def _without_lead(self, tokens: Sequence[Word]) -> list[Word]:
        words = vocabulary()
        found = list(tokens)
        while found and (
            not found[0].plain
            or words.has("conjunction", found[0].lower)
            or words.has("subordinate", found[0].lower)
            or words.has("adverb", found[0].lower)
            or words.has("day", found[0].lower)
            or (found[0].lower.endswith("ly") and not found[0].capital)
        ):
            found.pop(0)
        unit = next((i for i, t in enumerate(found[:3]) if words.has("unit", t.lower)), None)
        if unit is not None and unit + 2 < len(found) and found[unit + 1].lower in ("before", "after", "since"):
            found = found[unit + 2 :]
        while found and (words.has("auxiliary", found[-1].lower) or words.has("adverb", found[-1].lower) or words.has("day", found[-1].lower)):
            found.pop()
        return found

    def _person(self, tokens: Sequence[Word], inside: Sequence[Entity]) -> Entity | None:
        """The person a phrase names: not one who stands behind "for", as in "a spokesman for President X", and not a possessor."""
        words = vocabulary()
        leading = words.has("preposition", tokens[0].lower)
        for person in inside:
            if person.kind != "person":
                continue
            before = [t for t in tokens if t.end <= person.start]
            links = [i for i, t in enumerate(before) if words.has("preposition", t.lower) and not any(e.start <= t.start < e.end for e in inside)]
            after = self.text[person.end : person.end + 2]
            if after in ("'s", "’s") and any(t.start > person.end + 2 for t in tokens):
                continue
            if not links or leading:
                return person
            last = links[-1]
            titled = last > 0 and words.has("title", before[last - 1].lower) and not words.has("figurehead", before[last - 1].lower)
            beyond = [t for t in before[last + 1 :] if not any(e.start <= t.start < e.end for e in inside)]
            if titled and last + 1 < len(before) and not beyond:
                return person
            return None
        return None

    def _head(self, tokens: Sequence[Word], inside: Sequence[Entity]) -> list[Word]:
        """The tokens up to the first link that is no part of a name."""
        words = vocabulary()
        if words.has("preposition", tokens[0].lower):
            return []
        head: list[Word] = []
        for number, token in enumerate(tokens):
            link = words.has("preposition", token.lower) or words.has("subordinate", token.lower) or token.lower in ("to", "and", "or")
            proper = (
                token.lower == "of"
                and bool(head)
                and head[-1].capital
                and any(t.capital for t in tokens[number + 1 : number + 2 + (tokens[number + 1].lower == "the" if number + 1 < len(tokens) else 0)])
            )
            if link and not proper and not token.capital and not any(e.start <= token.start < e.end for e in inside):
                break
            head.append(token)
        while head and words.has("preposition", head[-1].lower):
            head.pop()
        return head

    def _name_run(self, head: Sequence[Word]) -> list[Word]:
        """The name at the end of a phrase, without the titles before it."""
        words = vocabulary()
        of = next((i for i, t in enumerate(head) if t.lower == "of" and i > 1), None)
        if of is not None and not words.has("body", head[of - 1].lower):
            # "Anna Berg of the Institute": the name stands before.
            left = self._name_run(head[:of])
            if len(left) > 1:
                return left
        run: list[Word] = []
        for token in reversed(head):
            if (token.capital and not token.possessive and token.plain and not token.text.isdigit()) or (run and words.has("particle", token.lower)):
                run.insert(0, token)
            else:
                break
        before = head[len(head) - len(run) - 1].lower if len(run) < len(head) else ""
        last_title = max((i for i, t in enumerate(run) if words.has("title", t.lower.rstrip("."))), default=-1)
        if before == "of" and last_title < 0:
            return []  # "Minister of Defence", "Bank of England": the whole phrase is the name
        if not (run and words.has("body", run[-1].lower)):
            run = run[last_title + 1 :]
        while run and (words.has("determiner", run[0].lower) or words.has("particle", run[0].text)):
            run.pop(0)
        return run if run and not (len(run) == 1 and (words.has("day", run[0].lower) or run[0].lower in PRONOUNS)) else []

    def _role(self, tokens: Sequence[Word], codes: Sequence[Entity]) -> Named | None:
        """Somebody without a name: "a spokesman for the ministry"."""
        words = vocabulary()
        kept: list[Word] = []
        for token in tokens[:14]:
            link = token.lower in LINKS or (token.lower == "to" and bool(kept) and words.has("figurehead", kept[-1].lower))
            if words.has("subordinate", token.lower) or (words.has("preposition", token.lower) and not link):
                break
            kept.append(token)
        while kept and (words.has("determiner", kept[0].lower) and len(kept) > 1):
            kept.pop(0)
        if not kept or not kept[-1].plain or words.has("anonymous", kept[0].lower) or kept[0].lower in PRONOUNS:
            return None
        # Nobody is called "up", "published" or a whole clause.
        odd = len(kept) == 1 and not kept[0].capital
        if odd and (words.has("preposition", kept[0].lower) or kept[0].lower.endswith(("ed", "ing"))):
            return None
        if sum(not t.capital for t in kept) > MOST_ROLE_WORDS:
            return None
        made = self.made(kept[0].start, kept[-1].end)
        return Named(entity=replace(made, code=codes[-1].code if codes else ""), strength=0.8)

    def made(self, start: int, end: int, name: str = "") -> Entity:
        """An entity that only the report's words speak of."""
        text = self.text[start:end]
        return Entity(text=text, start=start, end=end, name=name or " ".join(text.split()), kind="person", reasons=WORDS)

    def leading(self, tokens: Sequence[Word]) -> Named | None:
        """The subject that a clause begins with: its first phrase that is no adverbial, up to its verb."""
        words = vocabulary()
        parts = chunks(tokens)
        for number, part in enumerate(parts):
            part = self._without_lead(part)
            inside = self.within(part[0].start, part[-1].end) if part else []
            participle = bool(part) and part[0].lower.endswith(("ing", "ed")) and not (inside and inside[0].start == part[0].start)
            if not part or participle or words.has("preposition", part[0].lower):
                continue
            phrase: list[Word] = []
            for token in part[:16]:
                verb = words.has("auxiliary", token.lower) or token.lower in words.cues or (token.lower.endswith("ed") and len(phrase) > 0)
                if verb and not token.capital and phrase and not any(e.start <= token.start < e.end for e in inside):
                    break
                run = [t for t in phrase if not words.has("determiner", t.lower)]
                name = run and all(t.capital for t in run) and (len(run) > 1 or len(phrase) > len(run)) and not run[-1].possessive
                if name and not token.capital and not any(words.has(s, token.lower) for s in ("role", "figurehead", "particle", "preposition", "conjunction")):
                    break
                phrase.append(token)
            inside = [e for e in inside if e.start < phrase[-1].end] if phrase else []
            first = next((e for e in inside if e.start <= phrase[min(len(phrase), 6) - 1].start), None)
            before = [t for t in phrase if first is not None and t.end <= first.start]
            follow = self.text[first.end : first.end + 2] if first is not None else ""
            if (
                first is not None
                and follow not in ("'s", "’s")
                and first.kind != "place"
                and not _demonym(first)
                and not any(words.has("preposition", t.lower) for t in before)
            ):
                person = self._person(phrase, inside) or (None if first.kind == "person" else self._apposition(parts, number, part, phrase))
                return Named(entity=self.canonical(person or first), strength=0.85)
            named = self.phrase(phrase)
            beside = self._apposition(parts, number, part, phrase)
            if beside is not None and (named is None or named.entity.kind != "person" or not named.entity.name[:1].isupper()):
                return Named(entity=self.canonical(beside), strength=0.8)
            return None if named is None else Named(entity=named.entity, strength=named.strength * 0.85)
        return None

    def _apposition(self, parts: Sequence[Sequence[Word]], number: int, part: Sequence[Word], phrase: Sequence[Word]) -> Entity | None:
        """The person named between commas right after a phrase: "The president, Ivan Petrov, ..."."""
        if number + 1 >= len(parts) or len(phrase) < len(part):
            return None
        first = parts[number + 1][0]
        return next((e for e in self.within(first.start, first.end) if e.kind == "person"), None)


def _demonym(entity: Entity) -> bool:
    """Whether a state is only named by an adjective: "Russian", "Chinese"."""
    text, name = entity.text.lower(), entity.name.lower()
    return entity.kind == "state" and text != name and text[:3] == name[:3]


def _fullness(entity: Entity) -> tuple[bool, bool, int]:
    """Orders the mentions of a chain: people before roles, names before descriptions, longer names first."""
    name = (
        entity.name.lower() not in PRONOUNS
        and entity.name[:1].isupper()
        and "," not in entity.name
        and not any(w.islower() and w not in vocabulary().lists["particle"] for w in entity.name.split())
    )
    return entity.kind == "person", name, len(entity.name)


def _unresolved(entities: Sequence[Entity], analyses: Sequence[Analysis]) -> list[Entity]:
    """People that the model marked and the resolver left out."""
    taken = sorted((e.start, e.end) for e in entities)
    starts = [start for start, _ in taken]
    found = []
    for analysis in analyses:
        for mention in analysis.mentions:
            at = bisect_left(starts, mention.end) - 1
            if mention.kind == "person" and mention.text.lower() not in PRONOUNS and (at < 0 or taken[at][1] <= mention.start):
                found.append(Entity(text=mention.text, start=mention.start, end=mention.end, name=mention.text, kind="person", reasons=("model",)))
    return found
