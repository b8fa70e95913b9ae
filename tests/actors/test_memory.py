from comity.actors.memory import Mark, Memory
from comity.actors.persons import Known
from comity.actors.records import Entity


def entity(name, code="PER", chain=0):
    return Entity(text=name, start=0, end=1, name=name, kind="person", code=code, chain=chain)


def test_chains_are_the_same_for_the_same_parts():
    memory = Memory()
    assert memory.chain("state", "PER") == memory.chain("state", "PER") != memory.chain("state", "CHL")


def test_sentences_come_from_the_last_back():
    memory = Memory()
    for number in (0, 2, 3):
        memory.add(Mark(entity=entity(str(number)), sentence=number))
    assert [marks[0].entity.name for marks in memory.sentences_back(3)] == ["3", "2", "0"]


def test_a_surname_means_the_last_of_that_name_before():
    memory = Memory()
    memory.learn(Known(name="Ann Brindle", code="CAN", sex="f", offsets=[10]))
    memory.learn(Known(name="Tom Brindle", code="CAN", sex="m", offsets=[50]))
    named = memory.called("brindle", 60)
    assert named is not None
    assert named.name == "Tom Brindle"
    woman = memory.called("brindle", 60, sex="f")
    assert woman is not None
    assert woman.name == "Ann Brindle"


def test_nobody_is_called_by_a_name_never_learnt():
    assert Memory().called("brindle", 5) is None


def test_mentions_of_a_chain_are_counted():
    memory = Memory()
    for _ in range(3):
        memory.add(Mark(entity=entity("x", chain=7), sentence=0))
    assert (memory.count(7), memory.count(8)) == (3, 0)
