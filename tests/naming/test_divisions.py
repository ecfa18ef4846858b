import pytest

from plangraph.naming import choose, divisions, lineage, named, prefix
from plangraph.naming.divisions import is_full, is_settled


def test_every_division_lies_in_a_province() -> None:
    assert len(divisions()) > 3000
    assert all(lineage(division)[-1].level == "province" for division in divisions().values())


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("曲江区科技规划", "曲江区"),
        ("广西政府工作报告", "广西"),
        ("阿坝州数据办法", "阿坝州"),
        ("宁夏自治区规划", "宁夏自治区"),
        ("我省科技规划", ""),
        ("", ""),
    ],
)
def test_the_longest_name_at_the_start(words: str, name: str) -> None:
    assert prefix(words) == name


def test_short_and_cut_names() -> None:
    assert [one.name for one in named("大理州")] == ["大理白族自治州"]
    assert {one.name for one in named("吉林")} == {"吉林省", "吉林市"}
    assert is_full("大理州")
    assert not is_full("吉林")


@pytest.mark.parametrize(
    ("name", "text", "letter", "code"),
    [
        ("朝阳", "辽宁省的规划", "市", "211300"),
        ("朝阳", "长春市的规划", "区", "220104"),
        ("吉林", "", "省", "220000"),
        ("吉林", "", "市", "220200"),
        ("鼓楼区", "南京市的规划", "", "320106"),
    ],
)
def test_one_of_many_of_a_name(name: str, text: str, letter: str, code: str) -> None:
    chosen = choose(named(name), text, letter)
    assert chosen is not None
    assert chosen.code == code


def test_none_where_two_of_different_names_fit_alike() -> None:
    assert choose([], "") is None
    assert choose(named("曲江区") + named("南山区"), "") is None


def test_a_name_of_many_is_settled_by_its_city() -> None:
    nanjing = next(one for one in named("鼓楼区") if one.code == "320106")
    assert is_settled(nanjing, "南京市鼓楼区")
    assert not is_settled(nanjing, "鼓楼区")
