"""Names and their classes, short names, and what is no name; the texts are our own."""

from __future__ import annotations

import pytest

from .small_plans import BAOJI, HEFEI, LIUZHOU, NINGDE, classes, facts

NAMED = {
    "科大讯飞股份有限公司": ("Enterprise", HEFEI + "支持科大讯飞股份有限公司研发语音识别技术。"),
    "中国科学技术大学": ("Institution", HEFEI + "支持中国科学技术大学建设研究平台。"),
    "合肥高新区": ("Park", HEFEI + "推动合肥高新区扩大规模。"),
    "蕉城区": ("Place", NINGDE + "支持蕉城区发展储能电池。"),
    "钛合金研究中心": ("Platform", BAOJI + "西北有色金属研究院与宝鸡文理学院共建钛合金研究中心。"),
    "“科里科气”科技成果转化行动": ("Initiative", HEFEI + "实施“科里科气”科技成果转化行动。"),
    "安徽省“十四五”科技创新规划": ("PolicyDocument", HEFEI + "落实《安徽省“十四五”科技创新规划》的要求。"),
    "国家科技进步二等奖": ("Award", HEFEI + "科大讯飞股份有限公司获国家科技进步二等奖。"),
    "合肥市科技局": ("GovernmentBody", HEFEI + "由合肥市科技局牵头落实。"),
    "工程机械产业": ("Industry", LIUZHOU + "大力发展工程机械产业。"),
    "装载机": ("Technology", LIUZHOU + "（一）工程机械。重点发展装载机、挖掘机等产品。"),
}


@pytest.mark.parametrize("name", NAMED)
def test_a_name_has_its_class(name: str) -> None:
    cls, text = NAMED[name]
    found = {
        names: entity["type"] for entity in facts(text)["entities"] for names in (entity["name"], *entity["aliases"])
    }
    assert found.get(name) == cls


@pytest.mark.parametrize("words", ["120家省级工程技术研究中心", "一批龙头企业", "高校和科研院所", "有关部门"])
def test_what_names_nothing_is_no_entity(words: str) -> None:
    named = {"Enterprise", "Institution", "Platform", "Park", "GovernmentBody"}
    assert not {name for name, cls in classes(HEFEI + f"到2025年，支持{words}。").items() if cls in named}


def test_what_a_place_is_to_become_is_no_park() -> None:
    assert "Park" not in classes(HEFEI + "成为全球最大的光纤光缆研发制造基地。").values()


def test_a_short_name_that_the_text_introduces() -> None:
    text = HEFEI + "科大讯飞股份有限公司（以下简称“讯飞”）扩大研发。支持讯飞与中国科学技术大学合作开展研究。"
    found = facts(text)
    [firm] = [entity for entity in found["entities"] if entity["type"] == "Enterprise"]
    assert firm["name"] == "科大讯飞股份有限公司"
    assert "讯飞" in firm["aliases"]
    assert any(r["p"] == "cooperatesWith" and firm["name"] in (r["s"], r["o"]) for r in found["relations"])


@pytest.mark.parametrize("words", ["我市", "全市", "本市"])
def test_words_for_the_jurisdiction_are_no_aliases(words: str) -> None:
    text = HEFEI + f"{words}大力发展新型显示产业。"
    found = facts(text)
    assert words not in {alias for entity in found["entities"] for alias in (entity["name"], *entity["aliases"])}
    assert "合肥市" in classes(text)


def test_a_line_that_a_pdf_broke_does_not_break_a_name() -> None:
    lines = (
        "围绕语音识别、机器翻译和智慧教育等方向，我市支持科大讯飞股份有",
        "限公司和中国科学技术大学在人工智能领域开展长期而深入的研究合作，",
        "推动成果在本地转化，鼓励更多的学校、医院和企业使用这些成果。",
    )
    text = HEFEI + "\n".join(lines)
    assert "科大讯飞股份有限公司" in classes(text)


CALLED = {
    "the core of a full name": (
        NINGDE + "宁德时代新能源科技股份有限公司扩大产能。支持宁德时代建设研发基地。",
        "宁德时代",
        "Enterprise",
    ),
    "characters that no dictionary knows": (HEFEI + "支持昊方机电、惠而浦股份扩大产能。", "昊方机电", "Enterprise"),
    "a bracket right after the full name": (
        HEFEI + "阳光电源股份有限公司（“阳光电源”）扩大产能。",
        "阳光电源",
        "Enterprise",
    ),
    "the rest of a list of firms": (
        HEFEI + "“三一装备”、“诺力机械”、“上电科”等3家企业建成研究院。",
        "上电科",
        "Enterprise",
    ),
    "a name in one word": (HEFEI + "支持三九药业扩大产能。", "三九药业", "Enterprise"),
    "beside a firm that is relied on": (
        HEFEI + "以三九药业、威智百科为依托，建设公共服务平台。",
        "威智百科",
        "Enterprise",
    ),
    "a firm of fame and what firms end with": (HEFEI + "引进通威股份、宁德时代。", "通威股份", "Enterprise"),
    "a word that opens phrases among firms": (
        HEFEI + "已有华润微电子、芯朋微电子、先导智能等8家上市企业。",
        "先导智能",
        "Enterprise",
    ),
    "a district that ends like a park": ("泉州市泉港区石化产业发展规划\n\n大力发展石化产业。", "泉港区", "Place"),
    "a prize without its year": (
        HEFEI + "科大讯飞股份有限公司获2020年度国家科技进步二等奖。",
        "国家科技进步二等奖",
        "Award",
    ),
    "past a verb and a level": (HEFEI + "整合创业园培育市级渠南工业园。", "渠南工业园", "Park"),
    "the place in a title that reads like a programme": (
        "重庆市制造业高质量发展行动方案\n\n大力发展新能源汽车。",
        "制造业",
        "Industry",
    ),
    "an instrument of policy": (HEFEI + "落实研发费用加计扣除。", "研发费用加计扣除", "Initiative"),
    "a programme of the state": (HEFEI + "深入实施乡村振兴战略。", "乡村振兴战略", "Initiative"),
    "what is lent under a name": (HEFEI + "推广“科创贷”。", "“科创贷”", "Initiative"),
    "a ministry": (HEFEI + "与应急管理部深化合作。", "应急管理部", "GovernmentBody"),
    "a town": (HEFEI + "支持三河镇发展旅游业。", "三河镇", "Place"),
    "an institute of a province": (HEFEI + "依托江苏省产业技术研究院。", "江苏省产业技术研究院", "Institution"),
    "a bullet is no part of a name": (HEFEI + "◆ 合肥国家实验室：开展量子信息研究。", "合肥国家实验室", "Platform"),
}


@pytest.mark.parametrize("how", CALLED)
def test_a_name_is_found(how: str) -> None:
    text, name, cls = CALLED[how]
    named = {
        alias: entity["type"] for entity in facts(text)["entities"] for alias in (entity["name"], *entity["aliases"])
    }
    assert named.get(name) == cls


def test_a_class_of_projects_is_no_programme() -> None:
    assert "Initiative" not in classes(HEFEI + "实施重大科技项目，设立财政专项资金。").values()
