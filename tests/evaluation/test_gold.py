import hashlib
import json

import pytest

from comity.errors import GoldError
from comity.evaluation.gold import load_gold


def test_one_object_and_lines_are_both_read(tmp_path):
    report = {"id": "a", "text": "Oslo agreed.", "events": []}
    (tmp_path / "one.json").write_text(json.dumps(report, indent=1))
    (tmp_path / "many.jsonl").write_text(json.dumps(report) + "\n" + json.dumps({**report, "id": "b"}) + "\n")
    assert [len(load_gold(tmp_path / n)) for n in ("one.json", "many.jsonl")] == [1, 2]


def test_the_text_may_stand_in_a_file_beside_the_gold(tmp_path):
    (tmp_path / "a.txt").write_text("Oslo agreed.")
    (tmp_path / "gold.json").write_text(json.dumps({"id": "a", "file": "a.txt"}))
    assert load_gold(tmp_path / "gold.json")[0]["text"] == "Oslo agreed."


def test_stand_off_gold_finds_its_text_and_checks_its_hash(tmp_path):
    text = "Oslo agreed on 12 points."
    gold = {"id": "a", "sha256": hashlib.sha256(text.encode()).hexdigest(), "claims": [{"at": [[15, 24]], "kind": "count", "value": 12}]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold))
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "a", "text": text}))
    found = load_gold(tmp_path / "gold.jsonl", texts=tmp_path / "texts.jsonl")[0]
    assert found["claims"][0]["text"] == "12 points"
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "a", "text": text + " "}))
    with pytest.raises(GoldError, match="not the one that was annotated"):
        load_gold(tmp_path / "gold.jsonl", texts=tmp_path / "texts.jsonl")


def test_gold_without_text_says_what_to_give(tmp_path):
    (tmp_path / "gold.jsonl").write_text(json.dumps({"id": "a"}))
    with pytest.raises(GoldError, match="--texts"):
        load_gold(tmp_path / "gold.jsonl")


def test_a_broken_line_is_named(tmp_path):
    (tmp_path / "gold.jsonl").write_text('{"id": "a", "text": "x"}\n{"id": \n')
    with pytest.raises(GoldError, match="line 2"):
        load_gold(tmp_path / "gold.jsonl")


def test_a_missing_text_beside_the_gold_is_named(tmp_path):
    (tmp_path / "gold.json").write_text(json.dumps({"id": "a", "file": "gone.txt"}))
    with pytest.raises(GoldError, match=r"gone\.txt"):
        load_gold(tmp_path / "gold.json")
