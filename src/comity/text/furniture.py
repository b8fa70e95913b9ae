"""Lines that belong to the page and not to the report: each kind with its patterns and the reason that is told.

A pattern must fit the whole line, so that a sentence which merely speaks of sharing, comments or cookies is never taken.
"""

from __future__ import annotations

import re
from functools import cache

from ..chronology import find_times
from ..chronology.days import MONTHS, WEEKDAYS

LONGEST_LINE = 400
_NAME = r"(?:(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*|de|da|del|di|van|von|bin|al|el|la|le)(?:\s+|(?=,|$)))"
_SMALL = r"(?:in|and|at|for|of|the|on|de|da|del|di|van|von|bin|al|el|la|le)"
# Names, offices and towns, with nothing in small letters that could be a verb.
_NAMES = rf"(?-i:(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*|{_SMALL}|&)(?:[\s,;/|]+(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*|{_SMALL}|&)){{0,40}})"
_CREDIT = (
    r"(?:(?:additional |with )?(?:reporting|writing|editing|compiled|written|edited|translated|translation|research|production|contributions?)"
    r"(?: and (?:writing|editing|reporting))? (?:by|from))"
)
_NETWORKS = (
    r"(?:facebook|twitter|x|tweet|email|e-mail|mail|print|whatsapp|linkedin|reddit|telegram|pinterest|messenger|instagram|youtube|flipboard|pocket|tumblr|"
    r"google\+?|google plus|vk|viber|skype|sms|rss|copy (?:the )?link|copy url|link copied|save|bookmark|share|like|pin it|more)"
)
_END = r"[\s:!\u2026\u00bb>|*]*"

