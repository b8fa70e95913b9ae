import dataclasses

import pytest

from comity.errors import DateError, InputError, UsageError
from comity.text.sources import FORMATS, SourceOptions
from comity.text.sources.options import failure


def test_a_date_that_is_none_and_a_format_that_is_none_are_refused_at_once():
    with pytest.raises(DateError, match="2019-02-30"):
        SourceOptions(published="2019-02-30")
    with pytest.raises(UsageError, match="'xml'") as caught:
        SourceOptions(format="xml")
    assert all(name in caught.value.hint for name in FORMATS)


def test_options_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        SourceOptions().title = "x"


def test_a_failure_names_its_input_once():
    error = InputError("the file is empty", hint="give a file with text")
    assert failure("a.txt", error).error.message == "a.txt: the file is empty"
    assert failure("a.txt", InputError("a.txt: gone")).error.message == "a.txt: gone"
    assert failure("a.txt", DateError("none")).error.code == "date"
