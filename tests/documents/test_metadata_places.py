"""Whose plan it is: divisions that exist, zones that a text names as its own, the country; never a phrase."""

import pytest

from plangraph.documents import parse_text
from plangraph.documents.metadata.places import at_start

from .heads import metadata
from .views import messages


@pytest.mark.parametrize(
    ("title", "name", "cls", "level"),
    [
        ("广东省韶关市曲江区科技创新规划", "曲江区", "Place", "county"),
        ("吉安市开放平台与产业园区高质量发展规划", "吉安市", "Place", "prefecture"),
        ("“十四五”江西省科技创新规划", "江西省", "Place", "province"),
        ("2024年重庆市科技创新计划", "重庆市", "Place", "province"),
        ("昆山市科技创新规划", "昆山市", "Place", "county"),
        ("和田地区产业规划", "和田地区", "Place", "prefecture"),
        ("呼和浩特市科技规划", "呼和浩特市", "Place", "prefecture"),
        ("沛县工业发展规划", "沛县", "Place", "county"),
        ("阿坝州数据管理办法", "阿坝藏族羌族自治州", "Place", "prefecture"),
        ("广西政府工作报告", "广西壮族自治区", "Place", "province"),
        ("浦东新区产业规划", "浦东新区", "Place", "county"),
        ("赣州经济技术开发区科技规划", "赣州经济技术开发区", "Park", "park"),
        ("苏州工业园区产业规划", "苏州工业园区", "Park", "park"),
        ("兰州新区产业规划", "兰州新区", "Park", "park"),
        ("中国（陕西）自由贸易试验区规划", "中国（陕西）自由贸易试验区", "Park", "park"),
        ("江西省开发区改革规划", "江西省", "Place", "province"),
        ("赣州市工业园区行动计划", "赣州市", "Place", "prefecture"),
    ],
)
def test_the_division_or_zone_that_a_title_begins_with(title: str, name: str, cls: str, level: str) -> None:
    found = at_start(title, "")
    assert found is not None
    assert (found.name, found.cls, found.level) == (name, cls, level)


@pytest.mark.parametrize(
    "title",
    ["城市更新行动方案", "区域协调发展规划", "长江三角洲区域规划纲要", "全市科技工作要点", "市场监管规划", "和平发展纲要", "产业强省规划"],
)  # fmt: skip
def test_titles_without_a_division(title: str) -> None:
    assert at_start(title, "") is None


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("“十四五”冷链规划\n国家能源局\n2022年1月", "中国"),
        ("国务院关于印发“十四五”冷链规划的通知\n国发〔2022〕17号", "中国"),
        ("全国冷链发展规划（2021—2025年）", "中国"),
        ("冷链产业发展规划\n攸县商务局\n2021年3月", "攸县"),
        ("关于推进攸县冷链产业的指导意见\n为推进产业，提出意见。", "攸县"),
        ("冷链产业发展规划\n来源：攸县人民政府", "攸县"),
    ],
)
def test_where_the_title_names_no_place(head: str, name: str) -> None:
    assert metadata(head, "民").jurisdiction == name


def test_a_district_that_only_the_text_speaks_of() -> None:
    document = parse_text(
        "“十四五”时期，全球创新版图正在重构。规划期限为2021-2025年。\n一、基础\n"
        + "源城区深入实施创新驱动战略。我区企业增加，城区面貌改善，示范区建设加快，融入大湾区。\n" * 4
        + "加强与河源市、深圳市合作。\n"
    )
    found = document.metadata
    assert (found.jurisdiction, found.level, found.jurisdiction_code) == ("源城区", "county", "441602")
    assert "源城区 was inferred from 4 mentions" in messages(document, "info")


def test_a_zone_that_only_the_text_speaks_of() -> None:
    document = parse_text(
        "一、基础\n"
        + "“十四五”时期，赣州经济技术开发区加快发展。到2025年，我区企业翻番，国家级经济技术开发区排名前移。\n" * 4
        + "根据《赣州经济技术开发区创新办法》落实。\n"
    )
    found = document.metadata
    assert (found.jurisdiction, found.jurisdiction_class, found.level) == ("赣州经济技术开发区", "Park", "park")
    assert "2021–2025 was inferred from" in messages(document, "info")


def test_a_district_that_names_its_zone_more_often_than_itself() -> None:
    text = (
        "一、基础\n" + "源城区推进创新。我区加快建设。河源工业园区、河源工业园区二期扩容。区委、区政府统筹推进。\n" * 4
    )
    assert parse_text(text).metadata.jurisdiction == "源城区"


def test_a_city_that_names_a_greater_neighbour_more_often_than_itself() -> None:
    text = "一、基础\n" + "赣州市推进创新。我市加快对接深圳市，加强与深圳市合作，承接东莞市、深圳市产业。\n" * 4
    assert parse_text(text).metadata.jurisdiction == "赣州市"


def test_rivals_are_named_and_none_is_chosen() -> None:
    document = parse_text("一、基础\n" + "赣州市推进创新。吉安市推进创新。我市企业增加。\n" * 5)
    assert document.metadata.jurisdiction is None
    assert "cannot be told between" in messages(document)


def test_a_phrase_that_ends_like_a_zone_is_none() -> None:
    text = "一、基础\n" + "我区建设沿边临港产业园区。加快沿边临港产业园区扩容。沿边临港产业园区引进企业。\n" * 4
    assert parse_text(text).metadata.jurisdiction is None


@pytest.mark.parametrize(("province", "code"), [("辽宁省", "211300"), ("北京市", "110105")])
def test_a_short_name_is_told_by_its_province(province: str, code: str) -> None:
    self = "市" if province == "辽宁省" else "区"
    found = metadata(f"朝阳{self}竹产业规划\n根据《{province}竹产业规划》，制定本规划。", self)
    assert found.jurisdiction_code == code


def test_a_name_that_many_have_stays_without_a_code() -> None:
    found = metadata("鼓楼区商贸规划\n为发展商贸，制定本规划。", "区")
    assert (found.jurisdiction, found.level, found.jurisdiction_code) == ("鼓楼区", "county", None)


@pytest.mark.parametrize("title", ["兰州—西宁城市群建设方案", "长春—吉林—延边走廊建设规划"])
def test_the_first_city_of_a_region_is_not_whose_plan_it_is(title: str) -> None:
    assert at_start(title, "") is None
    found = metadata(f"甘肃省人民政府办公厅\n关于印发{title}的通知\n\n{title}\n\n一、总体要求\n\n加快建设。\n")
    assert found.jurisdiction == "甘肃省"
