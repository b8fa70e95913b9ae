"""What the README shows is true."""

import doctest
import re
from pathlib import Path

import comity

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_of_the_readme_runs_as_shown():
    (block,) = re.findall(r"```python\n(.*?)```", README, re.S)
    test = doctest.DocTestParser().get_doctest(block, {}, "README", "README.md", 0)
    assert doctest.DocTestRunner().run(test).failed == 0


def test_the_report_of_the_readme_is_read_as_shown():
    text = re.search(r"```text\n(.*?)```", README, re.S)[1]
    shown = re.search(r"\$ comity read norway\.txt.*?\n(.*?)```", README, re.S)[1]
    record = comity.read(text, published="2019-06-03")
    assert record.events
    for event in record.events:
        assert f"{event.type}/{event.mode}".rstrip("/") in shown
    for quote in record.quotes:
        assert quote.text in shown


def test_the_readme_begins_with_the_two_commands_and_its_pictures_exist():
    assert README.index("make demo") < README.index("make test") < 900
    for picture in re.findall(r"!\[[^]]*]\(([^)]+)\)", README):
        assert (ROOT / picture).is_file()


def test_the_version_is_named_alike_everywhere():
    assert f"version: {comity.__version__}" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {comity.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
