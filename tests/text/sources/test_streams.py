import gzip
import io

import pytest

from comity.errors import InputError
from comity.text.sources.streams import read_all, rows_of, sample_of, unpacked


def stream(data):
    return unpacked(io.BytesIO(data))


def lines(data, limit=1000):
    return [(row.number, row.text, row.error and row.error.message) for row in rows_of(stream(data), limit=limit)]


class Trickle(io.RawIOBase):
    """A pipe that hands over one byte at a time."""

    def __init__(self, data):
        self.inner = io.BytesIO(data)

    def readable(self):
        return True

    def readinto(self, buffer):
        buffer[:1] = byte = self.inner.read(1)
        return len(byte)


def test_gzip_is_unpacked_and_other_bytes_pass():
    data = b"one\ntwo\n" * 10_000
    assert stream(gzip.compress(data)).read() == stream(data).read() == data


def test_a_look_at_the_start_takes_nothing_away_even_from_a_slow_pipe():
    slow = unpacked(Trickle(b"title,text\n1,2\n"))
    assert sample_of(slow).startswith(b"title,text")
    assert slow.read() == b"title,text\n1,2\n"


def test_a_gzip_file_cut_off_gives_its_rows_and_then_says_so():
    packed = gzip.compress(b"".join(b"line %d %d\n" % (at, at * 7919) for at in range(50_000)))
    rows = rows_of(stream(packed[: len(packed) // 2]), limit=1000)
    assert next(rows).text == "line 0 0\n"
    with pytest.raises(InputError, match="cut off"):
        list(rows)


def test_a_damaged_gzip_file_is_told():
    packed = bytearray(gzip.compress(b"words and more words " * 100))
    packed[15] ^= 0xFF
    with pytest.raises(InputError, match="damaged"):
        stream(bytes(packed)).read()


def test_a_gzip_file_that_swells_is_stopped():
    bomb = gzip.compress(b"\n" * 150_000_000, compresslevel=1)
    swelling = stream(bomb)
    with pytest.raises(InputError, match="expands"):
        while swelling.read(1 << 20):
            pass


def test_reading_stops_at_the_limit():
    assert read_all(io.BytesIO(b"12345"), limit=5) == b"12345"
    endless = io.BytesIO(b"x" * 10_000_000)
    with pytest.raises(InputError, match="for one article"):
        read_all(endless, limit=1000)
    assert endless.tell() < 200_000


def test_a_long_line_is_passed_over_and_the_next_is_read():
    assert lines(b"a\n" + b"x" * 5000 + b"\nb\n") == [(1, "a\n", None), (2, "", "a line of more than 0.001 MB"), (3, "b\n", None)]


def test_a_line_in_bad_encoding_costs_no_other_line():
    assert [(number, text) for number, text, _ in lines(b"a\nL\xc3\xb3\xff\nb\n")] == [(1, "a\n"), (2, ""), (3, "b\n")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_lines_of_marked_encodings_are_read(encoding):
    assert [text for _, text, _ in lines("one\u2028still\ntwo López".encode(encoding))] == ["one\u2028still\n", "two López"]


def test_a_long_line_in_utf16_is_told():
    assert lines(("a\n" + "x" * 200_000).encode("utf-16"))[-1][2].startswith("a line of more")


def test_binary_data_is_refused():
    with pytest.raises(InputError, match="binary"):
        lines(b"\x00\x01\x02\x03")
