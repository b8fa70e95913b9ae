"""Takes a mention apart: its names and how they stand to its head, its role nouns, the sector, the words of a person's name.

"the U.S. ambassador to Russia" has the head *ambassador*, U.S. as whose he is, and Russia as where he is sent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from .names import Name
from .spelling import WORD
from .vocabulary import ARTICLES, CALENDAR, FORMER, LINKED, PREPOSITIONS, TITLES_SHORT, RoleWord, longest_role, role_words

# More words than any mention has: what is longer is not looked at.
_MOST = 60
_NUMBERS = {"two": 2, "three": 3, "four": 4, "both": 2, "five": 5, "six": 6}
_AGAINST = re.compile(r"(?:pro|anti|non|ex|former|trans|inter)-$", re.IGNORECASE)
_LINK = re.compile(r"-([A-Za-z]+)")
_SUFFIXES = frozenset("jr sr ii iii iv phd mp qc".split())
_NAME_PARTICLES = frozenset("al el bin ibn abu van von der den de da do dos di del della la le ben af ter ul ud e y".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A name inside a mention. ``relation`` is the preposition before it (empty for none, ``,`` after a comma).

    ``linked`` is set where it only colours another word: "U.S.-backed", "pro-Russian". ``owner`` is set before "'s".
    """

    name: Name
    relation: str
    linked: bool
    owner: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePart:
    """A role noun inside a mention, with the preposition before it."""

    role: RoleWord
    start: int
    end: int
    relation: str


@dataclass(slots=True, kw_only=True)
class Phrase:
    """What the words of a mention say; see the module."""

    start: int
    end: int
    text: str
    words: list[str] = field(default_factory=list)
    determiner: str = ""
    number: int = 0
    former: bool = False
    joined: bool = False
    parts: list[Part] = field(default_factory=list)
    roles: list[RolePart] = field(default_factory=list)
    personal: list[tuple[int, int]] = field(default_factory=list)
    title: str = ""

    @property
    def head(self) -> RoleWord | None:
        """The role noun that the mention is about: the last before any preposition."""
        own = [r for r in self.roles if r.relation in ("", ",")]
        return own[-1].role if own else None

    @property
    def sector(self) -> str:
        """The sector that the role nouns say: a neutral head ("leader", "spokesman") takes that of the nouns around it."""
        own = [r.role for r in self.roles if r.relation == ""]
        if not own:
            return ""
        for role in reversed(own):
            if not role.neutral and role.sector:
                if role.office == "" and role.sector == "GOV" and any(o.sector not in ("", "GOV") and not o.neutral for o in own) and role.kind == "office":
                    continue
                return role.sector
        below = [r.role for r in self.roles if r.relation == "of" and r.role.sector and not r.role.neutral]
        if below:
            return below[0].sector
        return own[-1].sector or "GOV"

    @property
    def office(self) -> str:
        """The class of office that the role nouns say (``hos``, ``fm`` ...), empty for none."""
        for part in self.roles:
            if part.relation in ("", ",") and part.role.office and not part.role.plural:
                if part.role.office in ("top", "other") and any(
                    r.role.office not in ("", "top", "other") for r in self.roles if r is not part and r.relation in ("", ",")
                ):
                    continue
                return part.role.office
        return ""

    @property
    def plural(self) -> bool:
        """Whether the head noun is a plural of persons or states."""
        head = self.head
        if head is None:
            return False
        return head.plural or (head.kind in ("group", "armed group") and head.word.endswith(("s", "men", "people")))

    def own(self) -> list[Part]:
        """The names that say whose the head is: not those that only colour it or name where it goes."""
        return [p for p in self.parts if not p.linked and p.relation in ("", "of", "from", "'s", ",")]

    def personal_text(self, text: str) -> str:
        """The words that look like a person's name."""
        return text[self.personal[0][0] : self.personal[-1][1]] if self.personal else ""


