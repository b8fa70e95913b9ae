import pytest

from comity.errors import GoldError
from comity.evaluation.pairs import read_pairs, score_pairs, unmark


def write(path, rows, header="marked_sentence\tgold_root"):
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def test_marks_are_taken_out_and_their_places_kept():
    sentence, places = unmark("Envoys of <t>Chad</t>, <s>Niger</s> said.")
    assert sentence == "Envoys of Chad, Niger said."
    assert sentence[slice(*places["t"])] == "Chad"
    assert sentence[slice(*places["s"])] == "Niger"


def test_spaces_inside_the_marks_belong_to_the_sentence():
    sentence, places = unmark("<s> Police </s> beat <t> students </t>.")
    assert sentence.split() == ["Police", "beat", "students."] or sentence.split() == ["Police", "beat", "students", "."]
    assert sentence[slice(*places["s"])] == "Police"


def test_a_party_without_mark_is_allowed_but_not_both(tmp_path):
    rows, _ = read_pairs(write(tmp_path / "a.tsv", ["<s>Rome</s> agreed.\tAGREE"]))
    assert rows[0].recipient is None
    with pytest.raises(GoldError, match="row 2"):
        read_pairs(write(tmp_path / "b.tsv", ["Rome agreed.\tAGREE"]))


def test_missing_columns_and_unknown_roots_are_named(tmp_path):
    with pytest.raises(GoldError, match="gold_root"):
        read_pairs(write(tmp_path / "a.tsv", ["x"], header="marked_sentence"))
    with pytest.raises(GoldError, match="'BEFRIEND' is no root"):
        read_pairs(write(tmp_path / "b.tsv", ["<s>Rome</s> met <t>Oslo</t>\tBEFRIEND"]))


def test_macro_f1_weighs_roots_alike():
    scores = score_pairs(["AID", "AID", "AID", "REJECT"], ["AID", "AID", "AID", "AID"])
    assert scores["accuracy"] == 0.75
    assert scores["macro_f1"] == pytest.approx((6 / 7 + 0) / 2, abs=1e-4)


def test_quads_follow_from_roots():
    scores = score_pairs(["AID", "REJECT"], ["COOPERATE", "ACCUSE"], quads=["2", "3"])
    assert scores["accuracy"] == 0.0
    assert scores["quad"]["accuracy"] == 1.0
