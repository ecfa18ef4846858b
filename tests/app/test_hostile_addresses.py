"""Hostile addresses: a page says in its own words what it makes of them, runs nothing of them, and fails on none."""

from __future__ import annotations

import asyncio
import http.client
import os
import random
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from websockets.asyncio.client import connect

from plangraph.records import Graph
from plangraph.store.local import EmbeddedView
from tests.app.browser import words
from tests.app.conftest import Open
from tests.app.hostile import CYPHER, ESCAPES, LONG, MARKUP, READ, hostile, sent
from tests.app.seen import marked, texts
from tests.app.visitors import LONGEST, Seen, User
from tests.campaign import long_run, tell
from tests.store.states import state

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

pytestmark = [pytest.mark.embedded]
SIZE = 500_000  # characters of a page's markup: what stands in an address is not told again and again
PATHS = (
    "/%2e%2e/%2e%2e/etc/passwd", "/media/%2e%2e/explorer.py", "/component/..%2f..%2fetc/passwd", "/names?c=%ff%00", "/names?c=../..",
    "/ready?%", "/entity?id=%zz", "/nothing-like-it", "/%ff", "/app/static/..%2fwords.toml", "/names?" + "c=1&" * 3_000,
    "/_stcore/upload_file/%00/%00", "/screens/entity.py", "/overview%0d%0aSet-Cookie:a=b",
)  # fmt: skip


class _Live(HTMLParser):
    """Finds tags and attributes that run something."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        runs = [name for name, value in attrs
                if name.startswith("on") or (value or "").strip().lower().startswith(("javascript:", "data:"))]  # fmt: skip
        if tag in ("script", "iframe", "object", "embed") or runs:
            self.found.append(f"<{tag} {' '.join(runs)}>")


def live(test: AppTest) -> list[str]:
    """What of a page's markup would run."""
    reader = _Live()
    for one in marked(test):
        reader.feed(one)
    for shown in test.markdown:
        if shown.proto.allow_html:
            reader.feed(str(shown.value))
    return reader.found


def test_what_would_run_is_found() -> None:
    reader = _Live()
    for one in MARKUP[:2]:
        reader.feed(f'<p title="">{one}</p>')
    reader.feed('<a href="javascript:window.hurt = 1">here</a>')
    assert reader.found == ["<script >", "<img onerror>", "<a href>"]


def test_hostile_addresses(page: Open, filled: Graph, embedded: EmbeddedView) -> None:
    before = state(embedded)
    tried = min(1_000, int(os.environ["PLANGRAPH_FUZZ"])) if long_run() else 4 * len(READ)
    open_: dict[str, AppTest] = {name: page(name) for name in READ}
    for address in islice(hostile(filled, random.Random("addresses")), tried):
        test = open_[address.page]
        test.query_params.clear()
        for name, value in address.values.items():
            test.query_params[name] = value
        test.run()
        assert not test.exception, (address, test.exception[0].message)
        assert live(test) == [], address
        assert sum(map(len, marked(test))) < SIZE, address
        assert "Traceback" not in texts(test), address
        if address.heard() and address.unreadable():
            assert any(words("zh")("frame.unreadable") == one.value for one in test.warning), address
    assert state(embedded) == before
    tell("hostile addresses of the explorer", tried=tried, outcome="each page in its own words; nothing run, nothing changed")  # fmt: skip


@pytest.mark.parametrize(
    ("name", "parameter", "key"),
    [
        ("plans", "id", "plan.unknown"),
        ("entity", "id", "card.unknown"),
        ("questions", "question", "questions.unknown"),
        ("evidence", "id", "evidence.unknown"),
        ("add", "job", "add.gone"),
        ("map", "c", "collection.unknown"),
    ],
)
def test_an_address_that_means_nothing_gets_a_sentence(page: Open, name: str, parameter: str, key: str) -> None:  # fmt: skip
    test = page(name)
    for value in (CYPHER[0], MARKUP[0], "nothing-like-it"):
        test.query_params[parameter] = value
        test.run()
        assert not test.exception
        assert words("zh")(key).partition("{")[0] in texts(test), value
    for value in (LONG[0], ESCAPES[0]):
        test.query_params[parameter] = value
        test.run()
        assert not test.exception
        assert words("zh")("collection.unknown" if parameter == "c" else "frame.unreadable") in texts(test)


def test_the_wide_space_is_text(page: Open) -> None:
    test = page("entity", q="铜箔　产业")
    assert not test.exception
    assert not test.warning


def test_paths_and_what_is_sent_undecoded(address: str, filled: Graph) -> None:
    host, _, port = address.removeprefix("http://").partition(":")
    for path in PATHS:
        asked = http.client.HTTPConnection(host, int(port), timeout=60)
        asked.putrequest("GET", path, skip_accept_encoding=True)
        asked.endheaders()
        answer = asked.getresponse()
        body = answer.read()
        assert answer.status < 500, path
        assert b"root:" not in body, path
        assert b"[page]" not in body, path
        assert answer.getheader("Set-Cookie") is None, path
        asked.close()
    seen = Seen()

    async def visit() -> None:
        stream = address.replace("http://", "ws://") + "/_stcore/stream"
        async with connect(stream, subprotocols=["streamlit"], max_size=LONGEST, proxy=None) as socket:  # type: ignore[list-item]
            user = User(socket, seen)
            for at in sent():
                await user.open(at)

    with ThreadPoolExecutor(1) as apart:  # the browser of other tests has an event loop in this thread
        apart.submit(asyncio.run, visit()).result()
    assert all(one.endswith("no such page") for one in seen.faults), seen.faults
    assert len(seen.faults) == 2  # of pages that are none, each with Streamlit's own words
