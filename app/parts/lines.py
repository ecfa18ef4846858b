"""What an entity is, in a line made of facts alone: where it stands, what it does, to what it belongs."""

from __future__ import annotations

from parts.entities import name_markup
from parts.plain import markup
from parts.words import language, say
from plangraph.questions import EntityCard, FactGroup

# Relations from which the line is made, those that place a thing first; (relation, the entity is its subject).
TOLD = (
    ("locatedIn", True), ("partOf", True), ("issuedBy", True), ("anchors", True), ("worksOn", True), ("builtBy", True),
    ("launches", False), ("prioritizes", True), ("subIndustryOf", True), ("targets", True), ("anchors", False),
    ("prioritizes", False), ("usesTechnology", False), ("worksOn", False), ("integratesWith", True), ("launches", True),
    ("cooperatesWith", True), ("received", True), ("basedOn", False),
)  # fmt: skip
MOST = 3  # relations in the line
NAMED = 2  # things of each that are named


def sentence_of(card: EntityCard) -> str:
    """The line as markup; where no relation is told, how many plans name it."""
    groups = {(group.predicate, group.outgoing): group for group in card.groups}
    told = [_part(groups[one]) for one in TOLD if one in groups][:MOST]
    if not told:
        return markup(say("line.named", number=len(card.plans)))
    return say("line.between").join(told)


def _part(group: FactGroup) -> str:
    names = say("line.names").join(name_markup(fact.other) for fact in group.facts[:NAMED])
    word = markup(say("line.part", relation=group.label(language())))
    more = markup(say("line.more", number=len(group.facts))) if len(group.facts) > NAMED else ""
    return f"{word} {names} {more}".rstrip()
