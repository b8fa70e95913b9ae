"""Claims that count: people, troops, dead, weapons, goods, money, votes, shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .lexicon import lexicon
from .numbers import HYPHENS, Number, Token
from .phrases import Counted, after_bound, bound, counted, near

YEARS = range(1800, 2101)
MONTHS = frozenset("january february march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec".split())
LABELS = frozenset((
    "article", "resolution", "no", "number", "chapter", "section", "flight", "room", "route", "page", "group", "g", "boeing", "airbus", "level", "phase", "type", "version", "paragraph", "annex", "act", "title", "channel",
    "rule", "volume", "unit", "zone", "camp", "highway", "block", "covid", "mig", "su", "f", "b", "c", "apollo", "protocol", "aged", "age", "top", "expedition", "soyuz", "sputnik", "figure", "table", "step", "part", "line", "session", "division", "brigade",
))  # fmt: skip
ACTS = frozenset((
    "expelled", "expel", "expelling", "expulsion", "arrested", "arrest", "arresting", "detained", "detaining", "kidnapped", "abducted", "sanctioned", "killed", "recalled", "freed", "freeing", "released", "releasing", "jailed",
    "captured", "deported", "evacuated", "displaced", "executed", "sentenced", "convicted", "charged", "seized", "handed", "blacklisted", "downed", "sank", "destroyed",
))  # fmt: skip
SMALL = 12
FEW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A claim in the tokens ``[first, after)`` of a sentence."""

    first: int
    after: int
    kind: str
    value: float | None
    unit: str
    comparator: str


# Bodies of people who are no soldiers, when they are so many strong.
CIVIL_BODIES = frozenset(
    (
        "delegation",
        "delegations",
        "crowd",
        "crowds",
        "community",
        "diaspora",
        "group",
        "team",
        "staff",
        "party",
        "march",
        "rally",
        "parliament",
        "assembly",
        "workforce",
    )
)


def figure(tokens: Sequence[Token], number: Number) -> Found | None:
    """The claim that a cardinal number, a share, or an amount of money makes, or None."""
    if number.form == "money":
        return _money(tokens, number)
    if number.form == "percent":
        return _percent(tokens, number)
    if number.form == "fraction":
        return _fraction(tokens, number)
    strong = _strong(tokens, number)
    if strong is not None:
        return strong
    if number.form not in ("cardinal", "vague") or is_label(tokens, number) or _all_members(tokens, number):
        return None
    return _votes(tokens, number) or _count(tokens, number)


