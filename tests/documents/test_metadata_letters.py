"""Whose a document is by the letters of its number, and whose it is by those to whom it is sent."""

import pytest

from plangraph.documents import parse_text

from .heads import metadata


@pytest.mark.parametrize(
    ("number", "letter", "jurisdiction", "issuer"),
    [
        ("鄂政发〔2018〕26号", "省", "湖北省", "湖北省人民政府"),
        ("新政发〔2018〕26号", "区", "新疆维吾尔自治区", "新疆维吾尔自治区人民政府"),
        ("沪府发〔2018〕26号", "市", "上海市", "上海市人民政府"),
        ("穗府〔2011〕15号", "市", "广州市", "广州市人民政府"),
    ],
)
def test_a_province_by_the_letter_of_its_number(number: str, letter: str, jurisdiction: str, issuer: str) -> None:
    found = metadata(f"关于振兴竹编的若干意见\n{number}\n各地各部门：", letter)
    assert (found.jurisdiction, found.issuers) == (jurisdiction, (issuer,))


def test_the_letter_of_a_province_is_none_of_a_city() -> None:
    assert metadata("关于振兴竹编的若干意见\n鄂政发〔2018〕26号\n各县：", "市").jurisdiction is None


def test_an_organ_by_its_level_before_a_title() -> None:
    found = metadata("省人民政府关于\n振兴竹编的若干意见\n鄂政办发〔2018〕26号\n各市人民政府：", "省")
    assert found.title == "省人民政府关于振兴竹编的若干意见"
    assert (found.jurisdiction, found.issuers) == ("湖北省", ("湖北省人民政府",))


def test_a_city_by_the_first_character_of_its_number_where_the_text_names_one_alone() -> None:
    found = metadata("市委办公室市政府办公室\n关于振兴竹编的实施意见\n威办发〔2017〕45号\n各区：\n威海市多竹。", "市")
    assert found.jurisdiction == "威海市"
    assert found.issuers == ("中共威海市委办公室", "威海市人民政府办公室")


def test_the_city_in_which_all_lie_to_whom_its_office_writes() -> None:
    text = (
        "市政府办公室关于开展竹编评比的通知\n\n崇川区、海门区人民政府，市各单位：\n\n市政府决定评比竹编，请组织参加。\n"
    )
    found = parse_text(text).metadata
    assert (found.jurisdiction, found.issuers) == ("南通市", ("南通市人民政府办公室",))


def test_those_addressed_in_two_cities_tell_no_city() -> None:
    text = "市政府办公室关于开展竹编评比的通知\n\n崇川区、嘉定区人民政府：\n\n市政府决定评比竹编，请组织参加。\n"
    assert parse_text(text).metadata.jurisdiction is None


def test_a_city_that_the_text_calls_so_is_no_county_of_that_name() -> None:
    assert metadata("石泉市竹编发展规划\n石泉市多竹。").jurisdiction is None
    assert metadata("石泉县竹编发展规划\n石泉县多竹。", "县").jurisdiction == "石泉县"
    assert metadata("上虞市竹编发展规划（2001—2005年）\n上虞区多竹。").jurisdiction == "上虞区"
