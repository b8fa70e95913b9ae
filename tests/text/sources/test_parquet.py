import datetime
import io

import pyarrow
import pytest
from pyarrow import parquet

from comity.errors import InputError
from comity.text.sources import Failure, SourceOptions
from comity.text.sources.parquet import read_parquet

TEXTS = ["Xi met Putin.", "They signed.", "He left."]


def written(columns, **how):
    file = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), file, **how)
    return file


def read(file, **options):
    file.seek(0)
    return list(read_parquet(file, SourceOptions(**options), name="x.parquet"))


def test_rows_are_articles_in_order_over_row_groups():
    found = read(written({"Headline": ["a", "b", "c"], "text": TEXTS, "date": ["2019-06-05", None, "June 7, 2019"], "other": [1, 2, 3]}, row_group_size=1))
    assert [(article.title, article.text, article.published) for article in found] == [
        ("a", TEXTS[0], "2019-06-05"),
        ("b", TEXTS[1], None),
        ("c", TEXTS[2], "2019-06-07"),
    ]


@pytest.mark.parametrize(
    "dates",
    [
        pyarrow.array([datetime.date(2019, 6, 5)] * 3),
        pyarrow.array([datetime.datetime(2019, 6, 5, 10, 30)] * 3, pyarrow.timestamp("us")),
        pyarrow.array([1559730600123456789] * 3, pyarrow.timestamp("ns")),
        pyarrow.array([1559730600] * 3, pyarrow.int64()),
        pyarrow.array(["2019-06-05"] * 3).dictionary_encode(),
    ],
)
def test_dates_of_all_column_types_are_read(dates):
    assert {article.published for article in read(written({"text": TEXTS, "date": dates}))} == {"2019-06-05"}


def test_a_bad_row_is_named_and_the_rest_goes_on():
    found = read(written({"text": ["One.", None, "Three."], "date": ["2019-02-30", "2019-06-05", "2019-06-05"]}))
    assert [item.name if isinstance(item, Failure) else item.text for item in found] == ["x.parquet, row 1", "x.parquet, row 2", "Three."]
    assert "2019-02-30" in found[0].error.message


def test_a_day_beyond_the_calendar_is_a_failure_of_its_row():
    far = pyarrow.array([0, 9_000_000_000_000_000_000, 0], pyarrow.timestamp("ms"))
    found = read(written({"text": TEXTS, "date": far}))
    assert [isinstance(item, Failure) for item in found] == [False, True, False]


def test_texts_as_bytes_and_large_strings_are_read():
    assert [article.text for article in read(written({"text": pyarrow.array([text.encode() for text in TEXTS])}))] == TEXTS
    assert [article.text for article in read(written({"text": pyarrow.array(TEXTS, pyarrow.large_string())}))] == TEXTS


@pytest.mark.parametrize("cut", [0, 20, -10])
def test_a_file_cut_off_is_told(cut):
    data = written({"text": TEXTS}).getvalue()
    with pytest.raises(InputError, match="cut off or damaged"):
        read(io.BytesIO(data[:cut]))


def test_damage_in_the_middle_is_told():
    data = bytearray(written({"text": [text * 1000 for text in TEXTS]}, compression="gzip").getvalue())
    data[30:60] = bytes(30)
    with pytest.raises(InputError, match="cut off or damaged"):
        read(io.BytesIO(bytes(data)))


def test_a_missing_text_column_is_told():
    with pytest.raises(InputError, match="no column with the text"):
        read(written({"alpha": [1]}))


def test_a_table_without_rows_gives_nothing():
    assert read(written({"text": pyarrow.array([], pyarrow.string())})) == []
