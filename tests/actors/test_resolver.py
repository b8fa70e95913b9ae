"""Mentions in context: whose they are, which sector, who it is. The last marked mention of each text is asked."""

import pytest

from comity.actors.knowledge import KnowledgeBase
from comity.actors.resolver import resolve_document, resolve_text
from comity.language.records import Mention

from .marking import document_of, entities, last

# text, date, code, sector
CASES = [
    # states, seats of government, metonyms
    ("[Oslo|state] rejected the offer.", "2009-03-01", "NOR", "GOV"),
    ("Ships left for [the Netherlands|state] today.", None, "NLD", "GOV"),
    ("[Foggy Bottom|organ] had no comment.", "2016-01-10", "USA", "GOV"),
    ("[The Élysée|organ] confirmed the call.", "2021-01-10", "FRA", "GOV"),
    ("[Zhongnanhai|organ] stayed silent.", "2014-02-02", "CHN", "GOV"),
    ("[The Knesset|organ] voted late at night.", "2012-02-02", "ISR", "LEG"),
    ("[The Pentagon|organ] sent two ships.", "2005-05-05", "USA", "MIL"),
    ("[The U.S.|state] asked us to wait.", None, "USA", "GOV"),
    ("[The UK|state] signed first.", None, "GBR", "GOV"),
    ("[The West|state] will answer.", "2015-01-01", "WEST", "GOV"),
    ("[Western governments|organ] were dismayed.", "2015-01-01", "WEST", "GOV"),
    ("[Brussels|state] opened a case under EU law against Hungary.", "2019-01-01", "EU", "IGO"),
    ("A grenade went off in [Brussels|place], Belgian police said.", "2019-01-01", "BEL", ""),
    # former and partly recognised states
    ("[The Soviet Union|state] launched a satellite.", "1987-03-03", "RUS", "GOV"),
    ("[Czechoslovakia|state] opened its borders.", "1989-12-03", "CSK", "GOV"),
    ("[Yugoslavia|state] closed the crossing.", "1999-04-03", "SRB", "GOV"),
    ("[Yugoslavia|state] closed the crossing.", "1988-04-03", "YUG", "GOV"),
    ("[East Germany|state] let them go.", "1989-09-10", "DDR", "GOV"),
    ("[Zaire|state] sent a battalion.", "1991-09-10", "COD", "GOV"),
    ("[Kosovo|state] banned the lorries.", "2021-09-10", "XKX", "GOV"),
    ("[Abkhazia|state] held a vote.", "2014-08-10", "ABKHAZIA", "GOV"),
    ("[Taipei|state] bought submarines.", "2001-08-10", "TWN", "GOV"),
    ("[Palestinian officials|group] walked out.", "2001-08-10", "PSE", "GOV"),
    # whose an office, organ or force is
    ("[The U.S. ambassador to Russia|office] stayed away.", "2015-01-01", "USA", "GOV"),
    ("[the Iranian embassy in London|organ] was closed.", "2011-12-01", "IRN", "GOV"),
    ("[Russia's Foreign Ministry|organ] protested.", "2011-12-01", "RUS", "GOV"),
    ("[the Foreign Ministry in Hanoi|organ] protested.", "2011-12-01", "VNM", "GOV"),
    ("[Chinese troops|organ] crossed the river.", "2020-06-16", "CHN", "MIL"),
    ("[Iraqi protesters|group] set up tents.", "2019-11-01", "IRQ", "CVL"),
    ("[Syrian rebels|armed group] took the hill.", "2013-11-01", "SYR", "REB"),
    ("[Kenyan police|organ] dispersed them.", "2017-11-01", "KEN", "COP"),
    ("[Brazil's Supreme Court|organ] ruled.", "2018-11-01", "BRA", "JUD"),
    ("[Lawmakers in Seoul|organ] agreed.", "2018-11-01", "KOR", "LEG"),
    ("[Pakistani intelligence|organ] knew.", "2008-11-01", "PAK", "SPY"),
    ("[the Zambian opposition|group] boycotted the vote.", "2008-11-01", "ZMB", "OPP"),
    ("[Afghan refugees|group] crossed the border.", "2001-11-01", "AFG", "REF"),
    ("[NATO soldiers|organ] withdrew.", "2014-11-01", "NATO", "MIL"),
    ("[Lebanese Hezbollah fighters|armed group] withdrew.", "2014-11-01", "HEZBOLLAH", "REB"),
    ("[pro-Russian separatists in Ukraine|armed group] withdrew.", "2014-11-01", "UKR", "REB"),
    ("[Iranian-backed Houthi rebels|armed group] fired a missile.", "2018-11-01", "HOUTHIS", "REB"),
    ("[the Saudi-led coalition|organ] bombed the port.", "2018-11-01", "SAU", "GOV"),
    ("[Bush administration officials|group] disagreed.", "2003-02-01", "USA", "GOV"),
    ("[Washington's envoy to Islamabad|office] flew home.", "2003-02-01", "USA", "GOV"),
    ("[the leader of Hamas|office] refused.", "2010-02-01", "HAMAS", "GOV"),
    ("[unidentified gunmen|group] opened fire in Quetta, Pakistan.", "2010-02-01", "UNK", "UAF"),
    # whose, by the report
    ("Egypt shut its border. [The army|organ] deployed tanks.", "2011-01-28", "EGY", "MIL"),
    ("[Police|organ] fired tear gas at students in Athens.", "2008-12-08", "GRC", "COP"),
    ("NAIROBI, Aug 7 (Wire) - [The government|organ] declared three days of mourning.", "1998-08-07", "KEN", "GOV"),
    ("Peru's Congress sat late. [Congress|organ] passed the bill in Lima.", "2018-03-21", "PER", "LEG"),
    ("Estonia will send howitzers to Kyiv, [its defence ministry|organ] said.", "2022-02-20", "EST", "GOV"),
    ("Judges at the International Criminal Court met. [The court|organ] rejected the appeal by Kenya.", "2013-05-01", "ICC", "JUD"),
    # organisations, groups, firms
    ("[The Security Council|igo] met behind closed doors.", "1993-01-01", "UN", "IGO"),
    ("[UNHCR|igo] sent tents.", "1993-01-01", "UN", "IGO"),
    ("[the European Commission|igo] fined the firm.", "1993-01-01", "EU", "IGO"),
    ("[Amnesty International|company] published a list.", "1993-01-01", "NGO", "NGO"),
    ("[a rights group|company] counted 40 dead in Yemen.", "2016-01-01", "NGO", "NGO"),
    ("[The Tamil Tigers|armed group] freed them.", "2002-01-01", "LTTE", "REB"),
    ("[Sinn Fein|party] walked out.", "1997-01-01", "SINNFEIN", "PTY"),
    ("[the Blue Valley Front|armed group] laid down arms.", "1997-01-01", "BLUEVALLEYFRONT", "REB"),
    ("[Gazprom|company] raised its price.", "2006-01-01", "RUS", "BUS"),
    ("[Xinhua|company] reported the crash.", "2006-01-01", "CHN", "JRN"),
    # names that states share
    ("[Georgia|state] recalled its envoy from Tbilisi's embassy in Minsk.", "2008-08-10", "GEO", "GOV"),
    ("[Georgia|state] voted early, and so did Alabama; long lines formed in Atlanta.", "2016-10-10", "USA", ""),
    ("[Congo|state] sent police to Brazzaville's port.", "2016-10-10", "COG", "GOV"),
    ("[Congolese troops|organ] fled Goma.", "2012-11-20", "COD", "MIL"),
    ("[Guinea-Bissau|state] swore him in.", "2012-11-20", "GNB", "GOV"),
    ("[Equatorial Guinea|state] swore him in.", "2012-11-20", "GNQ", "GOV"),
    ("[Niger|state] expelled the envoy.", "2023-08-25", "NER", "GOV"),
    ("[Korean officials|group] in Pyongyang refused.", "2005-08-25", "PRK", "GOV"),
    ("Pyongyang shelled the island, and [the South|state] fired back; North Korea denied it.", "2010-11-23", "KOR", "GOV"),
    ("[The Chinese|group] were first to arrive.", "2010-11-23", "CHN", "CVL"),
    # no political actors
    ("[The Moscow Zoo|company] got two bears.", "2010-11-23", "", ""),
    ("[Manchester United|company] lost again.", "2010-11-23", "", ""),
    ("[Paris|company] drew at home; the striker and the goalkeeper left the cup tie after the semifinal.", "2010-11-23", "", ""),
]


