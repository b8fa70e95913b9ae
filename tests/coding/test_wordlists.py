import pytest

from comity.coding.wordlists import read_sections
from comity.errors import DataError


def test_sections_hold_their_lines_without_remarks():
    found = read_sections("comity.coding.quotes", "cues.txt")
    assert all(lines and not any(line.startswith("#") for line in lines) for lines in found.values())


def test_a_missing_list_is_named():
    with pytest.raises(DataError, match=r"gone\.txt"):
        read_sections("comity.coding.quotes", "gone.txt")
