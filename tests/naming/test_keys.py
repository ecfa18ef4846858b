import pytest

from plangraph.naming import plan_key
from plangraph.records import Metadata


def key(title: str | None, place: str | None, start: int | None = None, end: int | None = None, **other: str) -> str:
    return plan_key(Metadata(title=title, jurisdiction=place, start_year=start, end_year=end, **other))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "place", "years", "expected"),
    [
        ("韶关市科技创新“十四五”规划", "韶关市", (2021, 2025), "韶关市-科技创新规划-2021-2025"),
        ("广东省韶关市曲江区科技规划（2021—2025年）", "曲江区", (2021, 2025), "曲江区-科技规划-2021-2025"),
        ("2026年宁夏回族自治区政府工作报告", "宁夏回族自治区", (2026, 2026), "宁夏回族自治区-政府工作报告-2026"),
        ("2026年四川省人民政府工作报告", "四川省", (2026, 2026), "四川省-政府工作报告-2026"),
        ("政府工作报告", "贵州省", (2026, 2026), "贵州省-政府工作报告-2026"),
        ("“十四五”数字经济规划", "中国", (2021, 2025), "中国-数字经济规划-2021-2025"),
        ("竹产业管理办法", None, (None, None), "竹产业管理办法"),
    ],
)
def test_place_subject_and_years(
    title: str, place: str | None, years: tuple[int | None, int | None], expected: str
) -> None:
    assert key(title, place, *years) == expected


def test_a_draft_and_the_plan_as_issued_have_one_key() -> None:
    draft = key("清远市科技创新“十四五”规划（2021—2025年）（征求意见稿）", "清远市", 2021, 2025)
    assert draft == key("清远市科技创新“十四五”规划", "清远市", 2021, 2025)


def test_two_places_two_years_and_two_kinds_have_their_own() -> None:
    keys = {
        key("政府工作报告", "江西省", 2025, 2025),
        key("政府工作报告", "湖南省", 2025, 2025),
        key("政府工作报告", "江西省", 2026, 2026),
        key("江西省竹产业规划", "江西省", 2026, 2026),
        key("江西省竹产业行动计划", "江西省", 2026, 2026),
    }
    assert len(keys) == 5


def test_a_county_whose_name_others_have_stands_after_its_city() -> None:
    assert key("鼓楼区商贸规划", "鼓楼区", jurisdiction_code="320106") == "南京市鼓楼区-商贸规划"


def test_without_a_title_the_kind_is_the_subject() -> None:
    assert key(None, "源城区", 2021, 2025, kind="plan") == "源城区-规划-2021-2025"


def test_the_author_sets_it() -> None:
    assert key("韶关市科技创新“十四五”规划", "韶关市", 2021, 2025, key="sg-st-14") == "sg-st-14"


def test_nothing_known_gives_no_key() -> None:
    assert plan_key(Metadata()) == ""
