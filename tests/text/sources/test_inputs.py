import gzip
import io
import json
import sys

import pyarrow
import pytest
from pyarrow import parquet

from comity.text.sources import Failure, SourceOptions, read_inputs
from comity.text.sources.inputs import sniff

TEXT = "Xi met Putin in Moscow."
PAGE = f"<html><body><article><p>{TEXT} They signed a treaty on gas, officials of both said.</p></article></body></html>"


def read(*inputs, **options):
    return list(read_inputs([str(given) for given in inputs], SourceOptions(**options)))


def told(found):
    return [item.error.message if isinstance(item, Failure) else item.text.split(".")[0] + "." for item in found]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.html").write_text(PAGE)
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": TEXT}) + "\n")
    (tmp_path / "d.csv").write_text(f"text\n{TEXT}\n")
    sub = tmp_path / "sub"
    sub.mkdir()
    parquet.write_table(pyarrow.table({"text": [TEXT]}), sub / "e.parquet")
    (sub / "f.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (sub / "g.jsonl.gz").write_bytes(gzip.compress(json.dumps({"text": TEXT}).encode()))
    (sub / "h.csv.gz").write_bytes(gzip.compress(f"text\n{TEXT}\n".encode()))
    (sub / "notes.docx").write_bytes(b"PK\x03\x04")
    (sub / ".hidden.txt").write_text("Hidden words.")
    return tmp_path


def test_a_folder_gives_all_files_of_known_kinds(folder):
    assert told(read(folder)) == [TEXT] * 8


def test_patterns_and_files_are_read_in_order(folder):
    assert told(read(folder / "**" / "*.gz", folder / "a.txt")) == [TEXT] * 4


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(tmp_path):
    (tmp_path / "a[1].txt").write_text(TEXT)
    assert told(read(tmp_path / "a[1].txt")) == [TEXT]


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (TEXT.encode(), "text"),
        (PAGE.encode(), "html"),
        (b"<?xml version='1.0'?>\n<!-- a page --><!DOCTYPE html><html>", "html"),
        (json.dumps({"text": TEXT}).encode(), "jsonl"),
        (b'[{"text": "x"}]', "jsonl"),
        (f"title;text\na;{TEXT}".encode(), "csv"),
        ("\ufefftitle,text\n".encode(), "csv"),
        (json.dumps({"text": TEXT}).encode("utf-16"), "jsonl"),
        (b"PAR1....", "parquet"),
        (b"Today, text matters, said the minister, who came late.", "text"),
        (b"[Moscow] They met.", "text"),
        (b"< 5 percent said so.", "text"),
    ],
)
def test_formats_are_known_by_their_first_bytes(data, form):
    assert sniff(data, SourceOptions()) == form


@pytest.mark.parametrize(
    "data", [TEXT.encode(), PAGE.encode(), json.dumps({"text": TEXT}).encode(), f"text,date\n{TEXT},2019-06-05\n".encode(), gzip.compress(TEXT.encode())]
)
def test_standard_input_is_read_in_any_format(data, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert told(read("-")) == [TEXT]


def test_a_table_through_a_pipe_is_read(monkeypatch, folder):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((folder / "sub" / "e.parquet").read_bytes())))
    assert told(read("-")) == [TEXT]


def test_a_file_of_an_unknown_name_is_known_by_its_bytes(tmp_path, folder):
    (tmp_path / "report").write_text(json.dumps({"text": TEXT}))
    (tmp_path / "table").write_bytes((folder / "sub" / "e.parquet").read_bytes())
    assert told(read(tmp_path / "report", tmp_path / "table")) == [TEXT] * 2


def test_the_format_may_be_told(tmp_path):
    (tmp_path / "x.txt").write_text(json.dumps({"text": TEXT}))
    assert told(read(tmp_path / "x.txt", format="jsonl")) == [TEXT]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("x.txt", b"", "empty"),
        ("x.txt", b"\n\n", "no words"),
        ("x.txt", b"\x00\x01\x02" * 100, "binary"),
        ("x.txt", b"\x89PNG\r\n\x1a\n", "image"),
        ("x.pdf", b"%PDF-1.7", "PDF"),
        ("x.txt", "Привет мир и всем".encode("koi8-r"), "not UTF-8"),
        ("x.txt", b"a" * 2000, "MB for one article"),
        ("x.txt.gz", gzip.compress(TEXT.encode())[:-9], "cut off"),
        ("x.txt.gz", b"\x1f\x8bnonsense", "damaged"),
        ("x.jsonl", b"\n", "no articles"),
        ("x.csv", b"text,date\n", "no articles"),
        ("x.parquet", b"PAR1 cut", "cut off or damaged"),
        ("x.html", b"<html></html>", "no text"),
        ("x.json", b'[{"text": "Words."', "not JSON"),
    ],
)
def test_a_bad_file_is_a_failure_that_names_it_and_the_rest_is_read(tmp_path, name, data, words):
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(data)
    good.write_text(TEXT)
    failed, article = read(bad, good, limit=1000)
    assert words in failed.error.message
    assert failed.error.message.startswith(str(bad))
    assert failed.error.hint
    assert article.text == TEXT


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("no-such-file.txt", "no such file"),
        ("no-such-*.txt", "matches the pattern"),
        ("ftp://example.org/a", "only http and https"),
        ("bad\x00name", "file"),
        ("x" * 5000, "name"),
    ],
)
def test_inputs_that_are_not_there_are_told(given, words):
    (failed,) = read(given)
    assert words in failed.error.message
    assert failed.error.hint


def test_a_folder_without_reports_is_told(tmp_path):
    (failed,) = read(tmp_path)
    assert "no file of a known kind" in failed.error.message


def test_a_line_of_100_mb_fails_fast(tmp_path):
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        for _ in range(100):
            file.write(b"x" * 1_000_000)
    (failed,) = read(path)
    assert "more than 20 MB for one article" in failed.error.message


def test_a_gzip_file_cut_off_gives_what_it_holds_and_a_failure(tmp_path):
    path = tmp_path / "x.jsonl.gz"
    rows = "".join(json.dumps({"id": str(at), "text": f"{TEXT} {at * 7919}"}) + "\n" for at in range(5000))
    path.write_bytes(gzip.compress(rows.encode())[:-5000])
    found = read(path)
    assert len(found) > 1000
    assert "cut off" in found[-1].error.message
    assert not any(isinstance(item, Failure) for item in found[:-1])
