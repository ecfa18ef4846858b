"""The records that pass between the stages. Each is frozen; a stage knows these and no other stage.

    documents   Document, Section, Passage, Metadata
    extraction  Mention, Claim, FigureClaim, Extraction
    resolution  Cluster, Resolution, Joined
    graph       Graph of Plan, Entity, Relation, Figure, Excerpt; every claim that they were folded from
    anywhere    Span, Finding

Positions are offsets into `Document.text`, counted in characters, end exclusive, unless said otherwise.
"""

from __future__ import annotations

from .documents import Document, Metadata, Passage, Section
from .extraction import Claim, Extraction, FigureClaim, Mention, PlaceCode, Span
from .finding import Finding
from .graph import EXCERPT_LENGTH, Entity, Excerpt, Figure, Graph, Plan, Relation, StoredClaim
from .resolution import Cluster, Joined, Resolution

__all__ = [
    "EXCERPT_LENGTH",
    "Claim",
    "Cluster",
    "Document",
    "Entity",
    "Excerpt",
    "Extraction",
    "Figure",
    "FigureClaim",
    "Finding",
    "Graph",
    "Joined",
    "Mention",
    "Metadata",
    "Passage",
    "PlaceCode",
    "Plan",
    "Relation",
    "Resolution",
    "Section",
    "Span",
    "StoredClaim",
]
