"""Simple coreference within a report: pronouns, "the leader", "the Russian leader", "the two countries", "his counterpart", "the group".

Plurals of two give both members: the two distinct actors that were named together last.
"""

from __future__ import annotations

from collections.abc import Callable

from .memory import Mark, Memory
from .persons import fits
from .phrases import Phrase
from .records import Entity
from .report import Report
from .vocabulary import PREPOSITIONS, PRONOUNS

_BODIES = frozenset(("organ", "igo", "armed group", "party", "company", "state"))
_ACTORS = frozenset(("state", "person", "office", "organ", "igo", "armed group", "party", "group", "company"))
# Nouns of which two together mean the two parties spoken of.
_OF_STATES = frozenset(
    "countries nations states sides governments capitals neighbours neighbors allies rivals powers superpowers foes enemies partners parties militaries armies administrations peoples "
    "economies delegations ministries camps giants republics adversaries members regimes koreas".split()
)
_OF_PERSONS = frozenset(
    "leaders presidents premiers men women ministers officials statesmen politicians diplomats negotiators envoys counterparts heads chancellors kings ambassadors generals "
    "commanders rulers spokesmen candidates".split()
)
# Titles that do not stand for each other, with the words by which a role shows them.
_EXACT: dict[str, tuple[str, ...]] = {word: (word,) for word in ("president", "king", "queen", "emperor", "emir", "sultan", "pope", "chancellor", "taoiseach")}
_EXACT |= {"prime minister": ("prime minister", "premier"), "premier": ("prime minister", "premier"), "monarch": ("king", "queen", "emperor", "emir", "sultan")}
_EXACT |= {"pontiff": ("pope",), "secretary of state": ("secretary of state",), "foreign secretary": ("foreign secretary", "foreign and commonwealth")}
_LOOSE = frozenset("men women officials diplomats politicians members parties candidates allies partners generals envoys negotiators ambassadors".split())


def pronoun_of(phrase: Phrase) -> str:
    """The class of a pronoun (``m f p n r 1 w 2``), empty for other mentions."""
    return PRONOUNS.get(phrase.words[0], "") if len(phrase.words) == 1 and not (phrase.parts or (phrase.text.isupper() and phrase.text != "I")) else ""


def pronoun(memory: Memory, kind: str, sentence: int, report: Report | None = None) -> Mark | None:
    """What a pronoun points back to: the subject of its own sentence, else of the nearest sentence before that has somebody fitting."""
    fit: Callable[[Mark], bool]
    if kind in ("m", "f"):
        fit = lambda m: m.entity.kind in ("person", "office") and not m.plural and (not m.sex or m.sex == kind)  # noqa: E731
    elif kind == "p":
        fit = lambda m: m.plural or bool(m.entity.members) or m.entity.kind in ("group", "armed group")  # noqa: E731
    elif kind == "n":
        fit = lambda m: m.entity.kind in _BODIES and not m.plural and not m.entity.members  # noqa: E731
    elif kind == "r":
        fit = lambda m: m.entity.kind in _ACTORS  # noqa: E731
    else:
        fit = lambda m: m.entity.kind in ("person", "office") and not m.plural  # noqa: E731
    for marks in memory.sentences_back(sentence):
        found = [m for m in marks if fit(m)]
        if not found:
            continue
        if kind == "r":
            return found[-1]
        coded = [m for m in found if m.entity.codes] or found
        if kind == "n" and report is not None:
            # "Riyadh froze trade with Canada and recalled its envoy": the last that is no object of a preposition.
            free = [m for m in coded if not _governed(report, m.entity)]
            return (free or coded)[-1] if marks[0].sentence == sentence else (free or coded)[0]
        return coded[0]
    return None


def _governed(report: Report, entity: Entity) -> bool:
    before = report.before(entity.start)
    return before in PREPOSITIONS or (before.endswith("ing") and len(before) > 5)


def wants_pair(phrase: Phrase) -> str:
    """Whether a mention is a plural of the parties spoken of: ``states``, ``persons``, or empty."""
    if "koreas" in phrase.words:
        return "states"
    definite = phrase.determiner in ("the", "both", "their", "these", "those", "two") or phrase.number == 2
    if not definite:
        return ""
    if len(phrase.words) <= 2 and phrase.words[-1] in ("both", "two"):
        return "persons"
    head = phrase.roles[-1].role.word if phrase.roles else phrase.words[-1]
    last = head.split(" ")[0] if " of " in head else head.split(" ")[-1]
    if last in _LOOSE and phrase.number != 2:
        return ""
    if last in _LOOSE and phrase.determiner not in ("the", "both") and "the" not in phrase.words[:1]:
        return ""
    if last in _OF_STATES:
        return "states"
    return "persons" if last in _OF_PERSONS else ""


