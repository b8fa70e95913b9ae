"""Claims on time: how long something lasts, anniversaries, since when."""

from __future__ import annotations

from collections.abc import Sequence

from .figures import MONTHS, YEARS, Found
from .lexicon import lexicon
from .numbers import HYPHENS, Number, Token, find_numbers
from .phrases import STOPS, bound

UNITS = {
    "second": "seconds",
    "minute": "minutes",
    "hour": "hours",
    "day": "days",
    "night": "nights",
    "week": "weeks",
    "month": "months",
    "year": "years",
    "decade": "years",
    "century": "years",
    "fortnight": "days",
}
FACTOR = {"decade": 10.0, "century": 100.0, "fortnight": 14.0}
# "In the next two days", "over the past ten years": these only place something in time.
PLACING = frozenset(("next", "past", "last", "coming", "previous", "recent", "following", "first", "final", "few", "preceding", "these"))
HAPPENING = frozenset((
    "war", "conflict", "fighting", "talks", "negotiations", "peace", "rule", "occupation", "blockade", "siege", "ban", "embargo", "sanctions", "ceasefire", "truce", "strike", "protest", "protests", "standoff", "mission",
    "visit", "trip", "tour", "summit", "meeting", "conference", "exercise", "exercises", "drill", "drills", "offensive", "insurgency", "bombing", "curfew", "emergency", "suspension", "freeze", "moratorium", "pause", "deadline", "ultimatum",
    "term", "sentence", "imprisonment", "prison", "jail", "detention", "custody", "bars", "exile", "captivity", "lease", "contract", "deal", "agreement", "accord", "treaty", "pact", "plan", "campaign", "struggle", "feud", "dispute",
    "dictatorship", "isolation", "estrangement", "silence", "mandate", "presence", "membership", "relations", "friendship", "cooperation", "independence", "fast", "hunger", "unrest", "violence", "crisis", "session", "intervention",
    "battle", "gunbattle", "cease", "fire", "truce", "partner", "partners", "ally", "allies", "ties", "trade", "alliance", "cooperating", "allied", "stay", "loan",
))  # fmt: skip
RELATION = frozenset((
    "relations", "ties", "partner", "partners", "partnership", "ally", "allies", "alliance", "embassy", "ambassador", "ambassadors", "diplomatic", "member", "members", "sanctions", "embargo", "war", "peace", "treaty", "troops",
    "trade", "occupied", "fighting", "fought", "rebellion", "insurgency", "divided", "visited", "met", "meeting", "visit", "negotiations", "talks", "friends", "membership", "cooperation", "ceasefire", "blockade", "bases",
))  # fmt: skip
LEAVING = frozenset(
    (
        "withdraw",
        "withdrawal",
        "withdrawn",
        "leave",
        "left",
        "pull",
        "comply",
        "free",
        "freed",
        "released",
        "release",
        "hand",
        "resume",
        "reopen",
        "restored",
        "ended",
        "ending",
        "return",
        "returned",
    )
)
ANNIVERSARY = frozenset(("anniversary", "anniversaries", "jubilee", "centenary", "bicentenary"))


