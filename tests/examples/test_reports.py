"""The bundled reports keep what their README promises."""

import json
import re
from pathlib import Path

import pytest

from comity.text.article import make_article
from comity.text.document import prepare

FOLDER = Path(__file__).resolve().parents[2] / "examples"
INDEX = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))


def text_of(row):
    return (FOLDER / row["file"]).read_text(encoding="utf-8")


def test_the_index_names_every_report_once():
    assert sorted(row["file"] for row in INDEX) == sorted(f"reports/{p.name}" for p in (FOLDER / "reports").iterdir())


@pytest.mark.parametrize("row", INDEX, ids=lambda row: Path(row["file"]).stem)
def test_each_report_is_a_short_report_with_a_date(row):
    assert set(row) == {"file", "title", "published", "publisher"}
    assert re.fullmatch(r"20(1[3-9])-\d\d-\d\d", row["published"])
    assert row["published"][:4] == Path(row["file"]).stem[-4:]
    assert 150 <= len(text_of(row).split()) <= 350


@pytest.mark.parametrize("row", INDEX, ids=lambda row: Path(row["file"]).stem)
def test_each_report_has_a_subhead_and_a_quotation_and_a_dateline_or_byline(row):
    document = prepare(make_article(text_of(row), published=row["published"]))
    assert any(s.heading for s in document.sentences)
    assert re.search('[\u201c"]', document.text)
    assert document.dateline is not None or any(d.why == "byline" for d in document.dropped)


def test_the_reports_together_show_what_reports_are_like():
    texts = "\n".join(map(text_of, INDEX))
    assert "\u201c" in texts and '"' in texts
    reasons = {d.why for row in INDEX for d in prepare(make_article(text_of(row))).dropped}
    assert {"byline", "comment form", "share buttons", "credit line"} <= reasons
    main = [row for row in INDEX if sum(name in text_of(row) for name in ("China", "Russia", "United States")) >= 2]
    assert len(main) >= 8
