import io

import pytest

from comity.errors import InputError
from comity.text.sources import Failure, SourceOptions
from comity.text.sources.csv import delimiter_of, read_csv
from comity.text.sources.streams import unpacked


def read(data, **options):
    data = data if isinstance(data, bytes) else data.encode()
    return list(read_csv(unpacked(io.BytesIO(data)), SourceOptions(**options), name="x.csv"))


def texts(found):
    return [item.error.message if isinstance(item, Failure) else item.text for item in found]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_tables_with_any_usual_delimiter_are_read(mark):
    (article,) = read(f"title{mark}text{mark}date\nVisit{mark}Xi met Putin.{mark}2019-06-05\n")
    assert (article.title, article.text, article.published) == ("Visit", "Xi met Putin.", "2019-06-05")
    assert delimiter_of(f"a{mark}b{mark}c") == mark


def test_texts_may_hold_commas_quotes_and_line_breaks():
    (one, two) = read('text,date\n"He said, ""yes"".\nThen he left.\n\nAnd came back.",2019-06-05\nNext.,2019-06-06\n')
    assert one.text == 'He said, "yes".\nThen he left.\n\nAnd came back.'
    assert two.published == "2019-06-06"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_tables_of_other_programs_are_read(encoding):
    (article,) = read("text,date\r\n“Sí” said López.,2019-06-05\r\n".encode(encoding))
    assert article.text == "“Sí” said López."


def test_a_bad_row_is_named_by_row_and_line_and_the_rest_goes_on():
    found = read("text,date\nOne.,2019-06-05\nTwo.,2019-02-30\n,2019-06-05\nFour, with a comma,2019-06-05\nFive.\n\nSix.,2019-06-06\n")
    assert [type(item) is Failure for item in found] == [False, True, True, True, True, False]
    assert [item.name for item in found if isinstance(item, Failure)] == [f"x.csv, row {row} (line {row + 1})" for row in (2, 3, 4, 5)]
    words = texts(found)
    assert "2019-02-30" in words[1]
    assert "no words" in words[2]
    assert "3 cells where the heading has 2" in words[3]
    assert "1 cells where the heading has 2" in words[4]


def test_a_quotation_mark_left_open_is_told():
    found = read('text,date\nOne.,2019-06-05\n"Two.,2019-06-05\nThree.,2019-06-06\n')
    assert "1 cells where the heading has 2" in texts(found)[-1]
    assert "quotation mark" in found[-1].error.hint


@pytest.mark.parametrize(("data", "words"), [(b"\n\n", "empty"), (b"alpha,beta\n1,2\n", "no column with the text"), (b"text\x00,date\n", "binary")])
def test_a_table_without_a_usable_heading_is_refused(data, words):
    with pytest.raises(InputError, match=words):
        read(data)


def test_a_cell_over_the_limit_is_a_failure_and_the_rest_is_read():
    found = read("text\n" + "word " * 1000 + "\nShort.\n", limit=1000)
    assert "MB for one article" in texts(found)[0]
    assert texts(found)[1] == "Short."


def test_a_line_over_all_limits_is_a_failure_and_the_rest_is_read():
    found = read(b"text\n" + b"x" * 3_000_000 + b"\nShort.\n", limit=1000)
    assert "a line of more than" in texts(found)[0]
    assert texts(found)[1] == "Short."


def test_columns_may_be_named():
    (article,) = read("a,b\n2019-06-05,Xi met Putin.\n", text_column="b", date_column="a")
    assert (article.text, article.published) == ("Xi met Putin.", "2019-06-05")
