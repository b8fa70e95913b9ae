import pytest

from comity.coding.records import Record
from comity.errors import DataError, DateError, InputError, UsageError
from comity.jobs.read import TOGETHER, model_of, read, read_all, relate, resolve
from comity.text.article import make_article
from comity.text.sources import Failure

TEXT = "Norway expelled two Russian diplomats on Thursday. “We had no choice,” said Anna Berg, a spokeswoman for the Foreign Ministry of Norway."


def test_a_report_is_read_with_its_day_and_publisher():
    record = read(TEXT, published="2018-05-04", publisher="Daily", title="Two go")
    assert (record.article.published, record.article.publisher, record.article.title) == ("2018-05-04", "Daily", "Two go")
    event = next(e for e in record.events if e.type == "SANCTION")
    assert event.date.start == "2018-05-03"
    assert [e.code for e in event.actors] == ["NOR"]
    assert [e.code for e in event.recipients] == ["RUS"]
    assert record.quotes[0].speaker.name == "Anna Berg"


def test_without_a_day_none_is_invented():
    assert all(not e.date.start for e in read(TEXT).events)


def test_the_same_text_gives_the_same_record():
    assert read(TEXT, published="2018-05-04") == read(TEXT, published="2018-05-04")


def test_a_text_without_words_or_with_a_date_that_is_none_is_an_error():
    with pytest.raises(InputError):
        read(" \n")
    with pytest.raises(DateError):
        read(TEXT, published="2018-02-30")


def test_failures_keep_their_place_among_many_records():
    failure = Failure(name="b.txt", error=InputError("b.txt: empty"))
    articles = [make_article(f"{TEXT} Number {i}.") for i in range(TOGETHER + 3)]
    out = list(read_all([articles[0], failure, *articles[1:]]))
    assert out[1] is failure
    records = [r for r in out if isinstance(r, Record)]
    assert [r.article.id for r in records] == [a.id for a in articles]


def test_reading_alone_or_with_others_gives_the_same_events():
    articles = [make_article(text) for text in (TEXT, "Peru met Chile in Lima. " * 20, "Nothing happened.")]
    together = [r.events for r in read_all(articles) if isinstance(r, Record)]
    alone = [next(iter(read_all([a]))).events for a in articles]
    assert [[(e.type, e.trigger) for e in events] for events in together] == [[(e.type, e.trigger) for e in events] for events in alone]


def test_entities_come_in_order_with_codes():
    entities = resolve(TEXT, date="2018-05-04")
    assert [e.start for e in entities] == sorted(e.start for e in entities)
    assert {"NOR", "RUS"} <= {e.code for e in entities}


def test_relation_of_a_marked_pair():
    text = "Norway expelled two Russian diplomats."
    relation = relate(text, actor=(0, 6), recipient=(20, 27))
    assert relation.type == "SANCTION"
    assert relation.scores[0][0] == relation.type


@pytest.mark.parametrize("actor", [(3, 3), (-1, 4), (0, 400)])
def test_places_outside_the_sentence_are_wrong_usage(actor):
    with pytest.raises(UsageError, match="actor"):
        relate("Norway met Peru.", actor=actor, recipient=(11, 15))


def test_a_folder_without_a_model_is_an_error_with_a_cure(tmp_path):
    with pytest.raises(DataError, match="--model"):
        model_of(str(tmp_path))