def duration(tokens: Sequence[Token], number: Number) -> Found | None:
    """The claim of a number of years, days or hours, or None where it only places something in time."""
    at = number.after
    hyphen = at < len(tokens) and tokens[at].text in HYPHENS
    unit_at = at + 1 if hyphen else at
    if unit_at < len(tokens) and tokens[unit_at].lower in ("full", "long", "consecutive", "straight", "whole", "more"):
        unit_at += 1
    unit = _unit(tokens, unit_at)
    if unit is None or number.form not in ("cardinal", "vague"):
        return None
    word = tokens[unit_at].lower.rstrip("s")
    word = {"decade": "decade", "centurie": "century", "century": "century", "fortnight": "fortnight"}.get(word, word)
    sign, first = bound(tokens, number.first)
    if number.form == "vague":
        sign = "~"
    after = unit_at + 1
    before = [t.lower for t in tokens[max(0, first - 3) : first]]
    follow = [t.lower for t in tokens[after : after + 3]]
    value = None if number.value is None else number.value * FACTOR.get(word, 1.0)
    old = follow[:1] == ["old"] or (follow[:1] and follow[0] in HYPHENS and follow[1:2] == ["old"])
    if old:
        return None
    if unit == "years" and follow[:1] == ["and"]:
        months = next((n for n in find_numbers(tokens[after + 1 : after + 4]) if n.first == 0 and n.form == "cardinal"), None)
        at_months = after + 1 + (months.after if months is not None else 0)
        if months is not None and months.value is not None and value is not None and _unit(tokens, at_months) == "months":
            value, after, follow = round(value + months.value / 12, 2), at_months + 1, []
    claim = Found(first=first, after=after, kind="duration", value=value, unit=unit, comparator=sign)
    return _judged(tokens, claim, before, follow, hyphen=hyphen)


def _judged(tokens: Sequence[Token], claim: Found, before: Sequence[str], follow: Sequence[str], *, hyphen: bool) -> Found | None:
    """Keeps what measures a happening: "a three-day visit", "jailed for ten years", "after 18 months of talks"."""
    first, after = claim.first, claim.after
    last = before[-1] if before else ""
    words = [t.lower for t in tokens[max(0, first - 8) : after + 8]]
    if follow[:1] == ["ago"]:
        founded = any(
            w in ("established", "establishment", "founded", "founding", "diplomatic", "normalized", "normalised", "signed", "independence") for w in words
        )
        round_ = claim.unit == "years" and claim.value is not None and claim.value >= 10 and claim.value % 5 == 0
        if round_ and (founded or first <= 1):
            return Found(first=first, after=after + 1, kind="anniversary", value=claim.value, unit="years", comparator=claim.comparator)
        return None
    if (
        any(w in ("consecutive", "straight", "successive") for w in [t.lower for t in tokens[first:after]])
        or follow[:3] == ["in", "a", "row"]
        or follow[:1] == ["running"]
    ):
        end = after + (3 if follow[:1] == ["in"] else 1 if follow[:1] == ["running"] else 0)
        return Found(first=first, after=end, kind=claim.kind, value=claim.value, unit=claim.unit, comparator=claim.comparator)
    if last in ("next", "coming") and before[-3:-1] == ["for", "the"] and claim.unit == "years" and (claim.value or 0) > 1:
        return Found(first=first - 2, after=after, kind=claim.kind, value=claim.value, unit=claim.unit, comparator=claim.comparator)
    if follow[:1] == ["earlier"] or last in PLACING or (len(before) > 1 and before[-2] in PLACING):
        return None
    around = [t.lower for t in tokens[max(0, first - 8) : after + 6]]
    jailed = any(lexicon().has("sentence", w) for w in around)
    long = claim.unit in ("years", "months") and (claim.value or 0) > 1
    if hyphen:
        noun = [t.lower for t in tokens[after : after + 4]]
        if not any(w in HAPPENING for w in noun):
            return None
        end = next(i for i, w in enumerate(noun) if w in HAPPENING)
        return Found(first=first, after=after + end + 1, kind=claim.kind, value=claim.value, unit=claim.unit, comparator=claim.comparator)
    if follow[:1] == ["of"] and any(w in HAPPENING or w.endswith("ing") for w in [t.lower for t in tokens[after + 1 : after + 5]]):
        end = after + 1
        while end < len(tokens) and end < after + 5 and tokens[end].plain and (tokens[end].lower not in STOPS):
            end += 1
        return Found(first=first, after=end, kind=claim.kind, value=claim.value, unit=claim.unit, comparator=claim.comparator)
    if jailed and claim.unit in ("years", "months", "days", "weeks"):
        return claim
    lasting = (
        last in ("for", "lasted", "lasting", "lasts", "spent")
        or (last == "after" and follow[:1] == ["in"])
        or any(w in ("lasted", "lasting", "extend", "extended", "extending", "extension") for w in around)
    )
    if lasting and claim.unit != "seconds" and any(w in HAPPENING or lexicon().has("event", w) for w in around):
        start = first - 1 if last == "for" else first
        return Found(first=start, after=after, kind=claim.kind, value=claim.value, unit=claim.unit, comparator=claim.comparator)
    if last == "in" and long and any(w in ("first", "worst", "largest", "biggest", "only") for w in [t.lower for t in tokens[max(0, first - 10) : first]]):
        return claim
    leaving = any(w in LEAVING or w in HAPPENING for w in around)
    if (last == "within" and leaving) or (last == "after" and long and leaving and follow[:1] != ["in"]):
        return claim
    return None