def pair(memory: Memory, report: Report, phrase: Phrase, want: str, sentence: int) -> tuple[list[Mark], str]:
    """The parties that a plural means, and why: those named together in this sentence or the nearest one before."""
    count = phrase.number if phrase.number > 2 else 2
    for marks in memory.sentences_back(sentence):
        if want == "persons":
            people = _distinct([m for m in marks if m.entity.kind in ("person", "office")])
            if len(people) >= count:
                return _weightiest(people, report, count), "the persons named together last"
        parties = _distinct([m for m in marks if m.entity.kind in _ACTORS])
        if len(parties) >= count:
            return _weightiest(parties, report, count), "the parties named together last"
    recent: list[Mark] = []
    for marks in memory.sentences_back(sentence, 12):
        recent = _distinct(recent + list(reversed(marks)))
    recent = [m for m in recent if m.entity.kind in _ACTORS]
    return (_weightiest(recent, report, count), "the parties named last") if len(recent) >= count else ([], "")


def _distinct(marks: list[Mark]) -> list[Mark]:
    """One mark for each code, plurals taken apart; persons stand for their state."""
    seen: dict[str, Mark] = {}
    for mark in marks:
        for entity in mark.entity.members or (mark.entity,):
            if entity.code and entity.code != "UNK":
                known = seen.get(entity.code)
                if known is None or (known.entity.kind != "person" and entity.kind == "person"):
                    seen[entity.code] = Mark(entity=entity, sentence=mark.sentence, office=mark.office, sex=mark.sex)
    return list(seen.values())


def _weightiest(marks: list[Mark], report: Report, count: int) -> list[Mark]:
    """Of more than needed, those that the report names most; in the order of the text."""
    if len(marks) <= count:
        return marks
    chosen = sorted(range(len(marks)), key=lambda n: (-report.frequency[marks[n].entity.code], n))[:count]
    return [marks[n] for n in sorted(chosen)]


def one_of_pair(memory: Memory, report: Report, phrase: Phrase, sentence: int) -> Mark | None:
    """ "The former", "the latter": the first or the second of two named together."""
    marks, _ = pair(memory, report, phrase, "states", sentence)
    return marks[0 if phrase.words[-1] == "former" else -1] if len(marks) == 2 else None


def possessor(memory: Memory, report: Report, phrase: Phrase, sentence: int) -> Mark | None:
    """Whom "his", "her", "its" or "their" before a noun points back to."""
    kind = PRONOUNS.get(phrase.determiner, "") if phrase.determiner in ("his", "her", "its", "their", "our", "my") else ""
    return pronoun(memory, kind, sentence, report) if kind else None


def _same_title(word: str, entity: Entity) -> bool:
    """Whether "the emir", "the president" can mean somebody of that role: a king is no president."""
    said = f"{entity.role} {entity.text}".lower()
    return word not in _EXACT or not entity.role or any(w in said for w in _EXACT[word])


def same_office(memory: Memory, office: str, sentence: int, *, code: str = "", word: str = "", home: str = "") -> Mark | None:
    """The person named before whom "the president", "the minister" or "the Russian leader" means; ``word`` is the noun itself."""
    best: tuple[float, Mark] | None = None
    for back, marks in enumerate(memory.sentences_back(sentence, 12)):
        for mark in reversed(marks):
            if mark.entity.kind not in ("person", "office") or mark.plural or mark.entity.members or (code and mark.entity.code != code):
                continue
            if word and not _same_title(word, mark.entity):
                continue
            if not mark.office or not (
                mark.office == office or fits(office, mark.office) or (code and office == "top" and mark.office in ("hos", "hog", "leader"))
            ):
                continue
            # Of several presidents the one the report speaks of most, unless another was named just before.
            weight = (
                (1.5 if back == 0 else 1.0 if back == 1 else 0.5 / back)
                + 0.4 * min(memory.count(mark.entity.chain), 5)
                + (1.0 if mark.entity.code == home else 0.0)
            )
            if best is None or weight > best[0]:
                best = (weight, mark)
    return best[1] if best is not None else None


def same_kind(memory: Memory, kinds: frozenset[str], sentence: int, *, word: str = "") -> Mark | None:
    """The nearest body of some kinds named before; with a word, one that has it in its name or text goes first."""
    fallback: Mark | None = None
    for marks in memory.sentences_back(sentence, 12):
        for mark in reversed(marks):
            entity = mark.entity
            if entity.kind not in kinds or entity.members or not entity.code or entity.code == "UNK":
                continue
            if not word or word in entity.name.lower().split() or word in entity.text.lower().split():
                return mark
            fallback = fallback or mark
    return fallback if not word else None


def other_party(memory: Memory, code: str, sentence: int) -> Entity | None:
    """For "his counterpart" without a state: the nearest other party."""
    for marks in memory.sentences_back(sentence):
        for mark in reversed(marks):
            if mark.entity.code and mark.entity.code != code and mark.entity.kind in _ACTORS:
                return mark.entity
    return None
