import pytest

from comity.evaluation.metrics import calibration_error, score_claims, score_events, score_quotes

GOLD = {
    "events": [
        {"type": "CONSULT", "mode": "visit", "aux": "", "actor": ["CHN"], "recipient": ["RUS"]},
        {"type": "AID", "mode": "", "aux": "historical", "actor": ["JPN"], "recipient": ["LAO"]},
    ]
}


def guess(type, a, b, **more):
    return {"type": type, "mode": "", "auxiliary": "", "actors": [{"code": a}], "recipients": [{"code": b}], **more}


def test_types_modes_and_auxiliaries_are_counted_on_what_was_found():
    scores = score_events([(GOLD, {"events": [guess("CONSULT", "CHN", "RUS", mode="visit", confidence=0.9), guess("REJECT", "JPN", "LAO", confidence=0.6)]})])
    assert scores["type"]["f1"] == 0.5
    assert scores["dyad"]["f1"] == 1.0
    assert scores["mode"] == {"right": 1, "of": 1, "accuracy": 1.0}
    assert scores["per_type"]["AID"]["fn"] == 1
    assert {"gold": "AID", "predicted": "REJECT", "n": 1} in scores["confusion"]


def test_reports_without_events_count_false_ones():
    scores = score_events([({"events": []}, {"events": [guess("AID", "JPN", "LAO")]}), ({"events": []}, {"events": []})])
    assert scores["false_events"] == {"reports": 2, "mean": 0.5}


def test_calibration_is_the_gap_between_confidence_and_being_right():
    assert calibration_error([(0.95, True), (0.95, False)]) == pytest.approx(0.45)
    assert calibration_error([]) is None


def test_quotes_and_claims_sum_over_reports():
    quote = {"text": "We shall see what comes of it", "speaker": "Ana Lima"}
    claim = {"text": "30 meetings", "kind": "count", "value": 30}
    pairs = [({"quotes": [quote], "claims": [claim]}, {"quotes": [quote], "claims": []}), ({}, {"claims": [claim]})]
    assert score_quotes(pairs)["speaker_accuracy"] == 1.0
    assert score_claims(pairs)["claims"] == {"p": 0.0, "r": 0.0, "f1": 0.0, "tp": 0, "fp": 1, "fn": 1}
