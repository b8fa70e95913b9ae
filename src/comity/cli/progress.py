"""How far a long run is, on standard error: a bar on a terminal, a line now and then elsewhere when it is asked for."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

import click

from .wording import counted

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

# So few are read before anybody could look at a bar.
HANDFUL = 5
SECONDS_BETWEEN_LINES = 5.0


class Meter:
    """Counts what is done and shows it: ``with Meter(wanted=None) as meter: meter.step()``.

    ``wanted`` None shows a bar only when standard error is a terminal and standard output goes elsewhere (a report on the same screen shows the progress itself);
    True shows it always, False never.
    """

    def __init__(self, *, wanted: bool | None) -> None:
        self._terminal = sys.stderr.isatty()
        self.shown = (self._terminal and not sys.stdout.isatty()) if wanted is None else wanted
        self.done = 0
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._began = self._told = time.monotonic()

    def __enter__(self) -> Meter:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()
        elif self.shown and not self._terminal:
            self._tell()

    def step(self) -> None:
        """One more article is done."""
        self.done += 1
        if not self.shown or self.done <= HANDFUL:
            return
        if not self._terminal:
            if time.monotonic() - self._told >= SECONDS_BETWEEN_LINES:
                self._tell()
            return
        if self._bar is None:
            self._bar, self._task = _bar()
        if self._task is not None:
            self._bar.update(self._task, completed=self.done)

    def _tell(self) -> None:
        self._told = time.monotonic()
        rate = self.done / max(self._told - self._began, 1e-3)
        click.echo(f"comity: {counted(self.done, 'article')}, {rate:,.1f} a second", err=True)


def _bar() -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeElapsedColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        """Articles a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.1f} a second" if task.speed else "")

    # Standard output may be a pipe: the bar must never take what is meant for it.
    bar = Progress(
        TextColumn("reading"), BarColumn(), TextColumn("{task.completed:,} articles"), Rate(), TimeElapsedColumn(),
        console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty(),
    )  # fmt: skip
    task = bar.add_task("read", total=None)
    bar.start()
    return bar, task
