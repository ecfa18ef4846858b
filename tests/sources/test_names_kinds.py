"""Names by the kinds in which they went wrong: what must be found, and what must not; the texts are our own."""

from __future__ import annotations

import pytest

from plangraph.language.text import Token
from plangraph.sources.names.commonness import all_common, is_common, topical

from .small_plans import HEFEI, NINGDE, classes

FOUND = {
    "past a verb and 好": ("建好教育部合肥高等研究院。", "教育部合肥高等研究院", "Platform"),
    "past a verb of running": ("运营好合肥水务集团。", "合肥水务集团", "Enterprise"),
    "past a verb that plans coined": ("申建合肥陆港保税物流中心（B型）。", "合肥陆港保税物流中心（B型）", "Park"),
    "past who does it and the verb": ("长虹集团运营国家智能家电创新中心。", "国家智能家电创新中心", "Platform"),
    "after a kind of firm": ("引进央企国光发展集团。", "国光发展集团", "Enterprise"),
    "a region whose first word the dictionary cuts": ("协同打造成渝科技走廊。", "成渝科技走廊", "Place"),
    "verbs that are its work": ("国家食品审评检查华中分中心挂牌。", "国家食品审评检查华中分中心", "Platform"),
    "with 及 inside": (
        "建设国家日用及特种玻璃工程技术研究中心。",
        "国家日用及特种玻璃工程技术研究中心",
        "Platform",
    ),
    "a campus": ("依托哈尔滨工业大学（深圳）开展研究。", "哈尔滨工业大学（深圳）", "Institution"),
    "a leader without a mark of a firm": ("以合肥老坊为龙头，发展白酒产业。", "合肥老坊", "Enterprise"),
    "leaders in one word": ("以口子、迎驾为骨干，壮大白酒产业。", "迎驾", "Enterprise"),
    "helped to grow": ("支持迎驾、合肥老坊做大做强。", "合肥老坊", "Enterprise"),
    "before a phase": ("淮南宏晔化一期竣工。", "宏晔化", "Enterprise"),
    "before what it rebuilds": ("加快推进皖维化合成氨改造、安庆锐溢电池二期等项目。", "锐溢电池", "Enterprise"),
    "two common characters and what only firms end with": ("支持天新药业扩大产能。", "天新药业", "Enterprise"),
    "a group that does one thing": ("支持光明软件集团在肥东县建设产业园。", "光明软件集团", "Enterprise"),
}


@pytest.mark.parametrize("how", FOUND)
def test_a_name_of_the_kind_is_found(how: str) -> None:
    text, name, cls = FOUND[how]
    assert classes(HEFEI + text).get(name) == cls


NONE = {
    "a verb and a class": "大力发展大学科技园。",
    "a word across the end of another": "不断创新城市防灾技术。",
    "what capital is told to do": "鼓励社会资本投早、投小、投硬科技。",
    "a season": "做好迎峰度夏度冬能源电力保供。",
    "a number cut": "累计帮助近3000家企业。",
    "fields of trade": "推动产贸融合发展，提振汽车、家电等消费。",
    "a line of business with what firms end with": "传统酒业等领域加强传承。",
    "words that plans coined": "文创软件、类脑智能、具身智能等领域形成一批知名企业。",
    "firms by their trade": "保险公司、航空公司和公募基金管理公司参与。",
    "firms by what they are to others": "规范子公司管理，境内上市公司增加，鼓励外地总公司加强沟通。",
    "a group of a class": "培育大型综合性现代物流集团，组建紧密型城市医疗集团。",
    "levels": "旗县市区、保险公司参与。",
    "hospitals and schools by their class": "推进公立医院改革，建设中医医院、三甲医院、老年大学和义务教育学校。",
    "a style of society": "推广“枫桥式”商会。",
    "services in every quarter": "建设社区卫生服务中心。",
    "parks of everybody": "打造现代服务业集聚区、物流园区和特色种植基地。",
    "a quotation of a class": "建设“反向飞地”和“万兆园区”。",
    "bodies of every division": "各市人民政府、县市区人民政府抓好落实。",
    "goods that begin like a firm": "支持凯辰电池材料出口。",
}
NAMED = {"Enterprise", "Institution", "Platform", "Park", "GovernmentBody"}


@pytest.mark.parametrize("how", NONE)
def test_what_names_a_class_is_no_entity(how: str) -> None:
    found = classes(HEFEI + NONE[how])
    assert {name for name, cls in found.items() if cls in NAMED} == set()


WORKS = {
    "a noun before them": "电影《巢湖渔歌》、话剧《灯火》获奖。",
    "a list": "电视剧《我们的厂》《老街》和《春汛》播出。",
    "publishing": "出版《江淮文库》。",
    "what it is by its own name": "编成《庐州志》《皖中简史》。",
}


@pytest.mark.parametrize("how", WORKS)
def test_a_work_of_art_is_no_document(how: str) -> None:
    found = classes(HEFEI + WORKS[how])
    assert [name for name, cls in found.items() if cls == "PolicyDocument" and "合肥市" not in name] == []


def test_a_document_after_a_work_is_one() -> None:
    found = classes(HEFEI + "播出电影《巢湖渔歌》，落实《安徽省文化发展规划》。")
    assert found.get("安徽省文化发展规划") == "PolicyDocument"


@pytest.mark.parametrize("words", ["蕉城机场", "福鼎至柘荣高速", "福鼎至武夷山铁路", "霞浦核电", "霞浦溪西水库"])
def test_a_place_that_only_says_which_road_is_no_place(words: str) -> None:
    found = classes(NINGDE + f"加快{words}建设。")
    assert not {name for name, cls in found.items() if cls == "Place"} & {"蕉城", "福鼎", "霞浦", "柘荣"}


def test_a_place_by_itself_is_one() -> None:
    assert classes(NINGDE + "支持霞浦县发展海带养殖。").get("霞浦县") == "Place"


@pytest.mark.parametrize("word", ["航空", "保险", "省级", "旗县市区", "近", "综合性", "文创", "大力发展", "两"])
def test_words_of_everybody(word: str) -> None:
    assert is_common(word) or word == "近"


@pytest.mark.parametrize("word", ["泸天化", "郎酒", "锐", "宏晔"])
def test_words_of_nobody_else(word: str) -> None:
    assert not is_common(word)


def test_a_word_counts_as_far_as_the_end() -> None:
    assert all_common((Token("境内", 0, 2), Token("上市公司", 2, 6)), 4)
    assert not all_common((Token("皖维", 0, 2), Token("集团", 2, 4)), 2)


def test_a_name_in_化_is_no_topic_by_that_alone() -> None:
    assert topical("动力电池")
    assert not topical("泸天化")
