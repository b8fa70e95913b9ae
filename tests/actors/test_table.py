import gzip

import pytest

from comity.actors.knowledge import KnowledgeBase
from comity.actors.table import FORM, SECTIONS, read_table
from comity.errors import DataError

EMPTY = "".join(f"@{s} 0\n" for s in SECTIONS) + "@end\n"


def write(path, text):
    path.write_bytes(gzip.compress(text.encode()))
    return path


def test_the_table_of_the_package_is_whole():
    version, sections = read_table()
    assert version.startswith("20")
    assert len(sections["persons"]) > 20_000


def test_a_table_without_rows_loads(tmp_path):
    kb = KnowledgeBase.load(write(tmp_path / "t.gz", f"comity-actors\t{FORM}\tv1\n{EMPTY}"))
    assert kb.version == "v1"
    assert kb.senses("peru") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("something else\n", "no table of actors"),
        (f"comity-actors\t99\tv1\n{EMPTY}", "has form 99"),
        (f"comity-actors\t{FORM}\tv1\n{EMPTY.replace('@end', '')}", "cut short"),
        (f"comity-actors\t{FORM}\tv1\n" + EMPTY.replace("@names 0", "@names 5"), "cut short"),
        (f"comity-actors\t{FORM}\tv1\n" + EMPTY.replace("@names 0", "@nomes 0"), "unknown section"),
        (f"comity-actors\t{FORM}\tv1\n" + EMPTY.replace("@names 0\n", ""), "missing: names"),
    ],
)
def test_a_broken_table_is_named_with_what_is_wrong_and_the_cure(tmp_path, text, words):
    path = write(tmp_path / "t.gz", text)
    with pytest.raises(DataError, match=words) as error:
        read_table(path)
    assert str(path) in str(error.value)
    assert error.value.hint


def test_a_row_with_too_many_cells_is_an_error(tmp_path):
    path = write(tmp_path / "t.gz", f"comity-actors\t{FORM}\tv1\n" + EMPTY.replace("@names 0\n", "@names 1\na\tb\tc\n"))
    with pytest.raises(DataError, match="cells"):
        KnowledgeBase.load(path)


def test_a_missing_table_is_an_error(tmp_path):
    with pytest.raises(DataError, match="is missing"):
        read_table(tmp_path / "none.gz")


@pytest.mark.parametrize("content", [b"", b"no gzip", gzip.compress(b"comity-actors")[:-9], gzip.compress(b"\xff\xfe")])
def test_a_file_that_cannot_be_unpacked_is_an_error(tmp_path, content):
    path = tmp_path / "t.gz"
    path.write_bytes(content)
    with pytest.raises(DataError):
        read_table(path)
