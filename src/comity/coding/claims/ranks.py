"""Claims of rank and of extremes: the first, the tenth, the largest."""

from __future__ import annotations

from collections.abc import Sequence

from .figures import Found
from .lexicon import lexicon
from .numbers import HYPHENS, Number, Token, find_numbers
from .phrases import STOPS

DETERMINERS = frozenset(("the", "its", "his", "her", "their", "our", "a", "an", "my", "your"))
ENDS = frozenset((".", ",", ";", ":", "—", "–", "(", ")", '"', "“", "”"))
HARD = frozenset(
    (
        "and",
        "but",
        "which",
        "who",
        "that",
        "as",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "said",
        "says",
        "while",
        "when",
        "after",
        "before",
        "with",
        "where",
    )
)
MOST_WORDS = 12
# In a list of these, the largest is the first.
PARTNERS = frozenset((
    "partner", "partners", "customer", "customers", "supplier", "suppliers", "market", "buyer", "buyers", "exporter", "exporters", "importer", "importers", "donor", "donors", "investor", "investors", "source",
))  # fmt: skip


RANKING = frozenset(("is", "are", "was", "were", "ranks", "ranked", "comes", "came", "stands", "stood", "placed"))
LISTS = frozenset(("list", "lists", "ranking", "rankings", "table", "order", "league", "index"))


def rank(tokens: Sequence[Token], number: Number) -> Found | None:
    """An ordinal that ranks or counts what passes between political actors."""
    if number.form != "ordinal" or number.value is None:
        return None
    lists = lexicon()
    before = tokens[number.first - 1].lower if number.first > 0 else ""
    at = number.after
    here = tokens[at].lower if at < len(tokens) else ""
    if number.first > 0 and tokens[number.first].text[0].isupper() and at < len(tokens) and tokens[at].text[0].isupper():
        return None  # First Minister, Second World War
    if here in HYPHENS and at + 1 < len(tokens) and tokens[at + 1].lower in lists.lists["max"]:
        at, here = at + 1, tokens[at + 1].lower
    elif here in HYPHENS:
        return None
    if here in lists.lists["max"] and here not in ("top", "main"):
        end = _phrase_end(tokens, at + 1)
        return Found(first=_with_determiner(tokens, number.first), after=end, kind="rank", value=number.value, unit="rank", comparator="=")
    if number.value == 1:
        return _since_long(tokens, number) or _first(tokens, number, before, here)
    listed = _listed(tokens, number)
    if listed is not None:
        return listed
    owner = number.first > 0 and tokens[number.first - 1].text.endswith(("'s", "’s"))
    if before not in DETERMINERS and before != "for" and not owner and not (number.first > 1 and tokens[number.first - 2].lower in DETERMINERS):
        return None
    words = [t.lower for t in tokens[at : at + 4]]
    if words and words[0] in ("consecutive", "straight", "successive"):
        return Found(first=_with_determiner(tokens, number.first), after=min(at + 2, len(tokens)), kind="rank", value=number.value, unit="rank", comparator="=")
    stop = next((i for i, w in enumerate(words) if w in STOPS or not w[:1].isalpha()), len(words))
    if not any(w in lists.lists["counted"] for w in words[:stop]) or "century" in words[:stop]:
        return None
    noun = next(w for w in words[:stop][::-1] if w in lists.lists["counted"])
    if noun == "time" and words[stop : stop + 1] not in (["since"], ["in"], ["that"], ["he"], ["they"], ["the"]):
        return None
    return Found(
        first=_with_determiner(tokens, number.first),
        after=_phrase_end(tokens, at),
        kind="rank",
        value=number.value,
        unit=noun if noun.isalpha() else "rank",
        comparator="=",
    )


def _listed(tokens: Sequence[Token], number: Number) -> Found | None:
    """ "Chile is only 10th on their list", "ranked 12th among its suppliers": a place in a list, from the verb's subject to the list."""
    before = [t.lower for t in tokens[max(0, number.first - 3) : number.first]]
    verb = next((len(before) - i for i in range(len(before) - 1, -1, -1) if before[i] in RANKING), None)
    after = [t.lower for t in tokens[number.after : number.after + 7]]
    if verb is None or after[:1] not in (["on"], ["in"], ["among"], ["of"]):
        return None
    last = next((i for i, w in enumerate(after) if w in LISTS or w in PARTNERS), None)
    if last is None:
        return None
    first = number.first - verb
    while first > 0 and number.first - first < 7 and tokens[first - 1].plain and tokens[first - 1].lower not in HARD:
        first -= 1
    return Found(first=first, after=number.after + last + 1, kind="rank", value=number.value, unit="rank", comparator="=")


