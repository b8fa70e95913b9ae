"""The tools of the corpus, which stand outside the package."""

import hashlib
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "training" / "tools"))

import markup  # noqa: E402
from agreement import agreement  # noqa: E402

PIECE = """=== own-test-0001 | 2016-04-12 | agency
On [Tuesday|time] [Oslo|state NOR] accused [the navy of Lima|organ PER] of sending [two|num] ships to [the Arctic|place].
> ACCUSE/allege "accused": Oslo -> the navy of Lima; time Tuesday; date 2016-04-12; ctx military; id e1
> MOBILIZE/troops "sending": the navy of Lima -> -; place the Arctic; mag two ships; opt
"[We|person NOR =Kari Moe] are worried," [the minister|person NOR =Kari Moe] said, repeating the charge. "It must end."
+ e1 "charge"
" speaker the minister; cue said; direct; "We are worried," "It must end."
= count 2 ships = about PER; "It must"
"""


def load(tmp_path, text, texts=None):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    return markup.load([str(path)], texts)


def test_own_text_becomes_places_in_plain_text(tmp_path):
    (doc,), faults = load(tmp_path, PIECE)
    assert faults == []
    assert doc["text"].startswith("On Tuesday Oslo accused the navy of Lima of sending two ships")
    assert doc["sha256"] == hashlib.sha256(doc["text"].encode()).hexdigest()
    accuse, mobilize = doc["events"]
    assert (accuse["actor"], accuse["recipient"], accuse["date"]) == (["NOR"], ["PER"], "2016-04-12")
    assert [doc["text"][a:b] for a, b in accuse["trigger_at"]] == ["accused", "charge"]
    assert mobilize["optional"] and mobilize["magnitudes"] == [[2.0, "ships", None]]
    assert doc["quotes"][0]["text"] == "We are worried, ... It must end."
    assert doc["quotes"][0]["speaker"] == "Kari Moe"


def test_mentions_of_one_entity_share_its_number(tmp_path):
    (doc,), _ = load(tmp_path, PIECE)
    by_text = {doc["text"][m["at"][0] : m["at"][1]]: m["entity"] for m in doc["mentions"]}
    assert by_text["We"] == by_text["the minister"] != by_text["Oslo"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("ACCUSE/allege", "BEFRIEND", "unknown type BEFRIEND"),
        ("ACCUSE/allege", "ACCUSE/shoot", "has no mode shoot"),
        ('"accused": Oslo', '"blamed": Oslo', "trigger 'blamed' is not in its sentence"),
        ("Oslo -> the navy of Lima;", "Bergen -> the navy of Lima;", "'Bergen' is no mention"),
        ("date 2016-04-12;", "date 12 April;", "a date is YYYY"),
        ("[Oslo|state NOR]", "[Oslo|town NOR]", "unknown kind 'town'"),
        ("ctx military", "ctx millitary", "unknown context millitary"),
        ('"It must end."\n=', '"It shall end."\n=', "quoted words are not in the text"),
    ],
)
def test_faults_are_named_with_their_line(tmp_path, old, new, fault):
    assert old in PIECE
    _, faults = load(tmp_path, PIECE.replace(old, new, 1))
    assert any(fault in f and "a.txt:" in f for f in faults), faults


def test_hand_files_name_sentences_of_a_reading_copy(tmp_path):
    text = "Oslo thanked Lima. Oslo left."
    task = {"id": "r1", "published": "", "source": "voa", "text": text, "sentences": [[0, 18], [19, 29]]}
    (tmp_path / "tasks.jsonl").write_text(json.dumps(task))
    hand = '=== r1\nS1\nm Oslo|state NOR\nm Lima|state PER\n> SUPPORT "thanked": Oslo -> Lima\nS2\nm Oslo|state NOR\n'
    (doc,), faults = load(tmp_path, hand, str(tmp_path / "tasks.jsonl"))
    assert faults == []
    assert doc["mentions"][2]["at"] == [19, 23]
    _, faults = load(tmp_path, hand.replace("m Lima", "m Quito", 1), str(tmp_path / "tasks.jsonl"))
    assert any("'Quito' #1 is not in its sentence" in f for f in faults)


def test_the_corpus_of_own_text_has_no_faults_and_holds_every_type():
    docs, faults = markup.load(sorted(str(p) for p in (ROOT / "training/corpus/own").glob("*.txt")))
    assert faults == []
    counts = {}
    for doc in docs:
        for event in doc["events"]:
            counts[event["type"]] = counts.get(event["type"], 0) + 1
    assert sum(len(d["sentences"]) for d in docs) >= 1000
    assert len(counts) == 16 and min(counts.values()) >= 80, counts


def test_agreement_is_one_with_oneself_and_falls_with_differences(tmp_path):
    (doc,), _ = load(tmp_path, PIECE)
    assert set(agreement([(doc, doc)]).values()) == {1.0}
    (other,), _ = load(tmp_path, PIECE.replace("ACCUSE/allege", "REJECT", 1))
    found = agreement([(doc, other)])
    assert found["event pairs (type)"] == 0.0 and found["event pairs (dyad)"] == 1.0