def _unit(tokens: Sequence[Token], at: int) -> str | None:
    if at >= len(tokens):
        return None
    word = tokens[at].lower
    return UNITS.get(word) or UNITS.get(word.removesuffix("s")) or ("years" if word == "centuries" else None)


def anniversary(tokens: Sequence[Token], number: Number) -> Found | None:
    """The 70th anniversary of something; 70 years since it."""
    at = number.after
    if number.form == "ordinal":
        place = next((i for i in range(at, min(at + 3, len(tokens))) if tokens[i].lower in ANNIVERSARY), None)
    elif at + 1 < len(tokens) and _unit(tokens, at + (tokens[at].text in HYPHENS)) == "years":
        place = next((i for i in range(at + 1, min(at + 4, len(tokens))) if tokens[i].lower in ANNIVERSARY), None)
    else:
        place = None
    if place is None:
        return None
    first = number.first - 1 if number.first > 0 and tokens[number.first - 1].lower in ("the", "its", "their") else number.first
    return Found(first=first, after=_complement(tokens, place + 1), kind="anniversary", value=number.value, unit="years", comparator="=")


def _complement(tokens: Sequence[Token], after: int) -> int:
    """The end of "of the founding of the republic": at most ten words, to the next mark or verb."""
    at = after
    if at >= len(tokens) or tokens[at].lower not in ("of", "since"):
        return after
    while (
        at < len(tokens)
        and at - after < 12
        and (tokens[at].plain or tokens[at].digits or tokens[at].text in HYPHENS)
        and tokens[at].lower not in ("and", "this", "on", "in", "with", "which", "that", "is", "was", "will", "by", "at", "as", "has", "have", "when")
    ):
        at += 1
    return at


def since(tokens: Sequence[Token]) -> list[Found]:
    """Something that has been so since a year: "strategic partners since 1996"."""
    found = []
    for i, token in enumerate(tokens[:-1]):
        if token.lower != "since":
            continue
        at = i + 1
        while (
            at < len(tokens)
            and at < i + 4
            and (
                tokens[at].lower in MONTHS or tokens[at].lower in ("the", "early", "late", "mid", "in", ",") or (tokens[at].digits and len(tokens[at].text) < 3)
            )
        ):
            at += 1
        decade = at + 1 < len(tokens) and tokens[at + 1].lower == "s"
        if at < len(tokens) and not decade and tokens[at].text.isdigit() and len(tokens[at].text) == 4 and int(tokens[at].text) in YEARS:
            words = {t.lower for t in tokens[max(0, i - 14) : i]}
            if not words & RELATION:
                continue
            found.append(Found(first=_since_start(tokens, i), after=at + 1, kind="since", value=float(tokens[at].text), unit="year", comparator="="))
    return found


def _since_start(tokens: Sequence[Token], since_at: int) -> int:
    """A few words before "since" belong to what is claimed."""
    first = since_at
    while (
        first > 0
        and since_at - first < 6
        and (tokens[first - 1].plain or tokens[first - 1].digits)
        and tokens[first - 1].lower not in ("and", "but", "that", "which", "who", "said")
    ):
        first -= 1
    return first
