"""The words for roles: what kind of actor a noun names, in which sector, and which class of office.

General English only; names are in the knowledge base.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleWord:
    """What a role noun says. ``kind`` is a kind of the contract; ``office`` a class of office of the knowledge base, empty for none.

    A ``neutral`` noun (leader, official, spokesman) takes the sector of the words before it: a *rebel* commander, a *police* spokesman.
    """

    word: str
    kind: str
    sector: str
    office: str = ""
    neutral: bool = False
    plural: bool = False


# kind, sector, class of office ("-": none), "*" for neutral; then singular forms. Plurals are made of persons and groups.
_TABLE = """
office GOV hos | president; king; queen; emperor; emir; sultan; monarch; head of state; supreme leader; pope; pontiff; president-elect; acting president; interim president
office GOV vice | vice president; vice-president
office GOV other | crown prince; prince; princess; first lady; chief of protocol; governor; mayor; deputy; aide*; adviser*; advisor*; national security adviser; national security advisor; secretary-general; secretary general; director-general; director general; high commissioner; commissioner; high representative; foreign policy chief; director*; chairman*; chairwoman*; chairperson*; chair*; chief*; head*; minister of state; state secretary; deputy minister; undersecretary; under secretary; assistant secretary; deputy secretary of state; attorney general; governor-general; first minister; chief minister; state councillor; secretary*
office GOV hog | prime minister; premier; chancellor; head of government; taoiseach; chief executive; acting prime minister; interim prime minister; caretaker prime minister
office GOV top | leader*; ruler; strongman; dictator; statesman
office GOV fm | foreign minister; foreign secretary; minister of foreign affairs; minister for foreign affairs; external affairs minister; secretary of state; top diplomat; chief diplomat; foreign affairs minister; minister of external affairs; foreign affairs secretary
office GOV dm | defence minister; defense minister; defence secretary; defense secretary; secretary of defense; secretary of defence; minister of defence; minister of defense; minister for defence; defence chief; defense chief
office GOV fin | finance minister; treasury secretary; minister of finance; chancellor of the exchequer; secretary of the treasury; finance secretary
office GOV min | minister; interior minister; trade minister; deputy foreign minister; deputy prime minister; vice premier; deputy defence minister; deputy defense minister; economy minister; justice minister; oil minister; energy minister; home secretary; home minister; minister of the interior; commerce secretary; culture minister; health minister; education minister; information minister; immigration minister; transport minister; agriculture minister; environment minister; security minister; labour minister; homeland security secretary; secretary of commerce; deputy secretary; trade representative
office GOV amb | ambassador; envoy; special envoy; permanent representative; consul; consul general; consul-general; charge d'affaires; emissary; special representative; representative*; attache; military attache; negotiator*; chief negotiator*; mediator; peace envoy; nuclear envoy; nuclear negotiator; chief nuclear negotiator; trade envoy
office GOV - | spokesman*; spokeswoman*; spokesperson*; official*; diplomat; bureaucrat; member*; delegate*; politician; technocrat; incumbent; counterpart; successor; predecessor; host; guest; candidate*; nominee; friend; ally; deputy leader*; organiser*; organizer*; boss*; chieftain*; founder*; veteran*; figure*; supporter*; follower*; sympathiser*; sympathizer*
organ GOV - | government; ministry; foreign ministry; defence ministry; defense ministry; interior ministry; finance ministry; trade ministry; justice ministry; health ministry; information ministry; oil ministry; energy ministry; commerce ministry; economy ministry; state department; foreign office; administration; cabinet; regime; authorities; authority; embassy; embassies; consulate; mission; diplomatic mission; high commission; delegation*; central bank; leadership*; coalition; presidency; treasury; junta; council; politburo; department; agency; commission; committee; monarchy; royal family; royal court; palace; government forces; governments; ministries; regimes; interim government; transitional government; caretaker government; coalition government; provisional government; puppet government; security council; national security council; state council; foreign affairs ministry; external affairs ministry; customs; election commission; electoral commission; negotiating team; bloc; alliance; customs service; space agency; nuclear agency; atomic energy organisation; atomic energy organization; side; sides; diplomatic corps; trade office; health authorities
organ MIL - | army; military; armed forces; forces; troops; air force; navy; coastguard; warplanes; warplane; jets; jet; fighter jets; fighter jet; helicopters; helicopter; bombers; gunships; gunship; warships; warship; fleet; marines; paratroopers; submarine; submarines; artillery; tanks; tank; tank column; peacekeepers; peacekeeping force; peacekeeping forces; blue helmets; peacekeeping troops; peacekeeping mission; garrison; battalion; brigade; regiment; division; high command; general staff; special forces; commandos; gunboats; gunboat; destroyer; destroyers; frigate; frigates; aircraft carrier; patrol boat; patrol boats; patrol ships; missiles; missile; rockets; soldiers; servicemen; conscripts; infantry; defence forces; defense forces; defence force; defense force; armies; planes; aircraft; drones; drone; convoy; coalition forces; ground forces; air defences; air defenses; air strikes; airstrikes; patrol; patrols; defence establishment; general command; military command; joint chiefs; expeditionary force; contingent; reservists; militaries; stabilisation force; war planes; gunners; presidential guard; republican guard; national guard; occupation forces; occupation troops; combat troops; ground troops; mercenaries; fighter planes; aviation; air defence forces; rapid reaction force; strategic rocket forces
office MIL mil | general; colonel; admiral; commander*; army chief; chief of staff; chief of general staff; army commander; military chief; military leader; major; captain; lieutenant; brigadier; field marshal; soldier; serviceman; officer; sailor; sergeant; corporal; pilot; military spokesman; military official; army spokesman; major general; lieutenant general; lieutenant colonel; vice admiral; rear admiral; military ruler; junta leader; military strongman
organ COP - | police; riot police; security forces; gendarmes; gendarmerie; border guards; border guard; coast guard; police force; policemen; security services; security service; security guards; bodyguards; detectives; carabinieri; border police; military police; police department; security agents; interior ministry troops; law enforcement; morality police; border patrol; anti-terror police; security authorities
office COP cop | policeman; policewoman; police chief; police officer; police commissioner; detective; security official; security chief; constable; sheriff; federal agent
organ SPY spy | intelligence service; intelligence services; intelligence agency; intelligence agencies; secret service; secret police; intelligence; spies; intelligence agents; spy agency; spy agencies; secret services; intelligence officers; agents; military intelligence
office SPY spy | spy; intelligence chief; spymaster; spy chief; intelligence official; intelligence officer; agent
organ JUD jud | court; supreme court; constitutional court; high court; tribunal; appeals court; judiciary; judges; prosecutors; prosecution; courts; jury; war crimes tribunal; court of appeal; criminal court; federal court; military court; district court; state prosecutors; prosecutor's office; prosecutor general's office; grand jury; magistrates
office JUD jud | judge; prosecutor; chief prosecutor; chief justice; magistrate; prosecutor general; state prosecutor; public prosecutor; justice; lawyer; attorney
organ LEG leg | parliament; senate; congress; assembly; national assembly; legislature; upper house; lower house; house of representatives; chamber of deputies; lawmakers; legislators; senators; deputies; mps; parliamentarians; congressmen; parliamentary committee; constituent assembly; federal assembly; supreme soviet; house of commons; parliamentary commission; ruling council; parliaments; legislative council; lower chamber; upper chamber; intelligence committee
office LEG leg | lawmaker; legislator; senator; congressman; congresswoman; member of parliament; mp; parliamentarian; speaker; parliament speaker; speaker of parliament; house speaker
group OPP opp | opposition; dissidents; opposition groups; opposition parties; opposition forces; opposition coalition; opposition figures; opponents; opposition activists; opposition supporters; opposition members; opposition alliance
office OPP opp | opposition leader; dissident; opposition figure; opposition politician; opposition activist; opponent
armed REB - | rebels; insurgents; guerrillas; guerillas; militants; separatists; insurgency; rebel group; rebel groups; rebel forces; rebel movement; rebel army; jihadists; islamists; extremists; terrorists; fighters; liberation army; liberation front; resistance; irregulars; secessionists; resistance fighters; insurgent groups; militant groups; militant group; guerrilla group; terrorist group; terrorist groups; armed group; armed groups; terrorist organisation; terrorist organization; mutineers; rebellion; islamist group; terror group; terrorist cell
armed PRM - | militia; militias; militiamen; paramilitaries; paramilitary; paramilitary groups; paramilitary group; militia group; vigilantes; death squads; death squad; irregular forces
office REB leader | rebel; insurgent; guerrilla; militant; separatist; jihadist; terrorist; warlord; rebel leader; guerrilla leader; rebel commander; separatist leader; militia leader; extremist; fighter; militiaman; guerilla; warlords
group UAF - | gunmen; attackers; assailants; armed men; suicide bombers; bombers; assassins; kidnappers; hijackers; masked men; snipers; hostage-takers; hostage takers; abductors; captors
office UAF - | gunman; attacker; assailant; suicide bomber; assassin; hijacker; sniper; kidnapper; bomber
group CVL - | protesters; protestors; demonstrators; civilians; citizens; people; residents; villagers; students; women; children; activists; crowds; crowd; voters; families; victims; prisoners; hostages; tourists; men; boys; girls; nationals; population; community; marchers; mourners; passengers; inmates; detainees; fishermen; rioters; prisoners of war; captives; public; youths; teenagers; peasants; settlers; expatriates; supporters*; strikers; worshippers; worshipers; pilgrims; survivors; relatives; mob; mobs; nationalists; hunger strikers; human rights activists; rights activists; pro-democracy activists; pro-democracy protesters; homeowners; commuters; emigrants; nation; fans; spectators; compatriots; countrymen; counter-protesters; minority; minorities; tribesmen; clan; tribes; tribe; inhabitants; locals; indigenous groups; anti-war protesters; motorists; crew; sailors; climbers; evacuees; consumers
office CVL - | activist; protester; demonstrator; civilian; citizen; resident; student; woman; man; boy; girl; national; villager; hostage; prisoner; tourist; victim; detainee; human rights activist; rights activist; fisherman; widow; wife; husband; son; daughter; brother; sister; father; mother; nephew; expert; analyst; scholar; academic; author; writer; blogger; poet; singer; actor; athlete; player; driver; professor; historian; economist; political scientist; scientist; physicist; engineer; observer; commentator; consultant; researcher; specialist; immigrant; settler; worker; astronaut; cosmonaut; farmer
group REF - | refugees; asylum seekers; asylum-seekers; migrants; displaced people; displaced persons; immigrants; boat people; evacuated people; exiles; deportees
office REF - | refugee; asylum seeker; migrant; exile
group LAB - | workers; unions; trade unions; trade union; union; miners; union leaders; labour unions; labor unions; labourers; dockers; dockworkers; air traffic controllers; bus drivers; truckers
group EDU - | teachers; academics; university; universities; academy; professors; institute
group REL - | church; clergy; clerics; monks; bishops; priests; rabbis; muslims; christians; catholics; shiites; shi'ites; sunnis; hindus; jews; buddhists; orthodox church; imams; mosque
office REL - | bishop; archbishop; cleric; imam; monk; priest; rabbi; patriarch; cardinal; nun; ayatollah; mullah; preacher; religious leader; spiritual leader; grand mufti; pastor
company JRN - | newspaper; media; television; daily; daily newspaper; news agency; broadcaster; tv; radio; state television; state media; state radio; state news agency; weekly; magazine; news network; television station; television channel; tv channel; press; official media; state tv; state-run media; news website; channel; paper
group JRN - | journalists; reporters; correspondents; editors; columnists
office JRN - | journalist; reporter; correspondent; editor; columnist; anchor; television presenter; cameraman; photographer; photojournalist
group MED - | doctors; nurses; medics; medical workers; paramedics; hospital; health workers; surgeons; medical team
office MED - | doctor; nurse; surgeon; medic
company BUS - | company; companies; firm; firms; bank; banks; oil company; energy company; corporation; manufacturer; manufacturers; airline; airlines; airliner; exporters; importers; investors; conglomerate; oil firm; oil companies; gas company; businesses; business; carmaker; automaker; telecom company; defence contractor; defense contractor; shipping company; mining company; refiner; refiners; steelmakers; industry; tanker; cargo ship; freighter; trawler; ship; vessel; factory; factories; refinery; state company; tech company; tech giant; gas giant; gas monopoly; oil giant; operator; lenders; lender; contractors; contractor; security firm; arms manufacturer; state bank; trawlers; tankers
office BUS - | businessman; businesswoman; tycoon; executive; oligarch; banker; chief executive officer; entrepreneur; magnate; billionaire; investor; trader; industrialist
group AGR - | farmers; growers; ranchers; herders; farm workers
party PTY - | party; ruling party; opposition party; political party; parties; socialists; communists; social democrats; christian democrats; conservatives; liberals; greens; labour; democrats; republicans; unionists; loyalists; coalition partner; movement; front; communist party; socialist party; nationalist party; far-right party; green party; islamist party; liberal party; democratic party; workers' party; people's party; independence party; hardliners; reformists; moderates
company NGO - | rights group; rights groups; human rights group; human rights groups; aid agency; aid agencies; aid group; aid groups; charity; charities; relief agency; human rights organisation; human rights organization; watchdog; non-governmental organisation; non-governmental organization; monitoring group; relief agencies; humanitarian groups; think tank; aid convoy; rights organisation; rights organization; ngo; ngos
group NGO - | aid workers; relief workers; volunteers; election observers; observers; monitors; inspectors; weapons inspectors; human rights monitors; doctors without borders; rescuers; rescue workers
office NGO - | aid worker; relief worker; weapons inspector; inspector; chief inspector
group CRM - | smugglers; pirates; drug cartel; drug cartels; cartel; gang; gangs; mafia; hackers; drug traffickers; traffickers; cartels; criminals; looters; poachers; gangsters; people smugglers; drug lords; hacking group; gang members; bandits
office CRM - | smuggler; drug lord; drug trafficker; hacker; pirate; arms dealer; criminal; trafficker; gang leader; poacher
state GOV - | country; countries; state; states; nation; nations; republic; kingdom; island; neighbours; neighbors; neighbour; neighbor; allies; superpower; superpowers; power; powers; capital; capitals; homeland; archipelago; rivals; rival; partners; partner; territory; members; member states; member state; emirate; sheikdom; enclave; islands; giant; giants; foes
igo IGO - | organisation; organization; bloc; grouping; alliance; world body
group - - | group; groups; faction; factions; network; team; squad
"""

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "they": "p", "them": "p", "their": "p", "themselves": "p", "theirs": "p", "it": "n", "its": "n", "itself": "n",
    "who": "r", "whom": "r", "whose": "r", "which": "r", "that": "r",
    "i": "1", "me": "1", "my": "1", "we": "w", "us": "w", "our": "w", "ours": "w", "you": "2", "your": "2", "one": "2",
}  # fmt: skip
ARTICLES = frozenset("the a an this that these those his her its their our your my both all some any each every another other no".split())
PREPOSITIONS = frozenset(
    "of to in for at from with on against by about over near under into between among inside outside toward towards through within before after since as versus including like during "
    "across off behind amid despite without than via upon".split()
)
PLACE_PREPOSITIONS = frozenset(
    "in at near outside inside around across throughout within from into through over above off toward towards to via beyond leaving reaching".split()
)
# What stands between an adjective and its noun without being a nationality: "U.S.-backed", "Iranian-made".
LINKED = frozenset(
    "backed led trained sponsored funded occupied held controlled born made based brokered educated supported allied administered speaking style language dominated armed "
    "mediated financed friendly built bound".split()
)
FORMER = frozenset("former ex onetime ousted deposed exiled late then-former outgoing-former ex-president ex-prime toppled disgraced".split())
TITLES_SHORT = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lord": "m", "lady": "f", "dame": "f", "madame": "f", "mme": "f", "dr": "", "sheikh": "m", "sheik": "m",
    "gen": "m", "col": "m", "maj": "m", "capt": "", "lt": "", "adm": "m", "sen": "", "rep": "", "gov": "", "prof": "", "rev": "m", "pres": "", "king": "m",
    "queen": "f", "prince": "m", "princess": "f", "mullah": "m", "ayatollah": "m", "imam": "m", "father": "m", "sister": "f", "hon": "", "sgt": "",
}  # fmt: skip
EXPERT = frozenset(
    "expert experts analyst analysts specialist specialists researcher scholar scholars hand hands watcher watchers policy strategy desk correspondent veteran".split()
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue wed thu fri sat sun "
    "jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow".split()
)
SPORTS = frozenset(
    "striker midfielder goalkeeper quarterfinal quarterfinals semifinal semifinals halftime scorer coach championship championships wimbledon tournament medallist medalist fifa uefa "
    "wicket wickets batsman bowler innings playoff playoffs touchdown referee kickoff equaliser equalizer teammate teammates athlete athletes cricket rugby soccer football basketball "
    "hockey tennis golf cup league match matches".split()
)


@cache
def role_words() -> dict[str, RoleWord]:
    """Role nouns by their words in small letters, hyphens as spaces; several words are joined by spaces.

    >>> role_words()["foreign minister"].office, role_words()["troops"].sector, role_words()["spokesman"].neutral
    ('fm', 'MIL', True)
    """
    found: dict[str, RoleWord] = {}
    for line in _TABLE.strip().splitlines():
        head, _, tail = line.partition("|")
        kind, sector, office = head.split()
        kind = "armed group" if kind == "armed" else kind
        for cell in tail.split(";"):
            word = cell.strip()
            neutral = word.endswith("*")
            word = word.rstrip("*").replace("-", " ").lower()
            entry = RoleWord(word=word, kind=kind, sector="" if sector == "-" else sector, office="" if office == "-" else office, neutral=neutral)
            found.setdefault(word, entry)
            if kind in ("office",):
                plural = RoleWord(word=_plural(word), kind="group", sector=entry.sector, office=entry.office, neutral=neutral, plural=True)
                found.setdefault(_plural(word), plural)
    return found


@cache
def longest_role() -> dict[str, int]:
    """How many words the longest role noun has that begins with a word."""
    found: dict[str, int] = {}
    for word in role_words():
        first, count = word.partition(" ")[0], word.count(" ") + 1
        found[first] = max(found.get(first, 0), count)
    return found


def _plural(word: str) -> str:
    # "secretary of state" -> "secretaries of state"
    head, of, rest = word.partition(" of ")
    if head.endswith(("man", "woman")):
        head = head[:-2] + "en"
    elif head.endswith("y") and head[-2:-1] not in "aeiou":
        head = head[:-1] + "ies"
    elif head.endswith(("s", "x", "ch", "sh")):
        head += "es"
    else:
        head += "s"
    return head + of + rest
