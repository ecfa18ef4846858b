"""What a sentence or an item carries out: the thing of the label that it opens with, or the one named in quotation marks
that the clause before sets up, whose doings and sizes the figures after are."""

from __future__ import annotations

import re
from functools import cache

from plangraph.lexicon import endings
from plangraph.records import Mention, Span
from plangraph.sources.figures.bearers import classes_of, doers, is_done
from plangraph.sources.figures.clauses import Site, clauses_before
from plangraph.sources.figures.openings import opening
from plangraph.sources.figures.projects import CLASS, GENERIC, ITEM, NUMBERING, SHORTEST, Projects
from plangraph.sources.figures.vocabulary import alternatives, ends_with, holds, starts_with

RULE = "figure-carried"  # the rule of a mention of a thing that is found through what is said of it
BACKWARD = 600  # characters in which the item round a figure begins
QUOTED = re.compile(r"(?P<name>[“\"][^“”\"，。；]{2,24}[”\"](?P<what>[一-龥（）]{0,8}))$")


@cache
def _label() -> re.Pattern[str]:
    """A name of a scheme or project and the colon that makes it a label."""
    ends = alternatives("scheme-end", "project-end", "named-end")
    return re.compile(
        rf"(?P<name>[^，。；：:、]{{2,40}}?(?:{ends})(?:[（(][^（）()，。]{{1,12}}[）)])?[”\"]?)\s*\**[：:]"
    )


def carried(projects: Projects, passage: int, text: str, site: Site, name: str) -> Mention | None:
    """The thing whose doing or size a figure is by the label of its item or by the clause before; None where none is."""
    own = bool(starts_with(name, "intrinsic")) or bool(doers(site, name))
    found = _labelled(projects, passage, text, site) if own or _is_its(site, name) else None
    return found or (_quoted(passage, text, site) if own else None)


def _is_its(site: Site, name: str) -> bool:
    """Whether a figure is of what a scheme does or of how large a thing is, and no level of a place."""
    if "Initiative" in classes_of(site.left + name):
        return True
    done = starts_with(opening(site.left), "event", "doing", "build", "subject-verb")
    return site.quantity.kind == "count" and bool(done) and not ends_with(name, "metric") and not holds(name, "new")


def _labelled(projects: Projects, passage: int, text: str, site: Site) -> Mention | None:
    """The scheme or project that the item round a figure is labelled with (X行动：…，每年…)."""
    at = site.quantity.start
    begin = [0, *(match.start() for match in ITEM.finditer(text, max(0, at - BACKWARD), at))][-1]
    numbering = NUMBERING.match(text, begin)
    match = _label().match(text, numbering.end() if numbering else begin, at)
    if match is None or len(match["name"]) < SHORTEST or CLASS.match(match["name"]) or GENERIC.search(match["name"]):
        return None
    if starts_with(match["name"], "subject-verb", "doing", "new", "opening") and match["name"][0] not in '“"':
        return None
    return projects.named(passage, match.start("name"), match["name"].strip("*"))


def _quoted(passage: int, text: str, site: Site) -> Mention | None:
    """The thing in quotation marks with which the clause before ends (推出“乙贷”，单户…)."""
    part = max(text.rfind(mark, site.sentence[0], site.clause[0]) for mark in "；;") + 1
    for start, end in [c for c in clauses_before(text, site) if c[0] >= part][-1:]:
        match = QUOTED.search(text, start, end)
        if match is None or not ends_with(match["name"].rstrip('”"'), "quoted-end"):
            return None
        if not is_done(text[start : match.start()]):
            return None
        what, kinds = match["what"] or match["name"].rstrip('”"'), endings("names")
        cls = next((kinds[what[i:]] for i in range(len(what)) if what[i:] in kinds), "Initiative")
        place = Span(passage, match.start("name"), match.end("name"))
        return Mention(cls, match["name"] if match["what"] else match["name"].strip('“”"'), place, RULE, 0.8)
    return None
