import json
import re
import sys

import pytest

from comity import ontology

from .running import invoke, on_terminal, run

REPORT = (
    "OSLO, May 4 (Agency) — Norway expelled two Russian diplomats on Thursday.\n\n“We had no choice,” said Anna Berg, a spokeswoman for the Foreign Ministry of Norway. "
    "Norway and Russia have traded fish for 30 years.\n\nLeave a reply"
)

ARTICLE = {"id", "key", "url", "publisher", "title", "published", "language", "version", "text"}
EVENT = {
    "id", "type", "mode", "contexts", "auxiliary", "quad", "score", "cameo", "goldstein", "actors", "recipients",
    "date", "place", "magnitudes", "reported_by", "evidence", "trigger", "mentions", "confidence",
}  # fmt: skip
ENTITY = {"text", "start", "end", "name", "kind", "code", "sector", "role", "role_start", "role_end", "wikidata"}
QUOTE = {"text", "spans", "speaker", "cue", "addressee", "about", "direct", "confidence"}
CLAIM = {"text", "start", "end", "kind", "value", "unit", "comparator", "about", "period", "by", "checks", "verdict"}


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return str(path)


def rows(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_people_get_a_report_and_a_summary_on_standard_error(file):
    result = invoke("read", file, "--date", "4 May 2018", "--title", "Two have to go", "--publisher", "Agency")
    assert result.exit_code == 0
    assert result.stdout.startswith("Two have to go\nAgency · 2018-05-04 · ")
    assert re.search(r"^  Norway -> .*RUS\): SANCTION/expel, 2018-05-03", result.stdout, re.MULTILINE)
    assert "Norway expelled two Russian diplomats on Thursday." in result.stdout
    assert "Anna Berg" in result.stdout
    assert re.fullmatch(r"comity: 1 article, \d+ events?, \d+ quotes?, \d+ claims?, 0 failures\n", result.stderr)


def test_programs_get_the_records_of_the_contract(file):
    (record,) = rows(invoke("read", file, "--date", "2018-05-04", "--json"))
    assert set(record) == {"article", "events", "quotes", "claims", "dropped", "coder"}
    assert set(record["article"]) == ARTICLE
    assert record["article"]["published"] == "2018-05-04"
    text = record["article"]["text"]
    assert record["events"] and record["quotes"]
    for event in record["events"]:
        assert set(event) == EVENT
        assert event["type"] in ontology.types()
        assert event["auxiliary"] in ontology.AUXILIARIES
        assert 0 <= event["confidence"] <= 1
        for entity in event["actors"] + event["recipients"]:
            assert set(entity) == ENTITY
        for part in ("evidence", "trigger"):
            assert text[event[part]["start"] : event[part]["end"]] == event[part]["text"]
    for quote in record["quotes"]:
        assert set(quote) == QUOTE
        assert " ... ".join(text[s["start"] : s["end"]] for s in quote["spans"]) == quote["text"]
    for claim in record["claims"]:
        assert set(claim) == CLAIM
        assert text[claim["start"] : claim["end"]] == claim["text"]
    for line in record["dropped"]:
        assert set(line) == {"start", "end", "text", "why"}


def test_records_come_in_the_order_of_the_input_and_failures_are_named(tmp_path):
    names = []
    for number in (3, 1, 2):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Report {number}. Norway met Peru.")
        names.append(str(path))
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    result = invoke("read", names[0], str(empty), names[1], str(tmp_path / "gone.txt"), names[2], "--json")
    assert result.exit_code == 1
    assert [r["article"]["text"][:8] for r in rows(result)] == ["Report 3", "Report 1", "Report 2"]
    told = result.stderr.splitlines()
    assert told[0].startswith(f"comity: {empty}: ")
    assert told[1].startswith(f"comity: {tmp_path / 'gone.txt'}: ")
    assert all(re.search(r"\(.+\)$", line) for line in told[:2])
    assert told[2].startswith("comity: 3 articles, ") and told[2].endswith(", 2 failures")


def test_a_summary_is_left_out_when_quiet_but_failures_are_not(file, tmp_path):
    assert invoke("read", file, "--quiet", "--json").stderr == ""
    result = invoke("read", str(tmp_path / "gone.txt"), "--quiet")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


def test_standard_input_is_read(file):
    (record,) = rows(invoke("read", "-", "--json", stdin=REPORT))
    assert record["article"]["text"] == REPORT


def test_columns_with_unusual_names_can_be_named(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("nr,kop,dag,lijf,krant\n7,Two go,2018-05-04,Norway expelled two Russian diplomats.,Daily\n")
    columns = ["--id-column", "nr", "--title-column", "kop", "--date-column", "dag", "--text-column", "lijf", "--publisher-column", "krant"]
    (record,) = rows(invoke("read", str(table), *columns, "--json"))
    article = record["article"]
    assert (article["key"], article["title"], article["published"], article["publisher"]) == ("7", "Two go", "2018-05-04", "Daily")


def test_the_form_can_be_named(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("<p>Norway met Peru.</p>")
    (record,) = rows(invoke("read", str(page), "--format", "text", "--json"))
    assert record["article"]["text"].startswith("<p>")


def test_counts_of_types_take_the_place_of_records(file):
    made = json.loads(invoke("read", file, file, "--types", "--json").stdout)
    assert made["articles"] == 2
    assert tuple(made["types"]) == ontology.types()
    assert sum(made["types"].values()) == made["events"] > 0
    shown = invoke("read", file, "--types").stdout
    assert re.search(r"SANCTION\W+1", shown)
    assert "expelled" not in shown


@pytest.mark.parametrize("day", ["2019-02-30", "soon", ""])
def test_a_date_that_is_none_is_wrong_usage_and_the_cure_is_told(file, day):
    result = invoke("read", file, "--date", day)
    assert result.exit_code == 2
    assert "2019-06-05" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("words", [[], ["x.txt", "--format", "word"], ["x.txt", "--no-such-option"]])
def test_wrong_usage_ends_with_two(words):
    result = invoke("read", *words)
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: ")


def test_progress_can_be_asked_for(file):
    result = invoke("read", file, "--json", "--progress")
    assert re.search(r"comity: 1 article, [\d.,]+ a second\n", result.stderr)


def test_names_of_files_cannot_steer_the_terminal(tmp_path):
    result = invoke("read", str(tmp_path / "a\x1b[31m\u202eb.txt"))
    assert result.exit_code == 1
    assert not {"\x1b", "\u202e"} & set(result.stderr)


def test_hostile_words_reach_neither_terminal_nor_layout(tmp_path):
    path = tmp_path / "hostile.html"
    body = "Norway expelled two [red]Russian[/red] diplomats on Thursday\u202e, officials said\u001b[2J. " * 3
    path.write_text(
        f"<html><head><title>[blink]x[/blink]\u202e</title></head><body><article><p>{body}</p><script>alert(1)</script></article></body></html>",
        encoding="utf-8",
    )
    result = invoke("read", str(path))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", result.stdout)
    assert "[red]Russian[/red]" in result.stdout
    assert "alert(1)" not in result.stdout


def test_colour_comes_on_a_terminal_only_and_not_against_the_wish_of_the_user(file):
    command = [sys.executable, "-m", "comity", "read", file, "--date", "2018-05-04"]
    colour = re.compile(r"\x1b\[[0-9;]*3[0-9]m")
    shown, _, code = on_terminal(command)
    assert code == 0
    assert colour.search(shown)
    shown, _, _ = on_terminal(command, NO_COLOR="1")
    assert not colour.search(shown)
    assert "\x1b" not in run("read", file).stdout
