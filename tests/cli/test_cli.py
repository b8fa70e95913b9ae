import subprocess
import sys

import pytest

from comity.cli import COMMANDS
from comity.version import VERSION

from .running import invoke, run

ALL = [[], *([name] for name in COMMANDS), *(["eval", part] for part in ("events", "quotes", "claims", "pairs"))]


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_has_help(words):
    result = invoke(*words, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")
    assert "--help" in result.stdout


def test_help_lists_every_command():
    shown = invoke("--help").stdout
    assert [name for name in COMMANDS if f"\n  {name}  " not in shown] == []


def test_version_is_told():
    assert run("--version").stdout == f"comity, version {VERSION}\n"


def test_help_loads_nothing_heavy():
    heavy = ("numpy", "onnxruntime", "rich", "pyarrow", "trafilatura", "tokenizers", "httpx", "comity.language.model")
    code = f"import sys\nfrom comity.cli import cli\ntry:\n cli(['--help'])\nexcept SystemExit:\n print([m for m in {heavy!r} if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.splitlines()[-1] == "[]"


def test_an_unknown_command_is_wrong_usage():
    result = run("reed")
    assert result.returncode == 2
    assert "reed" in result.stderr


def test_a_missing_model_is_told_in_one_line_with_the_cure(tmp_path):
    (tmp_path / "a.txt").write_text("Norway met Peru.")
    result = run("read", str(tmp_path / "a.txt"), "--model", str(tmp_path / "none"))
    assert result.returncode == 1
    assert result.stderr.startswith(f"comity: {tmp_path / 'none'}")
    assert "--model" in result.stderr
    assert "Traceback" not in result.stderr
