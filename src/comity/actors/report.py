"""What one report offers the resolver: its names, its sentences, the states it is about, and which of several states a shared name means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass

from ..text.records import Document
from .knowledge import Entry, KnowledgeBase, iso
from .names import Name, find_names
from .spelling import WORD, fold, key
from .vocabulary import PLACE_PREPOSITIONS, PREPOSITIONS, SPORTS

_BOUND = re.compile(r" (?:of|at|from|in|inside) (?:the |central |northern |southern |eastern |western |downtown |neighbouring |neighboring ){0,2}")
_STATE_TYPES = "napcol"
_MANY = 4
# Most characters looked through at once, and most names of one sentence that are weighed.
_RUN = 50_000
_NEAR = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A state named at an offset; ``strength`` is higher for subjects than for objects and adjectives, ``place`` set where something happens there."""

    start: int
    code: str
    strength: float
    place: bool
    plain: bool


class Report:
    """A document with all its names looked up once; the parts of the resolver share it."""

    def __init__(self, document: Document, kb: KnowledgeBase) -> None:
        self.document = document
        self.kb = kb
        self.text = document.text
        self.folded = fold(document.text)
        self.day = iso(document.anchor)
        self._starts = [s.start for s in document.sentences]
        spans = [(s.start, s.end) for s in document.sentences] or [(0, len(self.text))]
        self.names: list[Name] = [n for start, end in _runs(spans) for n in find_names(self.text, start, end, kb)]
        self._name_starts = [n.start for n in self.names]
        self._chosen: dict[str, tuple[str, int]] = {}
        self._lower: str | None = None
        self.sports = self._is_sports()
        self.dateline_state = self._dateline()
        self.home = self._home()
        # Where each state is named, in order, and how much that says of what stands near.
        self.evidence: list[Evidence] = [e for n in self.names if (e := self._evidence(n)) is not None]
        self._count()
        self._bodies()

    def _count(self) -> None:
        self._evidence_starts = [e.start for e in self.evidence]
        self.frequency = Counter(e.code for e in self.evidence)
        # The states that the report calls by their own names, not only by an organ that others have too ("Congress").
        self.plain = {e.code for e in self.evidence if e.plain}

    def _bodies(self) -> None:
        self.bodies = {e.code for n in self.names if n.type in "gr" and (e := self.entry(n)) is not None}
        self.courts = {e.code: e for n in self.names if n.type == "g" and (e := self.entry(n)) is not None and e.sector == "JUD"}
        self.named_bodies = {e.code: e for n in self.names if n.type in "gr" and (e := self.entry(n)) is not None}
        self.bodies |= {p.code for n in self.names if n.type == "x" for p in [self.kb.person(n.senses[0][1])] if self.kb.state(p.code) is None}

    def only_state(self, start: int, end: int) -> str:
        """The state that the report names, if it names one only outside ``[start, end)``; else empty."""
        inside = Counter(e.code for e in self.evidence[bisect_left(self._evidence_starts, start) : bisect_left(self._evidence_starts, end)])
        codes = [c for c, n in self.frequency.items() if len(c) == 3 and n > inside[c]]
        return codes[0] if len(codes) == 1 else ""

    def add_places(self, found: list[tuple[int, str]]) -> None:
        """Adds the states of places that only the mentions show to be places, so that "police" in Marikana are those of its state."""
        known = {(e.start, e.code) for e in self.evidence}
        new = [Evidence(start=at, code=code, strength=2.0, place=True, plain=False) for at, code in found if code and (at, code) not in known]
        if new:
            self.evidence = sorted(self.evidence + new, key=lambda e: e.start)
            self._count()

    def _evidence(self, name: Name) -> Evidence | None:
        code = self.state_of(name) or self.state_of_person(name)
        if not code:
            return None
        type = self.sense(name)[0]
        before = self.before(name.start)
        governed = before in PREPOSITIONS or (before.endswith("ing") and len(before) > 5)
        if type in "ap":
            strength = 1.2
        elif type in "xs":
            strength = 1.2 if governed else 2.5
        elif type == "l":
            strength = 2.0
        else:
            strength = 1.6 if governed else 3.0
        if self.folded.startswith(("'s", "' "), name.end):
            strength *= 0.75
        return Evidence(
            start=name.start,
            code=code,
            strength=strength,
            place=type == "l" or (type in "nc" and before in ("in", "at", "near", "around", "across")),
            plain=type in "napcxs",
        )

    @property
    def codes(self) -> frozenset[str]:
        """All states and bodies that the report names."""
        return frozenset(self.frequency) | self.bodies

    def sentence(self, offset: int) -> int:
        """The number of the sentence at an offset; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def sentence_span(self, number: int) -> tuple[int, int]:
        if not 0 <= number < len(self.document.sentences):
            return 0, len(self.text)
        s = self.document.sentences[number]
        return s.start, s.end

    def names_in(self, start: int, end: int) -> list[Name]:
        """Names that lie in ``[start, end)``; one that only sticks out a little (a tail, "West Bank") counts too."""
        found = []
        for name in self.names[max(bisect_left(self._name_starts, start) - 1, 0) : bisect_left(self._name_starts, end)]:
            if name.start >= start - 4 and name.end > start and name.start < end:
                found.append(name)
        return found

    def sense(self, name: Name) -> tuple[str, int]:
        """The one sense of a name that the report speaks for."""
        if len(name.senses) == 1 or name.type in "xs":
            return name.senses[0]
        chosen = self._chosen.get(name.key)
        if chosen is None:
            chosen = self._chosen[name.key] = self._choose(name)
        return chosen

    def entry(self, name: Name) -> Entry | None:
        """The entry of the sense that the report speaks for; ``None`` for persons."""
        type, number = self.sense(name)
        return None if type in "xs" else self.kb.entry(number)

    def state_of(self, name: Name) -> str:
        """The state or body that a name speaks for; empty for persons, firms, buildings and places that are nobody's."""
        type, number = self.sense(name)
        if type not in _STATE_TYPES or name.tail in ("team", "art"):
            return ""
        return self.state_code(self.kb.entry(number))

    def state_of_person(self, name: Name) -> str:
        """The state of a high official whom a name can mean: in office on the day, or the only one of the name."""
        if name.type not in "xs":
            return ""
        people = [self.kb.person(n) for _, n in name.senses[:8]]
        if self.day and any(self.kb.state(p.code) is None and t.covers(self.day) for p in people for t in p.terms):
            return ""  # in the service of an organisation on that day
        people = [p for p in people if p.rank <= 2 and self.kb.state(p.code) is not None]
        codes = {p.code for p in people if not self.day or any(t.covers(self.day) for t in p.terms)}
        if not codes and name.type == "x":
            codes = {p.code for p in people if int(max(t.last for t in p.terms)[:4]) > int(self.day[:4]) - 15}
        return codes.pop() if len(codes) == 1 else ""

    def state_code(self, entry: Entry) -> str:
        """The code of an entry on the report's day: some names went on under another state."""
        if entry.later and self.day:
            code, start, end = entry.later.split()
            if start <= self.day <= end:
                return code
        return entry.code

    def main_state(self, offset: int, *, exclude: frozenset[str] = frozenset(), domestic: bool = False) -> tuple[str, str]:
        """The state that "the government", "police" or "the president" at an offset belongs to, and why.

        ``domestic`` is for those who act where they are (police, courts, crowds): then places weigh more.
        """
        here = self.sentence(offset)
        start, end = self.sentence_span(here)
        scores: defaultdict[str, float] = defaultdict(float)
        last = ""
        first, stop = bisect_left(self._evidence_starts, start), bisect_left(self._evidence_starts, end)
        if stop - first > _NEAR:
            first = max(first, bisect_left(self._evidence_starts, offset) - _NEAR // 2)
            stop = min(stop, first + _NEAR)
        for e in self.evidence[first:stop]:
            if e.code in exclude or len(e.code) != 3:
                continue
            weight = e.strength + (1.4 if domestic and e.place else 0.0)
            scores[e.code] = max(scores[e.code], weight if e.start < offset else 0.8 * weight) + 0.2
            if e.start < offset and e.strength > 2:
                last = e.code
        if last:
            scores[last] += 0.5
        for rank, e in enumerate(reversed(self.evidence[max(first - 6, 0) : first])):
            if e.code not in exclude and len(e.code) == 3:
                near = here - self.sentence(e.start)
                scores[e.code] += (e.strength + (1.4 if domestic and e.place else 0.0)) * (0.6 if near <= 1 else 0.35 if near <= 3 else 0.15) / (1 + 0.4 * rank)
        if self.dateline_state and self.dateline_state not in exclude:
            scores[self.dateline_state] += 2.0 if domestic else 1.0
        if self.home and self.home not in exclude:
            scores[self.home] += 1.0
        total = sum(self.frequency.values())
        for code, count in self.frequency.items():
            if code not in exclude and len(code) == 3 and total:
                scores[code] += 1.5 * count / total
        if not scores:
            return "", ""
        best = max(scores, key=lambda c: (scores[c], self.frequency[c], c))
        return best, "the state that this part of the report is about" if self.frequency[best] else "the state of the dateline"

    def after(self, end: int) -> Name | None:
        """The name that a mention is bound to by what follows it: "judges at the ICC", "crowds in Yerevan"."""
        found = _BOUND.match(self.folded, end)
        if found is None:
            return None
        return next((n for n in self.names_in(found.end(), found.end() + 2) if n.start == found.end()), None)

    def before(self, offset: int) -> str:
        """The word before an offset, in small letters, if only a space or an article divides them."""
        lead = self.folded[max(offset - 24, 0) : offset].rstrip()
        found = WORD.findall(lead)
        if not found or not lead[-1:].isalnum():
            return ""
        word: str = found[-1].lower()
        return found[-2].lower() if word in ("the", "central", "downtown", "northern", "southern", "eastern", "western") and len(found) > 1 else word

    def is_place_here(self, start: int) -> bool:
        """Whether a preposition of place stands before an offset."""
        return self.before(start) in PLACE_PREPOSITIONS

    def _choose(self, name: Name) -> tuple[str, int]:
        choices = self.kb.ambiguous(name.key)
        if choices:
            scores = {number: float(self._cued(cues)) for number, cues in choices}
            best = max(scores, key=lambda n: scores[n])
            if scores[best] == 0:
                best = self._by_date(name, [n for n, _ in choices])
            return next((pair for pair in name.senses if pair[1] == best), name.senses[0])
        groups = [(t, n) for t, n in name.senses if t in "rogb"]
        if len(groups) > 1 and len(groups) == len(name.senses):
            # The same short name of several groups: the one whose home the report names.
            homes = [(t, n) for t, n in groups if any(self._mentions(e) for e in [self.kb.entry(n)])]
            return (homes or groups)[0]
        return name.senses[0]

    def _mentions(self, entry: Entry) -> bool:
        code = entry.country or entry.code
        return any(self.kb.entry(n).code == code for name in self.names if name.type in "nap" for _, n in name.senses)

    def _by_date(self, name: Name, numbers: list[int]) -> int:
        # Before 1997 the Congo was the one with Brazzaville; Georgia before 1990 mostly the American state.
        if self.day and self.day < "1997-05" and name.key == "congo":
            return next((n for n in numbers if self.kb.entry(n).code == "COG"), numbers[0])
        return numbers[0]

    def _cued(self, cues: tuple[str, ...]) -> int:
        if self._lower is None:
            self._lower = f" {' '.join(w.replace('.', '') for w in WORD.findall(self.folded))} ".lower()
        return sum(f" {key(c).lower()} " in self._lower for c in cues)

    def _is_sports(self) -> bool:
        words = {w.strip(".,;:!?\"'") for w in self.folded[:20_000].lower().split()}
        return len(words & SPORTS) >= _MANY

    def _home(self) -> str:
        """The state of an official publisher ("Kremlin", "The White House"), whose "the President" is its own."""
        publisher = key((self.document.article.publisher or "").removeprefix("The ").removeprefix("the "))
        return next((self.kb.entry(n).code for t, n in self.kb.senses(publisher) if t == "o"), "")

    def _dateline(self) -> str:
        line = self.document.dateline
        if line is None or not line.place:
            return ""
        for type, number in self.kb.senses(key(line.place)) or self.kb.senses(key(line.place).lower()):
            if type in "cnlm":
                return self.state_code(self.kb.entry(number)) or self.kb.entry(number).country
        return ""


def _runs(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring sentences joined, so that the words are cut in few calls; huge ones cut, so that memory stays bounded."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start - out[-1][1] <= 3 and end - out[-1][0] <= _RUN:
            out[-1] = (out[-1][0], end)
        else:
            out += [(at, min(at + _RUN, end)) for at in range(start, end, _RUN)]
    return out
