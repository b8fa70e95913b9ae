"""Interviews and transcripts: paragraphs that begin with the speaker's name and a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .layout import Layout
from .marks import QUOTES, Quotation
from .names import Names
from .speakers import Named, Speakers
from .tokens import words
from .vocabulary import vocabulary

# Bounded, and only tried at the start of a paragraph.
QUESTION = re.compile(r"\s{0,8}Q[.:]?\s+(?=[A-Z(\u2014-])")
LABEL = re.compile(r"\s{0,8}([A-Z][\w.'’ ,()&-]{0,100}?)\s?:\s")
QUESTIONS = frozenset(("q", "dear", "question", "reporter", "journalist", "moderator", "interviewer", "remark", "retranslated", "translation"))
MOST_WORDS = 12
LEAST_LABEL = 3
ASIDE = re.compile(r"\([^()]{0,80}\)")
LEAST_SPOKEN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker says in a row, a stretch for each paragraph."""

    spans: tuple[tuple[int, int], ...]
    speaker: Named


@dataclass(slots=True)
class _Label:
    paragraph: int
    end: int
    speaker: Named | None
    words: int


def turns(layout: Layout, speakers: Speakers, quotations: Sequence[Quotation], *, title: str = "") -> list[Turn]:
    """The turns of a transcript; none where a report is none. The headline may name who is only called "THE PRESIDENT"."""
    labels = [_with_headline(label, title) for label in _labels(layout, speakers)]
    known = [label for label in labels if label.speaker is not None]
    if not known or (len(labels) < 2 and known[0].words < LEAST_LABEL):
        return []
    found: list[Turn] = []
    # A report with quotation marks goes on in its own words after a labelled paragraph; a transcript has none.
    lone = len(labels) < 2 or len(quotations) > len(labels)
    for label, after in zip(labels, [*labels[1:], None], strict=True):
        if label.speaker is None:
            continue
        last = label.paragraph + 1 if lone else after.paragraph if after is not None else len(layout.paragraphs)
        spans = [_trim(layout.text, label.end, layout.paragraphs[label.paragraph].end)]
        for number in range(label.paragraph + 1, last):
            paragraph = layout.paragraphs[number]
            if layout.text[paragraph.start : paragraph.end].lstrip()[:1] in "<*([":
                break
            spans.append(_trim(layout.text, paragraph.start, paragraph.end))
        if sum(len(ASIDE.sub("", layout.text[a : min(b, a + 400)]).split()) for a, b in spans[:4]) >= LEAST_SPOKEN:
            found.append(Turn(spans=tuple(spans), speaker=label.speaker))
    return found


def _labels(layout: Layout, speakers: Speakers) -> list[_Label]:
    found: list[_Label] = []
    seen: Counter[str] = Counter(m[1] for p in layout.paragraphs if (m := LABEL.match(layout.text, p.start, min(p.end, p.start + 120))))
    known: dict[str, Named] = {}
    for number, paragraph in enumerate(layout.paragraphs):
        asked = QUESTION.match(layout.text, paragraph.start, paragraph.end)
        if asked is not None:
            found.append(_Label(number, asked.end(), None, 1))
            continue
        match = LABEL.match(layout.text, paragraph.start, min(paragraph.end, paragraph.start + 120))
        if match is None or layout.text[match.end() : match.end() + 1] in (*QUOTES, ""):
            continue
        tokens = [w for w in words(layout.text, match.start(1), match.end(1)) if w.plain]
        if not tokens or len(tokens) > MOST_WORDS:
            continue
        if tokens[0].lower in QUESTIONS:
            found.append(_Label(number, match.end(), None, len(tokens)))
            continue
        named = known.get(match[1]) or _speaker(layout.text, speakers, match.start(1), match.end(1), again=seen[match[1]] > 1)
        if named is not None:
            known[match[1]] = named  # the same label is the same speaker
            found.append(_Label(number, match.end(), named, len(tokens)))
    return found


def _speaker(text: str, speakers: Speakers, start: int, end: int, *, again: bool) -> Named | None:
    """The speaker a label names: a person or an office up to its last word, or two to four capitalised words and nothing else."""
    tokens = [w for w in words(text, start, end) if w.plain]
    inside = [e for e in speakers.within(start, end) if e.kind in ("person", "office")]
    lists = vocabulary()
    plain = all(t.capital or lists.has("title", t.lower) or lists.has("particle", t.lower) or t.lower in ("of", "for", "the", "and", "to") for t in tokens)
    if not plain:
        return None
    if inside and (inside[-1].end >= tokens[-1].start or inside[0].start <= tokens[0].end):
        return Named(entity=speakers.canonical(inside[-1] if inside[-1].kind == "person" else inside[0]), strength=0.95)
    titled = any(lists.has("title", t.lower) and len(t.text) > 1 for t in tokens)
    known = tokens[0].text.title() in lists.given or (again and not lists.has("determiner", tokens[0].lower))
    if not all(t.capital or lists.has("particle", t.lower) for t in tokens[1:]) or not (titled or (known and 2 <= len(tokens) <= 4)):
        return None
    named = speakers.phrase(words(text, start, end))
    return named if named is not None and named.entity.kind in ("person", "office") else None


def _with_headline(label: _Label, title: str) -> _Label:
    if label.speaker is None or not label.speaker.entity.name.isupper() or label.speaker.entity.kind == "office":
        return label
    role = label.speaker.entity.name.lower()
    at = title.lower().find(role + " ")
    rest = title[at + len(role) + 1 : at + 80]
    name = Names(rest, ()).first() if at >= 0 else ""
    if not name or not rest.startswith(name.split()[0]):
        return label
    return replace(label, speaker=Named(entity=replace(label.speaker.entity, name=name), strength=label.speaker.strength))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
