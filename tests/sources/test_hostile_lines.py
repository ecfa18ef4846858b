"""Lines of one piece again and again are read, by rules alone, in a time that grows with their length and no faster."""

import time

import pytest

from plangraph.build.plan import claims_of
from plangraph.documents import parse_text
from plangraph.weighing.models import models_without

HEAD = "赣北市科技创新“十四五”规划\n\n一、产业\n"
SIZE, LARGER = 5_000, 4
GROWN = 3  # times as long as the growth of the text allows, for what a busy machine adds


def seconds(piece: str, size: int) -> float:
    """The processor's time for a line of `size` bytes; the best of two."""
    text = f"{HEAD}{piece * (size // len(piece.encode()))}。\n"
    found = []
    for _ in range(2):
        start = time.process_time()
        claims_of(parse_text(text), models_without(("encoder",)))
        found.append(time.process_time() - start)
    return min(found)


@pytest.mark.parametrize("piece", ["铜箔公司、", "和", "1个", "1亿元", "增长1%", "以A为龙头，", "（", "《规划》、"])
def test_a_line_four_times_as_long_takes_about_four_times_as_long(piece: str) -> None:
    seconds(piece, 1_000)  # what is read once
    assert seconds(piece, SIZE * LARGER) < GROWN * LARGER * max(seconds(piece, SIZE), 0.1)
