"""Relations out of the ways in which plans state them; the texts are our own."""

from __future__ import annotations

import pytest

from .small_plans import BAOJI, HEFEI, LIUZHOU, NINGDE, facts, triples

LIUGONG = "广西柳工机械股份有限公司"
CATL = "宁德时代新能源科技股份有限公司"
LABORATORY = "福建省能源器件科学与技术创新实验室"

STATED = {
    "以X为龙头": (
        LIUZHOU + f"（一）工程机械。以{LIUGONG}为龙头，重点发展装载机、挖掘机等产品。",
        {(LIUGONG, "anchors", "工程机械"), ("工程机械", "usesTechnology", "装载机")},
    ),
    "依托X等链主企业": (
        LIUZHOU + "（一）新能源汽车。依托上汽通用五菱汽车股份有限公司等链主企业，培育动力电池系统。",
        {("上汽通用五菱汽车股份有限公司", "anchors", "新能源汽车"), ("柳州市", "prioritizes", "新能源汽车")},
    ),
    "a list of firms under a label": (
        NINGDE + f"1.锂电新能源：依托{CATL}、宁德新能源科技有限公司等龙头企业，做强动力电池、储能电池等产品。",
        {(CATL, "anchors", "锂电新能源产业"), ("宁德新能源科技有限公司", "anchors", "锂电新能源产业")},
    ),
    "an industry in the same sentence": (
        BAOJI + "依托宝钛集团有限公司，打造钛合金产业链。",
        {("宝钛集团有限公司", "anchors", "钛合金产业链"), ("宝鸡市", "prioritizes", "钛合金产业链")},
    ),
    "我市 is the jurisdiction": (
        HEFEI + "我市大力发展新型显示、生物医药等新兴产业。",
        {("合肥市", "prioritizes", "新型显示"), ("合肥市", "prioritizes", "生物医药")},
    ),
    "等 and a head noun": (
        HEFEI + "我市大力发展新型显示、生物医药等新兴产业。",
        {("新型显示", "subIndustryOf", "新兴产业"), ("生物医药", "subIndustryOf", "新兴产业")},
    ),
    "A与B合作": (
        HEFEI + "推动中国科学技术大学与科大讯飞股份有限公司合作开展语音识别技术研究。",
        {("中国科学技术大学", "cooperatesWith", "科大讯飞股份有限公司")},
    ),
    "A与B共建X": (
        BAOJI + "西北有色金属研究院与宝鸡文理学院共建钛合金研究中心。",
        {
            ("钛合金研究中心", "builtBy", "西北有色金属研究院"),
            ("钛合金研究中心", "builtBy", "宝鸡文理学院"),
            ("西北有色金属研究院", "cooperatesWith", "宝鸡文理学院"),
        },
    ),
    "X由A承建": (NINGDE + f"{LABORATORY}由{CATL}承建。", {(LABORATORY, "builtBy", CATL)}),
    "X位于P": (NINGDE + f"{LABORATORY}位于蕉城区。", {(LABORATORY, "locatedIn", "蕉城区")}),
    "a district lies in its city": (NINGDE + f"{LABORATORY}位于蕉城区。", {("蕉城区", "partOf", "宁德市")}),
    "融入": (HEFEI + "积极融入长三角一体化发展。", {("合肥市", "integratesWith", "长三角")}),
    "实施": (
        HEFEI + "实施“科里科气”科技成果转化行动。",
        {("合肥市", "launches", "“科里科气”科技成果转化行动")},
    ),
    "A、B两家骨干领衔": (
        LIUZHOU + f"（一）工程机械。{LIUGONG}、柳州欧维姆机械股份有限公司两家骨干领衔，开发装载机。",
        {(LIUGONG, "anchors", "工程机械"), ("柳州欧维姆机械股份有限公司", "anchors", "工程机械")},
    ),
    "E的T": (
        LIUZHOU + f"（一）工程机械。{LIUGONG}的电动装载机、挖掘机等产品销往全国。",
        {(LIUGONG, "worksOn", "电动装载机")},
    ),
    "X（A联合B共建）": (
        NINGDE + f"建设{LABORATORY}（{CATL}联合厦门大学共建）。",
        {(LABORATORY, "builtBy", CATL), (LABORATORY, "builtBy", "厦门大学")},
    ),
    "运营主体为E": (NINGDE + f"{LABORATORY}，运营主体为{CATL}。", {(LABORATORY, "builtBy", CATL)}),
    "由E建设的X": (
        NINGDE + f"由{CATL}建设的{LABORATORY}落户蕉城区。",
        {(LABORATORY, "builtBy", CATL), (LABORATORY, "locatedIn", "蕉城区")},
    ),
    "P已集聚A、B": (
        LIUZHOU + f"柳南区已集聚{LIUGONG}、柳州欧维姆机械股份有限公司。",
        {(LIUGONG, "locatedIn", "柳南区"), ("柳州欧维姆机械股份有限公司", "locatedIn", "柳南区")},
    ),
    "a park that opens a line": (
        LIUZHOU + "——柳州高新区，重点发展新能源汽车、智能装备产业。",
        {("柳州高新区", "prioritizes", "新能源汽车")},
    ),
    "与A、B等地合作": (
        HEFEI + "深化与南京市、杭州市等城市合作，建设产业联盟。",
        {("合肥市", "cooperatesWith", "南京市"), ("合肥市", "cooperatesWith", "杭州市")},
    ),
    "R的A、B": (
        HEFEI + "合肥都市圈的六安市、滁州市梯度配套。",
        {("六安市", "partOf", "合肥都市圈"), ("滁州市", "partOf", "合肥都市圈")},
    ),
    "a district after its city": (
        HEFEI + "在上海市嘉定区设立合肥离岸创新中心。",
        {("上海市嘉定区", "partOf", "上海市"), ("合肥离岸创新中心", "locatedIn", "上海市嘉定区")},
    ),
    "聚焦A领域实施X": (
        HEFEI + "聚焦新型显示、集成电路等产业领域，实施强链补链行动计划。",
        {("强链补链行动计划", "targets", "新型显示")},
    ),
    "落实X": (
        HEFEI + "落实研发费用加计扣除，推行“揭榜挂帅”。",
        {("合肥市", "launches", "研发费用加计扣除"), ("合肥市", "launches", "“揭榜挂帅”")},
    ),
    "本规划由G印发": (
        HEFEI + "本规划由合肥市人民政府印发。",
        {("合肥市科技创新发展规划（2021—2025年）", "issuedBy", "合肥市人民政府")},
    ),
    "主导产业为A、B": (
        LIUZHOU + "柳州高新区主导产业为新能源汽车、智能装备。",
        {("柳州高新区", "prioritizes", "新能源汽车")},
    ),
    "a list that goes on": (
        HEFEI + "聚焦新型显示、集成电路两大主导产业，人工智能、生物医药两大新兴产业。",
        {("合肥市", "prioritizes", "生物医药")},
    ),
    "以A为链主的X、以B为链主的Y": (
        LIUZHOU + "培育以柳工为链主的工程机械、以东糖为链主的制糖业等优势产业。",
        {("柳工", "anchors", "工程机械"), ("东糖", "anchors", "制糖业")},
    ),
    "以A等企业为龙头的X": (
        LIUZHOU + "形成以欧维姆等企业为龙头的预应力产业。",
        {("欧维姆", "anchors", "预应力产业")},
    ),
    "X由A领衔": (
        LIUZHOU + f"工程机械由{LIUGONG}领衔，制糖业靠东亚糖业有限公司挑头。",
        {(LIUGONG, "anchors", "工程机械")},
    ),
    "a label of leaders": (
        LIUZHOU + f"（一）工程机械。链主企业：{LIUGONG}、柳州欧维姆机械股份有限公司。",
        {(LIUGONG, "anchors", "工程机械"), ("柳州欧维姆机械股份有限公司", "anchors", "工程机械")},
    ),
    "firms that carry it": (
        LIUZHOU + f"（一）工程机械。{LIUGONG}、柳州欧维姆机械股份有限公司两家为主力。",
        {(LIUGONG, "anchors", "工程机械"), ("柳州欧维姆机械股份有限公司", "anchors", "工程机械")},
    ),
    "a park that counts its firms": (
        LIUZHOU + f"柳东新区产业园已聚集企业30家，拥有{LIUGONG}、柳州欧维姆机械股份有限公司等规模以上企业8家。",
        {(LIUGONG, "locatedIn", "柳东新区产业园")},
    ),
    "an adverb and a verb in one word": (
        HEFEI + "深入开展“科里科气”科技成果转化行动。",
        {("合肥市", "launches", "“科里科气”科技成果转化行动")},
    ),
    "加大 an instrument of policy": (
        HEFEI + "加大研发费用加计扣除、高新技术企业税收优惠等政策力度。",
        {("合肥市", "launches", "研发费用加计扣除")},
    ),
    "与 a firm of fame": (HEFEI + "与华为、中国移动开展战略合作。", {("合肥市", "cooperatesWith", "华为")}),
    "what a list counts as industries": (
        HEFEI + "做优机器人、循环经济两大特色产业。",
        {("合肥市", "prioritizes", "机器人")},
    ),
    "the plan itself": (HEFEI, {("合肥市科技创新发展规划（2021—2025年）", "issuedBy", "合肥市")}),
}

