"""What `plangraph explore` serves: the explorer, at `/ready` how far its start has come, at `/names` what can be looked for.

The database, the modules and the first answers are made ready beside the browser, which takes a second to open. A
page of another site whose name was made to lead here (DNS rebinding) is refused by the name that it asks for.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from parts.chosen import PARAMETER, looking_at
from parts.held import hold
from parts.namelist import name_list
from parts.start import START
from parts.states import fault

HOSTS = (
    "127.0.0.1",
    "localhost",
    "[::1]",
)  # what a browser of this machine calls it, or through a tunnel of the user's


async def ready(request: Request) -> JSONResponse:
    """How far the start has come; where it failed, the sentence for the user."""
    return JSONResponse({"state": START.state, "step": START.step, "sentence": START.sentence})


def names(request: Request) -> Response:
    """The names of things, for the box in which one is looked for; a browser asks once and keeps them while they stay."""
    with looking_at(request.query_params.get(PARAMETER, "").partition(" ")[0]):
        told, mark = name_list()
    headers = {"ETag": mark, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == mark:
        return Response(status_code=304, headers=headers)
    return Response(told, media_type="application/json", headers=headers)


@asynccontextmanager
async def beside(_: st.App) -> AsyncIterator[None]:
    """The start runs beside the server, from when that listens."""
    Thread(target=START.run, daemon=True).start()
    yield


hold()
app = st.App(
    "explorer.py",
    routes=[Route("/ready", ready), Route("/names", names)],
    lifespan=beside,
    middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS), www_redirect=False)],
    on_script_error=fault,
)
