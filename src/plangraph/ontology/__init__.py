"""The ontology's files: where they are, and what is generated from them."""

from __future__ import annotations

from pathlib import Path

from plangraph.resources import resource

__all__ = ["ontology_path"]


def ontology_path(name: str) -> Path:
    """The path of a file of the ontology, in the checkout or in the installed package; it may be absent.

    >>> ontology_path("plangraph.ttl").name
    'plangraph.ttl'
    """
    return resource("ontology", name)
