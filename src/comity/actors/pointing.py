"""Mentions that only point: pronouns, and plurals for two parties named before."""

from __future__ import annotations

from dataclasses import replace

from ..language.records import Mention
from .coreference import pair, pronoun
from .memory import Mark, Memory
from .phrases import Phrase
from .records import Entity
from .report import Report
from .vocabulary import PRONOUNS


def resolve_pronoun(report: Report, memory: Memory, mention: Mention, kind: str, sentence: int) -> Mark:
    """A pronoun: the entity it points back to, with its own place."""
    back = pronoun(memory, kind, sentence, report)
    if back is None and kind == "p":
        return _they(report, memory, mention, sentence)
    if back is None and kind in ("1", "w") and (code := report.main_state(mention.start)[0]):
        state = report.kb.state(code)
        entity = Entity(text=mention.text, start=mention.start, end=mention.end, name=state.name if state else code, kind=mention.kind, code=code, sector="GOV", country=code,
                        reasons=("the speaker is nobody named; the state that the report is about",), confidence=0.35, chain=memory.chain("speaker", code))  # fmt: skip
        return Mark(entity=entity, sentence=sentence, pronoun=True)
    if back is None:
        entity = Entity(
            text=mention.text, start=mention.start, end=mention.end, name=mention.text, kind=mention.kind, reasons=("nobody named before fits",), confidence=0.2
        )
        return Mark(entity=entity, sentence=sentence, pronoun=True)
    return point(mention, back, f"{mention.text} points back to {back.entity.name or back.entity.text}", 0.75, pronoun=mention.text.lower() in PRONOUNS)


def point(mention: Mention, back: Mark, reason: str, confidence: float, *, pronoun: bool = False) -> Mark:
    """A mention that means the entity of an earlier one."""
    entity = replace(
        back.entity,
        text=mention.text,
        start=mention.start,
        end=mention.end,
        reasons=(reason,),
        confidence=round(min(back.entity.confidence, 1.0) * confidence, 2),
    )
    return replace(back, entity=entity, pronoun=pronoun)


def _they(report: Report, memory: Memory, mention: Mention, sentence: int) -> Mark:
    """They without a plural before it: the two parties named together."""
    phrase = Phrase(start=mention.start, end=mention.end, text=mention.text, words=["they"])
    mark = resolve_pair(report, memory, mention, phrase, "persons")
    if mark is not None:
        return mark
    entity = Entity(
        text=mention.text, start=mention.start, end=mention.end, name=mention.text, kind=mention.kind, reasons=("nobody named before fits",), confidence=0.2
    )
    return Mark(entity=entity, sentence=sentence, plural=True, pronoun=True)


def resolve_pair(report: Report, memory: Memory, mention: Mention, phrase: Phrase, want: str) -> Mark | None:
    """ "The two leaders", "both sides": an entity whose members are the parties; ``None`` if the report gives no two."""
    sentence = report.sentence(mention.start)
    if "koreas" in phrase.words:
        members = [_state(report, memory, mention, code) for code in ("PRK", "KOR")]
        reason = "both Koreas"
    else:
        marks, reason = pair(memory, report, phrase, want, sentence)
        members = [m.entity for m in marks]
    if len(members) < 2:
        return None
    kinds = {m.kind for m in members}
    kind = mention.kind if mention.kind not in ("place",) else kinds.pop() if len(kinds) == 1 else "group"
    codes = sorted({m.code for m in members})
    entity = Entity(
        text=mention.text,
        start=mention.start,
        end=mention.end,
        name=" and ".join(m.name for m in members),
        kind=kind,
        members=tuple(members),
        sector=members[0].sector,
        reasons=(reason,),
        confidence=0.7,
        chain=memory.chain("together", *codes, want),
    )
    return Mark(entity=entity, sentence=sentence, plural=True)


def _state(report: Report, memory: Memory, mention: Mention, code: str) -> Entity:
    state = report.kb.state(code)
    name = state.name if state is not None else code
    return Entity(
        text=mention.text,
        start=mention.start,
        end=mention.end,
        name=name,
        kind="state",
        code=code,
        sector="GOV",
        country=code,
        chain=memory.chain("state", code),
    )
