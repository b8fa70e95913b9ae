"""Finds the names of the knowledge base in a text: states, demonyms, seats of government, organs, organisations, groups, places and persons.

A dictionary matcher: the longest name wins, at word borders, with capitals. It gives codes to what the model marks, and stands in where the model marks nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from .knowledge import KnowledgeBase
from .spelling import WORD, fold
from .vocabulary import CALENDAR, TITLES_SHORT, role_words

# A capitalised word right after a name of a state or city that makes it another thing: a building, a firm, a team.
_TAILS = {
    "building": "zoo hotel hilton sheraton marriott hyatt intercontinental museum stadium airport street avenue boulevard bridge tower towers opera cathedral metro subway hospital marathon "
    "festival theatre theater gallery library wall road expressway highway railway hall mall",
    "company": "airlines airways telecom motors steel inc corp corporation ltd plc bancorp insurance stock electric electronics shipping",
    "media": "times post daily herald tribune gazette courier chronicle television tv radio newspaper telegraph journal",
    "school": "university college academy institute polytechnic",
    "team": "united fc cf sc rovers wanderers patriots redskins yankees cubs bulls lakers knicks capitals nationals rangers albion hotspur athletic villa olympic olympics saint",
    "art": "symphony orchestra philharmonic ballet cup championship championships derby grand prix open masters",
}
_TAIL = {word: kind for kind, words_ in _TAILS.items() for word in words_.split()}
_SPOKEN = frozenset("in into speak speaks speaking spoke spoken fluent from learn learned learning".split())
# Short names that are common words where everything is in capitals.
_CAPS_WORDS = frozenset(
    "US WHO CAR AU ETA IT IS AID PAC MEND BADR ARENA SOLIDARITY QUAD ICE PACE ALBA CARE MAP TAP SPA DAWN UNITA VISA TREND SABA PETRA ORANGE VALE TOTAL APPLE".split()
)
# Names that are first names and surnames too.
ALSO_PEOPLE = frozenset(
    "chad jordan georgia israel kenya india jamaica cuba paris sydney florence victoria washington london lincoln holland chelsea brittany austin dallas houston charlotte savannah orlando "
    "santiago diego jackson madison hamilton wellington lebanon ireland england france german germany english french scott welsh york kent aurora bethlehem carolina virginia dakota montana "
    "wagner memorial amal nahda azov vox contra solidarity petra trend reforma semana granma bild stern total orange apple amazon shell visa guardian punch dawn ap".split()
)
# Surnames that open sentences as ordinary words.
_COMMON = frozenset(
    "ban key rice park major young king day price hunt church banks long best white green small short cash poor wise bell gates hill woods field marshal general state prince love guy "
    "man han son song so long brown cook fox straw wolf stone strong rich bright winter summer frost snow rose gray grey black hope grace power law page ball bond cross dean hall "
    "house mason miller mayor minister baker carter shepherd butler hunter fisher porter marine rock sand waters rivers fields forest moon sun star north south east west ho lo lam "
    "tan mori kan oh do won sant sole saw than win thein khan singh ali ahmed mohamed mohammed".split()
)
_AFTER_WEST = frozenset(
    "powers power countries country nations nation allies ally leaders leader governments government officials official diplomats diplomat sanctions states state capitals troops forces "
    "envoys ambassadors donors military intelligence bloc alliance media hostages world governments' countries' support arms weapons aid backing creditors pressure democracies "
    "companies banks businesses firms journalists tourists peacekeepers politicians warplanes embassies".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of the knowledge base in a text ``[start, end)``.

    ``senses`` are pairs of a type (see ``KnowledgeBase.senses``; also ``x`` for a person by full name, ``s`` by surname) and a number of an
    entry or a person, the likeliest first. ``tail`` says what a following word makes of it: ``building company media school team art``, else empty.
    """

    start: int
    end: int
    text: str
    key: str
    senses: tuple[tuple[str, int], ...]
    tail: str = ""

    @property
    def type(self) -> str:
        """The type of the likeliest sense."""
        return self.senses[0][0]