def _since_long(tokens: Sequence[Token], number: Number) -> Found | None:
    """ "For the first time in seven years" measures the years; "for the first time since 2007" tells since when."""
    at = next((i for i in range(number.after, min(len(tokens) - 1, number.after + 6)) if tokens[i].lower in ("in", "since")), None)
    time = number.after < len(tokens) and tokens[number.after].lower == "time"
    if at is None or any(not t.plain for t in tokens[number.after : at]):
        return None
    first = _with_determiner(tokens, number.first)
    if first > 0 and tokens[first - 1].lower == "for":
        first -= 1
    amount = next((n for n in find_numbers(tokens[at + 1 : at + 9]) if n.first <= 2), None)
    if tokens[at].lower == "in":
        if tokens[at + 1].lower in ("a", "half") and amount is None and at + 2 < len(tokens) and tokens[at + 2].lower in ("decade", "century"):
            return Found(first=first, after=at + 3, kind="duration", value=10.0 if tokens[at + 2].lower == "decade" else 100.0, unit="years", comparator="=")
        if amount is None or amount.value is None or at + 1 + amount.after >= len(tokens):
            return None
        unit = tokens[at + 1 + amount.after].lower
        factor = {"years": 1.0, "decades": 10.0, "months": 1.0, "century": 100.0, "centuries": 100.0}.get(unit)
        if factor is None:
            return None
        return Found(
            first=first,
            after=at + 2 + amount.after,
            kind="duration",
            value=amount.value * factor,
            unit="months" if unit == "months" else "years",
            comparator="=",
        )
    year = tokens[at + 1]
    if not time or not year.text.isdigit() or len(year.text) != 4:
        return None
    return Found(first=first, after=at + 2, kind="since", value=float(year.text), unit="year", comparator="=")


def _first(tokens: Sequence[Token], number: Number, before: str, here: str) -> Found | None:
    """ "The first such visit", "for the first time in ten years", "the first to recognise"; not "first" as an adverb."""
    lists = lexicon()
    if (
        before not in DETERMINERS
        and before not in ("became", "become", "as")
        and not (number.first > 1 and tokens[number.first - 1].text.endswith("s") is False and tokens[number.first - 1].lower.endswith(("'s", "’s")))
    ):
        return None
    if here in (
        "half",
        "quarter",
        "lady",
        "place",
        "step",
        "stage",
        "phase",
        "class",
        "hand",
        "aid",
        "name",
        "lieutenant",
        "secretary",
        "vice",
        "deputy",
        "day",
        "week",
        "month",
        "months",
        "days",
        "instance",
        "degree",
        "round",
    ):
        return None
    rest = [t.lower for t in tokens[number.after : number.after + MOST_WORDS]]
    stop = next((i for i, w in enumerate(rest) if w in (".", ";", ",", "—")), len(rest))
    rest = rest[:stop]
    scoped = any(lists.has("scope", w) for w in rest[1:]) or rest[:1] == ["to"] or rest[:1] == ["such"] or rest[:1] == ["ever"]
    if here == "time":
        scoped = any(lists.has("scope", w) for w in rest[1:])
    counted = any(w in lists.lists["counted"] for w in rest[:4])
    if here == "time" and scoped and not any(w in ("since", "in", "ever", "history") for w in rest[1:5]):
        return None
    if here == "time" and rest[1:2] and rest[1] in ("that", "the", "a", "an", "they", "it", "he", "she", "any"):
        end = number.after + 2
        while end < min(len(tokens), number.after + 10) and (tokens[end].plain or tokens[end].digits):
            end += 1
        return Found(first=_with_determiner(tokens, number.first), after=end, kind="rank", value=1.0, unit="rank", comparator="=")
    if not scoped and not (counted and here != "time" and any(w in ("to", "of", "between", "by", "with", "as") for w in rest[1:5])):
        return None
    return Found(first=_with_determiner(tokens, number.first), after=_phrase_end(tokens, number.after), kind="rank", value=1.0, unit="rank", comparator="=")


