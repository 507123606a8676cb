"""The program `medal-id`: its commands, and what becomes of everything that goes wrong."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import click

from medal_id.catalogue import default_catalogue
from medal_id.cli import screen
from medal_id.cli.ask import ask
from medal_id.cli.awards import awards
from medal_id.cli.compare import compare
from medal_id.cli.date import date
from medal_id.cli.honours import honours
from medal_id.cli.identify import BAD_INPUT, identify
from medal_id.cli.key import key
from medal_id.cli.measure import measure
from medal_id.cli.rules import rules
from medal_id.cli.serial import serial
from medal_id.cli.show import show
from medal_id.cli.traits import traits
from medal_id.cli.wear import wear
from medal_id.errors import BadFile, MedalIdError, RulesRefused

#: What a shell gives for a program that was interrupted.
INTERRUPTED = 130
EPILOG = """\b
Examples:
  medal-id identify my-medal.toml
  medal-id identify --set eyelet=soldered --set horizon_end=inner-edge --lang ru
  medal-id ask --award ussr/defence-of-leningrad
  medal-id measure photographs/ --proof proofs/
  medal-id awards --ribbon "olive 11, green 2, olive 11"
  medal-id key --html key.html
  medal-id compare ussr/defence-of-odessa ussr/defence-of-sevastopol
  medal-id serial "B 01939" --award ussr/defence-of-leningrad
  medal-id wear ussr/courage ussr/defence-of-leningrad --on 1950
  medal-id date 194_ "3 июня 1943 г."
  medal-id honours Oryol
  medal-id traits
  medal-id show ussr/defence-of-leningrad"""


class Program(click.Group):
    """A group of commands that answers every fault of the input with one line and no traceback."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run, and leave with the exit code."""
        screen.harden()
        sys.exit(self._run(*args, **{**extra, "standalone_mode": False}))

    def _run(self, *args: Any, **extra: Any) -> int:
        """Run, and give the exit code."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("always", RulesRefused)
                warnings.showwarning = _tell_refused(warnings.showwarning)
                code = super().main(*args, **extra)
        except MedalIdError as error:
            screen.complain(error)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
        except click.ClickException as error:
            screen.complain(_as_fault(error))
        except click.Abort:
            return INTERRUPTED
        except OSError as error:
            screen.complain(BadFile("output", f"cannot be written ({error.strerror})"))
            _forget_output()
        else:
            return code if isinstance(code, int) else 0
        return BAD_INPUT


def _tell_refused(show: Callable[..., None]) -> Callable[..., None]:
    """Tell of rules that are refused in one line, once; other warnings are shown as before."""
    said: set[str] = set()

    def told(message: Warning | str, category: type[Warning], *rest: Any, **more: Any) -> None:
        if not issubclass(category, RulesRefused):
            show(message, category, *rest, **more)
        elif str(message) not in said:
            said.add(str(message))
            screen.complain(MedalIdError("", f"{message}; see 'medal-id rules packs'"))

    return told


def _as_fault(error: click.ClickException) -> MedalIdError:
    """Word a mistake on the command line as all other faults."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else "medal-id"
    return MedalIdError("command line", error.format_message().rstrip("."), f"see '{path} --help'")


def _forget_output() -> None:
    """Drop what could not be written, so that leaving does not try again."""
    with Path(os.devnull).open("w") as nowhere, suppress(OSError):  # it may be no file at all
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _show_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Say which medal-id and which rules these are."""
    if wanted:
        try:
            package = version("medal-id")
        except PackageNotFoundError:
            package = "(not installed)"
        click.echo(f"medal-id {package}, rules {default_catalogue().version}")
        context.exit()


@click.group(cls=Program, name="medal-id", epilog=EPILOG)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Say which medal-id and which rules these are.",
)
def main() -> None:
    """Tell which Soviet medal lies on the table, with reasons and sources.

    Nothing leaves this machine.
    """


for command in (
    *(identify, ask, measure, awards, key, compare, serial, wear),
    *(honours, date, show, traits, rules),
):
    main.add_command(command)