def parse(text: str, folded: str, start: int, end: int, names: Sequence[Name]) -> Phrase:
    """The phrase of a mention ``[start, end)``; ``names`` are those found in it, in order."""
    phrase = Phrase(start=start, end=end, text=text[start:end])
    tokens = [(m.start(), m.end(), m.group()) for m in islice(WORD.finditer(folded, start, end), _MOST)]
    lowers = phrase.words = [t[2].replace(".", "").lower() for t in tokens]
    starts = {n.start: n for n in names}
    roles, longest = role_words(), longest_role()
    relation, n = "", 0
    while n < len(tokens):
        s, e, raw = tokens[n]
        lower = lowers[n]
        if n and "," in folded[tokens[n - 1][1] : s]:
            relation = "," if relation != "of" else relation
        name = starts.get(s)
        role = _role(lowers, n, roles, longest)
        if name is not None and relation in ("", ",") and _is_surname(phrase, folded, name):
            while n < len(tokens) and tokens[n][0] < name.end:
                phrase.personal.append(tokens[n][:2])
                n += 1
            continue
        if name is not None and not (role is not None and s + len(role.word) > name.end and name.type in "sm"):
            phrase.parts.append(_part(folded, name, relation, start, end))
            if name.type in "xs" and relation in ("", ",", "of"):
                phrase.personal.append((name.start, name.end))
            while n < len(tokens) and tokens[n][0] < name.end:
                n += 1
            continue
        if role is not None and not _is_name_word(phrase, raw, role, tokens, n):
            count = role.word.count(" ") + 1
            phrase.roles.append(RolePart(role=role, start=s, end=tokens[n + count - 1][1], relation=relation))
            n += count
            if relation == ",":
                relation = ""
            continue
        if lower in PREPOSITIONS and raw.islower():
            relation = lower
        elif lower in ("and", "or"):
            phrase.joined = True
        elif lower in FORMER and raw != "Late":
            phrase.former = phrase.former or relation == ""
        elif n == 0 and (lower in ARTICLES or lower in _NUMBERS):
            phrase.determiner = lower
            phrase.number = _NUMBERS.get(lower, 0)
        elif n <= 2 and lower in _NUMBERS:
            phrase.number = _NUMBERS[lower]
        elif lower.rstrip(".") in TITLES_SHORT and raw[0].isupper() and relation in ("", ","):
            phrase.title = phrase.title or lower
        elif _may_name(raw, lower, relation, phrase):
            phrase.personal.append((s, e))
        n += 1
    _tidy(phrase, text)
    return phrase


def _role(lowers: list[str], n: int, roles: dict[str, RoleWord], longest: dict[str, int]) -> RoleWord | None:
    most = longest.get(lowers[n], 0)
    for count in range(min(most, len(lowers) - n), 0, -1):
        found = roles.get(lowers[n] if count == 1 else " ".join(lowers[n : n + count]))
        if found is not None:
            return found
    return None


def _part(folded: str, name: Name, relation: str, start: int, end: int) -> Part:
    link = _LINK.match(folded, name.end)
    linked = bool(link and link[1].lower() in LINKED and name.end < end) or bool(_AGAINST.search(folded, start, name.start))
    owner = folded.startswith(("'s", "' "), name.end)
    return Part(name=name, relation=relation, linked=linked, owner=owner)


def _is_surname(phrase: Phrase, folded: str, name: Name) -> bool:
    """Whether the name of a town is part of a person's: one of little weight, or one right behind other words of a name."""
    if name.type == "m":
        return True
    return name.type in "lc" and " " not in name.key and bool(phrase.personal) and folded[phrase.personal[-1][1] : name.start] == " "


def _is_name_word(phrase: Phrase, raw: str, role: RoleWord, tokens: list[tuple[int, int, str]], n: int) -> bool:
    """Whether a role noun is part of a person's name: "John Major", "Admiral King" at the end after a first name."""
    return raw[0].isupper() and bool(phrase.personal) and phrase.personal[-1][1] + 1 >= tokens[n][0] and " " not in role.word and n == len(tokens) - 1


def _may_name(raw: str, lower: str, relation: str, phrase: Phrase) -> bool:
    if relation not in ("", ",") or lower in CALENDAR or lower in ARTICLES:
        return False
    if lower in _SUFFIXES or lower in _NAME_PARTICLES:
        return bool(phrase.personal) or (lower in _NAME_PARTICLES and raw.islower())
    return raw[0].isupper() and not (raw.isupper() and len(raw) > 3)


def _tidy(phrase: Phrase, text: str) -> None:
    """Keeps of the name words the last run without a gap; particles at its end and suffixes do not name anybody."""
    run: list[tuple[int, int]] = []
    for span in phrase.personal:
        if run and text[run[-1][1] : span[0]].strip(" .-,'’\"“”") != "":
            run = []
        run.append(span)
    while run and text[run[-1][0] : run[-1][1]].lower().strip(".") in _NAME_PARTICLES | _SUFFIXES and len(run) > 1:
        run.pop()
    if len(run) == 1 and text[run[0][0] : run[0][1]].lower() in _NAME_PARTICLES:
        run = []
    phrase.personal = run
