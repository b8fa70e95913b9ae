from comity.cli.tables import print_scores

ROW = {"p": 0.5, "r": 0.25, "f1": 1 / 3, "tp": 1, "fp": 1, "fn": 3}


def test_scores_rows_and_confusions_are_shown(capsys):
    confusion = [{"gold": "AID", "predicted": "AID", "n": 9}, {"gold": "AID", "predicted": "AGREE", "n": 2}]
    print_scores({"model": "m 1", "type": ROW, "by_type": {"AID": ROW}, "confusion": confusion, "mode": {"right": 3}})
    out = capsys.readouterr().out
    assert "P 0.500   R 0.250   F1 0.333" in out
    assert "by type" in out
    assert "AGREE" in out and "9" not in out
    assert "right 3" in out