def superlatives(tokens: Sequence[Token]) -> list[Found]:
    """The largest, the worst, the main: with what is ranked, or with a scope that makes it checkable."""
    lists = lexicon()
    found: list[Found] = []
    for i, token in enumerate(tokens):
        sign = "max" if token.lower in lists.lists["max"] else "min" if token.lower in lists.lists["min"] else ""
        if not sign or (found and i < found[-1].after):
            continue
        before = tokens[i - 1].lower if i > 0 else ""
        owner = i > 0 and tokens[i - 1].text.endswith(("'s", "’s", "s'", "s’"))
        one_of = any(t.lower in ("one", "some", "two", "three", "among") for t in tokens[max(0, i - 4) : i]) and any(
            t.lower in ("of", "among") for t in tokens[max(0, i - 3) : i]
        )
        visited = token.lower == "most" and before in ("visited", "met")
        if not (visited or before in DETERMINERS or owner or before in ("most", "single")) or before in ("a", "an"):
            continue
        if token.lower == "most" and any(t.lower in ("visited", "visit") for t in tokens[max(0, i - 2) : i]):
            start = max(0, i - 7)
            found.append(
                Found(
                    first=start,
                    after=i + 1 + (i + 1 < len(tokens) and tokens[i + 1].lower in ("times", "often")),
                    kind="superlative",
                    value=None,
                    unit="",
                    comparator="max",
                )
            )
            continue
        if token.lower == "most" and (
            i + 1 >= len(tokens) or tokens[i + 1].lower in ("of", "recent", "likely", "part", "important", "wanted") or not tokens[i + 1].plain
        ):
            continue
        rest = [t.lower for t in tokens[i + 1 : i + 1 + MOST_WORDS]]
        stop = next((k for k, w in enumerate(rest) if w in ENDS), len(rest))
        rest = rest[:stop]
        phrase = next((k for k, w in enumerate(rest) if w in STOPS), len(rest))
        ranked = any(w in lists.lists["ranked"] for w in rest[:phrase])
        scoped = any(lists.has("scope", w) for w in rest)
        partner = ranked and any(w in PARTNERS for w in rest[:phrase])
        if one_of and not (partner and owner):
            continue
        if token.lower == "most" and not any(w in ("since", "history", "years", "decades") for w in rest):
            continue  # "the most competitive region in the world" is praise
        if not ranked and not (scoped and token.lower not in ("top", "main", "leading", "principal", "foremost")):
            continue
        end = _phrase_end(tokens, i + 1)
        found.append(
            Found(
                first=_with_determiner(tokens, i),
                after=end,
                kind="superlative",
                value=1.0 if partner else None,
                unit="rank" if partner else "",
                comparator=sign,
            )
        )
    return found


def _with_determiner(tokens: Sequence[Token], first: int) -> int:
    if first > 0 and (tokens[first - 1].lower in DETERMINERS or tokens[first - 1].lower in ("most", "only")):
        first -= 1
    if first > 0 and tokens[first - 1].text.endswith(("'s", "’s")):
        first -= 1
    return first


def _phrase_end(tokens: Sequence[Token], at: int) -> int:
    """The end of the phrase: its noun, and what "of", "in", "to", "since" and "between" add, up to a verb or a mark."""
    end = at
    while (
        end < len(tokens)
        and end - at < MOST_WORDS
        and tokens[end].lower not in HARD
        and not _lasting(tokens, end)
        and (tokens[end].plain or tokens[end].digits or tokens[end].text in "-'’")
    ):
        end += 1
    while end > at + 1 and (
        (tokens[end - 1].text in STOPS and tokens[end - 1].text not in ("it", "them", "there", "home")) or not (tokens[end - 1].plain or tokens[end - 1].digits)
    ):
        end -= 1
    return end


def _lasting(tokens: Sequence[Token], at: int) -> bool:
    """Whether "for nine years" begins here, which is a claim of its own."""
    return tokens[at].lower == "for" and bool(find_numbers(tokens[at + 1 : at + 2]))
