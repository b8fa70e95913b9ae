from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from comity.cli.marked import Ids, marked_text, marks_of
from comity.cli.sentences import Sentences
from comity.coding.records import Claim

from .making import TEXT, entity, event, norway_and_peru, report


class Reader(HTMLParser):
    """Collects words and checks that every tag is closed where it should be."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.words, self.ids, self.links, self.tags, self.classes = [], [], [], [], [], {}

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.append(tag)
        self.open.append((tag, given.get("class", "")))
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if not any(tag == "sup" for tag, _ in self.open):
            self.words.append(data)
        for _, names in self.open:
            for name in names.split():
                self.classes[name] = self.classes.get(name, "") + data


def read(record):
    reader = Reader()
    reader.feed("".join(marked_text(record, Sentences(record.article), Ids(report="r1"))))
    assert reader.open == []
    return reader


def claims_at(text, spans):
    return [Claim(text=text[a:b], start=a, end=b, kind="other", value=None, unit="", comparator="=") for a, b in spans]


def test_words_are_kept_and_marked_in_place():
    reader = read(norway_and_peru())
    assert "".join("".join(reader.words).split()) == "".join(TEXT.split())
    assert reader.classes["trigger"] == "recalledmet"
    assert reader.classes["claim"] == "30 tons of fish"
    assert reader.classes["quote"] == "We will wait,"
    assert reader.classes["furniture"].split() == ["By", "Ann", "WriterLeave", "a", "reply"]


def test_triggers_lead_to_their_events_and_sentences_are_anchors():
    reader = read(norway_and_peru())
    assert reader.links == ["#r1-e1", "#r1-e2"]
    assert reader.ids == ["r1-s1", "r1-s2", "r1-s3", "r1-s4"]


def test_subheads_are_headings():
    assert "<h4>" in "".join(marked_text(norway_and_peru(), Sentences(norway_and_peru().article), Ids(report="r1")))


def test_overlapping_marks_each_keep_their_words():
    text = "Norway praised Peru on Monday."
    parties = [entity(text, "Norway", "NOR"), entity(text, "Peru", "PER")]
    record = report(text, events=[event(text, "praised", "SUPPORT", parties[:1], parties[1:])], claims=claims_at(text, [(3, 12), (9, 19)]))
    reader = read(record)
    assert reader.classes["trigger"] == "praised"
    assert reader.classes["claim"] == "way praised Peru"
    assert reader.classes["actor"] == "Norway"
    assert reader.classes["recipient"] == "Peru"


def test_hostile_words_stay_words():
    text = 'Norway <script>alert("1")</script> recalled <img src=x onerror=alert(1)> its envoy & left \u202ePeru\u202c.'
    reader = read(report(text, events=[event(text, "recalled", "SANCTION", [entity(text, "Norway", "NOR")])]))
    assert set(reader.tags) <= {"p", "h4", "span", "mark", "sup", "a"}
    assert '<script>alert("1")</script>' in "".join(reader.words)
    assert not {"\u202e", "\u202c"} & set("".join(reader.words))


def test_marks_outside_the_text_are_left_out():
    record = report("Peru won.", claims=claims_at("Peru won.", [(0, 4)]) + claims_at("", [(5, 500), (7, 3)]))
    assert [(m.start, m.end) for m in marks_of(record)] == [(0, 4)]


SPANS = st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=12)


@given(SPANS)
def test_any_marks_give_whole_pages_with_all_words(spans):
    reader = read(report(claims=claims_at(TEXT, spans)))
    assert "".join("".join(reader.words).split()) == "".join(TEXT.split())
    marked = {i for a, b in spans for i in range(a, b) if not TEXT[i].isspace()}
    assert len("".join(reader.classes.get("claim", "").split())) == len(marked)


@given(st.text(alphabet="Ab .\n\r\t<>&“”\"'\u202e", min_size=1, max_size=60), SPANS)
def test_any_text_gives_whole_pages(text, spans):
    record = report("word " + text, claims=claims_at("word " + text, spans))
    reader = read(record)
    assert "".join("".join(reader.words).split()) == "".join(record.article.text.replace("\u202e", "\ufffd").split())
