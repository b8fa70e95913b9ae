"""The command line: one file per command, loaded when it is used."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from ..errors import ComityError
from ..version import VERSION

COMMANDS = {
    "read": "What a text reports: events, quotes, claims. Stores nothing.",
    "eval": "How well reports are coded, against gold.",
    "demo": "Reads the bundled reports and shows what Comity makes of them.",
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when the command is called, so that help comes at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".{cmd_name}", __name__).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="comity")
def cli() -> None:
    """Comity reads news reports and keeps the file on every pair of states."""


def main() -> None:
    """Runs the command line; errors that a person can mend are printed in one line, exit code 2 for wrong usage and 1 otherwise."""
    for stream in (sys.stdout, sys.stderr):
        # A console of another code page must not end a run because of one name.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        cli(prog_name="comity")
    except ComityError as error:
        click.echo(f"comity: {error}", err=True)
        sys.exit(2 if error.code == "usage" else 1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
