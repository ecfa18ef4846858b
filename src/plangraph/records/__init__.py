"""The records that pass between the stages. Each is frozen; a stage knows these and no other stage.

    documents   Document, Section, Passage, Metadata
    extraction  Mention, Link, FigureClaim, Extraction: what was found, as spans of passages
    quantity    Quantity: an indicator's value
    claims      Claim with its ends (Named, Implied) and Quote; PlanClaims: all that one plan says, whole
    decisions   Decision of a reviewer, about a ThingRef or a FactRef
    resolution  Thing, Judgement with its Reasons, Cluster, Resolved
    graph       Graph of Plan, Entity, Relation, Figure, Excerpt
    evidence    Part: words of a passage and what they are to a fact
    anywhere    Span, Finding

Positions are offsets into `Document.text`, counted in characters, end exclusive, unless said otherwise.
"""

from __future__ import annotations

from .claims import (
    EXCERPT_LENGTH,
    INTRODUCED,
    MACHINE,
    NAMED,
    READER,
    STATED,
    Claim,
    End,
    Implied,
    Named,
    PlanClaims,
    PlanHead,
    Quote,
)
from .decisions import Decision, FactRef, ThingRef, standing
from .documents import Document, Metadata, Passage, Section
from .evidence import Part, parts, told_parts
from .extraction import Extraction, FigureClaim, Link, Mention, PlaceCode, Span
from .finding import Finding
from .graph import Entity, Excerpt, Figure, Graph, Plan, Relation
from .quantity import Quantity
from .resolution import DIFFERENT, SAME, UNSURE, Cluster, Judgement, Reason, Resolved, Thing

__all__ = [
    "DIFFERENT",
    "EXCERPT_LENGTH",
    "INTRODUCED",
    "MACHINE",
    "NAMED",
    "READER",
    "SAME",
    "STATED",
    "UNSURE",
    "Claim",
    "Cluster",
    "Decision",
    "Document",
    "End",
    "Entity",
    "Excerpt",
    "Extraction",
    "FactRef",
    "Figure",
    "FigureClaim",
    "Finding",
    "Graph",
    "Implied",
    "Judgement",
    "Link",
    "Mention",
    "Metadata",
    "Named",
    "Part",
    "Passage",
    "PlaceCode",
    "Plan",
    "PlanClaims",
    "PlanHead",
    "Quantity",
    "Quote",
    "Reason",
    "Relation",
    "Resolved",
    "Section",
    "Span",
    "Thing",
    "ThingRef",
    "parts",
    "standing",
    "told_parts",
]
