"""Running the command line: in this process, in another one, and on a terminal of its own."""

import os
import pty
import subprocess
import sys

from click.testing import CliRunner

from comity.cli import cli


def invoke(*arguments, stdin=None):
    """In this process; what Comity raises on purpose is raised here too."""
    return CliRunner().invoke(cli, list(arguments), input=stdin, catch_exceptions=False)


def run(*arguments, **more):
    """``python -m comity`` in another process."""
    return subprocess.run([sys.executable, "-m", "comity", *arguments], capture_output=True, text=True, encoding="utf-8", timeout=300, **more)


def on_terminal(command, *, screen="stdout", **environment):
    """What a command shows on a terminal, 100 columns wide, and what it writes elsewhere."""
    ours, theirs = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE")}
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, screen: theirs}
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, **streams, env={**clean, "TERM": "xterm-256color", "COLUMNS": "100", **environment})
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux says so when the other side has closed.
            break
        if not piece:
            break
        shown += piece
    elsewhere = (process.stderr if screen == "stdout" else process.stdout).read()
    process.wait(timeout=300)
    (process.stderr or process.stdout).close()
    os.close(ours)
    return shown.decode("utf-8"), elsewhere.decode("utf-8"), process.returncode
