import io
import re

import pytest

from comity.cli.report import ACTOR, RECIPIENT, TRIGGER, ReportConsole, print_record, print_types, sentence_of
from comity.cli.sentences import Sentences

from .making import TEXT, entity, event, norway_and_peru, report

HOSTILE = "Norway [bold red]recalled[/] :smile: \x1b[31mits\x1b]0;owned\x07 envoy \u202efrom\u202c Peru [link=http://evil.example]here[/link]."


def shown(record):
    console = ReportConsole()
    console.file = io.StringIO()
    print_record(record, console=console)
    return console.file.getvalue()


def test_a_report_tells_events_quotes_claims_and_what_was_set_aside():
    lines = shown(norway_and_peru()).splitlines()
    assert lines[0] == "Norway recalls envoy"
    assert lines[1].startswith("Paper · 2018-05-04 · ")
    assert "  Norway -> Peru: SANCTION/withdraw, 2018-05-03  0.75" in lines
    assert "      Norway recalled its envoy from Peru on Thursday over 30 tons of fish." in lines
    assert "  Norway <-> Peru: CONSULT (historical), 2017, Lima (PER)  0.75" in lines
    assert "  Ines Flor, spokeswoman (PER), said" in lines
    assert "      “We will wait,”" in lines
    assert "  count, more than 30 tons, about NOR, PER, by Norway: no data" in lines
    assert lines[-2].startswith("2 lines set aside: ")


def test_trigger_and_parties_are_set_off_in_the_sentence():
    record = norway_and_peru()
    line = sentence_of(record.events[0], record, Sentences(record.article))
    marked = {str(span.style): line.plain[span.start : span.end] for span in line.spans}
    assert marked == {TRIGGER: "recalled", ACTOR: "Norway", RECIPIENT: "Peru"}


def test_a_report_without_anything_says_so():
    assert "nothing found" in shown(report())


def test_output_that_is_no_terminal_has_no_colour():
    assert "\x1b" not in shown(norway_and_peru())


@pytest.mark.parametrize("place", ["text", "title", "publisher"])
def test_hostile_words_neither_style_nor_steer(place):
    article = {} if place == "text" else {place: HOSTILE}
    text = HOSTILE if place == "text" else TEXT
    parties = [entity(text, "Norway", "NOR", name=HOSTILE, kind="person")]
    out = shown(report(text, events=[event(text, "recalled", "SANCTION", parties, [entity(text, "Peru", "PER")])], **article))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out)
    assert "[bold red]recalled[/] :smile:" in out
    assert "[link=http://evil.example]here[/link]" in out


def test_counts_of_types_end_with_their_sum():
    console = ReportConsole()
    console.file = io.StringIO()
    print_types({"CONSULT": 1200, "AID": 3}, console=console)
    out = console.file.getvalue()
    assert re.search(r"CONSULT\W+1,200", out)
    assert re.search(r"all\W+1,203", out)