NOT_STATED = {
    "a firm without an industry": (LIUZHOU + f"{LIUGONG}位于柳州市柳南区。", "anchors"),
    "what is there already": (
        HEFEI.replace("重点任务", "发展基础") + "“十三五”期间，新型显示产业产值达1000亿元。",
        "prioritizes",
    ),
    "what is made together with another": (
        HEFEI + "打造合肥国家实验室、量子信息研究院及与中国科学技术大学共建的先进技术研究院。",
        "cooperatesWith",
    ),
    "firms that only work on it": (
        LIUZHOU + f"（一）工程机械。{LIUGONG}、柳州欧维姆机械股份有限公司等企业专注于装载机生产。",
        "anchors",
    ),
    "a firm that is built with another's help": (
        LIUZHOU + f"（一）工程机械。{LIUGONG}是依托广西机械研究院建设的企业。",
        "anchors",
    ),
    "unnamed firms": (LIUZHOU + "（一）工程机械。培育一批龙头企业，支持高校和科研院所参与。", "anchors"),
}


@pytest.mark.parametrize("way", STATED)
def test_a_relation_is_found(way: str) -> None:
    text, stated = STATED[way]
    assert stated <= triples(text)


@pytest.mark.parametrize("way", NOT_STATED)
def test_a_relation_is_not_made_up(way: str) -> None:
    text, predicate = NOT_STATED[way]
    assert not {triple for triple in triples(text) if triple[1] == predicate}


@pytest.mark.parametrize("way", STATED)
def test_evidence_is_words_of_the_text(way: str) -> None:
    text, _ = STATED[way]
    flat = "".join(text.split())
    found = facts(text)
    names = {entity["name"] for entity in found["entities"]}
    for relation in found["relations"]:
        assert {relation["s"], relation["o"]} <= names
        assert len(relation["evidence"]) >= 2
        assert relation["evidence"] in flat
        assert 0 < relation["confidence"] <= 1


def test_the_evidence_of_a_list_holds_the_item() -> None:
    text = NINGDE + f"1.锂电新能源：依托{CATL}、宁德新能源科技有限公司等龙头企业，做强动力电池、储能电池等产品。"
    for relation in facts(text)["relations"]:
        if relation["p"] in ("anchors", "usesTechnology"):
            end = relation["s"] if relation["p"] == "anchors" else relation["o"]
            assert end in relation["evidence"]
