"""Questions and paths: what a reader asks of the graph, and the answers with the words that they rest on.

`catalogue` and `ask` answer the questions of `ontology/questions`; `find_paths` and `find_class_paths` tell how two
things are tied; `resolve` finds what a typed name means, `found` what a search box shows, `near` what may have been meant; `entity_card`, `overview`, `neighbours`, `among`,
`named_entities`, `entities_of_class`, `places_on_map`, `relation_numbers`, `figures_of_plan`, `relations_in_plan` and `excerpts` are what
pages show.
"""

from __future__ import annotations

from plangraph.questions.answer import Answer
from plangraph.questions.ask import ask
from plangraph.questions.canvas import Part, among, neighbours
from plangraph.questions.card import EntityCard, Fact, FactGroup, entity_card
from plangraph.questions.catalogue import catalogue, question
from plangraph.questions.citing import citation
from plangraph.questions.form import Column, Parameter, Question
from plangraph.questions.groups import QuestionGroup, question_groups
from plangraph.questions.hinting import PROPERTIES as QUERY_PROPERTIES
from plangraph.questions.hinting import Unknown, unknown_names
from plangraph.questions.names import ViewNames, candidates, found, named_entities, near, resolve
from plangraph.questions.overview import (
    Overview,
    PlanSummary,
    entities_of_class,
    figures_of_plan,
    overview,
    places_on_map,
    relation_numbers,
    relations_in_plan,
)
from plangraph.questions.path import Hop, Path, Paths
from plangraph.questions.paths import find_class_paths, find_paths
from plangraph.questions.quoted import Quoted, quoted, told_by
from plangraph.questions.quoted import told as words_told
from plangraph.questions.reading import entities, evidence, excerpts, plans

__all__ = [
    "QUERY_PROPERTIES",
    "Answer",
    "Column",
    "EntityCard",
    "Fact",
    "FactGroup",
    "Hop",
    "Overview",
    "Parameter",
    "Part",
    "Path",
    "Paths",
    "PlanSummary",
    "Question",
    "QuestionGroup",
    "Quoted",
    "Unknown",
    "ViewNames",
    "among",
    "ask",
    "candidates",
    "catalogue",
    "citation",
    "entities",
    "entities_of_class",
    "entity_card",
    "evidence",
    "excerpts",
    "figures_of_plan",
    "find_class_paths",
    "find_paths",
    "found",
    "named_entities",
    "near",
    "neighbours",
    "overview",
    "places_on_map",
    "plans",
    "question",
    "question_groups",
    "quoted",
    "relation_numbers",
    "relations_in_plan",
    "resolve",
    "told_by",
    "unknown_names",
    "words_told",
]
