"""The words that the rules on quotations read: verbs and nouns of speech, titles, and small closed lists, all from the files in ``data``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..wordlists import read_sections

VOWELS = "aeiou"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A form of a verb of speech. ``group`` is ``statement``, ``told`` or ``stance``; ``form`` is ``base``, ``past`` or ``ing``."""

    lemma: str
    group: str
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All lists. ``cues`` has every form of every verb; ``phrases`` the second words of those of two words (``pointed`` -> ``out``);
    ``given`` tells ``m`` or ``f`` for a given name."""

    cues: dict[str, Cue]
    phrases: dict[str, str]
    nouns: frozenset[str]
    signs: frozenset[str]
    finite: frozenset[str]
    verbs: frozenset[str]
    lists: dict[str, frozenset[str]]
    nounlike: frozenset[str]
    given: dict[str, str]

    def has(self, section: str, word: str) -> bool:
        """Whether a lower-case word stands in a section of ``words.txt``."""
        return word in self.lists[section]


@cache
def vocabulary() -> Vocabulary:
    """Reads the files once.

    >>> vocabulary().cues["vowed"].lemma, vocabulary().cues["pointing"].lemma, vocabulary().has("title", "mr")
    ('vow', 'point out', True)
    """
    sections = read_sections(__package__, "cues.txt")
    cues: dict[str, Cue] = {}
    phrases: dict[str, str] = {}
    for group in ("stance", "told", "statement"):
        for line in sections[group]:
            lemma, _, irregular = line.partition(":")
            for form, kind in _forms(lemma.strip(), irregular):
                first, _, second = form.partition(" ")
                cues[first] = Cue(lemma=lemma.strip(), group=group, form=kind)
                if second:
                    phrases[first] = second
    words = {section: frozenset(" ".join(lines).split()) for section, lines in read_sections(__package__, "words.txt").items()}
    verbs = {section: frozenset(" ".join(lines).split()) for section, lines in read_sections(__package__, "clause.txt").items()}
    return Vocabulary(
        cues=cues,
        phrases=phrases,
        nouns=frozenset(sections["noun"]),
        signs=frozenset(sections["sign"]),
        finite=verbs["auxiliary"],
        verbs=verbs["verb"],
        lists=words,
        nounlike=frozenset(" ".join(sections["nounlike"]).split()),
        given={name: sex[0] for sex, lines in read_sections(__package__, "given.txt").items() for name in " ".join(lines).split()},
    )


def _forms(lemma: str, irregular: str) -> list[tuple[str, str]]:
    """All forms of a verb with their kinds; those given after the colon replace the regular ones."""
    if irregular:
        given = [f.strip() for f in irregular.split(",")] if "," in irregular else irregular.split()
        return [(lemma, "base")] + [(f, "ing" if f.split()[0].endswith("ing") else "base" if f.split()[0].endswith("s") else "past") for f in given]
    if lemma.endswith("e"):
        return [(lemma, "base"), (lemma + "s", "base"), (lemma + "d", "past"), (lemma[:-1] + "ing", "ing")]
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return [(lemma, "base"), (lemma[:-1] + "ies", "base"), (lemma[:-1] + "ied", "past"), (lemma + "ing", "ing")]
    plural = "es" if lemma.endswith(("s", "x", "ch", "sh")) else "s"
    return [(lemma, "base"), (lemma + plural, "base"), (lemma + "ed", "past"), (lemma + "ing", "ing")]
