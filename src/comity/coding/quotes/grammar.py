"""Verbs of speech in a stretch of text, and their subjects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .reference import Reference
from .speakers import WORDS, Named
from .tokens import Word, chunks
from .vocabulary import Cue, vocabulary

BEFORE_INFINITIVE = frozenset(("went", "goes", "going", "continued", "continues", "began", "begins", "has", "had", "on"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb of speech: its tokens are ``[first, after)``."""

    first: int
    after: int
    cue: Cue
    text: str
    passive: bool = False


def verbs(tokens: Sequence[Word]) -> list[Verb]:
    """The verbs of speech in order; nouns and adjectives that look alike, denials and infinitives are left out."""
    lists = vocabulary()
    found: list[Verb] = []
    for i, token in enumerate(tokens):
        cue = lists.cues.get(token.lower)
        if cue is None or token.possessive or (token.capital and i > 0):
            continue
        second = lists.phrases.get(token.lower)
        two = second is not None and i + 1 < len(tokens) and tokens[i + 1].lower == second
        if second is not None and not two and " " in cue.lemma:
            continue
        at = i - 1
        while at >= 0 and (lists.has("adverb", tokens[at].lower) or (tokens[at].lower.endswith("ly") and tokens[at].plain)) and tokens[at].lower != "not":
            at -= 1
        before = tokens[at].lower if at >= 0 else ""
        if _no_verb(tokens, at, before, cue) or (token.lower == cue.lemma + "s" and cue.lemma in lists.nounlike and _noun(tokens, i)):
            continue
        passive = cue.form == "past" and lists.has("being", before)
        text = f"{token.text} {tokens[i + 1].text}" if two else token.text
        found.append(Verb(first=i, after=i + 2 if two else i + 1, cue=cue, text=text, passive=passive))
    return found


def _no_verb(tokens: Sequence[Word], at: int, before: str, cue: Cue) -> bool:
    lists = vocabulary()
    if before in ("not", "never", "neither") or before.endswith(("n't", "n’t")):
        return True
    if before == "to":
        return at == 0 or tokens[at - 1].lower not in BEFORE_INFINITIVE
    if lists.has("determiner", before) and before not in ("that", "this", "those", "these", "all", "both", "some", "many", "one", "another", "several"):
        return True
    if lists.has("modal", before) or (at >= 0 and tokens[at].possessive and cue.form == "base"):
        return True
    if (
        cue.form == "base"
        and (cue.group == "stance" or cue.lemma in lists.nounlike)
        and tokens[at + 1].lower == cue.lemma
        and before not in ("they", "we", "i", "you")
        and not before.endswith("s")
    ):
        return True
    return cue.form != "ing" and lists.has("preposition", before)


def _noun(tokens: Sequence[Word], i: int) -> bool:
    """Whether a form like "reports" or "calls" is a plural noun and no verb."""
    after = tokens[i + 1].lower if i + 1 < len(tokens) else "that"
    if i == 0:
        return True
    before = tokens[i - 1]
    return not (before.capital or before.lower in ("he", "she", "it", "who", "which") or not tokens[i - 1].plain or after in ("that", ":", "for", "on"))


def subject(reference: Reference, tokens: Sequence[Word], verb: Verb) -> Named | None:
    """Who speaks, from the tokens before a verb of speech."""
    lists = vocabulary()
    if verb.passive:
        rest = tokens[verb.after : verb.after + 16]
        by = next((i for i, t in enumerate(rest) if t.lower == "by"), None)
        return None if by is None else reference.named(_first_chunk(rest[by + 1 :]))
    end = verb.first
    if verb.cue.form == "ing" and end >= 3 and tokens[end - 1].lower == "as" and tokens[end - 2].lower in ("quoted", "cited"):
        end -= 2
    elif verb.cue.form == "ing":
        if end == 0:
            return None
        clause = _own_clause(tokens[:end])
        if clause:
            return reference.leading(clause)
        if not lists.has("being", tokens[end - 1].lower):
            return reference.leading(tokens[:end])
    if end > 1 and tokens[end - 1].lower == "to":
        end -= 2
    while end > 0 and (
        lists.has("adverb", tokens[end - 1].lower)
        or lists.has("auxiliary", tokens[end - 1].lower)
        or lists.has("day", tokens[end - 1].lower)
        or tokens[end - 1].lower in ("went", "on", "continued", "goes")
        or (tokens[end - 1].lower.endswith("ly") and not tokens[end - 1].capital)
    ):
        end -= 1
    if end == 0:
        return None
    if lists.has("conjunction", tokens[end - 1].lower):
        return reference.leading(tokens[:end])
    if tokens[end - 1].lower in ("who", "which", "that"):
        return _before_relative(reference, tokens[:end])
    parts = chunks(tokens[:end])
    if not parts:
        return None
    if tokens[end - 1].plain or tokens[end - 1].text in "'’\"":
        return _adjacent(reference, parts)
    return _parenthetical(reference, parts)


