from datetime import date
from time import process_time

import pytest

from comity.actors.knowledge import KnowledgeBase, Term
from comity.actors.table import read_table

KB = KnowledgeBase.load()

OFFICES = [
    ("Vladimir Putin", "2000-01-15", "acting President", "1999-12-31"),
    ("Vladimir Putin", "2005-01-15", "President", "2000-05-07"),
    ("Vladimir Putin", "2010-01-15", "Prime Minister", "2008-05-08"),
    ("Vladimir Putin", "2015-01-15", "President", "2012-05-07"),
    ("Donald Trump", "2018-01-15", "President", "2017-01-20"),
    ("Donald Trump", "2025-06-15", "President", "2025-01-20"),
    ("Benjamin Netanyahu", "1997-01-15", "Prime Minister", "1996-06"),
    ("Colin Powell", "1991-01-15", "Chairman of the Joint Chiefs of Staff", "1989-10"),
    ("Colin Powell", "2003-01-15", "Secretary of State", "2001-01-20"),
    ("Robert Mugabe", "1985-01-15", "Prime Minister", "1980-04"),
    ("Robert Mugabe", "1995-01-15", "President", "1987-12"),
    ("Ali Khamenei", "1985-01-15", "President", "1981-10"),
    ("Ali Khamenei", "1995-01-15", "Supreme Leader", "1989-06-04"),
    ("Nelson Mandela", "1996-01-15", "President", "1994-05"),
    ("Kofi Annan", "1999-01-15", "Secretary-General of the United Nations", "1997-01"),
]


@pytest.mark.parametrize(("name", "day", "office", "start"), OFFICES, ids=[f"{o[0]} {o[1][:4]}" for o in OFFICES])
def test_the_office_of_a_person_is_that_of_the_day(name, day, office, start):
    term = KB.office_at(name, day)
    assert term is not None
    assert (term.office, term.start[: len(start)]) == (office, start)


def test_a_day_may_be_a_date():
    assert KB.office_at("Vladimir Putin", date(2010, 6, 1)) == KB.office_at("Vladimir Putin", "2010-06-01")


def test_out_of_office_there_is_none():
    assert KB.office_at("Donald Trump", "2022-06-15") is None


def test_nobody_of_a_name_holds_no_office():
    assert KB.office_at("Quentin Zzyzx", "2010-06-01") is None


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("GBR", "1986-05-05", "Margaret Thatcher"),
        ("RUS", "2010-05-05", "Dmitry Medvedev"),
        ("IRN", "2010-05-05", "Ali Khamenei"),
        ("DEU", "1995-05-05", "Helmut Kohl"),
        ("CHN", "2019-05-05", "Xi Jinping"),
        ("NATO", "2012-05-05", "Anders Fogh Rasmussen"),
        ("HEZBOLLAH", "2012-05-05", "Hassan Nasrallah"),
    ],
)
def test_the_leader_follows_the_order_of_the_state_or_body(code, day, name):
    leader = KB.leader(code, day)
    assert leader is not None
    assert leader[0].name == name


def test_an_explanation_has_the_office_of_the_day_first_and_every_source():
    rows = KB.explain("Putin", "2010-06-01")
    assert (rows[0].who, rows[0].office, rows[0].code, rows[0].current) == ("Vladimir Putin", "Prime Minister", "RUS", True)
    assert {r.office for r in rows} >= {"President", "Prime Minister"}
    assert all(r.source for r in rows)
    assert rows[0].source == "compiled by hand"


def test_an_explanation_of_an_unknown_name_is_empty_and_near_names_are_suggested():
    assert KB.explain("Angela Merkle") == ()
    assert "Angela Merkel" in KB.suggest("Angela Merkle")


def test_every_spelling_of_a_name_leads_to_one_person():
    people = {KB.people(name)[0] for name in ("muammar gaddafi", "moammar gadhafi", "muammar qaddafi")}
    assert len(people) == 1


def test_a_partial_date_covers_the_whole_of_it():
    term = Term(office="Minister", kind="min", start="1997-05", end="2001")
    assert term.covers("1997-05-01")
    assert term.covers("2001-12-31")
    assert not term.covers("1997-04-30")
    assert not term.covers("2002-01-01")


def test_every_term_begins_before_it_ends():
    for line in read_table()[1]["persons"]:
        for term in line.split("\t")[5].split(";"):
            _, _, start, end, _, _ = term.split("|")
            assert not (start and end) or start[: len(end)] <= end, line


def test_every_state_has_a_name_of_its_own_code():
    for code in ("USA", "XKX", "TWN", "PSE", "CSK", "DDR", "ABKHAZIA", "WEST"):
        state = KB.state(code)
        assert state is not None
        assert state.code == code


def test_no_group_has_the_code_of_a_state():
    states = {line.split("\t")[1] for line in read_table()[1]["entries"] if line.startswith("state\t")}
    bodies = {line.split("\t")[1] for line in read_table()[1]["entries"] if line.split("\t")[0] in ("igo", "armed group", "party", "group")}
    assert not states & bodies


def test_capitals_have_coordinates():
    for name, code in (("paris", "FRA"), ("kyiv", "UKR"), ("kiev", "UKR"), ("san jose", "CRI"), ("sanaa", "YEM")):
        places = [KB.entry(n) for t, n in KB.senses(name) if t in "lm"]
        assert any(p.country == code and p.latitude is not None for p in places), name


def test_loading_takes_little_time():
    version, sections = read_table()
    start = process_time()
    KnowledgeBase(version, sections)
    assert process_time() - start < 0.3
