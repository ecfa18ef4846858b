"""PlanGraph: Chinese development plans as a knowledge graph, every fact tied to the words that state it.

`plangraph.open()` opens the graph that is shipped, `open("folder")` a built one, `open("bolt://…")` a database.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

# onnxruntime, from its import on, would keep an id of this machine and tell its maker how it is used.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

if TYPE_CHECKING:
    from plangraph.api import PlanGraph
    from plangraph.api import open_graph as open  # noqa: A004 (it is read after `plangraph.`)

__version__ = "0.2.0"
__all__ = ["PlanGraph", "__version__", "open"]

_NAMES = {"PlanGraph": "PlanGraph", "open": "open_graph"}


def __getattr__(name: str) -> Any:
    if name not in _NAMES:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    from plangraph import api  # nothing is imported before it is used: `import plangraph` stays quick

    return getattr(api, _NAMES[name])


def __dir__() -> list[str]:
    return __all__
