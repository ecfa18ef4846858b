"""Reports to a congress: title, date, place, government, year."""

import pytest

from .heads import metadata, period

SPEAKS = "各位代表：\n现在，我代表{}人民政府向大会报告工作，请予审议。"


@pytest.mark.parametrize(
    ("head", "self", "title", "date", "place", "year"),
    [
        (
            f"政府工作报告\n——2024年1月18日在株洲市第十六届人民代表大会第三次会议上\n市长 某某\n{SPEAKS.format('市')}",
            "市", "政府工作报告", "2024-01-18", "株洲市", 2024,
        ),
        (
            f"2024年江西省政府工作报告\n来源：某报\n{SPEAKS.format('省')}",
            "省", "2024年江西省政府工作报告", None, "江西省", 2024,
        ),
        (
            f"政府工作报告\n2023年12月28日在桐庐县第十七届人民代表大会第三次会议上\n{SPEAKS.format('县')}",
            "县", "政府工作报告", "2023-12-28", "桐庐县", 2024,
        ),
        (
            f"政 府 工 作 报 告\n二〇二五年一月九日在乌海市第十一届人民代表大会第四次会议上\n{SPEAKS.format('市')}",
            "市", "政府工作报告", "2025-01-09", "乌海市", 2025,
        ),
        (
            f"2025年宁夏政府工作报告\n（2025年1月10日在宁夏回族自治区第十三届人民代表大会上）\n{SPEAKS.format('自治区')}",
            "区", "2025年宁夏政府工作报告", "2025-01-10", "宁夏回族自治区", 2025,
        ),
        (
            f"政府工作报告（2025年1月7日）\n{SPEAKS.format('昆山市')}",
            "市", "政府工作报告", "2025-01-07", "昆山市", 2025,
        ),
        (
            f"政府工作报告\n2024年1月16日在恩施土家族苗族自治州\n第九届人民代表大会第四次会议上\n{SPEAKS.format('州')}",
            "州", "政府工作报告", "2024-01-16", "恩施土家族苗族自治州", 2024,
        ),
        (
            f"2024年金华市政府工作报告\n2024-01-26 10:05　来源：某报　点击数：35\n2024年1月22日在金华市第八届人民代表大会第三次会议上\n{SPEAKS.format('市')}",
            "市", "2024年金华市政府工作报告", "2024-01-22", "金华市", 2024,
        ),
    ],
)  # fmt: skip
def test_a_report_to_a_congress(head: str, self: str, title: str, date: str | None, place: str, year: int) -> None:
    found = metadata(head, self)
    assert (found.title, found.date, found.jurisdiction) == (title, date, place)
    assert period(found) == (year, year)
    assert (found.kind, found.status, found.issuers) == ("work report", "final", (f"{place}人民政府",))


def test_the_year_is_the_one_after_that_it_looks_back_on() -> None:
    found = metadata("金华市政府工作报告\n各位代表：\n现在，我向大会报告工作。\n一、2022年工作回顾\n")
    assert period(found) == (2023, 2023)


def test_words_around_a_page_are_no_title() -> None:
    head = "下载\n打印\n【字号：\n加大\n】\n2026年安徽省政府工作报告\n——2026年2月5日在安徽省第十四届人民代表大会第四次会议上\n来源：某报\n时间：2026-02-11\n"
    found = metadata(head + SPEAKS.format("省"), "省")
    assert (found.title, found.date) == ("2026年安徽省政府工作报告", "2026-02-05")


def test_a_caption_is_no_title() -> None:
    head = "政府工作报告。 某报记者 某某 摄\n政府工作报告\n（2026年1月27日在贵州省第十四届人民代表大会第四次会议上）\n"
    assert metadata(head + SPEAKS.format("省"), "省").title == "政府工作报告"


@pytest.mark.parametrize(
    ("congress", "code"),
    [("北京市朝阳区第十七届", "110105"), ("长春市朝阳区第二十届", "220104")],
)
def test_one_of_two_districts_of_one_name(congress: str, code: str) -> None:
    found = metadata(f"政府工作报告\n2024年1月9日在{congress}人民代表大会第五次会议上\n{SPEAKS.format('区')}", "区")
    assert (found.jurisdiction, found.jurisdiction_code) == ("朝阳区", code)


def test_words_with_our_province_in_them_are_no_jurisdiction() -> None:
    head = "2024年青海省政府工作报告\n一、2023年工作回顾\n国家为我省下达资金，为我省发展注入动力，为我省提供遵循。\n"
    assert metadata(head, "省").jurisdiction == "青海省"


def test_a_report_on_the_plan_is_of_the_commission_that_signs_it() -> None:
    found = metadata(
        "关于温州市2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n"
        "——2024年1月15日在温州市第十四届人民代表大会第四次会议上\n温州市发展和改革委员会\n各位代表：\n向大会报告计划。"
    )
    assert (found.kind, found.issuers, found.date) == ("report", ("温州市发展和改革委员会",), "2024-01-15")
    assert found.status == "final"
