"""Words to token ids and back: the same steps in training and when reading."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import DataError

if TYPE_CHECKING:
    import tokenizers

LOWER, CAPITAL, UPPER, DIGIT, SPECIAL = range(5)
CASES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Token ids, the case of the word that each came from, and ``[start, end)`` of each in the words given; special tokens have an empty place."""

    ids: tuple[int, ...]
    cases: tuple[int, ...]
    places: tuple[tuple[int, int], ...]


def case_of(word: str) -> int:
    """How a word is written; the encoders are blind to it, and "US" is not "us".

    >>> [case_of(w) for w in ("us", "US", "Xi", "3,200")]
    [0, 2, 1, 3]
    """
    if not word[:1].isupper():
        return DIGIT if word[:1].isdigit() else LOWER
    return UPPER if word.isupper() else CAPITAL


class Tokenizer:
    """WordPiece with places and cases, from a folder with ``tokenizer.json``."""

    def __init__(self, folder: Path, *, longest: int = 256) -> None:
        from tokenizers import Tokenizer as Pieces

        try:
            self._pieces: tokenizers.Tokenizer = Pieces.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # the library raises plain Exception for all faults
            raise DataError(f"{folder}: no usable tokenizer.json ({error})", hint="install the model again or name another with --model") from error
        self._pieces.no_padding()
        self._pieces.no_truncation()
        self.longest = longest
        self.start = self._special("<s>", "[CLS]")
        self.end = self._special("</s>", "[SEP]")
        self.padding = self._special("<pad>", "[PAD]")
        self.marks = tuple(self._special(f"[unused{i}]") for i in range(1, 5))

    def _special(self, *names: str) -> int:
        for name in names:
            found = self._pieces.token_to_id(name)
            if found is not None:
                return int(found)
        raise DataError(f"the tokenizer has none of {' '.join(names)}", hint="install the model again or name another with --model")

    def encode_batch(self, texts: Sequence[str]) -> list[Tokens]:
        """Tokens of each text, cut at ``longest``."""
        out = []
        for encoding, text in zip(self._pieces.encode_batch(list(texts), add_special_tokens=False), texts, strict=True):
            limit = self.longest - 2
            places = encoding.offsets[:limit]
            words = encoding.word_ids[:limit]
            first: dict[int, int] = {}
            last: dict[int, int] = {}
            for word, (start, end) in zip(words, places, strict=True):
                assert word is not None
                first.setdefault(word, start)
                last[word] = end
            cases = {w: case_of(text[s : last[w]]) for w, s in first.items()}
            out.append(
                Tokens(
                    ids=(self.start, *encoding.ids[:limit], self.end),
                    cases=(SPECIAL, *(cases[w] for w in words if w is not None), SPECIAL),
                    places=((0, 0), *places, (0, 0)),
                )
            )
        return out

    def encode(self, text: str) -> Tokens:
        """Tokens of one text."""
        return self.encode_batch([text])[0]

    def mark(self, tokens: Tokens, actor: tuple[int, int] | None, recipient: tuple[int, int] | None) -> Tokens | None:
        """The tokens with the two parties between marks (one that is None stays unmarked); None when one of them was cut off."""
        opened: dict[int, list[int]] = {}
        closed: dict[int, list[int]] = {}
        for party, (left, right) in ((actor, self.marks[:2]), (recipient, self.marks[2:])):
            if party is None:
                continue
            inside = [i for i, (a, b) in enumerate(tokens.places) if a < party[1] and party[0] < b]
            if not inside:
                return None
            opened.setdefault(inside[0], []).append(left)
            closed.setdefault(inside[-1], []).append(right)
        ids: list[int] = []
        cases: list[int] = []
        places: list[tuple[int, int]] = []

        def put(id: int, case: int, place: tuple[int, int]) -> None:
            ids.append(id)
            cases.append(case)
            places.append(place)

        for i, (id, case, place) in enumerate(zip(tokens.ids, tokens.cases, tokens.places, strict=True)):
            for mark in opened.get(i, ()):
                put(mark, SPECIAL, (0, 0))
            put(id, case, place)
            for mark in closed.get(i, ()):
                put(mark, SPECIAL, (0, 0))
        return Tokens(ids=tuple(ids), cases=tuple(cases), places=tuple(places))


def trim_vocabulary(source: Path, out: Path, keep: set[int]) -> list[int]:
    """Writes ``tokenizer.json`` with only the ids in ``keep`` (and all special ones) and returns the old ids in their new order."""
    raw = json.loads(source.read_text(encoding="utf-8"))
    vocabulary: dict[str, int] = raw["model"]["vocab"]
    special = {t["id"] for t in raw.get("added_tokens", [])} | {i for w, i in vocabulary.items() if w.startswith("[unused") and w[7:-1] in "1234"}
    special |= {i for w, i in vocabulary.items() if w in ("[UNK]", "<unk>", "[PAD]", "<pad>", "[CLS]", "[SEP]", "<s>", "</s>")}
    order = sorted(i for i in set(vocabulary.values()) | special if i in keep or i in special)
    new = {old: i for i, old in enumerate(order)}
    raw["model"]["vocab"] = {w: new[i] for w, i in vocabulary.items() if i in new}
    for token in raw.get("added_tokens", []):
        token["id"] = new[token["id"]]
    raw["padding"] = raw["truncation"] = raw["post_processor"] = None
    out.write_text(json.dumps(raw, ensure_ascii=False), encoding="utf-8")
    return order
