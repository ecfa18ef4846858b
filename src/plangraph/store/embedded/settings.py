"""What the environment says of the embedded database; a value that cannot be meant is told before anything starts."""

from __future__ import annotations

import os
import re

from plangraph.errors import UsageError


def idle_seconds() -> float:
    """PLANGRAPH_IDLE: how long the server stays without a client; UsageError where it is no such number."""
    given = os.environ.get("PLANGRAPH_IDLE") or "15"
    if not re.fullmatch(r"\d{1,6}(\.\d{1,6})?", given, re.ASCII):
        raise UsageError(f"PLANGRAPH_IDLE is a number of seconds, as in 15, not {given}.")
    return float(given)


def memory() -> str:
    """PLANGRAPH_MEMORY: of the server, as Java writes it; UsageError where it is no such size."""
    given = os.environ.get("PLANGRAPH_MEMORY") or "1g"
    if not re.fullmatch(r"[1-9]\d{0,12}[kKmMgG]?", given, re.ASCII):
        raise UsageError(f"PLANGRAPH_MEMORY is a size, as in 1g or 512m, not {given}.")
    return given
