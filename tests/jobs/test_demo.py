from pathlib import Path

import pytest

from comity.errors import DataError
from comity.jobs import demo as job

from ..cli.making import TEXT, entity, event, norway_and_peru, report


def test_the_bundled_reports_come_in_the_order_of_their_dates():
    dates = [a.published for a in job.examples()]
    assert len(dates) >= 14
    assert dates == sorted(dates)


def test_missing_reports_are_an_error_with_a_cure(monkeypatch, tmp_path):
    monkeypatch.setattr(job, "FOLDERS", (tmp_path,))
    with pytest.raises(DataError, match="install comity again"):
        job.examples()


def test_a_broken_index_is_an_error_with_a_cure(monkeypatch, tmp_path):
    (Path(tmp_path) / "index.json").write_text('[{"file": "gone.txt", "title": "", "published": "2018-01-01", "publisher": ""}]')
    monkeypatch.setattr(job, "FOLDERS", (tmp_path,))
    with pytest.raises(DataError, match="cannot be read"):
        job.examples()


def test_events_quotations_and_claims_are_filed_under_their_pair():
    (pair,) = job.pairs_of([norway_and_peru()])
    assert pair.codes == ("NOR", "PER")
    assert pair.names == ("Norway", "Peru")
    assert pair.quads == {"material conflict": 1, "verbal cooperation": 1}
    assert [told.event.type for told in pair.strongest] == ["SANCTION", "CONSULT"]
    assert (len(pair.quotes), len(pair.claims)) == (1, 1)


@pytest.mark.parametrize("auxiliary", job.NOT_HAPPENED)
def test_what_did_not_happen_is_not_counted(auxiliary):
    told = event(TEXT, "recalled", "SANCTION", [entity(TEXT, "Norway", "NOR")], [entity(TEXT, "Peru", "PER")], auxiliary=auxiliary)
    assert job.pairs_of([report(events=[told])]) == []


def test_only_states_make_pairs_and_no_state_pairs_with_itself():
    sides = [entity(TEXT, "Norway", "NOR"), entity(TEXT, "Ann Writer", "NATO", kind="igo")]
    told = event(TEXT, "recalled", "SANCTION", sides, sides)
    assert job.pairs_of([report(events=[told])]) == []


def test_several_parties_make_each_pair_across_the_sides_and_none_within():
    sides = [entity(TEXT, "Norway", "NOR"), entity(TEXT, "Peru", "PER")]
    told = event(TEXT, "recalled", "SANCTION", sides, [entity(TEXT, "OSLO", "DNK", name="Denmark")])
    assert [p.codes for p in job.pairs_of([report(events=[told])])] == [("DNK", "NOR"), ("DNK", "PER")]


def test_a_quotation_that_is_not_about_a_state_belongs_to_no_pair():
    record = norway_and_peru()
    from dataclasses import replace

    silent = replace(record, claims=(), quotes=(replace(record.quotes[0], about=()),))
    assert job.pairs_of([silent])[0].quotes == []


def test_demo_reads_all_bundled_reports():
    records = job.demo()
    assert [r.article.key for r in records] == [a.key for a in job.examples()]
    assert sum(len(r.events) for r in records) > len(records)
    states = {code for pair in job.pairs_of(records) for code in pair.codes}
    assert {"CHN", "RUS", "USA"} <= states
