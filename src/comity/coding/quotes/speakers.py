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
        people += [(start, self._made(start, end, self.names.full(last))) for start, end, last in self.names.people]
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
            made = self._made(run[0].start, run[-1].end, self.names.full(run[0].text) if len(run) == 1 else "")
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
        for token in tokens:
            link = words.has("preposition", token.lower) or words.has("subordinate", token.lower) or token.lower in ("to", "and", "or")
            if link and not token.capital and not any(e.start <= token.start < e.end for e in inside):
                break
            head.append(token)
        return head

    def _name_run(self, head: Sequence[Word]) -> list[Word]:
        """The name at the end of a phrase, without the titles before it."""
        words = vocabulary()
        run: list[Word] = []
        for token in reversed(head):
            if token.capital and not token.possessive and token.plain and not token.text.isdigit():
                run.insert(0, token)
            elif run and words.has("particle", token.lower):
                run.insert(0, token)
            else:
                break
        last_title = max((i for i, t in enumerate(run) if words.has("title", t.lower.rstrip("."))), default=-1)
        run = run[last_title + 1 :]
        while run and (words.has("determiner", run[0].lower) or words.has("particle", run[0].text)):
            run.pop(0)
        return run if run and not (len(run) == 1 and (words.has("day", run[0].lower) or run[0].lower in PRONOUNS)) else []

    def _role(self, tokens: Sequence[Word], codes: Sequence[Entity]) -> Named | None:
        """Somebody without a name: "a spokesman for the ministry"."""
        words = vocabulary()
        kept: list[Word] = []
        for token in tokens[:14]:
            if words.has("subordinate", token.lower) or (words.has("preposition", token.lower) and token.lower not in LINKS) or token.lower == "to":
                break
            kept.append(token)
        while kept and (words.has("determiner", kept[0].lower) and len(kept) > 1):
            kept.pop(0)
        if not kept or not kept[-1].plain or words.has("anonymous", kept[0].lower) or kept[0].lower in PRONOUNS:
            return None
        made = self._made(kept[0].start, kept[-1].end, "")
        return Named(entity=replace(made, code=codes[-1].code if codes else ""), strength=0.8)

    def _made(self, start: int, end: int, name: str) -> Entity:
        text = self.text[start:end]
        return Entity(text=text, start=start, end=end, name=name or " ".join(text.split()), kind="person", reasons=("words of the report",))

    def leading(self, tokens: Sequence[Word]) -> Named | None:
        """The subject that a clause begins with: its first phrase that is no adverbial, up to its verb."""
        words = vocabulary()
        for part in chunks(tokens):
            part = self._without_lead(part)
            if not part or words.has("preposition", part[0].lower) or (part[0].lower.endswith("ing") and not part[0].capital):
                continue
            inside = self.within(part[0].start, part[-1].end)
            phrase: list[Word] = []
            for token in part[:16]:
                verb = words.has("auxiliary", token.lower) or token.lower in words.cues or (token.lower.endswith("ed") and len(phrase) > 0)
                if verb and not token.capital and phrase and not any(e.start <= token.start < e.end for e in inside):
                    break
                phrase.append(token)
            first = next((e for e in inside if e.start <= phrase[min(len(phrase), 6) - 1].start), None)
            before = [t for t in phrase if first is not None and t.end <= first.start]
            follow = self.text[first.end : first.end + 2] if first is not None else ""
            if first is not None and follow not in ("'s", "’s") and first.kind not in ("place", "state") and not any(words.has("preposition", t.lower) for t in before):
                person = self._person(phrase, inside)
                return Named(entity=self.canonical(person or first), strength=0.85)
            named = self.phrase(phrase)
            return None if named is None else Named(entity=named.entity, strength=named.strength * 0.85)
        return None


def _fullness(entity: Entity) -> tuple[bool, int]:
    return entity.kind == "person", len(entity.name)


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
