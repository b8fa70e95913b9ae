import io

from comity.cli.report import ReportConsole
from comity.cli.summary import print_summary
from comity.jobs.demo import pairs_of

from .making import TEXT, entity, event, norway_and_peru, report


def shown(*records):
    console = ReportConsole()
    console.file = io.StringIO()
    print_summary(records, pairs_of(records), console=console)
    return console.file.getvalue()


def test_a_pair_is_told_with_its_counts_strongest_events_quotations_and_claims():
    out = shown(norway_and_peru())
    assert "Norway – Peru (2 events)" in out
    assert "  Norway -> Peru: SANCTION/withdraw, 2018-05-03  0.75 · Norway recalls envoy" in out
    assert "  “We will wait,” Ines Flor, spokeswoman (PER)" in out
    assert "  count more than 30 tons: 30 tons of fish" in out
    assert out.endswith("1 report, 2 events, 1 pair of states\n")


def test_hostile_names_steer_nothing():
    party = entity(TEXT, "Norway", "NOR", name="[red]N\x1b[31m[/]")
    out = shown(report(events=[event(TEXT, "recalled", "SANCTION", [party], [entity(TEXT, "Peru", "PER")])]))
    assert "\x1b" not in out
    assert "[red]N\ufffd[31m[/]" in out