class _Words:
    """The words of a text with their places; small lists, since most are looked at once."""

    __slots__ = ("ends", "folded", "raw", "starts")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.folded = fold(text)
        self.raw: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for m in WORD.finditer(self.folded, start, end):
            self.raw.append(m.group())
            self.starts.append(m.start())
            self.ends.append(m.end())

    def lower(self, n: int) -> str:
        return self.raw[n].replace(".", "").lower() if 0 <= n < len(self.raw) else ""

    def gap(self, n: int) -> str:
        """What stands between word ``n`` and the next."""
        return self.folded[self.ends[n] : self.starts[n + 1]] if 0 <= n < len(self.raw) - 1 else ""


def find_names(text: str, start: int, end: int, kb: KnowledgeBase) -> list[Name]:
    """The names in ``text[start:end]``, in order, never overlapping; places count characters of ``text``.

    >>> kb = KnowledgeBase.load()
    >>> [(n.text, n.type) for n in find_names("The U.S. told us that Russian troops left Aleppo.", 0, 49, kb)]
    [('U.S.', 'n'), ('Russian', 'a'), ('Aleppo', 'l')]
    """
    words = _Words(text, start, end)
    found: list[Name] = []
    n, total = 0, len(words.raw)
    while n < total:
        raw = words.raw[n]
        first = raw[0]
        # Names begin with a capital, or with an Arabic article or a particle before one ("al-Qaeda", "bin Laden").
        if not (
            "A" <= first <= "Z"
            or (first.isupper() and not first.isascii())
            or raw in ("al", "el", "bin", "anti", "jabhat")
            or (first.isdigit() and raw[-1].isalpha())
        ):
            n += 1
            continue
        hit = _longest(words, n, kb)
        if hit is None:
            n += 1
            continue
        count, senses, name = hit
        tail, extra = _tail(words, n + count, senses)
        if count > 1 or tail or _stands_alone(words, n, senses, kb):
            last = n + count + extra - 1
            s, e = words.starts[n], words.ends[last]
            found.append(Name(start=s, end=e, text=text[s:e], key=name, senses=senses, tail=tail))
            n = last + 1
        else:
            n += 1
    return found


def _longest(words: _Words, n: int, kb: KnowledgeBase) -> tuple[int, tuple[tuple[str, int], ...], str] | None:
    """The longest name that begins at word ``n``: how many words, its senses, its key."""
    raw = words.raw[n]
    plain = raw.replace(".", "")
    lower = plain.lower()
    most = kb.longest.get(lower, 0)
    if most > 1:
        parts = [lower]
        for m in range(n + 1, min(n + most, len(words.raw))):
            gap = words.gap(m - 1)
            if gap == ", " and words.lower(m) == "dc":
                gap = " "
            if gap not in (" ", "-", ". ", "  ", " -", "/", "\n", "+", " & ", "'s ") or (gap == ". " and len(words.raw[m - 1]) > 2):
                break
            parts.append(words.lower(m))
        for count in range(len(parts), 1, -1):
            name = " ".join(parts[:count])
            senses = kb.senses(name)
            if not senses and (people := kb.people(name)):
                senses = tuple(("x", p) for p in people)
            if senses and _capitals_fit(words, n, count):
                return count, senses, name
    if len(plain) > 1 and plain.isupper():
        senses = kb.senses(plain)
        if senses:
            return None if plain in _CAPS_WORDS and plain == raw and _in_capitals(words, n) else (1, senses, plain)
        if len(plain) < 4 and not _in_capitals(words, n):
            return None
    senses = kb.senses(lower)
    famous = len(lower) > 2 and lower not in CALENDAR and kb.is_famous(lower)
    if senses and not (famous and all(type == "m" for type, _ in senses)):
        return 1, senses, lower
    if famous:
        if lower in _COMMON and (words.gap(n - 1) != " " or not words.raw[n - 1].islower()):
            return None
        strong, _ = kb.people_short(lower)
        return 1, (*(("s", p) for p in strong), *senses), lower
    # "Mr Puigdemont", "Foreign Minister Kouchner": after a title a surname of the base counts whatever the office.
    if n and words.raw[n - 1][0].isupper() and words.gap(n - 1) in (" ", ". ") and len(lower) > 2 and lower not in CALENDAR and _is_title(words, n - 1):
        strong, _ = kb.people_short(lower)
        if strong:
            return 1, tuple(("s", p) for p in strong), lower
    return None


def _is_title(words: _Words, n: int) -> bool:
    role = role_words().get(words.lower(n))
    return words.lower(n) in TITLES_SHORT or (role is not None and role.kind == "office" and not role.plural and role.sector != "CVL")