# Written in small letters and matched without regard to case.
_ANY_CASE: dict[str, tuple[str, ...]] = {
    "comment form": (
        r"(?:leave|post|add|write|submit|make) (?:a |your )?(?:new )?(?:reply|replies|comments?|response)(?: (?:below|here|to this (?:article|story|post)))?",
        r"(?:cancel|click here to cancel) reply",
        r"(?:\d{1,6}|view|show|hide|read|see|load|all) (?:all )?(?:\d{1,6} )?(?:more )?(?:comments?|replies)(?: yet)?",
        r"no (?:comments|replies)(?: yet)?",
        r"comments?(?: ?\(\d{1,6}\)| ?\d{1,6}| are closed| section| policy)?",
        r"join the (?:conversation|discussion|debate)",
        r"your e-?mail address will not be (?:published|shared).{0,80}",
        r"required fields are marked.{0,20}",
        r"(?:name|e-?mail|website|comment)(?: ?\*)?(?: (?:name|e-?mail|website|comment)(?: ?\*)?){0,3}",
        r"save my name.{0,120}",
        r"notify me of (?:follow-?up|new) (?:comments|posts).{0,40}",
        r"(?:you must be|please) log(?:ged)? in (?:or register )?to (?:post a |leave a )?(?:comment|reply).{0,20}",
        r"(?:log|sign) in to (?:comment|reply)",
        r"have your say.{0,40}",
        r"what do you think\? (?:leave|share|tell|let us).{0,80}",
    ),
    "share buttons": (
        rf"{_NETWORKS}(?:[\s,|/\u2022\u00b7]+{_NETWORKS}){{1,15}}",
        r"(?:share|tweet|pin) (?:this|it|via|on|with|by|to)(?: (?:this|your|the))?(?: (?:article|story|post|page|news|friends|others|link))?"
        rf"(?: (?:on|via|with|by|to) .{{1,40}})?(?: {_NETWORKS})?",
        rf"(?:share|like|follow)(?: us)?(?: this)? on {_NETWORKS}.{{0,40}}",
        r"(?:share|shares?|\d{1,6} shares?|tweet|facebook|whatsapp|linkedin|email this(?: article| story)?|"
        r"print(?: this)?(?: page| article| story)?|copy link|like this)",
        r"(?:e-?mail|send) (?:this )?(?:article|story) to a friend",
        r"follow (?:us|me|him|her|them|@\w{1,20})(?: (?:on|at|via|@).{0,60})?",
    ),
    "link to other pages": (
        r"(?:read|see|learn|find out|know) (?:more|also|next|on|the full story|full story|the full (?:article|report))(?: (?:here|about this))?(?::.{0,200})?",
        r"(?:read|see|watch|listen)(?: also| more| next| now)?:.{1,200}",
        r"also (?:read|see|watch)(?::.{0,200})?",
        r"(?:related|recommended|trending|popular|latest|top|more|other)(?: (?:articles?|stories|story|news|topics?|"
        r"posts?|links?|coverage|content|reading|videos?|now|headlines))(?::.{0,200})?",
        r"related(?::.{0,200})?",
        r"(?:recommended|trending|most (?:read|popular|viewed|shared)|editors?['\u2019]?s? (?:picks?|choice)|"
        r"don['\u2019]t miss|must read|breaking news)(?::.{0,120})?",
        r"you (?:may|might) (?:also )?(?:like|be interested in|want to read).{0,120}",
        r"more (?:on|about|from) (?:this|the) (?:story|topic|subject|author|section).{0,20}",
        r"(?:click|tap) (?:here|to) .{0,120}",
        r"(?:continue|keep) reading(?: below| the main story)?",
        r"for more (?:information|news|stories|on this story)[, ].{0,40}(?:visit|click|see|go to|follow|www|http).{0,120}",
        r"(?:https?://|www\.)\S{3,300}",
        r"(?:source|via)s?: ?(?:https?://|www\.)\S{1,300}",
    ),
    "newsletter": (
        r"(?:sign up|subscribe|register)(?: now| today| here| free| online)*",
        r"(?:sign up|subscribe|register)(?: now| today| here| free)* (?:for|to|and) (?:our|your|get|receive|read|"
        r"the (?:\w{1,20} ){0,3}(?:newsletter|briefing|alerts?|list)"
        r"|free|daily|weekly|updates|alerts|news|newsletters?|unlock|continue)\b.{0,160}",
        r"(?:get|receive) .{0,80}(?:in your inbox|to your inbox|by e-?mail|newsletter).{0,80}",
        r"(?:enter|type|submit) your e-?mail.{0,120}",
        r"(?:our|daily|weekly|free) .{0,30}newsletters?",
        r"newsletters?",
        r"thank you for (?:subscribing|signing up|reading).{0,80}",
        r"(?:download|get) (?:our|the) (?:free )?app\b.{0,80}",
        r"support (?:our|independent) journalism.{0,120}",
    ),
    "advertisement": (
        r"(?:advertisements?|advertising|adverts?|sponsored(?: (?:content|post|links?|by .{1,40}))?|paid content|"
        r"promoted(?: content)?|promotion|skip ad|ads? by .{1,40})",
        r"(?:story|article|text|content) continues (?:below|after).{0,40}",
        r"(?:scroll|continue) (?:down )?(?:to|for) (?:continue|more|read on).{0,40}",
    ),
    "photo credit": (
        r"[\[(]? ?(?:photos?|file photos?|images?|pictures?|photographs?|video|graphic|illustration|map)(?: (?:by|"
        r"credit|courtesy(?: of)?|source|via|from))*:.{1,120}",
        rf"[\[(]? ?(?:photos?|file photos?|images?|pictures?|photographs?|video|graphic|illustration|map)(?: by| courtesy of) {_NAMES}[\])]?",
        r"[\[(]? ?(?:photo|image|picture|video) (?:credit|source|caption|courtesy).{0,120}",
        r"[\[(](?:ap|afp|reuters|epa|getty|xinhua|file|photo|image)\b[^\])]{0,80}[\])]",
        r"getty images",
        r"(?:file(?: photo)?|file picture|archive photo) ?[-:\u2013\u2014].{1,380}",
        r"(?:image|photo|picture|gallery|enlarge)(?: \d{1,3} of \d{1,3}| gallery| slideshow)",
        r"(?:view|see|show|open) (?:the )?(?:gallery|image in fullscreen|photos|slideshow)",
    ),
    "copyright": (
        r"(?:copyright|\u00a9|\(c\))(?: ?\u00a9| ?\(c\))?[\s:,-]{0,3}(?:\d{4}|by |the ).{0,200}",
        r"this material may not be (?:published|reproduced|broadcast|copied).{0,200}",
        r"no part of this (?:article|publication|page|site) may be .{0,200}",
    ),
    "cookie or legal notice": (
        r"(?:we|this (?:site|website)|our (?:site|website)) uses? cookies.{0,300}",
        r"(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences| settings)?",
        r"(?:cookie|privacy)(?: (?:policy|notice|settings|statement|preferences))",
        r"(?:privacy|terms|cookies)(?: (?:policy|of (?:use|service)|and conditions|& conditions|&|and|notice|\||terms|privacy|cookies)){1,6}",
        r"terms (?:of|and|&) (?:use|service|conditions)",
        r"by (?:using|continuing to (?:use|browse)|clicking|subscribing|signing up).{0,60}you (?:agree|accept|consent).{0,200}",
        r"(?:the )?(?:views|opinions) expressed (?:in this (?:article|piece|commentary)|here|by the author).{0,250}",
    ),
    "credit line": (
        rf"[\[(]?{_CREDIT} {_NAMES}(?:[;,.]?\s*{_CREDIT} {_NAMES}){{0,4}}[\])]?",
        r"(?:this (?:story|article|report) (?:was|is) (?:originally |first )?(?:published|provided|written|produced|"
        r"reported|distributed|supplied) (?:by|in|on|for) ).{2,120}",
        r"(?:some )?(?:information|material) (?:for|in) this (?:report|story|article) (?:was provided by|came from|is from|comes from) .{2,120}",
        r"(?:enditem|item ends|ends?|end of (?:text|item|story|report)|\(ends?\)|\[ends?\]|-+ ?(?:30|ends?|xxx) ?-+|"
        r"#{2,}|with agencies|\(with (?:input|inputs) from .{2,60}\)|agencies)",
        rf"[\[(]{_CREDIT} [^()]{{2,300}}[\])]",
        rf"sources?: {_NAMES}",
    ),
    "time stamp": (
        r"\d{1,3} ?(?:min|mins|minute|minutes|hour|hours|hrs?|days?|weeks?|months?)(?: (?:read|ago)|,? \d{1,2} ?(?:min|mins|minutes?))+",
        r"\d{1,3}[- ]min(?:ute)? read",
        r"(?:(?:reading|read) time).{1,30}",
        r"\d{1,2}(?::\d{2}|[:.]\d{2} ?(?:[ap]\.?m\.?|gmt|utc|hours|hrs))(?: ?(?:[ap]\.?m\.?|gmt|utc|est|edt|cet|bst|et|ist|msk|\(local\)|local time))*",
    ),
    "navigation": (
        r"(?:back to (?:top|home|news|articles?)|home|menu|search|skip to (?:main )?content|(?:next|previous|"
        r"prev)(?: (?:article|story|post|page))?|load more|show (?:more|less)|"
        r"view (?:all|more)|see (?:all|more)|log ?in|sign in|register|my account|contact us|about us|advertise with us|"
        r"text size|font size|listen to this (?:article|story)|"
        r"listen|(?:play|pause|mute|unmute)(?: video| audio)?|close|toggle .{1,30}|jump to .{1,30}|live updates?|"
        r"exclusive|opinion|video|audio|photos?|gallery|world|news|politics|"
        r"business|sports?|tags?|topics?|categories|category|keywords?|filed under|archive|report an error|report this ad|correction)",
        r"(?:tags?|topics?|categories|category|keywords?|filed under|posted in|section|labels?)(?::| in:).{1,200}",
        r"home(?: ?[>/|\u00bb\u203a] ?[\w &'-]{1,40}){1,6}",
        r"page \d{1,3}(?: of \d{1,3})?",
    ),
}


