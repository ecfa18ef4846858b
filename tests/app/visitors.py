"""Users without a browser: they speak to the explorer as its pages do in one, over a web socket, page after page.

What a browser draws costs much more than what it is sent, so that ten of these leave the machine to the server. A user
opens an address, reads, follows another one, presses a button now and then, and comes back as somebody new.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 300.0  # seconds that a page may take on a machine that has much else to do
LONGEST = 64 * 1024 * 1024  # bytes of a message
VISIT = 12  # pages after which a user leaves

Address = tuple[str, dict[str, str] | str]  # the page's name, and what stands behind it: by name, or as it is sent


@dataclass
class Seen:
    """What users met with: pages by their names, seconds that each took, faults told or not."""

    pages: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    presses: int = 0


class User:
    """One visit: a connection of its own, which keeps its session until it is closed."""

    def __init__(self, socket: ClientConnection, seen: Seen) -> None:
        self._socket, self._seen = socket, seen
        self._at: Address = ("", "")
        self._hash = ""
        self.buttons: dict[str, str] = {}  # of the page that is open: what stands on it → its id

    async def open(self, at: Address) -> None:
        """Follow a link; what goes wrong is kept in `seen`."""
        self._at, self.buttons = at, {}
        await self._run(BackMsg())

    async def press(self, label: str) -> None:
        """Press a button of the page."""
        asked = BackMsg()
        state = asked.rerun_script.widget_states.widgets.add()
        state.id, state.trigger_value = self.buttons[label], True
        self._seen.presses += 1
        await self._run(asked)

    async def _run(self, asked: BackMsg) -> None:
        name, values = self._at
        asked.rerun_script.query_string = values if isinstance(values, str) else urlencode(values)
        asked.rerun_script.page_name = name
        asked.rerun_script.page_script_hash = self._hash if asked.rerun_script.widget_states.widgets else ""
        clock = asyncio.get_running_loop().time
        begun = clock()
        await self._socket.send(asked.SerializeToString())
        try:
            async with asyncio.timeout(PATIENCE):
                while not self._heard(ForwardMsg.FromString(await self._received())):
                    pass
        except TimeoutError:
            self._seen.faults.append(f"{name} {values}: no end within {PATIENCE:.0f} s")
        self._seen.pages[name or "overview"] += 1
        self._seen.seconds.append(clock() - begun)

    async def _received(self) -> bytes:
        message = await self._socket.recv()
        assert isinstance(message, bytes)
        return message

    def _heard(self, message: ForwardMsg) -> bool:
        """Whether the page has come to its end."""
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self._hash = message.navigation.page_script_hash
        elif kind == "page_not_found":
            self._seen.faults.append(f"{self._at}: no such page")
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            if element.WhichOneof("type") == "exception":
                self._seen.faults.append(f"{self._at}: {element.exception.type} {element.exception.message}")
            elif element.WhichOneof("type") == "button" and not element.button.disabled:
                self.buttons[element.button.label] = element.button.id
        ended = kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        if ended and message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            self._seen.faults.append(f"{self._at}: the page could not be run")
        return ended


async def visits(
    url: str, addresses: Sequence[Address], buttons: Sequence[str], *, users: int, seconds: float, pause: float = 1.0
) -> Seen:
    """What so many users at once met with in so many seconds, each with a pause of about that length on every page."""
    seen, end = Seen(), asyncio.get_running_loop().time() + seconds
    stream = url.replace("http://", "ws://") + "/_stcore/stream"

    async def one(number: int) -> None:
        chance = random.Random(number)
        while asyncio.get_running_loop().time() < end:
            async with connect(stream, subprotocols=["streamlit"], max_size=LONGEST, proxy=None) as socket:  # type: ignore[list-item]
                user = User(socket, seen)
                for _ in range(VISIT):
                    if asyncio.get_running_loop().time() >= end:
                        break
                    await user.open(chance.choice(addresses))
                    known = [label for label in buttons if label in user.buttons]
                    if known and chance.random() < 0.5:
                        await user.press(chance.choice(known))
                    await asyncio.sleep(chance.uniform(0.5, 1.5) * pause)

    await asyncio.gather(*(one(number) for number in range(users)))
    return seen
