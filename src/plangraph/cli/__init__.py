"""The command line: one module a group of commands, in the order of `plangraph --help`."""

from __future__ import annotations

import sys
from importlib import import_module

import typer

from plangraph.errors import PlanGraphError

COMMANDS = ("build", "database", "ask", "why", "export", "evaluate", "explore")


def application() -> typer.Typer:
    """The typer application with every command registered."""
    app = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        help="Chinese development plans as a knowledge graph, every fact tied to the words that state it.",
        pretty_exceptions_enable=False,
    )
    for name in COMMANDS:
        import_module(f"plangraph.cli.{name}").register(app)
    return app


def main() -> None:
    """Run the command; a failure on purpose is one sentence on stderr and its exit code."""
    try:
        application()(standalone_mode=True)
    except PlanGraphError as error:
        told = str(error).encode("utf-8", "backslashreplace").decode("utf-8")  # an argument may be of other bytes
        print(f"plangraph: {told}", file=sys.stderr)
        sys.exit(error.exit_code)
