from .marking import last


def test_an_office_is_its_holder_on_the_day():
    minister = last("[The Polish foreign minister|office] left.", "2010-05-05")
    assert (minister.name, minister.code, minister.kind) == ("Radoslaw Sikorski", "POL", "office")
    assert minister.role_start.startswith("2007")


def test_without_a_day_nobody_is_made_up():
    minister = last("[The Polish foreign minister|office] left.")
    assert (minister.name, minister.code, minister.role_start) == ("The Polish foreign minister", "POL", "")


def test_an_indefinite_or_former_office_is_nobody_by_name():
    assert last("[a Polish foreign minister|office] left.", "2010-05-05").name == "a Polish foreign minister"
    former = last("[the former Polish foreign minister|office] left.", "2010-05-05")
    assert (former.code, former.sector) == ("POL", "ELI")
