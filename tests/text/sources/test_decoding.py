import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import InputError
from comity.text.sources.decoding import decode, marked_encoding

TEXT = "“Yes,” said López — twice."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_usual_encodings_are_read(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


def test_utf16_of_either_order_needs_its_mark():
    assert decode(b"\xff\xfe" + TEXT.encode("utf-16-le")) == decode(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT
    with pytest.raises(InputError, match="UTF-16 without"):
        decode(TEXT.encode("utf-16-le"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 docx", "ZIP"),
        (b"\x89PNG\r\n", "image"),
        (b"text \x00\x00\x01 and more", "binary"),
        (b"\x01\x02\x03\x04\x05 text", "binary"),
        (b"SQLite format 3\x00", "SQLite"),
    ],
)
def test_what_is_no_text_is_named(data, words):
    with pytest.raises(InputError, match=words) as caught:
        decode(data)
    assert caught.value.hint


def test_a_fault_in_utf8_tells_its_byte():
    with pytest.raises(InputError, match=r"byte 0xff at position 7"):
        decode("Lópe z".encode() + b"\xff and more")


def test_a_fault_before_good_utf8_is_no_windows_1252():
    with pytest.raises(InputError, match=r"byte 0xff at position 2"):
        decode(b"a \xff and " + TEXT.encode())


def test_a_byte_that_neither_encoding_knows_is_told():
    with pytest.raises(InputError, match=r"byte 0x81 at position 7 is neither UTF-8 nor Windows-1252"):
        decode(b"He said\x81 so in a long and plain English sentence.")


def test_another_alphabet_is_not_taken_for_windows_1252():
    with pytest.raises(InputError, match="not Windows-1252"):
        decode("Президент России встретился с председателем".encode("koi8-r"))


def test_a_text_cut_off_inside_a_character_is_told():
    with pytest.raises(InputError, match="not UTF-8"):
        decode(TEXT.encode()[:-12] + "—".encode()[:2])


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_an_input_error(data):
    try:
        assert isinstance(decode(data), str)
    except InputError as error:
        assert error.hint


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_utf8_text_is_read_back(text):
    data = text.encode()
    assert decode(data) == text or marked_encoding(data) is not None