@pytest.mark.parametrize(("text", "date", "code", "sector"), CASES, ids=[c[0][:48] for c in CASES])
def test_a_mention_gets_the_code_and_sector_that_its_words_and_the_report_tell(text, date, code, sector):
    marks = list(entities(text, date))
    entity = marks[-1]
    assert entity.code == code, entity.reasons
    if sector or not code:
        assert (entity.sector == sector) or not code, entity


# text, date, name, role
PEOPLE = [
    ("[Russian President Vladimir Putin|person] spoke.", "2016-06-05", "Vladimir Putin", "President of Russia"),
    ("[Putin|person] spoke.", "2010-06-05", "Vladimir Putin", "Prime Minister of Russia"),
    ("[Medvedev|person] spoke.", "2010-06-05", "Dmitry Medvedev", "President of Russia"),
    ("[President Bush|person] spoke.", "1990-06-05", "George H. W. Bush", "President of the United States"),
    ("[President Bush|person] spoke.", "2006-06-05", "George W. Bush", "President of the United States"),
    ("[Clinton|person] flew to Asia.", "1996-06-05", "Bill Clinton", "President of the United States"),
    ("[Secretary of State Clinton|person] flew to Asia.", "2011-06-05", "Hillary Clinton", "Secretary of State of the United States"),
    ("[Angela Merkel|person] objected.", "2012-06-05", "Angela Merkel", "Chancellor of Germany"),
    ("[Mikhail Gorbachev|person] objected.", "1986-06-05", "Mikhail Gorbachev", "General Secretary of the Communist Party of the Soviet Union"),
    ("[U.N. Secretary-General Kofi Annan|person] objected.", "2003-06-05", "Kofi Annan", "Secretary-General of the United Nations"),
    ("[Jens Stoltenberg|person] objected.", "2010-06-05", "Jens Stoltenberg", "Prime Minister of Norway"),
    ("[Jens Stoltenberg|person] objected.", "2016-06-05", "Jens Stoltenberg", "Secretary-General of NATO"),
    ("[Foreign Minister Sergey Lavrov|person] objected.", "2016-06-05", "Sergei Lavrov", "Foreign Minister of Russia"),
    ("[Libyan leader Moammar Gadhafi|person] objected.", "1988-06-05", "Muammar Gaddafi", "Libyan leader"),
    ("[Kim Jong-un|person] watched the test.", "2017-06-05", "Kim Jong Un", "Supreme Leader of North Korea"),
    ("[Recep Tayyip Erdoğan|person] objected.", "2010-06-05", "Recep Tayyip Erdogan", "Prime Minister of Turkey"),
    ("[Hassan Nasrallah|person] gave a speech.", "2006-07-20", "Hassan Nasrallah", "Secretary-General of Hezbollah"),
    ("The U.S. ambassador to Russia, [Jon Huntsman|person], stayed away.", "2018-06-05", "Jon Huntsman Jr.", "ambassador of the United States to Russia"),
    ("[former President Jimmy Carter|person] observed the vote.", "1994-06-05", "Jimmy Carter", "former President of the United States"),
    ("[Tony Blair|person] gave a talk.", "2012-06-05", "Tony Blair", "Quartet envoy"),
]


