import pytest

from .marking import last


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Estonia wrote to Peru; [its ministry|organ] waits.", "organ", "EST"),
        ("[blue helmets|organ] patrolled the line.", "organ", "UN"),
        ("[the secretary of state|office] flew to Peru.", "office", "USA"),
        ("[HMS Brindle|organ] left Peru.", "organ", "GBR"),
        ("[European leaders|group] met Peru's envoy.", "group", "EU"),
        ("[supporters of Robert Mugabe|group] marched.", "group", "ZWE"),
        ("[a foreign government|organ] paid hackers in Peru.", "organ", "UNK"),
        ("[refugees|group] crossed into Peru.", "group", ""),
        ("[Tamil civilians|group] fled.", "group", "LKA"),
        ("The FARC freed him. [The guerrillas|armed group] left.", "armed group", "FARC"),
    ],
)
def test_whose_a_description_is(text, kind, code):
    entity = last(text, "2010-05-05")
    assert entity.code == code, entity.reasons
    assert entity.kind == kind
