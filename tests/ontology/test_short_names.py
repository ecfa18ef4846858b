"""Short names of divisions, and which of them are words as well."""

from __future__ import annotations

import pytest

from plangraph.ontology.short_names import abbreviations, everyday, short_names


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("韶关市", "韶关"),
        ("广东省", "广东"),
        ("广西壮族自治区", "广西"),
        ("内蒙古自治区", "内蒙古"),
        ("新疆维吾尔自治区", "新疆"),
        ("香港特别行政区", "香港"),
        ("恩施土家族苗族自治州", "恩施"),
        ("博尔塔拉蒙古自治州", "博尔塔拉"),
        ("大兴安岭地区", "大兴安岭"),
        ("锡林郭勒盟", "锡林郭勒"),
        ("浦东新区", "浦东"),
        ("清新区", "清新"),
        ("神农架林区", "神农架"),
        ("万柏林区", "万柏林"),
        ("瀍河回族区", "瀍河"),
        ("鄂伦春自治旗", "鄂伦春"),
        ("隆林各族自治县", "隆林"),
        ("东乡族自治县", "东乡"),
        ("双江拉祜族佤族布朗族傣族自治县", "双江"),
    ],
)
def test_short_name(name: str, short: str) -> None:
    assert short_names(name)[0] == short


@pytest.mark.parametrize("name", ["忠县", "城区", "郊区", "矿区", "土默特左旗", "科尔沁右翼中旗"])
def test_no_short_name(name: str) -> None:
    assert short_names(name) == ()


def test_autonomous_counties_are_called_counties_too() -> None:
    assert short_names("连山壮族瑶族自治县") == ("连山", "连山县")
    assert short_names("恩施土家族苗族自治州") == ("恩施",)


@pytest.mark.parametrize(
    ("name", "level"), [("友好区", "county"), ("白银市", "prefecture"), ("海南藏族自治州", "prefecture")]
)
def test_everyday(name: str, level: str) -> None:
    assert everyday(name, level)


@pytest.mark.parametrize(
    ("name", "level"), [("新丰县", "county"), ("源城区", "county"), ("韶关市", "prefecture"), ("大连市", "prefecture")]
)
def test_not_everyday(name: str, level: str) -> None:
    assert not everyday(name, level)


def test_provinces_have_letters() -> None:
    assert abbreviations("440000") == ("粤",)
    assert abbreviations("510000") == ("川", "蜀")