@pytest.mark.parametrize(("text", "date", "name", "role"), PEOPLE, ids=[f"{c[0][:40]} {c[1][:4]}" for c in PEOPLE])
def test_a_person_is_known_with_the_office_of_the_day(text, date, name, role):
    person = last(text, date)
    assert (person.name, person.role) == (name, role), person.reasons


def test_the_office_carries_its_dates_and_the_person_the_id_of_wikidata():
    person = last("[Putin|person] spoke.", "2010-06-05")
    assert (person.role_start, person.role_end, person.wikidata) == ("2008-05-08", "2012-05-07", "Q7747")


def test_without_a_date_the_best_known_office_counts_and_the_reasons_say_so():
    person = last("[Vladimir Putin|person] spoke.")
    assert person.role == "President of Russia"
    assert any("no date" in r for r in person.reasons)


def test_a_former_office_holder_is_of_the_elite_and_not_of_the_government():
    assert last("[former President Jimmy Carter|person] observed the vote.", "1994-06-05").sector == "ELI"
    assert last("[Margaret Thatcher|person] gave a talk.", "1996-06-05").sector == "ELI"


def test_who_leads_a_named_group_takes_the_code_of_the_group():
    assert last("[Osama bin Laden|person] was seen.", "2001-10-01").code == "ALQAEDA"
    assert last("[Gerry Adams|person] spoke.", "1998-04-01").code == "SINNFEIN"


