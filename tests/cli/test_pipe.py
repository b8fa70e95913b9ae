import subprocess
import sys

import pytest


@pytest.mark.parametrize("form", [["--json"], [], ["--types"], ["--types", "--json"]], ids=" ".join)
def test_a_closed_pipe_ends_the_run_without_a_word(form, tmp_path):
    (tmp_path / "a.txt").write_text("Norway met Peru in Lima.")
    with subprocess.Popen([sys.executable, "-m", "comity", "read", str(tmp_path), *form], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        # Nobody reads any more before the first word is written.
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=300) == 0
