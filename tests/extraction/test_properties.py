"""What holds for any text: spans lie in it and give back its words, and the same text gives the same facts."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plangraph.documents import parse_text
from plangraph.extraction import extract
from plangraph.records import Extraction, Span
from plangraph.resolution import resolve_within

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
    for claim in extraction.claims:
        held += [claim.evidence, claim.subject.span, claim.object.span]
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
def test_every_claim_finds_its_clusters(text: str) -> None:
    resolution = resolve_within(extract(parse_text(text)))
    for claim in resolution.extraction.claims:
        assert resolution.cluster_of(claim.subject)
        assert resolution.cluster_of(claim.object)
    for figure in resolution.extraction.figures:
        assert resolution.cluster_of(figure.scope)
    mentions = [mention for cluster in resolution.clusters for mention in cluster.mentions]
    assert sorted(mentions, key=repr) == sorted(resolution.extraction.mentions, key=repr)