# text, code: persons whom no table knows
UNKNOWN = [
    ("[Japanese Trade Minister Kazuo Hirobayashi|person] resigned.", "JPN"),
    ("[Ann Frobisher|person], Canada's envoy to Chad, resigned.", "CAN"),
    ("[Pavel Drobnin|person], an observer for the Izvestia daily, disagreed.", "RUS"),
    ("Norway's envoy to Peru, [Lise Tangvold|person], left.", "NOR"),
    ("[Ines Quartey of Ghana|person] won the vote.", "GHA"),
    ("[Oxfam spokesman Tom Brindle|person] disagreed.", "NGO"),
    ("Mali recalled its troops. [Army chief Sekou Dembaya|person] gave no reason.", "MLI"),
    ("[Tom Brindle|person], a carpenter, disagreed, Iran and Iraq reported.", ""),
]


@pytest.mark.parametrize(("text", "code"), UNKNOWN, ids=[c[0][:48] for c in UNKNOWN])
def test_a_person_not_in_the_base_gets_the_state_that_the_text_gives(text, code):
    person = last(text, "2015-05-05")
    assert person.code == code, person.reasons
    assert "not in the base" in person.reasons


def test_a_surname_later_in_the_report_is_the_full_name_before_it():
    first, second = entities("[Lithuanian envoy Rasa Kubilyte|person] arrived. [Kubilyte|person] said nothing.", "2015-05-05")
    assert second.name == "Rasa Kubilyte"
    assert (second.code, second.chain) == ("LTU", first.chain)


def test_a_surname_before_the_full_name_points_to_it_too():
    first, second = entities("[Kubilyte|person] urges calm. It was the first speech of [Lithuanian envoy Rasa Kubilyte|person].", "2015-05-05")
    assert first.code == "LTU"
    assert first.chain == second.chain


def test_the_name_of_a_state_can_be_a_first_name():
    assert last("[Chad Brindle|person] won the race.", "2015-05-05").code == ""
    assert last("[Michael Jordan|person] won the race.", "2015-05-05").code == ""


def test_a_seat_of_government_after_a_preposition_of_place_is_the_city():
    state, place = entities("[Moscow|state] agreed. They met in [Moscow|state].", "2015-05-05")
    assert (state.kind, state.name) == ("state", "Russia")
    assert (place.kind, place.name, place.country) == ("place", "Moscow", "RUS")
    assert place.latitude == pytest.approx(55.75, abs=0.1)


def test_several_states_in_one_mention_are_members():
    both = last("[Russian and Turkish officials|group] met.", "2015-05-05")
    assert [m.code for m in both.members] == ["RUS", "TUR"]
    assert both.code == ""
    assert both.codes == ("RUS", "TUR")


def test_two_persons_in_one_mention_are_members():
    both = last("[Presidents Putin and Zelensky|person] met.", "2019-12-09")
    assert [(m.name, m.code) for m in both.members] == [("Vladimir Putin", "RUS"), ("Volodymyr Zelensky", "UKR")]


def test_times_and_numbers_get_no_entity_and_the_order_is_kept():
    found = entities("On [Monday|time] [Peru|state] sent [40|num] men to [Chile|state].", "2015-05-05")
    assert [e.code for e in found] == ["PER", "CHL"]


def test_mentions_out_of_order_come_back_in_the_order_given():
    text = "Peru thanked Chile."
    mentions = [Mention(start=13, end=18, text="Chile", kind="state", score=1.0), Mention(start=0, end=4, text="Peru", kind="state", score=1.0)]
    assert [e.code for e in resolve_document(document_of(text), mentions, KnowledgeBase.load())] == ["CHL", "PER"]


def test_without_a_model_names_and_role_nouns_are_found():
    found = resolve_text(document_of("Chilean President Ricardo Lagos met the Peruvian ambassador in Quito.", "2003-05-05"), KnowledgeBase.load())
    assert [(e.text, e.code) for e in found] == [("Chilean President Ricardo Lagos", "CHL"), ("the Peruvian ambassador", "PER"), ("Quito", "ECU")]


def test_a_hostile_text_is_resolved_in_linear_time():
    text = "Peru and Chile met, " * 4000
    plain = text.strip()
    mentions = [Mention(start=i * 20, end=i * 20 + 4, text="Peru", kind="state", score=1.0) for i in range(4000)]
    assert {e.code for e in resolve_document(document_of(plain), mentions, KnowledgeBase.load())} == {"PER"}
