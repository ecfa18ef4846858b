"""The answer to `why` in lines for a reader, in Chinese or English, and as JSON in both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from plangraph.measures import figure_words
from plangraph.records import Claim, End, Figure, Implied, Judgement, Part, Relation
from plangraph.terms import label
from plangraph.why.asking import Why
from plangraph.why.collection import Collection
from plangraph.why.grounds import Grounds
from plangraph.why.joined import Joined

WORDS = {
    "zh": {
        "names": "名称", "joined": "合并 {number} 次", "one": "没有合并过名称。", "score": "得分 {score:g}，{by}",
        "nothing": "没有规划说出二者之间的关系。", "confidence": "可信度 {confidence:g}", "claims": "依据 {number} 条",
        "claim": "来源 {source}，规则 {reason}，{by}，可信度 {confidence:g}", "end": "{name}：{part}“{words}”", "colon": "：",
    },
    "en": {
        "names": "names", "joined": "joined {number} times", "one": "No names of it were joined.",
        "score": "score {score:g}, {by}", "nothing": "No plan says what ties the two.",
        "confidence": "confidence {confidence:g}", "claims": "grounds: {number}",
        "claim": "source {source}, rule {reason}, {by}, confidence {confidence:g}", "end": "{name}: {part}“{words}”",
        "colon": ": ",
    },
}  # fmt: skip


def lines(found: Why, collection: Collection, language: str = "zh") -> Iterator[str]:
    """The answer, line by line."""
    if found.joined is not None:
        yield from _thing(found.joined, collection, language)
    for one in found.grounds:
        yield from _fact(one, collection, language)
    if found.joined is None and not found.grounds:
        yield WORDS[language]["nothing"]


def why_object(found: Why, collection: Collection) -> dict[str, Any]:
    """The answer as JSON: `joined` with the judgements and their reasons in both languages, `grounds` with the claims."""
    joined = found.joined
    return {
        "asked": list(found.asked),
        "joined": None
        if joined is None
        else {
            "entity": joined.entity.id,
            "name": joined.entity.name,
            "wordings": {plan: list(names) for plan, names in joined.entity.wordings.items()},
            "judgements": [asdict(judgement) for judgement in joined.judgements],
        },
        "grounds": [
            {
                "fact": asdict(one.fact),
                "said": {language: _said(one.fact, collection, language) for language in ("zh", "en")},
                "claims": [_claim_object(claim) for claim in one.claims],
            }
            for one in found.grounds
        ],
    }


def _thing(joined: Joined, collection: Collection, language: str) -> Iterator[str]:
    entity, words = joined.entity, WORDS[language]
    yield f"{entity.name} ({label(entity.cls, language)} {entity.id})"
    for plan, names in entity.wordings.items():
        yield f"  {_title(plan, collection)}{words['colon']}{'、'.join(names)}"
    if not joined.judgements:
        yield f"  {words['one']}"
        return
    yield f"  {words['joined'].format(number=len(joined.judgements))}"
    for number, judgement in enumerate(joined.judgements, 1):
        yield from _judgement(number, judgement, collection, language)


def _judgement(number: int, judgement: Judgement, collection: Collection, language: str) -> Iterator[str]:
    one, other = (f"“{ref[2]}” ({_title(ref[0], collection)})" for ref in (judgement.first, judgement.second))
    score = WORDS[language]["score"].format(score=judgement.score, by=judgement.by)
    yield f"  {number}. {one} = {other} [{score}]"
    for reason in judgement.reasons:
        yield f"     {reason.zh if language == 'zh' else reason.en}"


def _fact(one: Grounds, collection: Collection, language: str) -> Iterator[str]:
    words = WORDS[language]
    sure = words["confidence"].format(confidence=one.fact.confidence)
    yield f"{_said(one.fact, collection, language)} ({one.fact.id}, {sure})"
    yield f"  {words['claims'].format(number=len(one.claims))}"
    for number, claim in enumerate(one.claims, 1):
        place = " › ".join(filter(None, (_title(claim.plan, collection), claim.quote.section)))
        yield f"  {number}. “{claim.quote.text}” ({place})"
        for end in _ends(claim):
            yield f"     {_end(end, language)}"
        values = {"source": claim.source, "reason": claim.reason, "by": claim.by, "confidence": claim.confidence}
        yield f"     {words['claim'].format(**values)}"


def _ends(claim: Claim) -> tuple[End, ...]:
    return (claim.subject,) if claim.object is None else (claim.subject, claim.object)


def _end(end: End, language: str) -> str:
    """An end as the plan words it, or what implies it."""
    quote = end.quote
    if quote is None:
        return end.name
    part = Part("", "", end.why).label(language) if isinstance(end, Implied) else ""
    words = quote.text if isinstance(end, Implied) else quote.words
    label_ = f"{part}{WORDS[language]['colon']}" if part else ""
    return WORDS[language]["end"].format(name=end.name, part=label_, words=words)


def _said(fact: Relation | Figure, collection: Collection, language: str) -> str:
    if isinstance(fact, Figure):
        return f"{_name(fact.scope, collection)}{WORDS[language]['colon']}{figure_words(fact, language)}"
    ends = _name(fact.subject, collection), _name(fact.object, collection)
    return f"{ends[0]} — {label(fact.predicate, language)} → {ends[1]}"


def _claim_object(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "plan": claim.plan,
        "quote": asdict(claim.quote),
        "ends": [{**asdict(end), "why": end.why if isinstance(end, Implied) else None} for end in _ends(claim)],
        "source": claim.source,
        "reason": claim.reason,
        "by": claim.by,
        "confidence": claim.confidence,
    }


def _name(entity: str, collection: Collection) -> str:
    return collection.entities[entity].name if entity in collection.entities else entity


def _title(plan: str, collection: Collection) -> str:
    record = collection.plans.get(plan)
    return plan if record is None else f"《{record.title}》" if record.title else record.name