# Words that show furniture wherever they stand, sought before their pattern is tried.
_WITHIN = (
    ("all rights reserved", "copyright", r"(?:.{0,160}[.,;:|\u00a9\d)-] ?)?all rights reserved(?:[ .,;:|-].{0,160})?"),
    ("contributed to this", "credit line", r".{2,120}\bcontributed to this (?:report|story|article|dispatch)\.?"),
    ("/", "photo credit", r"[^/]{1,60}/ ?(?:getty images|ap photo|afp|epa|reuters|shutterstock|ap)"),
)


@cache
def _pattern() -> re.Pattern[str]:
    """All kinds in one pattern, a group for each; compiled on first use, so that importing costs nothing."""
    kinds = (f"({'|'.join(patterns)})" for patterns in _ANY_CASE.values())
    return re.compile(rf"(?:{'|'.join(kinds)}){_END}", re.IGNORECASE)


@cache
def _within() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((word, why, re.compile(pattern + _END, re.IGNORECASE)) for word, why, pattern in _WITHIN)


_KINDS = tuple(_ANY_CASE)
_BYLINE = re.compile(
    rf"(?:(?:By|BY|(?:Story|Analysis|Written|Report|Posted|Reported) by):? ){_NAME}{{1,6}}"
    rf"(?:(?:,|and|&|\||in|/|for|of|-|\u2013)\s*{_NAME}{{1,5}}){{0,4}}(?:[,|\u2022\u00b7-]\s*[\w\s:,.]{{0,40}})?"
)
_STAFF = re.compile(
    r"(?:by|from) (?:our |a )?(?:staff|special|foreign|own|diplomatic|political)?\s?(?:writers?|correspondents?|"
    r"reporters?|news ?desk|staff|agencies)(?: (?:in|and) .{1,40})?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s(?P<credit>(?:enditem|item ends|\(ends?\)|-30-|###|\((?:(?:additional |with )?(?:reporting|writing|editing|compiled|edited) by )[^()]{2,300}\)))\s*$",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|released|edited|date|time|dateline)(?: (?:on|at|date))?)[:\s-]{1,3}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[12][0-9]{3}")
