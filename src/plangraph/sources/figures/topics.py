"""What a passage is about as a whole: the one thing that its label, or the heading over it, is the name of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plangraph.records import Mention, Passage
from plangraph.sources.figures.bearers import classes_of, doers
from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.mentions import CLASSES, Mentions
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.openings import opening
from plangraph.sources.figures.projects import Projects
from plangraph.sources.figures.vocabulary import ends_with, holds, is_intrinsic, starts_with

NUMBERING = re.compile(
    r"^[\s*#◆●■▪•·—–-]*(?:第[一二三四五六七八九十百\d]{1,4}[章节篇条部分]{1,2}|专栏\s*[\d一二三四五六七八九十-]*[:：]?"
    r"|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)?[\s*]*"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a passage is about: a thing, the project that its heading names, the programme named
    there, whether it stands in a box of programmes, and whether the heading is a label (X行动：)."""

    thing: Mention | None = None
    project: Mention | None = None
    programme: Mention | None = None
    boxed: bool = False
    labelled: bool = False


# a label that tells what became of a region (X经济圈建设走深走实。)
SENTENCE = re.compile(r"(?:建设|发展|合作|协同|高质量|联动)[一-龥]{2,8}。")
PROGRAMMES = ("named-end", "scheme-end", "occasion-end", "project-end", "fund")
NAMED_LENGTH = 8  # characters of a programme's name that tells which one it is
LABEL = 40  # characters within which a label ends
AFTER = 4  # characters that a first clause may have behind the name
REST = 8  # characters that a title may have beside the name


def topic_of(passage: Passage, title: Passage | None, projects: Projects, *, boxed: bool) -> Topic:
    """What a passage is about as its label, or else the heading over it, says; nothing where several things are named.

    `boxed` says that it stands in a box of programmes.
    """
    end = next((i for i, char in enumerate(passage.text[:LABEL]) if char in "。：:，"), -1)
    found = None
    if end > 0 and passage.text[end] != "，":
        found = _named(passage, end, projects.mentions)
    programme = _programme(passage, end, projects.mentions)
    if passage.kind == "heading" or title is None:
        return Topic(found, None, programme, boxed)
    slogan = "，" in title.text  # a heading of several clauses is the name of nothing
    programme = programme or (None if slogan else _programme(title, len(title.text), projects.mentions))
    found = found or _named(title, len(title.text), projects.mentions)
    project = projects.titled(title.index, plain(title.text) + "：", len(title.text) + 1)
    return Topic(found, project, programme, boxed, title.text.rstrip("* ").endswith(("：", ":")))


def _named(passage: Passage, end: int, mentions: Mentions) -> Mention | None:
    """The mention that `text[:end]` is the name of, its numbering and a few words aside."""
    match = NUMBERING.match(plain(passage.text))
    start = match.end() if match else 0
    named = [m for m in mentions.within(passage.index, start, end, CLASSES) if m.span.start <= start + 1]
    if named and named[0].cls == "Place" and SENTENCE.match(passage.text, named[0].span.end):
        return None
    if not named or len(plain(passage.text[named[0].span.end : end]).strip()) > REST:
        return None
    return named[0]


def _programme(passage: Passage, end: int, mentions: Mentions) -> Mention | None:
    """The one programme that `text[:end]` names anywhere; None where it names none, or several things."""
    named = mentions.within(passage.index, 0, end, CLASSES) if end > 0 else []
    if named and passage.text[end : end + 1] == "，" and not _is_label(passage, end, named[0]):
        return None
    return named[0] if len(named) == 1 and named[0].cls == "Initiative" else None


def _is_label(passage: Passage, end: int, named: Mention) -> bool:
    """Whether a first clause is little more than the name of what is done (实施X计划，…)."""
    match = NUMBERING.match(plain(passage.text))
    before = passage.text[match.end() if match else 0 : named.span.start]
    alone = not before.rstrip("“").endswith("、") and not passage.text.startswith("等", named.span.end)
    return alone and len(before) <= REST and end - named.span.end <= AFTER


def does(programme: Mention) -> bool:
    """Whether a programme has what is done under it: what is done under a strategy is the jurisdiction's."""
    return bool(ends_with(programme.name.rstrip("”）"), *PROGRAMMES))


def labelled(topic: Topic, site: Site, name: str) -> Mention | None:
    """The programme that the heading names, where it is a label (X行动：) and the figure is of what it does."""
    programme = topic.programme
    if programme is None or not (topic.labelled and does(programme) and _is_named(programme)):
        return None
    done = starts_with(opening(site.left), "event", "doing", "build", "subject-verb") and site.quantity.kind == "count"
    return programme if doers(site, name) or (done and not ends_with(name, "metric")) else None


def topical(topic: Topic, site: Site, name: str) -> Mention | None:
    """The topic where the figure is its own: a programme has what it does, and no levels."""
    thing, programme = topic.thing, topic.programme
    done = "Initiative" in classes_of(site.left + name) or (programme and _is_named(programme) and doers(site, name))
    if programme and ((done and does(programme)) or is_intrinsic(name)):
        return programme
    if thing is None or thing.cls != "Initiative":
        return thing
    level = ends_with(name, "metric", "sum")
    return thing if topic.boxed and not level and holds(site.left, "doing", "new", "event", "bare") else None


def _is_named(programme: Mention) -> bool:
    """Whether a programme has a name of its own, and is not just what a chapter is called (人才行动)."""
    return programme.name.startswith("“") or len(programme.name) >= NAMED_LENGTH
