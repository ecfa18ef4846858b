from pathlib import Path

import pytest

from plangraph.documents import parse_text, read_document
from plangraph.records import Metadata

from .heads import metadata, period
from .views import messages


def test_an_official_document_says_everything() -> None:
    found = metadata(
        "阜新市人民政府文件\n阜政〔2022〕5号\n"
        "阜新市人民政府关于印发阜新市科技创新 “十四五”规划的通知\n各县（市、区）人民政府：\n"
        "现将《阜新市科技创新“十四五”规划》印发给你们，请认真组织实施。\n阜新市人民政府\n2022年1月12日\n"
        "阜新市科技创新“十四五”规划\n2022年1月"
    )
    assert found == Metadata(
        title="阜新市科技创新“十四五”规划",
        number="阜政〔2022〕5号",
        issuer="阜新市人民政府",
        date="2022-01-12",
        start_year=2021,
        end_year=2025,
        status="final",
        level="prefecture",
        jurisdiction="阜新市",
        jurisdiction_code="210900",
        issuers=("阜新市人民政府",),
        kind="plan",
        notice="阜新市人民政府关于印发阜新市科技创新“十四五”规划的通知",
    )


def test_what_is_not_said_stays_open_with_a_finding() -> None:
    document = parse_text("一、基础\n科技投入增加。\n")
    assert document.metadata == Metadata()
    for field in ("title", "number", "issuer", "date", "start_year", "status", "level", "jurisdiction"):
        assert f"text: {field}:" in messages(document)


def test_a_jurisdiction_that_is_not_found_can_be_named() -> None:
    document = parse_text("一、基础\n科技投入增加。\n")
    [finding] = [finding for finding in document.findings if finding.place == "text: jurisdiction"]
    assert finding.severity == "warning"
    assert "--jurisdiction NAME" in finding.message
    assert "plans.toml" in finding.message


def test_what_is_inferred_is_a_finding() -> None:
    document = parse_text(
        "政府工作报告\n2024年1月9日在攸县第十八届人民代表大会第三次会议上\n各位代表：\n一、工作\n实干。\n"
    )
    told = messages(document, "info")
    assert "攸县 was inferred from the congress" in told
    assert "攸县人民政府 was inferred" in told
    assert "2024–2024 was inferred from the date of the congress" in told


def test_front_matter_wins_over_the_text(tmp_path: Path) -> None:
    plan = tmp_path / "a.md"
    plan.write_text(
        "---\ntitle: 攸县煤矸石利用规划\nissuer: 攸县人民政府、攸县财政局\ndate: 2021-12-01\nperiod: 2022-2026\n"
        "jurisdiction: 攸县\n---\n\n# 某市规划\n\n## 一、产业\n\n发展产业。\n",
        "utf-8",
    )
    found = read_document(plan).metadata
    assert (found.title, found.date, found.jurisdiction, found.level) == (
        "攸县煤矸石利用规划", "2021-12-01", "攸县", "county",
    )  # fmt: skip
    assert found.issuers == ("攸县人民政府", "攸县财政局")
    assert period(found) == (2022, 2026)


def test_what_the_caller_gives_wins_and_the_rest_is_read(tmp_path: Path) -> None:
    plan = tmp_path / "a.txt"
    plan.write_text("攸县竹产业规划（2021—2025年）\n一、产业\n我县发展竹产业。\n", "utf-8")
    found = read_document(plan, metadata=Metadata(jurisdiction="两当县", issuers=("两当县林业局",))).metadata
    assert (found.jurisdiction, found.level, found.title) == ("两当县", "county", "攸县竹产业规划（2021—2025年）")
    assert found.issuers == ("两当县林业局",)


def test_a_zone_that_the_caller_gives_is_a_park(tmp_path: Path) -> None:
    plan = tmp_path / "a.txt"
    plan.write_text("一、产业\n发展产业。\n", "utf-8")
    found = read_document(plan, metadata=Metadata(jurisdiction="攸县高新区")).metadata
    assert (found.jurisdiction, found.jurisdiction_class, found.level) == ("攸县高新区", "Park", "park")


def test_the_name_of_a_file_is_no_source(tmp_path: Path) -> None:
    plan = tmp_path / "攸县科技创新规划（2021—2025年）.txt"
    plan.write_text("一、产业\n发展产业。\n", "utf-8")
    found = read_document(plan).metadata
    assert (found.title, found.jurisdiction, found.start_year) == (None, None, None)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("2024年攸县政府工作报告", "work report"),
        ("攸县2022年国民经济和社会发展统计公报", "bulletin"),
        ("攸县竹产业三年行动计划（2023—2025年）", "action plan"),
        ("攸县竹产业高质量发展实施方案", "action plan"),
        ("攸县竹产业“十四五”发展规划", "plan"),
        ("关于加快攸县竹产业发展的实施意见", "measures"),
        ("攸县竹产业专项资金管理办法", "measures"),
        ("攸县2024年科技工作要点", "key points"),
    ],
)
def test_kinds(title: str, kind: str) -> None:
    assert metadata(title, "县").kind == kind


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("攸县竹产业规划\n（征求意见稿）\n攸县林业局", "draft"),
        ("攸县竹产业规划（草案）\n攸县林业局", "draft"),
        ("攸县林业局关于征求《攸县竹产业规划》意见的函\n有关单位：", "draft"),
        ("关于《攸县竹产业规划》公开征求意见的公告\n现将规划全文公布，请提出意见。", "draft"),
        ("攸县竹产业规划\n攸县林业局", None),
        ("攸县竹产业规划\n发布时间：2022-04-27 11:17", "final"),
        ("攸县2022年国民经济和社会发展统计公报", "final"),
        ("攸县竹产业规划\n（2021年2月5日县政府常务会议审议通过）", "final"),
    ],
)
def test_draft_or_final(head: str, status: str | None) -> None:
    assert metadata(head, "县").status == status
