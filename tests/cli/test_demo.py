import json

import pytest

from comity.cli.demo import demo_dict, write_page
from comity.errors import InputError
from comity.jobs import demo as job

from .making import norway_and_peru
from .running import invoke


def test_rows_tell_each_pair_with_its_counts():
    records = [norway_and_peru()]
    made = demo_dict(records, job.pairs_of(records))
    (row,) = made["pairs"]
    assert row["pair"] == ["NOR", "PER"]
    assert row["quads"] == {"material conflict": 1, "verbal cooperation": 1}
    assert row["strongest"][0]["event"]["type"] == "SANCTION"
    assert row["strongest"][0]["article"] == made["records"][0]["article"]["id"]
    assert json.loads(json.dumps(made)) == made


@pytest.fixture
def two_reports(monkeypatch, tmp_path):
    """Two of the bundled reports; all of them are read in tests/jobs."""
    folder = next(f for f in job.FOLDERS if f.is_dir())
    rows = json.loads((folder / "index.json").read_text(encoding="utf-8"))[:2]
    (tmp_path / "reports").mkdir()
    for row in rows:
        (tmp_path / row["file"]).write_bytes((folder / row["file"]).read_bytes())
    (tmp_path / "index.json").write_text(json.dumps(rows), encoding="utf-8")
    monkeypatch.setattr(job, "FOLDERS", (tmp_path,))
    return [row["title"] for row in rows]


def test_the_terminal_shows_pairs_and_the_page_all_reports(tmp_path, two_reports):
    result = invoke("demo", "--html", str(tmp_path / "demo.html"))
    assert result.exit_code == 0
    assert "China – Russia" in result.stdout
    assert result.stderr == f"comity: the page is in {tmp_path / 'demo.html'}\n"
    source = (tmp_path / "demo.html").read_text(encoding="utf-8")
    assert all(title in source for title in two_reports)
    assert source.count("<article ") == 2


def test_programs_get_one_object(two_reports):
    made = json.loads(invoke("demo", "--json").stdout)
    assert [r["article"]["title"] for r in made["records"]] == two_reports
    assert made["pairs"]


def test_a_page_in_no_folder_is_wrong_usage_before_anything_is_read(tmp_path):
    result = invoke("demo", "--html", str(tmp_path / "no" / "demo.html"))
    assert result.exit_code == 2
    assert "make it first" in result.stderr


def test_a_page_that_cannot_be_written_is_told_with_the_cure(tmp_path):
    with pytest.raises(InputError, match=r"cannot be written .*name a file"):
        write_page(tmp_path, [], [])
