import pytest

from plangraph.documents import parse_text
from plangraph.documents.metadata.dates import five_years, period_in, read_date
from plangraph.documents.metadata.jurisdiction import in_title
from plangraph.records import Metadata

from .views import messages


def metadata(text: str) -> Metadata:
    return parse_text(text).metadata


BODY = "一、基础\n各县（市、区）加强统筹，我市科技投入增加。\n"


def test_an_official_document_says_everything() -> None:
    found = metadata(
        "韶阳市人民政府文件\n韶府〔2022〕5号\n"
        "韶阳市人民政府关于印发韶阳市科技创新 “十四五”规划的通知\n各县（市、区）人民政府：\n"
        "现将《韶阳市科技创新“十四五”规划》印发给你们，请认真组织实施。\n韶阳市人民政府\n2022年1月12日\n"
        f"韶阳市科技创新“十四五”规划\n2022年1月\n{BODY}"
    )
    assert found == Metadata(
        title="韶阳市科技创新“十四五”规划",
        number="韶府〔2022〕5号",
        issuer="韶阳市人民政府",
        date="2022-01-12",
        start_year=2021,
        end_year=2025,
        status="final",
        level="prefecture",
        jurisdiction="韶阳市",
    )


def test_a_draft_with_its_period_in_the_title() -> None:
    found = metadata(f"清阳市科技创新发展“十四五”规划 (2021-2025 年) (征求意见稿)\n清阳科技局\n2020 年 12 月\n{BODY}")
    assert found.title == "清阳市科技创新发展“十四五”规划(2021-2025年)"
    assert (found.status, found.issuer, found.date) == ("draft", "清阳科技局", "2020-12")
    assert (found.start_year, found.end_year, found.jurisdiction) == (2021, 2025, "清阳市")


def test_a_title_and_its_period_on_two_lines() -> None:
    found = metadata(f"赣北市科技创新发展行动计划\n\n（2017—2020年）\n为全面落实国家部署，特制定本计划。\n{BODY}")
    assert found.title == "赣北市科技创新发展行动计划（2017—2020年）"
    assert (found.start_year, found.end_year) == (2017, 2020)


def test_a_title_broken_over_two_lines() -> None:
    assert (
        metadata(f"赣北市国民经济和社会发展第十四个五年\n规划纲要\n{BODY}").title
        == "赣北市国民经济和社会发展第十四个五年规划纲要"
    )


def test_what_is_not_said_stays_open_with_a_finding() -> None:
    document = parse_text("一、基础\n科技投入增加。\n")
    assert document.metadata == Metadata()
    for field in ("title", "number", "issuer", "date", "start_year", "status", "level", "jurisdiction"):
        assert f"text: {field}:" in messages(document)


def test_a_district_that_only_the_text_speaks_of() -> None:
    document = parse_text(
        "“十四五”时期，全球创新版图正在重构。规划期限为2021-2025年。\n一、基础\n"
        + "源河区深入实施创新驱动战略。我区企业增加，城区面貌改善，示范区建设加快，融入大湾区。\n" * 4
        + "加强与赣北市、深圳市合作。\n"
    )
    assert document.metadata.jurisdiction == "源河区"
    assert (document.metadata.level, document.metadata.start_year) == ("county", 2021)
    assert "源河区 was inferred from 4 mentions" in messages(document, "info")


def test_a_park_that_only_the_text_speaks_of() -> None:
    document = parse_text(
        "一、基础\n"
        + "“十四五”时期，赣北经济技术开发区加快发展。到2025年，我区企业翻番，国家级经济技术开发区排名前移。\n" * 4
        + "根据《赣北经济技术开发区创新办法》落实。\n"
    )
    found = document.metadata
    assert (found.jurisdiction, found.jurisdiction_class, found.level) == ("赣北经济技术开发区", "Park", "park")
    assert (found.start_year, found.end_year) == (2021, 2025)
    assert "2021–2025 was inferred from" in messages(document, "info")


