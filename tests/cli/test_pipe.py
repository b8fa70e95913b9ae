import subprocess
import sys
from pathlib import Path

import pytest

REPORTS = Path(__file__).resolve().parents[2] / "examples" / "reports"
COMMANDS = {"json": ["read", str(REPORTS), "--json"], "report": ["read", str(REPORTS)], "demo": ["demo", "--json"]}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_closed_pipe_ends_the_run_without_a_word(name):
    with subprocess.Popen([sys.executable, "-m", "comity", *COMMANDS[name]], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=120) == 0
