"""A hostile line within an otherwise plain plan, in each format: the facts around it are found as without it."""

import html
import random
import time
from pathlib import Path

import pytest

from plangraph.build.plan import claims_of
from plangraph.documents import read_document
from plangraph.records import PlanClaims
from plangraph.weighing.models import models_without
from tests.campaign import long_run, tell
from tests.documents.builders import docx, pdf, set_pages
from tests.hostile_lines import line, mixed

TITLE = "赣北市科技创新“十四五”规划"
BEFORE = "以赣北铜业有限公司为龙头，做强铜箔产业。"
BEHIND = "到2025年，培育高新技术企业50家。"
PIECES = ["以A为龙头，", "增长1%", "（", "| 铜箔 | 1 |", "《规划》、", "# ", "一、"]
SIZE = 100_000 if long_run() else 12_000
PIECES = [*PIECES, *(piece for _, piece in zip(range(20), mixed(random.Random("documents")), strict=False))][
    : 27 if long_run() else 3
]


def written(suffix: str, hostile: str) -> bytes:
    """A plan of three paragraphs in a format, the middle one hostile."""
    parts = [part for part in (BEFORE, hostile, BEHIND) if part]
    if suffix == "docx":
        return docx([TITLE, "1#一、产业", *parts])
    if suffix == "pdf":
        return pdf(set_pages([TITLE, "一、产业", *parts]))
    if suffix == "html":
        body = "".join(f"<p>{html.escape(part)}</p>" for part in parts)
        return f"<html><body><h1>{TITLE}</h1><h2>一、产业</h2>{body}</body></html>".encode()
    opening = "# " if suffix == "md" else ""
    return "\n\n".join([opening + TITLE, f"{opening}一、产业", *parts, ""]).encode()


def facts(claims: PlanClaims) -> set[tuple[str, str]]:
    """What is said in the paragraphs around the hostile one."""
    found = {(claim.predicate, claim.quote.text) for claim in claims.claims}
    return {(predicate, quote) for predicate, quote in found if "赣北铜业" in quote or "高新技术企业" in quote}


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("suffix", ["txt", "md", "html", "docx", "pdf"])
def test_a_hostile_line_in_a_plan(suffix: str, tmp_path: Path) -> None:
    path, models = tmp_path / f"plan.{suffix}", models_without(("encoder",))
    path.write_bytes(written(suffix, ""))
    expected = facts(claims_of(read_document(path), models))
    assert {predicate for predicate, _ in expected} >= {"anchors"}
    worst = 0.0
    for piece in PIECES:
        path.write_bytes(written(suffix, line(piece.replace("\n", ""), SIZE) + "。"))
        begun = time.process_time()
        found = facts(claims_of(read_document(path), models))
        worst = max(worst, time.process_time() - begun)
        assert expected <= found, piece
    outcome = f"what stands around it is found as without it; {worst:.1f} s of the processor at the most"
    tell(f"a hostile line of 100 kB in a plan as {suffix}", tried=len(PIECES), outcome=outcome)
