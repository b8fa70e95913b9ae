"""Words that say whether a full stop ends a sentence."""

from __future__ import annotations

_NEVER_LAST = (
    "mr mrs ms messrs mme mlle dr drs prof gen lt lieut col maj capt cmdr comdr cdr sgt adm sen sens rep reps gov govs rev amb brig cpl pvt "
    "supt insp det atty asst assoc dep fr pres hon eng ft mt v vs cf viz ca approx sts e.g i.e incl esp msgr ven"
)
_NUMBERED = "no nos art arts sec sect fig figs vol vols pp p para paras ch chap nr pt op jan feb mar apr jun jul aug sep sept oct nov dec rev res c ca approx"
_OFTEN_LAST = (
    "jr sr inc ltd co corp cos bros plc llc est etc al st ste ave blvd rd dept univ assn esq phd dist ph.d a.m p.m u.s u.n u.k e.u d.c u.s.a u.s.s.r "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que "
    "jan feb mar apr aug sept oct nov dec min max dist pty gmbh sec"
)
_OPENERS = (
    "The A An He She It They We I You This That These Those There Here In On At By For From With As After Before But And Or So If When While Since Although "
    "Though However Meanwhile His Her Its Their Our My Your What Who Why How Where Which Not No Yes Then Now Some Many Most Both All Each Every Under Over "
    "During Despite According Also Another Other Others Only Even Earlier Later Last Next Once Until Because Instead Still Yet Such One Two Three Several "
    "Few About Among Between Without Within Through Against Asked Speaking Whether Nevertheless Nonetheless Moreover Furthermore Indeed Perhaps Today "
    "Yesterday It's He's She's They're We're I'm That's There's It’s He’s She’s They’re We’re I’m That’s There’s Had Has Have Was Were Is Are Will Would "
    "Half Of"
)
_LABELLED = "vitamin plan group class category type grade hepatitis appendix annex schedule option team war part phase chapter article book volume"
_SAYING = (
    "said says asked asks told tells added adds wrote writes replied replies answered shouted cried wondered declared exclaimed continued demanded "
    "quipped joked inquired responded commented noted"
)

NEVER_LAST = frozenset(_NEVER_LAST.split())
"""Titles and the like: a name or number always follows."""
NUMBERED = frozenset(_NUMBERED.split())
"""No sentence ends between one of these and a figure."""
OFTEN_LAST = frozenset(_OFTEN_LAST.split())
"""May end a sentence: it does when a word follows that opens sentences and no names."""
OPENERS = frozenset(_OPENERS.split())
SAYING = frozenset(_SAYING.split())
LAST_WORDS_OF_NAMES = frozenset(_LABELLED.split())
"""After one of these a single capital is a label and no initial."""
