import pickle

import pytest

from comity import errors


def subclasses(cls):
    return [cls, *(s for c in cls.__subclasses__() for s in subclasses(c))]


@pytest.mark.parametrize("cls", subclasses(errors.ComityError))
def test_every_error_has_its_code_survives_pickling_and_stands_in_the_tree(cls):
    error = cls("a.txt: empty", hint="give text")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.hint) == (cls, "a.txt: empty (give text)", "give text")
    assert cls.__name__ in errors.__doc__


def test_codes_are_unique():
    codes = [c.code for c in subclasses(errors.ComityError)]
    assert len(codes) == len(set(codes))
