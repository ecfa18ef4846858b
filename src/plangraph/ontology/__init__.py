"""The ontology: where its files lie, and what is generated from them.

    terms    plangraph.ttl to plangraph/terms.py
    places   lists of divisions to places.ttl and places.tsv
"""

from __future__ import annotations

from pathlib import Path

from plangraph.resources import resource


def ontology_path(name: str) -> Path:
    """The path of a file of the ontology, in the checkout or in the installed package."""
    return resource("ontology", name)
