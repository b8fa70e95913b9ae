import pytest

from comity import ontology
from comity.errors import DataError
from comity.language.model import Model, load
from comity.language.runtime import groups
from comity.language.tokens import Tokens


def test_plain_events_are_found_with_their_parties():
    text = "Moscow expelled three British diplomats on Tuesday. Tokyo promised Hanoi a loan of $200 million."
    cut = text.index("Tokyo")
    ((first, second),) = load().analyse([(text, [(0, cut - 1), (cut, len(text))])])
    assert any(m.text == "Moscow" and m.kind == "state" for m in first.mentions)
    assert first.triggers[0].text == "expelled"
    assert {"actor", "recipient"} <= {r.role for r in first.triggers[0].roles}
    assert second.start == cut


def test_texts_keep_their_order_whatever_the_batches():
    texts = [("word " * n, [(0, 5 * n)]) for n in (40, 3, 90, 1)]
    assert [a[0].end for a in load().analyse(texts)] == [5 * n for n in (40, 3, 90, 1)]


def test_a_text_without_sentences_has_no_analyses():
    assert load().analyse([("", [])]) == [()]


def test_relations_score_every_type_and_depend_on_who_is_marked():
    text = "Police in Minsk arrested dozens of protesters."
    (found,) = load().relate([(text, (0, 6), (33, 45))])
    assert {t for t, _ in found.scores} == set(ontology.types())
    assert found.type == found.scores[0][0]
    assert found.mode in ("", *ontology.modes(found.type))


def test_what_is_read_beside_a_report_changes_nothing():
    text = "Moscow expelled three British diplomats on Tuesday."
    other = "word " * 60 + "Tokyo promised Hanoi a loan of $200 million!"
    alone = load().analyse([(text, [(0, len(text))])])[0]
    assert load().analyse([(other, [(0, len(other))]), (text, [(0, len(text))])])[1] == alone


def test_runs_hold_rows_of_like_length_with_little_padding():
    rows = [Tokens(ids=(1,) * n, cases=(0,) * n, places=((0, 0),) * n) for n in (5, 200, 6, 190)]
    found = list(groups(rows))
    assert found == [[0, 2], [3, 1]]
    assert all(sum(len(rows[i].ids) for i in g) >= 0.85 * len(g) * max(len(rows[i].ids) for i in g) for g in found)


def test_a_missing_or_broken_model_is_named(tmp_path):
    with pytest.raises(DataError, match=r"model\.json"):
        Model(tmp_path)
    (tmp_path / "model.json").write_text("{}")
    with pytest.raises(DataError, match=r"tokenizer\.json"):
        Model(tmp_path)
