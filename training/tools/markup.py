"""The corpus markup: reads it, checks it, turns it into the full form of the annotation guide.

    python training/tools/markup.py check FILE...            name every fault with its line
    python training/tools/markup.py convert FILE... > OUT    one JSON object a piece, with places in the text
    python training/tools/markup.py standoff FILE... --texts T.jsonl > OUT
                                                             hand files on real reports (sentences by number); no text in the output

`corpus/FORMAT.md` describes the markup. A piece of own text carries its words; a hand file on a real report names sentences
(`S3`) of a numbered reading copy and marks mentions by their words (`m Xi Jinping|person CHN`).
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from comity import ontology

KINDS = {"state", "person", "office", "organ", "igo", "armed", "party", "company", "group", "place", "time", "num"}
CLAIM_KINDS = set("count money rank superlative duration anniversary since troops casualties share vote other".split())
AUX = {"historical", "future", "hypothetical", "negation"}
MENTION = re.compile(r"\[([^\[\]|]+)\|([a-z]+)(?: ([A-Z0-9,\-]+))?(?: =([^\[\]]+))?\]")
HAND = re.compile(r"([^|]+?)(?: #(\d+))?\|([a-z]+)(?: ([A-Z0-9,\-]+))?(?: =(.+))?$")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


class Fault(Exception):
    """A fault in a markup file, with its place."""


@dataclass
class Mention:
    start: int
    end: int
    kind: str
    codes: list[str]
    name: str
    text: str


@dataclass
class Line:
    where: str
    mark: str
    body: str


@dataclass
class Sentence:
    start: int
    end: int
    mentions: list[Mention] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


@dataclass
class Piece:
    id: str
    published: str
    style: str
    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    where: str = ""
    source: str = "own"


def read_own(path: Path, faults: list[str]) -> list[Piece]:
    """Pieces of own text: words and marks together."""
    pieces: list[Piece] = []
    gap = False
    for n, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where, line = f"{path}:{n}", raw.rstrip()
        if line.startswith("==="):
            parts = [p.strip() for p in line[3:].split("|")]
            pieces.append(Piece(id=parts[0], published=parts[1] if len(parts) > 1 else "", style=parts[2] if len(parts) > 2 else "", where=where))
            gap = False
        elif not line or line.startswith(("%", "#")):
            gap = True
        elif not pieces:
            faults.append(f"{where}: text before the first ===")
        elif line[:2] in ("> ", "+ ", '" ', "= "):
            if not pieces[-1].sentences:
                faults.append(f"{where}: a mark before any sentence")
            else:
                pieces[-1].sentences[-1].lines.append(Line(where, line[0], line[2:].strip()))
        else:
            piece = pieces[-1]
            if piece.text:
                piece.text += "\n\n" if gap else " "
            gap = False
            sentence = Sentence(start=len(piece.text), end=0)
            plain, last = "", 0
            for m in MENTION.finditer(line):
                plain += line[last : m.start()]
                start = sentence.start + len(plain)
                plain += m[1]
                sentence.mentions.append(make_mention(start, start + len(m[1]), m[2], m[3], m[4], m[1], where, faults))
                last = m.end()
            plain += line[last:]
            if "[" in plain or "|" in plain:
                faults.append(f"{where}: unreadable mention in: {plain[:90]}")
            piece.text += plain
            sentence.end = len(piece.text)
            piece.sentences.append(sentence)
    return pieces


def read_hand(path: Path, tasks: dict[str, Any], faults: list[str]) -> list[Piece]:
    """Hand files on real reports: sentence numbers and words; the text comes from ``tasks``."""
    pieces: list[Piece] = []
    current: Sentence | None = None
    for n, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where, line = f"{path}:{n}", raw.strip()
        if not line or line.startswith(("%", "#")):
            continue
        if line.startswith("==="):
            id = line[3:].split("|")[0].strip()
            current = None
            if id not in tasks:
                faults.append(f"{where}: no task has the id {id}")
                continue
            task = tasks[id]
            piece = Piece(id=id, published=task["published"], style="", text=task["text"], where=where, source=task["source"])
            piece.sentences = [Sentence(a, b) for a, b in task["sentences"]]
            pieces.append(piece)
        elif re.fullmatch(r"S\d+", line):
            k = int(line[1:]) - 1
            if not pieces or not 0 <= k < len(pieces[-1].sentences):
                faults.append(f"{where}: no sentence {line}")
                current = None
            else:
                current = pieces[-1].sentences[k]
        elif current is None:
            faults.append(f"{where}: a line outside a sentence")
        elif line.startswith("m "):
            m = HAND.match(line[2:])
            if not m:
                faults.append(f"{where}: unreadable mention: {line}")
                continue
            spot = find(pieces[-1].text, m[1].strip(), current.start, current.end, int(m[2] or 1))
            if spot is None:
                faults.append(f"{where}: {m[1]!r} #{m[2] or 1} is not in its sentence")
                continue
            new = make_mention(*spot, m[3], m[4], m[5], m[1].strip(), where, faults)
            if any(o.start < new.end and new.start < o.end for o in current.mentions):
                faults.append(f"{where}: {m[1]!r} overlaps another mention")
            current.mentions.append(new)
        elif line[:2] in ("> ", "+ ", '" ', "= "):
            current.lines.append(Line(where, line[0], line[2:].strip()))
        else:
            faults.append(f"{where}: what is this line? {line[:60]}")
    for piece in pieces:
        for sentence in piece.sentences:
            sentence.mentions.sort(key=lambda m: m.start)
    return pieces


def make_mention(start: int, end: int, kind: str, codes: str | None, name: str | None, text: str, where: str, faults: list[str]) -> Mention:
    if kind not in KINDS:
        faults.append(f"{where}: unknown kind {kind!r} (known: {' '.join(sorted(KINDS))})")
    return Mention(start, end, kind, [c for c in (codes or "").split(",") if c and c != "-"], (name or text).strip(), text)


def find(text: str, words: str, start: int, end: int, nth: int = 1) -> tuple[int, int] | None:
    """Where ``words`` stand for the nth time between start and end, at word borders when possible."""
    for pattern in (rf"(?<!\w){re.escape(words)}(?!\w)", re.escape(words)):
        hits = list(re.compile(pattern).finditer(text, start, end))
        if len(hits) >= nth:
            return hits[nth - 1].span()
    return None


def split_keys(body: str) -> list[str]:
    """Splits at semicolons outside quotation marks."""
    parts, depth, cur = [], False, ""
    for i, ch in enumerate(body):
        if ch == '"' and (i == 0 or body[i - 1] != "\\"):
            depth = not depth
        if ch == ";" and not depth:
            parts.append(cur.strip())
            cur = ""
        else:
            cur += ch
    return [*parts, cur.strip()] if cur.strip() else parts


class Builder:
    """Turns one piece into the full form."""

    def __init__(self, piece: Piece, faults: list[str]) -> None:
        self.piece, self.faults = piece, faults
        self.events: list[dict[str, Any]] = []
        self.by_id: dict[str, dict[str, Any]] = {}
        self.entities: dict[tuple[str, ...], int] = {}

    def fault(self, line: Line, what: str) -> None:
        self.faults.append(f"{line.where}: {what}")

    def mention(self, line: Line, k: int, words: str, kinds: set[str] | None = None) -> Mention | None:
        words = words.strip()
        earlier = words.startswith("^")
        m = re.match(r"\^?(.+?)(?: #(\d+))?$", words)
        if not m:
            return None
        name, nth = m[1].strip().strip('"'), int(m[2] or 1)
        pool = list(reversed(self.piece.sentences[:k])) if earlier else [self.piece.sentences[k]]
        for sentence in pool:
            hits = [x for x in sentence.mentions if x.text == name and (not kinds or x.kind in kinds)]
            hits = hits or [x for x in sentence.mentions if x.text.lower() == name.lower() and (not kinds or x.kind in kinds)]
            if len(hits) >= nth:
                return hits[nth - 1]
        self.fault(
            line,
            f"{name!r} is no mention {'of an earlier sentence' if earlier else 'of this sentence'}" + (f" of kind {'/'.join(sorted(kinds))}" if kinds else ""),
        )
        return None

    def side(self, line: Line, k: int, words: str) -> tuple[list[str], list[list[int]]]:
        codes: list[str] = []
        at: list[list[int]] = []
        for part in words.split(" & "):
            part = part.strip()
            if part in ("-", ""):
                continue
            if part.startswith("="):
                codes += [c for c in part[1:].split(",") if c not in codes]
                continue
            found = self.mention(line, k, part)
            if found is None:
                continue
            if found.kind in ("time", "num"):
                self.fault(line, f"{part!r} is a {found.kind} and cannot act")
            if not found.codes:
                self.fault(line, f"{part!r} has no code and cannot take part (give it one, UNK at least)")
            codes += [c for c in found.codes if c not in codes]
            at.append([found.start, found.end])
        return codes, at

    def event(self, line: Line, k: int) -> None:
        sentence = self.piece.sentences[k]
        keys = split_keys(line.body)
        m = re.match(r'([A-Z]+)(?:/([\w\-]+))?(?: (\w+))? "([^"]+)"(?: #(\d+))?: (.*?) -> (.*)$', keys[0] if keys else "")
        if not m:
            return self.fault(line, f'not TYPE/mode aux "trigger": A -> B: {line.body[:80]}')
        type, mode, aux, words, nth, left, right = m.groups()
        if type not in ontology.types():
            return self.fault(line, f"unknown type {type}")
        if mode and mode not in ontology.modes(type) and mode != "ban":
            self.fault(line, f"{type} has no mode {mode} (has: {' '.join(ontology.modes(type))})")
        if aux and aux not in AUX:
            self.fault(line, f"unknown auxiliary {aux}")
        spot = find(self.piece.text, words, sentence.start, sentence.end, int(nth or 1))
        if spot is None:
            return self.fault(line, f"trigger {words!r} is not in its sentence")
        actor, actor_at = self.side(line, k, left)
        recipient, recipient_at = self.side(line, k, right)
        if not actor and not recipient:
            self.fault(line, "neither actor nor recipient")
        event: dict[str, Any] = {
            "actor": actor,
            "recipient": recipient,
            "type": type,
            "mode": mode or "",
            "aux": aux or "",
            "date": "",
            "evidence": "",
            "evidence_at": [],
            "trigger_at": [list(spot)],
            "actor_at": actor_at,
            "recipient_at": recipient_at,
            "place_at": [],
            "time_at": [],
            "magnitude_at": [],
            "reporter_at": [],
            "contexts": [],
            "place": "",
            "magnitudes": [],
            "reported_by": "",
            "also": [],
        }
        for key in keys[1:]:
            self.key(line, k, event, key)
        if not event["evidence_at"]:
            inside = [s for s in (event["trigger_at"] + actor_at + recipient_at) if sentence.start <= s[0] < sentence.end]
            event["evidence_at"] = [[min(s[0] for s in inside), max(s[1] for s in inside)]]
        a, b = event["evidence_at"][0]
        event["evidence"] = self.piece.text[a:b]
        self.events.append(event)

    def key(self, line: Line, k: int, event: dict[str, Any], key: str) -> None:
        sentence = self.piece.sentences[k]
        name, _, value = key.partition(" ")
        value = value.strip()
        if name in ("time", "place"):
            found = self.mention(line, k, value, {"time"} if name == "time" else None)
            if found:
                event[f"{name}_at"].append([found.start, found.end])
                if name == "place" and not event["place"]:
                    event["place"] = ", ".join([found.name, *found.codes[:1]])
        elif name == "date":
            if not re.fullmatch(r"\d{4}(-\d\d){0,2}", value):
                self.fault(line, f"a date is YYYY, YYYY-MM or YYYY-MM-DD, not {value!r}")
            event["date"] = value
        elif name == "where":
            event["place"] = value
        elif name == "mag":
            for found in sorted(sentence.mentions, key=lambda x: -len(x.text)):
                if found.kind == "num" and value.startswith(found.text):
                    rest = value[len(found.text) :].split()
                    of = next((w for w in rest if re.fullmatch(r"[A-Z]{2,}", w)), None)
                    number = next((float(w.replace(",", "")) for w in reversed(rest) if re.fullmatch(r"[\d,.]+", w)), to_number(found.text))
                    unit = " ".join(w for w in rest if w != of and not re.fullmatch(r"[\d,.]+", w))
                    event["magnitude_at"].append([found.start, found.end])
                    event["magnitudes"].append([number, unit, of])
                    return
            self.fault(line, f"no mention of kind num begins {value!r}")
        elif name == "by":
            spot = find(self.piece.text, value.strip('"'), sentence.start, sentence.end)
            if spot:
                event["reporter_at"].append(list(spot))
            event["reported_by"] = value.strip('"')
        elif name == "ctx":
            event["contexts"] = [c.strip() for c in value.split(",") if c.strip()]
            for c in event["contexts"]:
                if c not in ontology.contexts():
                    self.fault(line, f"unknown context {c}")
        elif name == "also":
            event["also"] = [[*a.strip().split("/"), ""][:2] for a in value.split(",")]
            for a in event["also"]:
                if a[0] not in ontology.types():
                    self.fault(line, f"also: unknown type {a[0]}")
        elif name == "ev":
            spot = find(self.piece.text, value.strip('"'), sentence.start, sentence.end)
            if spot is None:
                self.fault(line, f"evidence is not in its sentence: {value[:60]}")
            else:
                event["evidence_at"] = [list(spot)]
        elif name == "id":
            self.by_id[value] = event
        elif name == "opt":
            event["optional"] = True
        else:
            self.fault(line, f"unknown key {name!r}")

    def more(self, line: Line, k: int) -> None:
        sentence = self.piece.sentences[k]
        m = re.match(r'(\w+) "([^"]+)"(?: #(\d+))?(?:: (.*?) -> (.*?))?$', split_keys(line.body)[0])
        if not m or m[1] not in self.by_id:
            return self.fault(line, f"not an earlier event's id and a trigger: {line.body[:60]}")
        event = self.by_id[m[1]]
        spot = find(self.piece.text, m[2], sentence.start, sentence.end, int(m[3] or 1))
        if spot is None:
            return self.fault(line, f"trigger {m[2]!r} is not in its sentence")
        event["trigger_at"].append(list(spot))
        if m[4] is not None:
            event["actor_at"] += self.side(line, k, m[4])[1]
            event["recipient_at"] += self.side(line, k, m[5])[1]
        for key in split_keys(line.body)[1:]:
            if key.split(" ")[0] in ("time", "place", "mag"):
                self.key(line, k, event, key)

    def quote(self, line: Line, k: int) -> dict[str, Any] | None:
        sentence = self.piece.sentences[k]
        quote: dict[str, Any] = {
            "text": "",
            "at": [],
            "speaker": "",
            "speaker_code": "",
            "speaker_at": [],
            "cue": "",
            "cue_at": [],
            "direct": True,
            "addressee": "",
        }
        parts: list[str] = []
        position = sentence.start
        for key in split_keys(line.body):
            name, _, value = key.partition(" ")
            if key.startswith('"'):
                parts += [p.replace('\\"', '"') for p in QUOTED.findall(key)]
            elif name == "speaker":
                found = next((m for s in self.piece.sentences for m in s.mentions if s.start >= sentence.start and m.text == value), None) or next(
                    (m for s in reversed(self.piece.sentences[:k]) for m in s.mentions if m.text == value), None
                )
                if found is None:
                    self.fault(line, f"speaker {value!r} is no mention")
                else:
                    quote.update(speaker=quote["speaker"] or found.name, speaker_code=(found.codes or [""])[0], speaker_at=[[found.start, found.end]])
            elif name == "as":
                quote["speaker"] = value
            elif name == "cue":
                at = find(self.piece.text, value, sentence.start, len(self.piece.text)) or find(self.piece.text, value, 0, len(self.piece.text))
                quote.update(cue=value, cue_at=[list(at)] if at else [])
            elif name in ("direct", "indirect"):
                quote["direct"] = name == "direct"
            elif name == "to":
                quote["addressee"] = value
            else:
                self.fault(line, f"unknown key {name!r} of a quotation")
        for part in parts:
            spot = find(self.piece.text, part, position, len(self.piece.text))
            if spot is None:
                self.fault(line, f"quoted words are not in the text: {part[:60]!r}")
                continue
            quote["at"].append(list(spot))
            position = spot[1]
        quote["text"] = " ... ".join(self.piece.text[a:b] for a, b in quote["at"])
        if not quote["at"]:
            self.fault(line, "a quotation without words")
            return None
        return quote

    def claim(self, line: Line, k: int) -> dict[str, Any] | None:
        sentence = self.piece.sentences[k]
        keys = split_keys(line.body)
        m = re.match(r"(\w+) (\S+) (.+?) (=|>|<|~|max|min)(?: about ([A-Z0-9,\-]+))?$", keys[0])
        if not m:
            self.fault(line, f"not KIND VALUE UNIT COMPARATOR about CODES: {keys[0][:70]}")
            return None
        if m[1] not in CLAIM_KINDS:
            self.fault(line, f"unknown kind of claim {m[1]!r}")
        value = None if m[2] == "null" else to_number(m[2])
        if value is None and m[2] != "null":
            self.fault(line, f"{m[2]!r} is no number (null for none)")
        claim: dict[str, Any] = {
            "text": "",
            "at": [],
            "kind": m[1],
            "value": value,
            "unit": "" if m[3] == "-" else m[3],
            "comparator": m[4],
            "about": [c for c in (m[5] or "").split(",") if c not in ("", "-")],
            "by": "",
            "period": "",
        }
        for key in keys[1:]:
            name, _, value_ = key.partition(" ")
            if key.startswith('"'):
                words = QUOTED.findall(key)[0].replace('\\"', '"')
                spot = find(self.piece.text, words, sentence.start, sentence.end)
                if spot is None:
                    self.fault(line, f"claimed words are not in their sentence: {words[:60]!r}")
                else:
                    claim.update(text=words, at=[list(spot)])
            elif name in ("by", "period"):
                claim[name] = value_
            elif name == "about":
                claim["about"] = [c for c in value_.split(",") if c not in ("", "-")]
            else:
                self.fault(line, f"unknown key {name!r} of a claim")
        if not claim["at"]:
            self.fault(line, "a claim without words")
            return None
        return claim

    def entity(self, m: Mention) -> list[int]:
        """A number shared by all mentions of one entity: by code for states, by last name for persons."""
        names = [n.strip() for n in m.name.split(",")] if len(m.codes) > 1 and "," in m.name else [m.name] * max(1, len(m.codes))
        out = []
        for i, code in enumerate(m.codes or [""]):
            name = names[i] if i < len(names) else names[-1]
            if m.kind == "person":
                words = re.sub(r"\b(Jr|Sr)\.?$", "", name).split()
                key: tuple[str, ...] = ("person", code, words[-1].lower() if words else "")
            elif m.kind in ("state", "igo", "armed", "party") and code:
                key = ("actor", code)
            else:
                key = (m.kind, code, name.lower())
            out.append(self.entities.setdefault(key, len(self.entities) + 1))
        return out

    def build(self) -> dict[str, Any]:
        quotes, claims = [], []
        for k, sentence in enumerate(self.piece.sentences):
            for line in sentence.lines:
                if line.mark == ">":
                    self.event(line, k)
                elif line.mark == '"':
                    quotes.append(self.quote(line, k))
                elif line.mark == "=":
                    claims.append(self.claim(line, k))
        for k, sentence in enumerate(self.piece.sentences):
            for line in sentence.lines:
                if line.mark == "+":
                    self.more(line, k)
        piece = self.piece
        return {
            "id": piece.id,
            "sha256": hashlib.sha256(piece.text.encode()).hexdigest(),
            "published": piece.published,
            "source": piece.source,
            "split": "",
            "style": piece.style,
            "text": piece.text,
            "sentences": [[s.start, s.end] for s in piece.sentences],
            "mentions": [
                {"at": [m.start, m.end], "kind": "armed group" if m.kind == "armed" else m.kind, "code": ",".join(m.codes), "entity": self.entity(m)}
                for s in piece.sentences
                for m in s.mentions
            ],
            "events": self.events,
            "quotes": [q for q in quotes if q],
            "claims": [c for c in claims if c],
        }


def to_number(words: str) -> float | None:
    """3,200 -> 3200.0; "$100 billion" -> 1e11; two -> 2.0."""
    small = "zero one two three four five six seven eight nine ten eleven twelve".split()
    m = re.search(r"\d[\d,]*(?:\.\d+)?", words)
    if m:
        value = float(m[0].replace(",", ""))
    else:
        hit = next((i for i, w in enumerate(small) if re.search(rf"\b{w}\b", words.lower())), None)
        if hit is None:
            return None
        value = float(hit)
    for word, factor in (("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12)):
        if re.search(rf"\b{word}\b", words.lower()):
            value *= factor
    return value


def load(files: list[str], texts: str | None = None) -> tuple[list[dict[str, Any]], list[str]]:
    """All pieces of the files in full form, and the faults found."""
    tasks = {}
    if texts:
        with open(texts, encoding="utf-8") as f:
            tasks = {d["id"]: d for d in map(json.loads, f)}
    faults: list[str] = []
    out: list[dict[str, Any]] = []
    seen: set[str] = set()
    for name in files:
        for piece in read_hand(Path(name), tasks, faults) if texts else read_own(Path(name), faults):
            if piece.id in seen:
                faults.append(f"{piece.where}: the id {piece.id} is used twice")
            seen.add(piece.id)
            out.append(Builder(piece, faults).build())
    return out, faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("do", choices=["check", "convert", "standoff"])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--split", default="", help="train, development or test: written into each piece")
    parser.add_argument("--texts", help="reading copies of real reports (JSON Lines with id, published, text, sentences)")
    args = parser.parse_args()
    docs, faults = load(args.files, args.texts)
    for fault in faults:
        print(fault, file=sys.stderr)
    if args.do == "check":
        count = csv.writer(sys.stdout, delimiter="\t")
        types: dict[str, int] = {}
        for d in docs:
            for e in d["events"]:
                key = f"{e['type']}/{e['mode']}".rstrip("/")
                types[key] = types.get(key, 0) + 1
        count.writerows(sorted(types.items()))
        print(f"{len(docs)} pieces, {sum(len(d['sentences']) for d in docs)} sentences, {sum(len(d['events']) for d in docs)} events, {len(faults)} faults")
    else:
        for d in docs:
            d["split"] = args.split
            if args.do == "standoff":
                d.pop("text")
                for e in d["events"]:
                    e.pop("evidence")
                for item in d["quotes"] + d["claims"]:
                    item.pop("text")
            print(json.dumps(d, ensure_ascii=False))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
