"""Lines of one piece again and again are read in a time that grows with their length and no faster.

Small and by rules alone by default; `make fuzz` sets PLANGRAPH_FUZZ to how many pieces are tried, each as a line of 100 kB
that goes the whole way of `plangraph extract`, a part of them with the encoder too.
"""

import itertools
import os
import random
import time
from contextlib import suppress
from pathlib import Path

import pytest

from plangraph.build.plan import claims_of, extract_document
from plangraph.documents import parse_text
from plangraph.errors import DocumentError
from plangraph.weighing.models import models_without
from tests.campaign import long_run, tell
from tests.hostile_lines import crowd, line, mixed, singles

HEAD = "赣北市科技创新“十四五”规划\n\n一、产业\n"
SIZE, LARGER = 5_000, 4
WHOLE = 100_000
GROWN = 3  # times as long as the growth of the text allows, for what a busy machine adds
COUNT = min(400, int(os.environ.get("PLANGRAPH_FUZZ", "8")))  # a line of 100 kB takes a second or two
FOUND = [
    "铜箔公司、",
    "和",
    "1个",
    "1亿元",
    "增长1%",
    "以A为龙头，",
    "（",
    "《规划》、",
    "5G、",
    "1.①；",
    "打造5G双创中心，；",
]
# lines of a word or less, and of a few
LINES = ["1例\n", "。\n", "A\n", "- \n", "1.\n", "第一条\n", "# a\n", "一、\n", "铜箔产业链\n", "2025年增长5%\n"]


def seconds(words: str, times: int = 2) -> float:
    """The processor's time for a line; the best of some times."""
    found = []
    for _ in range(times):
        start = time.process_time()
        claims_of(parse_text(f"{HEAD}{words}。\n"), models_without(("encoder",)))
        found.append(time.process_time() - start)
    return min(found)


def made() -> list[str]:
    """Some of the pieces that the grammar's own parts make, others on no machine."""
    chance = random.Random("lines")
    one, two = list(singles(chance)), itertools.islice(mixed(chance), COUNT)
    return [*chance.sample(one, min(COUNT // 2, len(one))), *itertools.islice(two, COUNT - COUNT // 2)]


@pytest.mark.parametrize("piece", FOUND if long_run() else [*FOUND, *made()])
def test_a_line_four_times_as_long_takes_about_four_times_as_long(piece: str) -> None:
    seconds(line(piece, 1_000))  # what is read once
    once = max(seconds(line(piece, SIZE)), 0.1)
    assert seconds(line(piece, SIZE * LARGER)) < GROWN * LARGER * once


@pytest.mark.parametrize("seed", range(2))
def test_a_line_of_ever_other_parts_grows_as_its_length(seed: int) -> None:
    once = max(seconds(crowd(random.Random(seed), SIZE)), 0.1)
    assert seconds(crowd(random.Random(seed), SIZE * LARGER)) < GROWN * LARGER * once


def extracted(path: Path, words: str, without: tuple[str, ...]) -> float:
    """The processor's time for all that `plangraph extract` does with a line, be it that it refuses the text."""
    path.write_text(f"{HEAD}{words}。\n", encoding="utf-8")
    start = time.process_time()
    with suppress(DocumentError):
        extract_document(path, without=without)
    return time.process_time() - start


@pytest.mark.skipif(not long_run(), reason="a long campaign")
@pytest.mark.timeout(COUNT * 60)
@pytest.mark.parametrize("without", [("encoder",), ()], ids=["rules", "encoder"])
def test_lines_of_a_hundred_kilobytes(without: tuple[str, ...], tmp_path: Path) -> None:
    least = len(FOUND) + len(LINES)
    pieces = [*FOUND, *LINES, *made()][: max(least, COUNT if without else COUNT // 10)]
    extracted(tmp_path / "plan.txt", "和", without)  # what is read once
    taken = sorted(
        ((extracted(tmp_path / "plan.txt", line(piece, WHOLE), without), piece) for piece in pieces), reverse=True
    )
    kinds = {
        "a line of 100 kB made of one piece of the grammar": False,
        "100 kB of short lines, each the same piece": True,
    }
    with_encoder, by = ("", ", of rules alone") if without else (", with the encoder", "")
    for campaign, several in kinds.items():
        found = [one for one, piece in taken if ("\n" in piece) == several]
        if found:
            outcome = (
                f"the processor took {found[len(found) // 2]:.1f} s in the middle and {found[0]:.1f} s at the most"
            )
            tell(f"{campaign}{with_encoder}", tried=len(found), outcome=outcome + by)
    assert taken[0][0] < 60, taken[0]
