"""The control port as strangers may use it: any process of the machine can connect, only the user has the token.

Whoever has not shown the token is owed nothing: a line that is too long, too deep or no JSON, a wrong token or a wait
closes the connection, and the supervisor goes on.
"""

from __future__ import annotations

import json
import secrets
import socket
import time
from dataclasses import dataclass, field
from typing import Any

LONGEST = 4096  # bytes of a line
PATIENCE = 10.0  # seconds for a token, and for a client to take an answer
STRANGERS = 64  # connections without a token at one time; one more closes the oldest


class Refused(Exception):
    """The connection is to be closed."""


@dataclass(slots=True)
class Connection:
    """One client: what it has sent of a line, whether it has shown its token, when its queries must be over."""

    socket: socket.socket
    received: bytes = b""
    known: bool = False
    deadlines: list[float] = field(default_factory=list)
    since: float = field(default_factory=time.monotonic)

    def lines(self) -> list[bytes]:
        """The whole lines that have come; Refused where the client has gone or sends a line without an end."""
        try:
            received = self.socket.recv(LONGEST)
        except OSError as error:
            raise Refused from error
        *lines, self.received = (self.received + received).split(b"\n")
        if not received or any(len(line) > LONGEST for line in (*lines, self.received)):
            raise Refused
        return lines

    def answer(self, told: dict[str, Any]) -> None:
        """Send an answer; Refused where nobody takes it."""
        try:
            self.socket.sendall(json.dumps(told).encode() + b"\n")
        except OSError as error:
            raise Refused from error


def said(line: bytes) -> dict[str, Any]:
    """The object of a line; Refused where it is none."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Refused from error
    if not isinstance(found, dict):
        raise Refused
    return found


def shows(line: bytes, token: str) -> bool:
    """Whether a line shows the token; in the same time whatever it holds."""
    shown = said(line).get("token")
    return isinstance(shown, str) and secrets.compare_digest(shown.encode("utf-8", "surrogatepass"), token.encode())


def seconds(told: dict[str, Any]) -> float:
    """The seconds that a client grants a query; Refused where it says none."""
    granted = told.get("seconds")
    if isinstance(granted, bool) or not isinstance(granted, int | float) or not 0 <= granted <= 1e6:
        raise Refused
    return float(granted)
