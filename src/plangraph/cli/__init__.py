"""The command line: one module a group of commands, in the order of `plangraph --help`."""

from __future__ import annotations

import os
import sys
from errno import EIO, ENOSPC, EPIPE
from importlib import import_module
from typing import Annotated

import typer

from plangraph.cli.terminal import have_streams, let_go, take_every_text, tame
from plangraph.errors import PlanGraphError

INTERRUPTED = 130  # how a shell tells Ctrl-C
COMMANDS = ("build", "database", "ask", "compare", "why", "review", "export", "diff", "evaluate", "explore")


def application() -> typer.Typer:
    """The typer application with every command registered."""
    app = typer.Typer(
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    app.callback()(options)
    for name in COMMANDS:
        import_module(f"plangraph.cli.{name}").register(app)
    return app


def _tell_version(asked: bool) -> None:
    if asked:
        from plangraph import __version__

        typer.echo(f"plangraph {__version__}")
        raise typer.Exit


def options(
    version: Annotated[
        bool, typer.Option("--version", help="The version, and nothing else.", callback=_tell_version, is_eager=True)
    ] = False,
) -> None:
    """Chinese development plans as a knowledge graph, every fact tied to the words that state it."""


def main() -> None:
    """Run the command; a failure on purpose, or of a file that cannot be read or written, is one sentence on stderr and its
    exit code."""
    have_streams()
    take_every_text()
    try:
        try:
            application()(standalone_mode=True)
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:  # before a command has begun; then typer ends it in the same way
        sys.exit(INTERRUPTED)
    except PlanGraphError as error:
        _end(str(error), error.exit_code)
    except OSError as error:
        if error.errno == EPIPE:  # who read it has gone, as `head` does
            let_go()
            sys.exit(PlanGraphError.exit_code)
        if error.filename is None and error.errno not in (ENOSPC, EIO):
            raise
        from plangraph.documents.characters import printable

        let_go()
        what = "Standard output" if error.filename is None else printable(os.fsdecode(error.filename))
        _end(f"{what}: {error.strerror}.", PlanGraphError.exit_code)


def _end(told: str, code: int) -> None:
    print(f"plangraph: {tame(told)}", file=sys.stderr)  # an argument may be of other bytes
    sys.exit(code)
