"""The steps from a document to what it says, in their order: what each reads and writes is declared, and held as it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from plangraph.encoder import Encoder
from plangraph.language.layers import PassageLayers, PlanLayers, read_plan
from plangraph.language.steps import Step
from plangraph.naming import divisions
from plangraph.records import Document, Extraction, Mention, PlaceCode
from plangraph.sources.encoded import encoded_candidates, look
from plangraph.sources.fields import held_fields
from plangraph.sources.figures import find_figures
from plangraph.sources.names.brands import brands
from plangraph.sources.names.led import led_firms
from plangraph.sources.names.listed import listed_names
from plangraph.sources.names.plan import everywhere, marked_names, own_title, place_aliases
from plangraph.sources.names.projects import project_firms
from plangraph.sources.names.retype import retype
from plangraph.sources.pairs import plan_pairs
from plangraph.sources.relations.component import relation_drafts
from plangraph.sources.relations.documents import plan_itself
from plangraph.sources.tables import read_tables
from plangraph.sources.topics.finder import topic_candidates
from plangraph.weighing.claims import keep_links
from plangraph.weighing.fields import with_fields
from plangraph.weighing.models import Models, shipped_models
from plangraph.weighing.names import weigh_names
from plangraph.weighing.pairs import weigh_pairs
from plangraph.weighing.seen_pairs import SeenPairs
from plangraph.weighing.topics import choose_topics


def parse_frames(plan: PlanLayers) -> PlanLayers:
    """The plan with its frames read with the names that are known now."""
    return plan.over(PassageLayers.parsed)


def keep_ruled(plan: PlanLayers) -> PlanLayers:
    """The plan with its names as the rules have them kept beside what becomes of them."""
    return plan.over(lambda state: state.having({"ruled": tuple(state.names)}) if state.names else state)


def plan_figures(plan: PlanLayers) -> PlanLayers:
    """The plan with its figures: indicators' values by scope and year.

    They are about names as the rules have them: what the encoder adds made more wrong scopes than right ones (see
    docs/evaluation.md).
    """
    if not plan.passages:
        return plan
    scopes = [m for state in plan.passages for m in (*state.ruled, *(t.mention for t in state.topics))]
    return replace(plan, figures=tuple(find_figures(plan.document, scopes, plan.home(0, 0, 1))))


FRAMES = Step("frames", "language", ("names",), ("frames",), parse_frames)
NAMES = (
    Step("marked names", "sources", (), ("names", "aliases"), marked_names),
    FRAMES,
    Step("own title", "sources", (), ("names",), own_title),
    Step("short names of firms", "sources", (), ("names",), brands),
    Step("firms that lead", "sources", (), ("names",), led_firms),
    FRAMES,
    Step("listed names", "sources", ("frames",), ("names",), listed_names),
    Step("firms before projects", "sources", ("frames",), ("names",), project_firms),
    Step("platforms by use", "sources", ("frames",), ("names",), retype),
    Step("names everywhere", "sources", (), ("names",), everywhere),
    Step("aliases of places", "sources", ("names",), ("aliases",), place_aliases),
    FRAMES,
)
CANDIDATES = Step("candidates for topics", "sources", ("names", "frames"), ("candidates",), topic_candidates)
SEEN = Step(
    "candidates of the encoder",
    "sources",
    ("seen", "names", "frames", "candidates"),
    ("candidates",),
    encoded_candidates,
)
FACTS = (
    Step("tables", "sources", (), ("names", "topics", "rows"), read_tables),
    Step("relations", "sources", ("names", "frames", "topics", "rows"), ("drafts",), relation_drafts),
)
PAIRED = ("names", "frames", "topics", "drafts")
RULED = Step("names of the rules", "language", ("names",), ("ruled",), keep_ruled)
FIGURES = Step("figures", "sources", ("ruled", "topics"), ("figures",), plan_figures)


def steps(models: Models) -> tuple[Step, ...]:
    """Every step, in order."""
    return (
        *_before_topics(models),
        _topics(models),
        *FACTS,
        *_pairs(models),
        Step("links", "weighing", ("drafts", "pairs"), ("links",), lambda p: keep_links(p, models.claims)),
        *_fields(models),
        FIGURES,
    )


def _pairs(models: Models) -> tuple[Step, ...]:
    """The pairs of things, weighed as learned over what the encoder finds; none without it."""
    if (encoder := models.encoder) is None:
        return ()

    def weigh(plan: PlanLayers) -> PlanLayers:
        return weigh_pairs(plan, plan_pairs(plan), models.pairs, models.pair_sight, SeenPairs(plan, encoder))

    return (Step("pairs", "weighing", ("seen", *PAIRED), ("pairs",), weigh),)


def _fields(models: Models) -> tuple[Step, ...]:
    """What names say of the fields of their things, weighed as learned over what the encoder finds; none without it."""
    if models.encoder is None or not models.fields:
        return ()
    reads = ("names", "topics", "links")
    return (Step("fields", "weighing", reads, ("links",), lambda p: with_fields(p, held_fields(p), models.fields)),)


def before_names(document: Document, encoder: Encoder | None) -> PlanLayers:
    """A plan with the rules' names and what the encoder sees, where there is one."""
    plan = read_plan(document)
    for step in _before_names(encoder):
        plan = step(plan)
    return plan


