"""Plans that a notice sends out: notice and plan, all who send, number and date."""

import pytest

from .heads import metadata, period


def test_a_plan_after_its_notice() -> None:
    found = metadata(
        "湖州市经济和信息化局\n湖州市财政局\n关于印发《湖州市绿色制造体系\n“十四五”规划》的通知\n湖经信发〔2021〕62号\n"
        "各区县经信局：\n现印发给你们，请认真贯彻执行。\n湖州市经济和信息化局\n湖州市财政局\n2021年8月9日\n"
        "湖州市绿色制造体系“十四五”规划\n为推动绿色制造，制定本规划。"
    )
    assert found.title == "湖州市绿色制造体系“十四五”规划"
    assert found.notice == "湖州市经济和信息化局湖州市财政局关于印发《湖州市绿色制造体系“十四五”规划》的通知"
    assert found.issuers == ("湖州市经济和信息化局", "湖州市财政局")
    assert found.issuer == "湖州市经济和信息化局、湖州市财政局"
    assert (found.number, found.date, found.status) == ("湖经信发〔2021〕62号", "2021-08-09", "final")


@pytest.mark.parametrize(
    ("headline", "title", "issuers"),
    [
        (
            "临海市发展和改革局 临海市科学技术局 关于印发《临海市科学技术“十四五”发展规划》的 通知",
            "临海市科学技术“十四五”发展规划",
            ("临海市发展和改革局", "临海市科学技术局"),
        ),
        (
            "中共衢州市委办公室衢州市人民政府办公室印发《关于建设科技高地的实施意见》的通知",
            "关于建设科技高地的实施意见",
            ("中共衢州市委办公室", "衢州市人民政府办公室"),
        ),
        (
            "上饶市人民政府办公室转发市发改委关于上饶市新能源发展实施方案的通知",
            "关于上饶市新能源发展实施方案",
            ("上饶市人民政府办公室",),
        ),
        (
            "安徽省推进“三地一区”领导小组某小组办公室关于印发安徽省某项对接实施意见的通知",
            "安徽省某项对接实施意见",
            ("安徽省推进“三地一区”领导小组某小组办公室",),
        ),
        ("市政府关于印发昆山市产业创新规划\n（2024—2027年）的通知", "昆山市产业创新规划（2024—2027年）", ("昆山市人民政府",)),
        ("中共中央 国务院印发《质量振兴规划纲要（2022－2035年）》", "质量振兴规划纲要（2022－2035年）", ("中共中央", "国务院")),
    ],
)  # fmt: skip
def test_headlines(headline: str, title: str, issuers: tuple[str, ...]) -> None:
    found = metadata(f"{headline}\n各县人民政府，市直各单位：\n现印发给你们。\n2022年4月2日")
    assert (found.title, found.issuers, found.date) == (title, issuers, "2022-04-02")


def test_a_notice_whose_headline_is_lost() -> None:
    found = metadata(
        "各乡镇人民政府，县直各单位：\n《金寨县新能源规划（2022—2030年）》已经县政府研究同意，现印发给你们，请抓好落实。\n"
        "金寨县人民政府办公室\n2022年9月16日",
        "县",
    )
    assert (found.title, found.issuers) == ("金寨县新能源规划（2022—2030年）", ("金寨县人民政府办公室",))


def test_the_printed_title_has_the_place_and_the_period_that_the_notice_leaves_out() -> None:
    found = metadata(
        "某市人民政府关于印发氢能产业实施方案的通知\n".replace("某市", "乌海市")
        + "各区人民政府：\n现印发给你们。\n2024年4月22日\n乌海市氢能产业实施方案\n（2024—2026年）\n为发展氢能，制定本方案。"
    )
    assert found.title == "乌海市氢能产业实施方案（2024—2026年）"


def test_several_ministries_sign_one_below_the_other() -> None:
    found = metadata(
        "国家发展改革委等部门关于印发《氢能装备指导意见》的通知\n发改高技〔2023〕1201号\n各省发展改革委：\n现印发给你们。\n"
        "国家发展改革委\n工业和信息化部\n国 家 能 源 局\n2023年9月4日\n氢能装备指导意见"
    )
    assert found.issuers == ("国家发展改革委", "工业和信息化部", "国家能源局")
    assert (found.jurisdiction, found.level, found.title) == ("中国", "national", "氢能装备指导意见")


def test_a_branch_is_one_organ() -> None:
    found = metadata("2023年平湖市国民经济和社会发展统计公报\n平湖市统计局 国家统计局平湖调查队\n（2024年3月12日）")
    assert found.issuers == ("平湖市统计局", "国家统计局平湖调查队")
    assert (found.date, found.jurisdiction) == ("2024-03-12", "平湖市")
    assert period(found) == (2023, 2023)


def test_an_order_names_its_ministry_in_the_head_of_the_paper() -> None:
    found = metadata(
        "中华人民共和国国家发展和改革委员会令\n第 17 号\n《节水审查办法》已经审议通过，现予公布，自2023年6月1日起施行。\n"
        "主任：某某\n2023年3月28日\n节水审查办法",
        "国",
    )
    assert (found.title, found.jurisdiction, found.date) == ("节水审查办法", "中国", "2023-03-28")
    assert found.issuers == ("中华人民共和国国家发展和改革委员会",)


def test_an_organ_in_brackets_signs_at_the_end() -> None:
    from plangraph.documents import parse_text

    text = "攸县2015年统计公报\n2015年，全县经济平稳。\n一、综合\n全县增长，形势良好，人民满意。\n（攸县统计局）\n"
    assert parse_text(text).metadata.issuers == ("攸县统计局",)


def test_who_made_a_plan_by_its_own_sentence() -> None:
    found = metadata(
        "西安市生态修复规划\n（2021年-2035年）\n"
        "西安市自然资源和规划局组织编制了《西安市生态修复规划（2021年—2035年）》，现予实施。"
    )
    assert found.issuers == ("西安市自然资源和规划局",)


def test_who_made_another_plan_is_no_issuer() -> None:
    found = metadata("西安市生态修复规划\n西安市教育局编制了《西安市校园规划》，本规划与之衔接。")
    assert found.issuers == ()


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("攸县竹产业规划\n攸政发〔2022〕43号", "攸政发〔2022〕43号"),
        ("攸县竹产业规划\n（攸政办秘〔2021〕82号）", "攸政办秘〔2021〕82号"),
        ("攸政办发〔2021〕10号 攸县人民政府办公室关于印发攸县竹产业规划的通知", "攸政办发〔2021〕10号"),
        ("攸县人民政府关于印发攸县竹产业规划的通知（攸政发〔2021〕3号）", "攸政发〔2021〕3号"),
        ("文号: | 攸发改规划〔2022〕13号 | 成文日期: | 2022-10-20 |\n攸县竹产业规划", "攸发改规划〔2022〕13号"),
        ("攸政发〔2023〕12号　　　　签发人：某某\n攸县竹产业规划", "攸政发〔2023〕12号"),
        ("攸县竹产业规划\n按照《攸县方案》（攸府办发〔2022〕10号）要求，制定本规划。", None),
    ],
)
def test_numbers(head: str, number: str | None) -> None:
    assert metadata(head, "县").number == number
