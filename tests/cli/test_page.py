import re
from html.parser import HTMLParser
from itertools import pairwise

from comity.cli.page import page
from comity.jobs.demo import pairs_of

from .making import TEXT, entity, event, norway_and_peru, report

VOID = {"meta", "img", "br"}


class Outline(HTMLParser):
    """Tags with their attributes; fails on tags that are not closed in order."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.words = [], [], []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def outline(*records):
    reader = Outline()
    reader.feed(page(records, pairs_of(records)))
    assert reader.open == []
    return reader


def hostile():
    words = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202eabc\x1b[31m'
    parties = [entity(TEXT, "Norway", "NOR", name=words, kind="person", role=words)]
    told = event(TEXT, "recalled", "SANCTION", parties, [entity(TEXT, "Peru", "PER")], reported_by=words)
    return report(events=[told], title=words, publisher=words, url=f"javascript:alert(1)//{words}")


def test_every_link_leads_to_one_anchor_of_the_page():
    tags = outline(norway_and_peru(), report()).tags
    ids = [a["id"] for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))
    links = [a["href"] for _, a in tags if "href" in a]
    assert links and {link.removeprefix("#") for link in links} <= set(ids)
    named = {a["aria-labelledby"] for _, a in tags if "aria-labelledby" in a}
    assert named <= set(ids)


def test_events_lead_to_their_sentences_and_back():
    source = page([norway_and_peru()], [])
    row = re.search(r'<tr id="r1-e1">.*?href="#(r1-s\d+)"', source)
    sentence = source[source.index(f'<span id="{row[1]}">') :]
    assert 'href="#r1-e1"' in sentence[: sentence.index("</p>")]


def test_the_page_stands_alone_and_runs_nothing():
    tags = outline(norway_and_peru()).tags
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & {tag for tag, _ in tags}
    assert not [a for _, given in tags for a in given if a.startswith("on") or a in ("src", "srcset", "style")]
    source = page([norway_and_peru()], [])
    assert "url(" not in source and "@import" not in source
    assert "default-src 'none'" in source


def test_hostile_words_are_shown_as_words():
    reader = outline(hostile())
    assert not {"script", "img"} & {tag for tag, _ in reader.tags}
    assert not [a for _, given in reader.tags for a in given if a.startswith("on")]
    assert not [a["href"] for _, a in reader.tags if a.get("href", "#")[0] != "#"]
    shown = "".join(reader.words)
    assert "<script>alert(1)</script>" in shown
    assert not {"\u202e", "\x1b"} & set(shown)


def test_only_addresses_of_the_web_become_links():
    reader = outline(report(url="https://news.example/a?b=1&c=2"))
    assert {"href": "https://news.example/a?b=1&c=2", "rel": "noreferrer nofollow"} in [a for _, a in reader.tags]


def test_headings_step_down_one_by_one():
    levels = [int(tag[1]) for tag, _ in outline(norway_and_peru()).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_both_colour_schemes_have_readable_contrast():
    source = page([], [])
    light, dark = re.findall(r"--paper: (?:[^}]+)}", source)
    for block in (light, dark):
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))
        for name in ("ink", "soft", "link", "quote"):
            for behind in ("paper", "shade") if name != "quote" else ("paper",):
                assert contrast(colours[name], colours[behind]) >= 4.5, (name, behind)
        assert contrast(colours["ink"], colours["trigger"]) >= 4.5
        assert contrast(colours["quote"], colours["trigger"]) >= 4.5
        assert contrast(colours["ink"], colours["target"]) >= 4.5
        for name in ("actor", "recipient", "claim"):
            assert contrast(colours[name], colours["paper"]) >= 3


def contrast(a, b):
    """The contrast ratio of WCAG."""

    def luminance(colour):
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_an_empty_page_is_whole():
    assert outline().tags[0][0] == "html"
