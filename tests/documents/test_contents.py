import pytest

from plangraph.documents import parse_text
from plangraph.documents.furniture import is_page_number

from .views import outline

BODY = "一、基础\n（一）成就\n成就显著。\n（二）问题\n投入不足。\n二、目标\n目标明确。\n"


@pytest.mark.parametrize(
    "contents",
    [
        "目 录\n一、基础\t1\n（一）成就.....\t2\n（二）问题\n二、目标……3\n",
        "目录\n\n一、基础 .............. 1\n（一）成就 ........... 2\n"
        "\n— 1 —\n（二）问题 ........... 2\n二、目标 ........ 3\n",
        "目  次\n一、基础\n（一）成就\n（二）问题\n二、目标\n",
        "一、基础\t1\n（一）成就\t2\n（二）问题\t3\n二、目标\t4\n",
    ],
)
def test_contents_pages_are_dropped(contents: str) -> None:
    document = parse_text(f"赣北市科技规划\n{contents}\n{BODY}")
    assert outline(document) == ["一、 基础", "  （一） 成就", "  （二） 问题", "二、 目标"]
    assert [passage.kind for passage in document.passages].count("heading") == 4


def test_a_title_after_the_contents_stays() -> None:
    document = parse_text(f"目录\n一、基础\t1\n二、目标\t3\n\n赣北市科技创新“十四五”规划\n{BODY}")
    assert document.passages[0].text == "赣北市科技创新“十四五”规划"


@pytest.mark.parametrize("line", ["12", "— 12 —", "- 3 -", "第 3 页", "第3页 共40页", "3/40", "－ 7 －"])
def test_page_numbers(line: str) -> None:
    assert is_page_number(line)


@pytest.mark.parametrize("line", ["2.5", "35%", "2025年", "1.", "12家", "一"])
def test_what_is_no_page_number(line: str) -> None:
    assert not is_page_number(line)
