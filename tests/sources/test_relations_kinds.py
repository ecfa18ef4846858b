"""Relations by the kinds in which they went wrong: what must be said, and what must not; the texts are our own."""

from __future__ import annotations

import pytest

from .small_plans import BAOJI, HEFEI, NINGDE, triples

IFLY = "科大讯飞股份有限公司"
USTC = "中国科学技术大学"
HFUT = "合肥工业大学"

SAID = {
    "a leader without a mark of a firm": (
        HEFEI + "以合肥老坊为龙头，发展白酒产业。",
        ("合肥老坊", "anchors", "白酒产业"),
    ),
    "a winner": (HEFEI + f"{IFLY}获国家科技进步二等奖。", (IFLY, "received", "国家科技进步二等奖")),
    "the jurisdiction wins": (
        HEFEI + "“十三五”期间，全市共获国家科技进步二等奖4项。",
        ("合肥市", "received", "国家科技进步二等奖"),
    ),
    "the second of two winners": (
        HEFEI + f"{IFLY}、{HFUT}分别获中国专利银奖、安徽省科学技术奖三等奖。",
        (HFUT, "received", "安徽省科学技术奖三等奖"),
    ),
    "who is helped joins with others": (
        HEFEI + f"由{IFLY}牵头，联合{USTC}组建语音技术创新中心。",
        (IFLY, "cooperatesWith", USTC),
    ),
    "each builds its own": (
        HEFEI + f"推动{IFLY}建设语音技术重点实验室、{HFUT}建设智能装备研究院。",
        ("语音技术重点实验室", "builtBy", IFLY),
    ),
    "a body approves": (
        HEFEI + "《合肥市科技创新发展规划（2021—2025年）》已经市政府同意，现予印发。",
        ("合肥市科技创新发展规划（2021—2025年）", "issuedBy", "市政府"),
    ),
    "a body issues by the words right before": (
        HEFEI + "去年，省科技厅联合省财政厅印发《关于支持量子产业的通知》。",
        ("关于支持量子产业的通知", "issuedBy", "省科技厅"),
    ),
    "a park of the park": (
        "兰州新区产业发展规划（2021—2025年）\n\n一、任务\n\n建设兰州新区化工园区。",
        ("兰州新区化工园区", "locatedIn", "兰州新区"),
    ),
}


@pytest.mark.parametrize("how", SAID)
def test_it_is_said(how: str) -> None:
    text, fact = SAID[how]
    assert fact in triples(text)


SILENT = {
    "an anniversary": (HEFEI + "我市将迎来西部大开发战略实施30周年。", "launches", None),
    "what others learned": (HEFEI + "学习运用“千万工程”经验。", "launches", None),
    "talk with a class of firms": (HEFEI + "加强政府部门与外地总公司的沟通。", "cooperatesWith", None),
    "a thing wins": (HEFEI + "智能采排成套装备获国家科技进步二等奖。", "received", "合肥市"),
    "what an indicator counts": (HEFEI + "专利数指获得国家科学技术奖的发明专利件数。", "received", None),
    "the first winner has not the second prize": (
        HEFEI + f"{IFLY}、{HFUT}分别获中国专利银奖、安徽省科学技术奖三等奖。",
        "received",
        ("安徽省科学技术奖三等奖", IFLY),
    ),
    "a partner of somebody without a name": (HEFEI + f"支持其与{USTC}共建联合实验室。", "cooperatesWith", "合肥市"),
    "builders leak along a list": (
        HEFEI + f"推动{IFLY}建设语音技术重点实验室、{HFUT}建设智能装备研究院。",
        "builtBy",
        ("智能装备研究院", IFLY),
    ),
    "built elsewhere than with the partner": (
        HEFEI + f"与{USTC}共建语音技术重点实验室，在肥东县设立智能装备研究院。",
        "builtBy",
        ("智能装备研究院", USTC),
    ),
    "who is leant on for something else": (
        HEFEI + f"依托{IFLY}做强人工智能产业，建设智能装备研究院。",
        "builtBy",
        None,
    ),
    "who leads in brackets builds nothing": (
        HEFEI + "1.“科里”行动（牵头单位：合肥市科技局、合肥市财政局）",
        "builtBy",
        None,
    ),
    "departments": (
        HEFEI + "推动发展改革、工业、农业等部门加强协作。",
        "prioritizes",
        None,
    ),
    "what is lacking": (HEFEI + "培育新兴产业、现代物流等行业进展不理想。", "prioritizes", None),
    "goods that are sold abroad": (HEFEI + "促进新能源汽车、光伏等出口。", "prioritizes", None),
    "users": (BAOJI + "（一）钛产业\n\n面向金融、电力等行业的规模化应用。", "subIndustryOf", None),
    "side by side in a heading": (BAOJI + "（一）加快发展文化产业和旅游业\n\n办好节会。", "subIndustryOf", None),
    "the wider under the narrower": (BAOJI + "（一）新能源汽车\n\n加快汽车产业发展。", "subIndustryOf", None),
    "firms that are to be won": (
        NINGDE + "（一）锂电新能源\n\n对接宁德新能源科技有限公司等企业需求，引进配套项目。",
        "anchors",
        None,
    ),
    "beside a region": ("赣州市产业规划（2021—2025年）\n\n一、任务\n\n赣州市紧邻粤港澳大湾区。", "partOf", None),
}


@pytest.mark.parametrize("how", SILENT)
def test_it_is_not_said(how: str) -> None:
    text, predicate, about = SILENT[how]
    found = [(s, o) for s, p, o in triples(text) if p == predicate]
    if isinstance(about, tuple):
        assert about not in found
        assert about[::-1] not in found
    elif about is not None:
        assert about not in {s for s, _ in found}
    else:
        assert found == []
