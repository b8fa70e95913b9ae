"""Who is meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A mention resolved.

    ``code`` is ISO 3166 alpha-3 for states, their organs, officials, forces and people; a short upper-case name for others (``UN``, ``EU``, ``ISIS``,
    ``WEST``); empty for what is no political actor. A plural ("the two leaders") has ``members``, and its ``code`` is empty.
    ``role_start`` and ``role_end`` are ISO dates as far as known. ``reasons`` say how it was found; ``chain`` is shared by all mentions of one entity in the report.
    """

    text: str
    start: int
    end: int
    name: str
    kind: str
    code: str = ""
    sector: str = ""
    role: str = ""
    role_start: str = ""
    role_end: str = ""
    wikidata: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    members: tuple[Entity, ...] = ()
    reasons: tuple[str, ...] = ()
    confidence: float = 1.0
    chain: int = -1

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes meant: those of the members of a plural, else its own.

        >>> Entity(text="Putin", start=0, end=5, name="Vladimir Putin", kind="person", code="RUS").codes
        ('RUS',)
        """
        if self.members:
            return tuple(dict.fromkeys(m.code for m in self.members if m.code))
        return (self.code,) if self.code else ()
