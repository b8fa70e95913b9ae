import json

from comity.cli.demo import demo_dict
from comity.jobs.demo import examples, pairs_of

from .making import norway_and_peru
from .running import invoke, run


def test_rows_tell_each_pair_with_its_counts():
    records = [norway_and_peru()]
    made = demo_dict(records, pairs_of(records))
    (row,) = made["pairs"]
    assert row["pair"] == ["NOR", "PER"]
    assert row["quads"] == {"material conflict": 1, "verbal cooperation": 1}
    assert row["strongest"][0]["event"]["type"] == "SANCTION"
    assert row["strongest"][0]["article"] == made["records"][0]["article"]["id"]
    assert json.loads(json.dumps(made)) == made


def test_the_terminal_shows_pairs_and_the_page_all_reports(tmp_path):
    result = invoke("demo", "--html", str(tmp_path / "demo.html"))
    assert result.exit_code == 0
    assert "China – Russia" in result.stdout
    assert "quotes" in result.stdout
    source = (tmp_path / "demo.html").read_text(encoding="utf-8")
    for article in examples():
        assert article.title.split("'")[0] in source
    assert source.count("<article ") == len(examples())


def test_programs_get_one_object():
    made = json.loads(invoke("demo", "--json").stdout)
    assert len(made["records"]) == len(examples())
    assert made["pairs"]


def test_a_page_that_cannot_be_written_is_told_with_the_cure(tmp_path):
    result = run("demo", "--html", str(tmp_path / "no" / "folder" / "demo.html"))
    assert result.returncode == 1
    assert "cannot be written" in result.stderr
    assert "Traceback" not in result.stderr
