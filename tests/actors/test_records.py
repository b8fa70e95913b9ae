from comity.actors.records import Entity


def one(code, members=()):
    return Entity(text="x", start=0, end=1, name="x", kind="state", code=code, members=members)


def test_codes_of_a_plural_are_those_of_its_members_each_once():
    assert one("", (one("PER"), one("CHL"), one("PER"))).codes == ("PER", "CHL")


def test_an_entity_without_a_code_has_none():
    assert one("").codes == ()
    assert one("PER").codes == ("PER",)
