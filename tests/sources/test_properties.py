"""What holds for any text: spans lie in it and give back its words, and the same text gives the same facts."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plangraph.build.claimfile import lines_of, read_claims, write_claims
from plangraph.build.steps import extract
from plangraph.documents import parse_text
from plangraph.records import EXCERPT_LENGTH, Extraction, Named, Span
from plangraph.resolution import resolve_within
from plangraph.weighing.telling import plan_claims

PIECES = (
    "株洲市先进制造业发展规划（2021—2025年）",
    "一、重点产业",
    "（一）轨道交通装备。",
    "以中车株洲电力机车有限公司为龙头",
    "，",
    "。",
    "；",
    "、",
    "\n",
    "\n\n",
    "依托南方公司",
    "等企业",
    "重点发展电力机车、城轨车辆等产品",
    "我市",
    "与湖南工业大学共建",
    "实验室",
    "2025年",
    "达到3105.8亿元",
    "（以下简称“南方公司”）",
    "《湖南省“十四五”规划》",
    "“",
    "”",
    "—",
    "\t",
    "　",
    "专栏1",
    "12家",
    "%",
    "a",
    "株洲高新区",
    "落户",
    "融入长株潭",
    "由",
    "建设",
    "和",
    "及",
    "的",
    "(",
    "）",
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join).filter(lambda text: text.strip() != "")
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def spans(extraction: Extraction) -> list[Span]:
    """Every span that an extraction holds."""
    held = [mention.span for mention in extraction.mentions]
    for link in extraction.links:
        held += [link.evidence, link.subject.span, link.object.span]
    return held + [figure.evidence for figure in extraction.figures]


@FEW
@given(TEXTS)
def test_spans_give_back_the_words_of_the_text(text: str) -> None:
    document = parse_text(text)
    for span in spans(extract(document)):
        passage = document.passages[span.passage]
        assert 0 <= span.start < span.end <= len(passage.text)
        start, end = passage.source_span(span.start, span.end)
        words = "".join(passage.text[span.start : span.end].split())
        assert "".join(document.text[start:end].split()) == words


@FEW
@given(TEXTS)
def test_the_same_text_gives_the_same_facts(text: str) -> None:
    assert extract(parse_text(text)) == extract(parse_text(text))


@FEW
@given(TEXTS)
def test_every_end_of_a_claim_is_a_thing(text: str) -> None:
    said = plan_claims(extract(parse_text(text)), "text")
    within = resolve_within(said)
    for claim in said.claims:
        assert within.thing_of(claim.subject) in within.things
        assert claim.object is None or within.thing_of(claim.object) in within.things


@FEW
@given(TEXTS)
def test_the_quote_of_a_named_end_holds_its_name_and_an_implied_one_says_why(text: str) -> None:
    for claim in plan_claims(extract(parse_text(text)), "text").claims:
        assert 0 < len(claim.quote.text) <= EXCERPT_LENGTH
        assert claim.quote.words
        for end in filter(None, (claim.subject, claim.object)):
            if isinstance(end, Named):
                assert end.name in end.quote.text
            else:
                assert end.why in ("jurisdiction", "heading", "before", "document", "resolved")


@FEW
@given(TEXTS)
def test_claims_are_read_as_they_were_written(text: str) -> None:
    said = plan_claims(extract(parse_text(text)), "text")
    assert read_claims(lines_of(write_claims(said)), "text") == said