def _before_names(encoder: Encoder | None) -> tuple[Step, ...]:
    if encoder is None:
        return NAMES
    return (Step("encoder", "sources", (), ("seen",), lambda plan: look(plan, encoder)), *NAMES)


def _before_topics(models: Models) -> tuple[Step, ...]:
    if models.encoder is None:
        return (*NAMES, RULED, CANDIDATES)
    weighed = Step("names", "weighing", ("seen", "names"), ("names",), lambda plan: weigh_names(plan, models.names))
    return (*_before_names(models.encoder), RULED, weighed, FRAMES, CANDIDATES, SEEN)


def before_topics(document: Document, models: Models) -> PlanLayers:
    """A plan with its names, and with the candidates that the topic model weighs."""
    plan = read_plan(document)
    for step in _before_topics(models):
        plan = step(plan)
    return plan


def before_links(document: Document, models: Models) -> PlanLayers:
    """A plan with its topics, and with the drafts that the claim model weighs."""
    plan = before_topics(document, models)
    for step in (_topics(models), *FACTS):
        plan = step(plan)
    return plan


def _topics(models: Models) -> Step:
    seen, sight = (("seen",), models.sight) if models.encoder is not None else ((), None)
    reads = (*seen, "names", "frames", "candidates")
    return Step("topics", "weighing", reads, ("topics",), lambda plan: choose_topics(plan, models.topics, sight))


def extract(document: Document, models: Models | None = None, told: Callable[[str], None] | None = None) -> Extraction:
    """What a plan says: mentions, links and figures in the order of the text, and findings.

    `told` hears the name of each step before it runs.
    """
    plan = read_plan(document)
    for step in steps(models or shipped_models()):
        if told is not None:
            told(step.name)
        plan = step(plan)
    return gather(plan)


def gather(plan: PlanLayers) -> Extraction:
    """Everything found, each mention once."""
    found = [m for state in plan.passages for m in state.names]
    found += [t.mention for state in plan.passages for t in state.topics]
    if plan.jurisdiction is not None:
        found += [m for state in plan.passages for m in plan.selves(state)][:1]
    found += [end for link in plan.links for end in (link.subject, link.object)]
    found += [figure.scope for figure in plan.figures]
    itself = plan_itself(plan)
    if itself is not None:
        found.append(itself)
    order = sorted(set(found), key=_place)
    places = _places(plan, order)
    return Extraction(plan.document, tuple(order), plan.links, plan.figures, (), plan.aliases, places, itself)


def _place(m: Mention) -> tuple[int, int, int, str, str, str, float]:
    """The order of mentions: as they stand in the text; of one that two layers hold, the surer first."""
    return m.span.passage, m.span.start, m.span.end, m.cls, m.name, m.rule, -m.confidence


def _places(plan: PlanLayers, mentions: Iterable[Mention]) -> tuple[PlaceCode, ...]:
    """Codes and positions of the divisions that are named, the plan's own among them."""
    own = plan.document.metadata
    codes = {own.jurisdiction: own.jurisdiction_code} if own.jurisdiction else {}
    for name in sorted({m.name for m in mentions if m.cls == "Place"}):
        codes[name] = codes.get(name) or plan.places.code(name) or plan.places.code_at_end(name)
    coded = sorted((name, code) for name, code in codes.items() if code in divisions())
    return tuple(
        PlaceCode(name, code, divisions()[code].name, divisions()[code].longitude, divisions()[code].latitude)
        for name, code in coded
    )