_LOWER_WORD = re.compile(r"\b[a-z]{2,}\b")
_CLOCK_WORDS = re.compile(r"\b(?:at|on|of|am|pm|hours|hrs|local|time)\b")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b.{0,20}")
_SEPARATOR = re.compile(r"[\W_]+")
_DATE_SLACK = 24
_WORDS_OF_TIME = frozenset(MONTHS) | frozenset(WEEKDAYS)


def why_furniture(line: str) -> str:
    """Why this line is no part of the report, or an empty string when it is one.

    >>> why_furniture("Leave a reply:"), why_furniture("By Jane Doe"), why_furniture("By Friday the talks had failed.")
    ('comment form', 'byline', '')
    """
    plain = line.strip()
    if not plain or len(plain) > LONGEST_LINE:
        return ""
    if _SEPARATOR.fullmatch(plain):
        return "separator"
    found = _pattern().fullmatch(plain)
    if found is not None:
        return _KINDS[(found.lastindex or 1) - 1]
    low = plain.lower()
    for word, why, pattern in _within():
        if word in low and pattern.fullmatch(plain):
            return why
    if _is_byline(plain):
        return "byline"
    label = _STAMP.match(plain)
    rest = plain if label is None else plain[label.end() :]
    return "time stamp" if is_date_line(rest) or (label is not None and _CLOCK.fullmatch(rest) is not None) else ""


def _is_byline(plain: str) -> bool:
    if _STAFF.fullmatch(plain):
        return True
    if _BYLINE.fullmatch(plain) is None:
        return False
    first = plain.split()[1].rstrip(",").lower()
    return first not in _WORDS_OF_TIME


def is_date_line(plain: str) -> bool:
    """Is the line a date and next to nothing else (a clock time, a bar)?"""
    if len(plain) > 60 or _YEAR.search(plain) is None:
        return False
    times = find_times(plain, anchor=None)
    if not times or times[0].precision != "day" or times[0].kind != "point":
        return False
    beside = plain[: times[0].start] + " " + plain[times[0].end :]
    return len(beside) <= _DATE_SLACK and _LOWER_WORD.search(_CLOCK_WORDS.sub(" ", beside)) is None


def furniture_tail(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where an end mark or a credit in brackets closes the paragraph ``[start, end)``; None where there is none."""
    found = _TAIL.search(text, max(start, end - LONGEST_LINE), end)
    return None if found is None else found.span("credit")