def is_label(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number names a year, a day, a time, an age or a thing and counts nothing."""
    before = tokens[number.first - 1].lower if number.first > 0 else ""
    after = tokens[number.after].lower if number.after < len(tokens) else ""
    token = tokens[number.first]
    single = number.after == number.first + 1
    if single and token.digits and number.value is not None:
        whole = token.text.isdigit()
        year = whole and len(token.text) == 4 and int(number.value) in YEARS
        noun = lexicon().nouns.get(after)
        dated = before == "," and any(t.lower in MONTHS for t in tokens[max(0, number.first - 5) : number.first])
        if year and (
            dated
            or noun is None
            or noun.section == "meeting"
            or before in ("in", "since", "the", "by", "until", "from", "late", "early", "mid")
            or before in MONTHS
        ):
            return True
        if before in MONTHS or after in MONTHS or (before in HYPHENS and number.first > 1 and tokens[number.first - 2].plain and _tight(tokens, number.first)):
            return True
        if after in (":", "a.m.", "p.m.", "am", "pm", "gmt", "utc", "o'clock") or (after == "(" and year):
            return True
    if (
        after in HYPHENS
        and number.after + 1 < len(tokens)
        and tokens[number.after + 1].plain
        and _tight(tokens, number.after + 1)
        and _tight(tokens, number.after)
    ):
        return True  # "a seven-hour battle", "a 53-member body"
    if before in LABELS or (before == "of" and number.first > 1 and tokens[number.first - 2].lower in ("group", "age", "gang")):
        return True
    old = [t.lower for t in tokens[number.after : number.after + 4] if t.text not in HYPHENS][:2]
    if old[:2] in (["year", "old"], ["years", "old"], ["month", "old"], ["months", "old"], ["year", "olds"]):
        return True
    between_commas = before == "," and after == "," and (number.value or 0) < 100
    return between_commas or (before == "(" and after == ")")


def _strong(tokens: Sequence[Token], number: Number) -> Found | None:
    """A 650-strong battalion; a force of 15,000."""
    if number.form != "cardinal" or (number.value or 0) <= SMALL:
        return None
    sign, first = bound(tokens, number.first)
    follow = [t.lower for t in tokens[number.after : number.after + 2] if t.text not in HYPHENS]
    if follow[:1] == ["strong"]:
        at = next(i for i in range(number.after, number.after + 2) if tokens[i].lower == "strong") + 1
        noun = at < len(tokens) and tokens[at].plain
        civil = {t.lower for t in tokens[max(0, first - 8) : at + 3]} & CIVIL_BODIES
        kind, unit = ("count", "people") if civil else ("troops", "troops")
        return Found(first=_subject(tokens, first), after=at + 1 if noun else at, kind=kind, value=number.value, unit=unit, comparator=sign)
    before = [t.lower for t in tokens[max(0, first - 2) : first]]
    if len(before) == 2 and before[1] == "of" and before[0] in ("force", "contingent", "garrison", "army", "brigade", "mission"):
        return Found(first=first - 2, after=number.after, kind="troops", value=number.value, unit="troops", comparator=sign)
    return None


def _subject(tokens: Sequence[Token], at: int) -> int:
    """Where the subject of "the delegation is 1,000 strong" begins; the number itself where no verb stands before it."""
    if at == 0 or tokens[at - 1].lower not in ("is", "are", "was", "were"):
        return at
    first = at - 1
    while first > 0 and at - first < 9 and tokens[first - 1].plain and tokens[first - 1].lower not in ("while", "and", "but", "that", "which"):
        first -= 1
    return first


def _all_members(tokens: Sequence[Token], number: Number) -> bool:
    """ "All 15 members", "the fifteen members": the size of a body, and no claim."""
    before = tokens[number.first - 1].lower if number.first > 0 else ""
    return before in ("all", "the") and number.after < len(tokens) and tokens[number.after].lower in ("members", "countries", "nations", "states")


def _tight(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].start == tokens[at - 1].end


def _money(tokens: Sequence[Token], number: Number) -> Found | None:
    sign, first = bound(tokens, number.first)
    after = number.after
    rate = ""
    rest = [t.lower for t in tokens[after : after + 3]]
    if rest[:2] in (["a", "year"], ["per", "year"], ["each", "year"], ["every", "year"]):
        after, rate = after + 2, "/year"
    elif rest[:1] in (["annually"], ["yearly"]):
        after, rate = after + 1, "/year"
    elif rest[:2] in (
        ["a", "barrel"],
        ["per", "barrel"],
        ["an", "hour"],
        ["a", "month"],
        ["per", "month"],
        ["a", "gallon"],
        ["per", "person"],
        ["a", "person"],
    ):
        return None  # prices and fees
    elif rest[:2] == ["a", "day"]:
        after, rate = after + 2, "/day"
    words = around(tokens, first, after)
    if any(lexicon().has("market", w) for w in words) and not any(lexicon().has("trade", w) for w in words):
        return None
    if rest[:1] == ["in"] or rest[:1] == ["of"]:
        phrase = counted(tokens, after + 1)
        after = phrase.after if 0 < phrase.after - after - 1 <= 4 else after
    else:
        phrase = counted(tokens, after + (1 if after < len(tokens) and tokens[after].text in HYPHENS else 0))
        after = phrase.after if 0 < phrase.after - after <= 3 and not rate else after
    return Found(first=first, after=after, kind="money", value=number.value, unit=number.currency + rate, comparator=sign)


def _percent(tokens: Sequence[Token], number: Number) -> Found | None:
    words = around(tokens, number.first, number.after)
    lists = lexicon()
    sign, first = bound(tokens, number.first)
    after = number.after
    follows = tokens[after].lower if after < len(tokens) else ""
    if any(w in ("vote", "votes", "voted", "ballots", "referendum", "ballot") for w in words):
        return Found(first=first, after=_through(tokens, after), kind="vote", value=number.value, unit="percent", comparator=sign)
    if any(lists.has("poll", w) for w in words):
        return None
    if any(w in ("tariff", "tariffs", "duty", "duties", "levy", "levies", "tax", "surcharge") for w in words):
        return Found(first=first, after=_through(tokens, after), kind="other", value=number.value, unit="percent", comparator=sign)
    trade = any(t.lower in ("trade", "exports", "imports", "turnover", "commerce") for t in tokens) or any(w in ("investment", "spending") for w in words)
    if any(w in ("attacks", "violence", "incidents", "crossings", "arrivals", "casualties", "killings", "smuggling") for w in words):
        return Found(first=first, after=after, kind="other", value=number.value, unit="percent", comparator=sign)
    if any(lists.has("market", w) for w in words) and (not trade or any(w in ("stock", "stocks", "index", "inflation", "gdp", "unemployment") for w in words)):
        return None
    if follows == "of" and any(lists.has("part", w) for w in words):
        return Found(first=first, after=_through(tokens, after), kind="share", value=number.value, unit="percent", comparator=sign)
    if trade:
        return Found(first=first, after=after, kind="other", value=number.value, unit="percent", comparator=sign)
    return None


def _through(tokens: Sequence[Token], after: int) -> int:
    """The end of an "of" or "on" phrase after a figure."""
    if after < len(tokens) and tokens[after].lower in ("of", "on"):
        at = after + 1
        while at < len(tokens) and tokens[at].lower in ("the", "its", "their", "all", "his", "her"):
            at += 1
        phrase = counted(tokens, at)
        return phrase.after if phrase.after > at else after
    return after


def _fraction(tokens: Sequence[Token], number: Number) -> Found | None:
    words = around(tokens, number.first, number.after)
    if any(lexicon().has("poll", w) or lexicon().has("market", w) for w in words):
        return None
    if not any(lexicon().has("part", w) for w in words):
        return None
    sign, first = bound(tokens, number.first)
    after = number.after
    if after < len(tokens) and tokens[after].lower != "of":
        phrase = counted(tokens, after + 1)
        after = phrase.after
    else:
        after = _through(tokens, after)
    return Found(first=first, after=after, kind="share", value=number.value, unit="share", comparator=sign)


def _votes(tokens: Sequence[Token], number: Number) -> Found | None:
    """199 to 74, 14-1, by 421 votes to two, 120 votes."""
    at = number.after
    words = around(tokens, number.first, number.after, reach=6)
    cue = any(
        w
        in (
            "vote",
            "votes",
            "voted",
            "voting",
            "ballot",
            "assembly",
            "council",
            "parliament",
            "senate",
            "lawmakers",
            "resolution",
            "motion",
            "bill",
            "margin",
            "house",
            "adopted",
            "passed",
        )
        for w in words
    )
    if at < len(tokens) and tokens[at].lower == "votes":
        after = at + 1
        if after + 1 < len(tokens) and tokens[after].lower == "to":
            after += 2
        sign, first = bound(tokens, number.first)
        return Found(first=first, after=after, kind="vote", value=number.value, unit="votes", comparator=sign)
    if not cue or at + 1 >= len(tokens) or tokens[at].lower not in (*HYPHENS, "to"):
        return None
    other = tokens[at + 1].lower
    numbers = lexicon().numbers
    if not (other.isdigit() or other in numbers["unit"] or other in numbers["ten"]) or not any(
        w in ("vote", "votes", "voted", "by", "passed", "adopted") for w in words
    ):
        return None
    after = at + 2
    return Found(first=number.first, after=after, kind="vote", value=number.value, unit="votes", comparator="=")


def _count(tokens: Sequence[Token], number: Number) -> Found | None:
    lists = lexicon()
    sign, first = bound(tokens, number.first)
    start = number.after
    follow = after_bound(tokens, start)
    if follow:
        sign, start = follow, start + 2
    if number.form == "vague":
        sign = "~"
        if (
            start < len(tokens)
            and tokens[start].lower == "of"
            and start + 1 < len(tokens)
            and tokens[start + 1].lower not in ("the", "them", "its", "his", "their", "her")
        ):
            start += 1
    while start < len(tokens) and tokens[start].lower in ("more", "other", "further", "additional", "extra", "new"):
        start += 1
    phrase = counted(tokens, start)
    left, right = near(tokens, first, phrase.after)
    if phrase.word in lists.lists["never"] or (phrase.noun is not None and phrase.noun.section in ("duration", "votes")):
        return None
    if _killed(left, right, phrase) and _victims(
        tokens, number, phrase, start, close=lists.has("casualty", (left or [""])[0]) or any(lists.has("casualty", w) for w in right[:3])
    ):
        named = phrase.noun is not None or phrase.word
        return Found(first=first, after=phrase.after if named else number.after, kind="casualties", value=number.value, unit="people", comparator=sign)
    if phrase.noun is None:
        return _unnamed(tokens, number, phrase, left=left, right=right, sign=sign, first=first)
    value = number.value
    if phrase.noun.section == "people" and any(w in ("carrying", "carry", "carries", "city", "town", "village", "region", "aboard") for w in left[:3]):
        return None
    small = value is not None and value <= SMALL
    if value is not None and value < 2:
        return None
    event = any(lists.has("event", w) for w in (*left, *right, *(t.lower for t in tokens[number.after : phrase.after])))
    if small and phrase.word in lists.lists["participants"] and not _acted_on((*left, *right)):
        return None
    few = value is not None and value <= FEW
    # "Thousands of people" do something somewhere in their sentence.
    event = event or (value is None and phrase.noun.section == "people" and any(lists.has("event", t.lower) for t in tokens))
    if ((small or value is None) and not event and phrase.noun.section != "troops") or (
        few and phrase.noun.section in ("people", "thing") and not _driven_out(left)
    ):
        return None
    if phrase.noun.section == "measure" and not event:
        return None
    kind = {"troops": "troops", "measure": "other"}.get(phrase.noun.section, "count")
    return Found(first=first, after=phrase.after, kind=kind, value=value, unit=phrase.noun.unit, comparator=sign)


def _killed(left: Sequence[str], right: Sequence[str], phrase: Counted) -> bool:
    """Whether the verb nearest to a number tells of dead or hurt people."""
    lists = lexicon()
    if phrase.noun is not None and phrase.noun.section == "casualties":
        return True
    for word in left[1:] if left[:1] == ["including"] else left:
        if lists.has("casualty", word):
            return True
        if (lists.has("event", word) or word in (",", ")")) and left[:1] != ["including"]:
            break
    if "among" in right and "dead" in right:
        return True
    return any(lists.has("casualty", w) for w in right[:5]) and not (right and right[0] in ("in", "of", "for", "accused", "suspected", "to"))


def _victims(tokens: Sequence[Token], number: Number, phrase: Counted, start: int, *, close: bool) -> bool:
    """Whether a number near "killed" counts people: by its noun, or by having none."""
    if phrase.noun is not None:
        return phrase.noun.section in ("people", "troops", "casualties")
    if phrase.after > start:
        return close and phrase.word.endswith(("s", "men", "ese")) and phrase.after - start <= 4 and (number.value is None or number.value > 1)
    follows = tokens[start].lower if start < len(tokens) else "."
    return follows not in ("of", "a.m.", "p.m.") and not (start < len(tokens) and tokens[start].digits) and (number.value is None or number.value > 1)


def _acted_on(words: Sequence[str]) -> bool:
    """Whether somebody does something to those who are counted, which makes even two of them count."""
    return any(w in ACTS for w in words)


def _driven_out(left: Sequence[str]) -> bool:
    """Two or three count where states act on each other's people: expelled diplomats, downed aircraft."""
    return any(w in ("expelled", "expel", "expelling", "expulsion", "recalled", "downed", "deported", "sank", "captured") for w in left[:3])


def _unnamed(tokens: Sequence[Token], number: Number, phrase: Counted, *, left: Sequence[str], right: Sequence[str], sign: str, first: int) -> Found | None:
    """A figure without a noun that the lists know: "arrested more than 300", "destroyed 32,000 computers"."""
    lists = lexicon()
    value = number.value
    if value is not None and value <= SMALL and number.form != "vague":
        return None
    toll = any(t.lower in ("toll", "tolls") for t in tokens[: number.first]) and any(w in ("to", "at", "rose", "reached") for w in left[:2])
    if toll and phrase.after == number.after:
        return Found(first=first, after=number.after, kind="casualties", value=value, unit="people", comparator=sign)
    numbering = any(w in ("numbering", "number", "numbered") for w in left[:1])
    if phrase.after == number.after and sign in (">", "~", "<") and (numbering or _acted_on(left)):
        return Found(first=first, after=number.after, kind="count", value=value, unit="people", comparator=sign)
    head = tokens[phrase.after - 1]
    plural = phrase.word.endswith("s") and head.plain and phrase.after > number.after
    people = plural and head.text[0].isupper()
    acted = lists.has("event", (left or [""])[0]) or (
        len(left) > 1 and lists.has("event", left[1]) and left[0] in ("the", "another", "its", "their", "back", "down", "out", "up")
    )
    active = people and any(lists.has("event", t.lower) for t in tokens)
    if not plural or phrase.after - number.after > 5 or not (acted or active):
        return None
    unit = "people" if people else phrase.word
    return Found(first=first, after=phrase.after, kind="count", value=value, unit=unit, comparator=sign)


def around(tokens: Sequence[Token], first: int, after: int, *, reach: int = 8) -> list[str]:
    """The words on both sides of a stretch, in its clause."""
    left, right = near(tokens, first, after, before=reach, behind=reach)
    return [*left, *(t.lower for t in tokens[first:after]), *right]