def _capitals_fit(words: _Words, n: int, count: int) -> bool:
    """Whether a name of several words is written like one: its last word has a capital, unless a hyphen binds it or a small word may stand there."""
    last = words.raw[n + count - 1]
    if last[0].isupper() or last[0].isdigit() or words.gap(n + count - 2) != " ":
        return True
    return last in ("al", "government", "movement", "group", "cartel", "parliament", "tribunal", "party", "court", "state", "province", "region", "peninsula", "valley", "watchdog",
                    "agency", "refugee", "office", "countries", "nations", "powers", "states", "republic", "delta", "mosque", "crossing", "area", "inspector", "airline", "agency",
                    "base", "channel", "corridor", "shirts", "zone", "strip", "plant", "shrine", "guards", "guard", "network", "council", "newspaper", "magazine", "un", "jong", "il")  # fmt: skip


def _in_capitals(words: _Words, n: int) -> bool:
    """Whether the neighbours of a word are all in capitals too, as in a headline of an agency."""
    near = [words.raw[m] for m in (n - 2, n - 1, n + 1, n + 2) if 0 <= m < len(words.raw)]
    long = [w for w in near if len(w) > 1 and w.isalpha()]
    return bool(long) and all(w.isupper() for w in long)


def _tail(words: _Words, n: int, senses: tuple[tuple[str, int], ...]) -> tuple[str, int]:
    """What the capitalised word after a name of a state or place makes of it, and how many words belong to it."""
    if n >= len(words.raw) or senses[0][0] not in "nacl" or words.gap(n - 1) != " ":
        return "", 0
    raw = words.raw[n]
    if not raw[0].isupper():
        return "", 0
    kind = _TAIL.get(raw.lower(), "")
    if kind:
        return kind, 1
    # "Moscow State University", "Tokyo International Airport"
    if (
        n + 1 < len(words.raw)
        and raw in ("State", "National", "International", "Central", "Technical", "Steel", "Grand", "Stock", "Symphony")
        and words.gap(n) == " "
    ):
        after = _TAIL.get(words.raw[n + 1].lower(), "") if words.raw[n + 1][0].isupper() else ""
        if after in ("school", "building", "art", "company"):
            return after, 2
    return "", 0


def _stands_alone(words: _Words, n: int, senses: tuple[tuple[str, int], ...], kb: KnowledgeBase) -> bool:
    """Whether a name of one word is meant as such: not a language, not part of a person's name, not an ordinary word with a capital."""
    type, number = senses[0]
    lower = words.lower(n)
    before, after = words.raw[n - 1] if n else "", words.raw[n + 1] if n + 1 < len(words.raw) else ""
    gap_before, gap_after = words.gap(n - 1), words.gap(n)
    if (type == "n" and kb.entry(number).code == "WEST") or lower == "west":
        return before.lower() == "the" and not (after[:1].isupper() and gap_after == " ")
    if lower == "western":
        return after in _AFTER_WEST
    if (
        type == "a"
        and before.lower() in _SPOKEN
        and (gap_after[:1] in (",", ".", ";", ":", ")", '"', "") or after in ("and", "or", "at", "to", "with", "on", "by", "that", "as", "before"))
    ):
        return before.lower() == "from" and gap_after == " "
    if type == "a" and gap_after == "-" and after in ("language", "speaking", "speakers", "style"):
        return False
    if after[:1].isupper() and gap_after == " " and type in "sm":
        # "Bush Street", "Putin Jugend": a surname goes on; titles behind it are no part of it
        return after.lower() in CALENDAR or after.lower() in role_words() or (type == "m" and kb.given(lower) is None)
    if lower in ALSO_PEOPLE:
        if gap_before == " " and before[:1].isupper() and kb.given(before.lower()) is not None and n > 0 and before.lower() not in CALENDAR:
            return False
        follows = (
            after[:1].isupper() and gap_after == " " and after.lower() not in CALENDAR and after.lower() not in role_words() and not kb.senses(after.lower())
        )
        return not (follows and (kb.given(lower) is not None or kb.people_short(after.lower())[0])) and not (type in "grbo" and len(words.raw[n]) < 3)
    # Another first name before a famous surname: another person, unless the full name is in the base.
    return not (type in "sx" and gap_before == " " and before[:1].isupper() and kb.given(before.lower()) is not None)