def test_a_district_that_names_its_park_more_often_than_itself() -> None:
    text = (
        "一、基础\n" + "源河区推进创新。我区加快建设。龙山工业园区、龙山工业园区二期扩容。区委、区政府统筹推进。\n" * 4
    )
    assert metadata(text).jurisdiction == "源河区"


def test_a_city_that_names_a_greater_neighbour_more_often_than_itself() -> None:
    text = "一、基础\n" + "赣北市推进创新。我市加快对接深州市，加强与深州市合作，承接广海市、深州市产业。\n" * 4
    assert metadata(text).jurisdiction == "赣北市"


def test_rivals_are_named_and_none_is_chosen() -> None:
    text = "一、基础\n" + "赣北市推进创新。赣南市推进创新。我市企业增加。\n" * 5
    document = parse_text(text)
    assert document.metadata.jurisdiction is None
    assert "cannot be told between" in messages(document)


@pytest.mark.parametrize(
    ("title", "name", "cls", "level"),
    [
        ("广东省韶阳市曲河区科技创新规划", "曲河区", "Place", "county"),
        ("赣北市开放平台与产业园区高质量发展规划", "赣北市", "Place", None),
        ("“十四五”江南省科技创新规划", "江南省", "Place", "province"),
        ("重庆市科技创新规划", "重庆市", "Place", "province"),
        ("广州市科技创新规划", "广州市", "Place", None),
        ("兰州新区产业规划", "兰州新区", "Place", "county"),
        ("广州开发区科技规划", "广州开发区", "Park", "park"),
        ("和田地区产业规划", "和田地区", "Place", "prefecture"),
        ("呼和浩特市科技规划", "呼和浩特市", "Place", None),
        ("沛县工业发展规划", "沛县", "Place", "county"),
        ("湘西土家族苗族自治州产业规划", "湘西土家族苗族自治州", "Place", "prefecture"),
        ("赣北经济技术开发区科技规划", "赣北经济技术开发区", "Park", "park"),
        ("赣北市高新技术产业开发区科技规划", "赣北市高新技术产业开发区", "Park", "park"),
        ("苏南工业园区产业规划", "苏南工业园区", "Park", "park"),
        ("国家创新驱动发展战略纲要", "中国", "Place", "national"),
    ],
)
def test_the_place_or_park_in_a_title(title: str, name: str, cls: str, level: str | None) -> None:
    found = in_title(title, "")
    assert found is not None
    assert (found.name, found.cls, found.level) == (name, cls, level)


@pytest.mark.parametrize(
    "title",
    ["城市更新行动方案", "区域协调发展规划", "长江三角洲区域一体化发展规划纲要", "全市科技工作要点", "市场监管规划"],
)
def test_titles_without_a_place(title: str) -> None:
    assert in_title(title, "") is None


def test_a_city_is_of_the_level_that_its_parts_show() -> None:
    assert metadata("赣北市科技规划\n一、基础\n各县（市、区）、各县区加强统筹。\n").level == "prefecture"
    assert metadata("赣北市科技规划\n一、基础\n各镇（街道）、各乡镇加强统筹。\n").level == "county"
    assert metadata("赣北市科技规划\n一、基础\n加强统筹。\n").level is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2022年1月12日", "2022-01-12"),
        ("二〇二二年一月十二日", "2022-01-12"),
        ("2020 年 12 月", "2020-12"),
        ("2021-06-08", "2021-06-08"),
        ("二○二一年十月", "2021-10"),
        ("2022年", None),
    ],
)
def test_dates(line: str, date: str | None) -> None:
    assert read_date(line) == date


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("规划（2017—2020年）", (2017, 2020)),
        ("“十四五”规划", (2021, 2025)),
        ("第十三个五年规划", (2016, 2020)),
        ("2023年度工作计划", (2023, 2023)),
        ("科技创新规划", None),
    ],
)
def test_periods(words: str, period: tuple[int, int] | None) -> None:
    assert period_in(words) == period


def test_five_year_plans_from_the_sixth_on() -> None:
    assert [five_years(words) for words in ("六", "十", "十二", "二十")] == [
        (1981, 1985),
        (2001, 2005),
        (2011, 2015),
        (2051, 2055),
    ]
