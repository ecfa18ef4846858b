"""A plan's claims on disk: one JSON object a line, the head first, the codes of places and the findings after it.

    {"head": {…}}            the plan as a document
    {"place": {…}}           the GB/T 2260 code of a place that it names
    {"finding": {…}}         what a reader of the report should know
    {"id": "c-…", "predicate": "anchors", "subject": {…}, "object": {…}, "quote": {…}, …}

An end with `why` is implied, one without is named; an end without `quote` has the claim's own. Fields that are None, and
`by` where it is the machine, are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from typing import Any

from plangraph.errors import DataError
from plangraph.jsontext import read_json
from plangraph.records import (
    MACHINE,
    Claim,
    End,
    Finding,
    Implied,
    Named,
    PlaceCode,
    PlanClaims,
    PlanHead,
    Quantity,
    Quote,
)

Json = dict[str, Any]


def write_claims(plan: PlanClaims) -> str:
    """The lines of a plan's file."""
    lines = [{"head": _head(plan.head)}]
    lines += [{"place": _plain(asdict(place))} for place in plan.places]
    lines += [{"finding": {k: v for k, v in asdict(finding).items() if v}} for finding in plan.findings]
    lines += [_claim(claim) for claim in plan.claims]
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)


def read_claims(lines: Iterable[str], name: str) -> PlanClaims:
    """The plan of a file's lines; DataError with `name` and the line where one is damaged."""
    head: PlanHead | None = None
    places: list[PlaceCode] = []
    findings: list[Finding] = []
    claims: list[Claim] = []
    for number, line in enumerate(lines, 1):
        try:
            values = read_json(line)
            if "head" in values:
                head = _read_head(values["head"])
            elif "place" in values:
                places.append(PlaceCode(**values["place"]))
            elif "finding" in values:
                findings.append(Finding(**values["finding"]))
            else:
                claims.append(_read_claim(values, head.key if head else ""))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise DataError(f"{name}, line {number} is damaged: build the graph again.") from error
    if head is None:
        raise DataError(f"{name} is damaged: it has no head; build the graph again.")
    return PlanClaims(head, tuple(claims), tuple(places), tuple(findings))


def _plain(values: Json) -> Json:
    return {key: value for key, value in values.items() if value is not None}


def _head(head: PlanHead) -> Json:
    values = {f.name: getattr(head, f.name) for f in fields(PlanHead) if f.name not in ("home", "itself")}
    values["home"] = _end(head.home, None)
    values["itself"] = _end(head.itself, None)
    return _plain(values)


def _read_head(values: Json) -> PlanHead:
    home, itself = (_read_end(values.pop(key), None) for key in ("home", "itself"))
    if not isinstance(home, Implied):
        raise ValueError("a plan's place is implied")
    return PlanHead(**values, home=home, itself=itself)


def _quote(quote: Quote) -> Json:
    values: Json = {"text": quote.text, "at": [quote.start, quote.end]}
    if quote.mark != (0, len(quote.text)):
        values["mark"] = list(quote.mark)
    if quote.place != (quote.start, quote.end):
        values["place"] = list(quote.place)
    if quote.section:
        values["section"] = quote.section
    return values


def _read_quote(values: Json) -> Quote:
    text, (start, end) = values["text"], values["at"]
    first, last = values.get("mark", (0, len(text)))
    begin, stop = values.get("place", (start, end))
    return Quote(text, start, end, (first, last), (begin, stop), values.get("section", ""))


def _end(end: End, own: Quote | None) -> Json:
    values: Json = {"class": end.cls, "name": end.name}
    if isinstance(end, Implied):
        values["why"] = end.why
    if end.quote is not None and (isinstance(end, Implied) or end.quote != own):
        values["quote"] = _quote(end.quote)
    return values


def _read_end(values: Json, own: Quote | None) -> End:
    quote = _read_quote(values["quote"]) if "quote" in values else None
    if "why" in values:
        return Implied(values["class"], values["name"], values["why"], quote)
    if quote is None and own is None:
        raise ValueError("a named end has a quote")
    return Named(values["class"], values["name"], quote or own)  # type: ignore[arg-type]


def _claim(claim: Claim) -> Json:
    values: Json = {"id": claim.id, "predicate": claim.predicate, "subject": _end(claim.subject, claim.quote)}
    if claim.object is not None:
        values["object"] = _end(claim.object, claim.quote)
    if claim.quantity is not None:
        values["quantity"] = _plain(asdict(claim.quantity))
    values |= {"quote": _quote(claim.quote), "source": claim.source, "reason": claim.reason}
    values["confidence"] = claim.confidence
    if claim.by != MACHINE:
        values["by"] = claim.by
    if claim.note is not None:
        values["note"] = _quote(claim.note)
    return values


def _read_claim(values: Json, plan: str) -> Claim:
    quote = _read_quote(values["quote"])
    object_ = _read_end(values["object"], quote) if "object" in values else None
    quantity = Quantity(**values["quantity"]) if "quantity" in values else None
    note = _read_quote(values["note"]) if "note" in values else None
    return Claim(
        values["id"], plan, values["predicate"], _read_end(values["subject"], quote), quote, values["source"],
        values["reason"], values["confidence"], object_, quantity, values.get("by", MACHINE), note,
    )  # fmt: skip


def lines_of(text: str) -> Iterator[str]:
    """The lines of a file's text; its last line has an end like every other."""
    return iter(text.split("\n")[:-1])
