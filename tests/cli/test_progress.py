import sys

import pytest

from comity.cli.progress import HANDFUL, Meter

from .running import on_terminal

CODE = "import sys\nfrom comity.cli.progress import Meter\nwith Meter(wanted=None) as meter:\n for i in range({}):\n  meter.step()\n  print(i)\n"


def steps(number, *, wanted):
    with Meter(wanted=wanted) as meter:
        for _ in range(number):
            meter.step()


@pytest.mark.parametrize("wanted", [None, False])
def test_nothing_is_shown_where_nobody_looks(wanted, capsys):
    steps(HANDFUL * 2, wanted=wanted)
    assert capsys.readouterr() == ("", "")


def test_when_asked_for_lines_tell_count_and_rate(capsys):
    steps(1200, wanted=True)
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("comity: 1,200 articles, ")
    assert told.err.endswith(" a second\n")


def test_a_terminal_gets_a_bar_and_the_pipe_gets_all_output():
    shown, piped, code = on_terminal([sys.executable, "-c", CODE.format(200)], screen="stderr")
    assert code == 0
    assert "articles" in shown and "reading" in shown
    assert piped.split() == [str(i) for i in range(200)]


def test_a_handful_needs_no_bar():
    shown, _, _ = on_terminal([sys.executable, "-c", CODE.format(HANDFUL)], screen="stderr")
    assert shown == ""