def _own_clause(tokens: Sequence[Word]) -> list[Word]:
    """The clause of a participle that does not lean on the whole sentence: "..., the committee praising", "..., and Paris issued a statement saying"."""
    lists = vocabulary()
    if not tokens[-1].plain or not any(t.text == "," for t in tokens):
        return []
    part = list(chunks(tokens)[-1])
    while part and (lists.has("conjunction", part[0].lower) or part[0].lower == "with"):
        part.pop(0)
    return part if part and (part[0].capital or lists.has("determiner", part[0].lower)) else []


def _first_chunk(tokens: Sequence[Word]) -> list[Word]:
    parts = chunks(tokens)
    return parts[0] if parts else []


def _before_relative(reference: Reference, tokens: Sequence[Word]) -> Named | None:
    """ "Petrov, who said"; "sent a letter to Petrov, which said"."""
    parts = chunks(tokens[:-1])
    if not parts:
        return None
    if tokens[-1].lower != "who" and any(t.lower in vocabulary().nouns for t in parts[-1]):
        return reference.leading(tokens[:-1])
    inside = [e for e in reference.speakers.within(parts[-1][0].start, parts[-1][-1].end) if e.kind != "place"]
    if inside:
        return Named(entity=reference.speakers.canonical(inside[-1]), strength=0.8)
    return reference.named(parts[-1])


def _adjacent(reference: Reference, parts: Sequence[list[Word]]) -> Named | None:
    """The subject stands right before the verb: "..., and the Kremlin said"."""
    lists = vocabulary()
    part = parts[-1]
    cut = max(
        (i for i, t in enumerate(part[:-1]) if t.lower in ("that", "while", "because", "although", "after", "before", "when", "if", "as", "but") or _verb(t)),
        default=-1,
    )
    part = part[cut + 1 :]
    if not part:
        return None
    if lists.has("preposition", part[0].lower) and not part[0].capital and len(parts) > 1:
        # "Putin, in a speech on Monday, ... said" without its second comma.
        return _parenthetical(reference, parts)
    found = reference.named(part, beside=parts[-2] if len(parts) > 1 else ())
    if found is None and len(parts) > 1:
        return _parenthetical(reference, parts)
    return found


def _verb(token: Word) -> bool:
    cue = vocabulary().cues.get(token.lower)
    return cue is not None and cue.form == "past" and not token.capital and token.lower not in ("called", "dubbed", "termed", "read", "rule")


def _parenthetical(reference: Reference, parts: Sequence[list[Word]]) -> Named | None:
    """The subject is followed by an apposition or a clause in commas: "Petrov, the head of the agency, said"."""
    lists = vocabulary()
    fallback: Named | None = None
    beside: Sequence[Word] = ()
    for part in reversed(parts[-6:]):
        first = part[0]
        skip = (
            lists.has("preposition", first.lower)
            or (lists.has("subordinate", first.lower))
            or (first.lower.endswith(("ing", "ed")) and not first.capital)
            or first.text.isdigit()
        )
        if skip:
            beside = part
            continue
        found = reference.named(part, beside=beside)
        aside = lists.has("determiner", first.lower) and found is not None and bool(found.entity.reasons[:1] == WORDS)
        if found is not None and found.entity.kind == "person" and found.entity.name[:1].isupper() and not aside:
            return found
        if found is not None and (fallback is None or (found.entity.name[:1].isupper() and not fallback.entity.name[:1].isupper())):
            fallback = found
        beside = part
    return fallback
