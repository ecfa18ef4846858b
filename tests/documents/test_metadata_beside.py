"""plans.toml beside the files."""

from pathlib import Path

import pytest

from plangraph.documents import read_document
from plangraph.errors import DataError
from plangraph.records import Metadata


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("一、产业\n发展产业。\n", "utf-8")
    return path


def beside(plan: Path, text: str) -> None:
    (plan.parent / "plans.toml").write_text(text, "utf-8")


def test_what_it_says_holds_for_the_file(plan: Path) -> None:
    beside(
        plan,
        '["a.txt"]\ntitle = "攸县竹产业规划"\nnumber = "攸政发〔2022〕1号"\nissuers = ["攸县人民政府", "攸县林业局"]\n'
        'date = 2022-01-12\nstart_year = 2022\nend_year = 2026\nstatus = "final"\nlevel = "county"\n'
        'jurisdiction = "攸县"\njurisdiction_class = "Place"\nkey = "攸县-竹"\n',
    )
    found = read_document(plan).metadata
    assert (found.title, found.number, found.date) == ("攸县竹产业规划", "攸政发〔2022〕1号", "2022-01-12")
    assert (found.issuers, found.issuer) == (("攸县人民政府", "攸县林业局"), "攸县人民政府、攸县林业局")
    assert (found.start_year, found.end_year, found.status, found.key) == (2022, 2026, "final", "攸县-竹")
    assert (found.jurisdiction, found.jurisdiction_code, found.level) == ("攸县", "430223", "county")


def test_the_caller_wins_over_it(plan: Path) -> None:
    beside(plan, '["a.txt"]\ntitle = "攸县竹产业规划"\njurisdiction = "攸县"\n')
    found = read_document(plan, metadata=Metadata(title="两当县竹产业规划")).metadata
    assert (found.title, found.jurisdiction) == ("两当县竹产业规划", "攸县")


def test_another_file_of_the_folder_is_not_touched(plan: Path) -> None:
    (plan.parent / "b.txt").write_text("一、产业\n发展产业。\n", "utf-8")
    beside(plan, '["b.txt"]\ntitle = "攸县竹产业规划"\n')
    assert read_document(plan).metadata.title is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('["a.txt"]\ntitel = "规划"\n', "titel is not a key; there are title, number"),
        ('["b.txt"]\ntitle = "规划"\n', "there is no file b.txt beside it."),
        ('title = "规划"\n', "title stands alone"),
        ('["a.txt"]\nissuers = "攸县人民政府"\n', "issuers is a list of names"),
        ('["a.txt"]\nstart_year = "2022"\n', "start_year is a year"),
        ('["a.txt"]\nstatus = "old"\n', "status is one of draft, final."),
        ('["a.txt"]\ndate = "January"\n', "date is a date"),
        ('["a.txt"]\ntitle = 3\n', "title is a text"),
        ('["a.txt"]\ntitle = "\\u001b[31m规划"\n', "title holds control characters."),
        ('["a.txt"]\nissuers = ["攸县\\n"]\n', "issuers holds control characters."),
        ('["a.txt"]\nkey = "a\\n"\n', "key has letters"),
        ('["a.txt"]\ndate = "2022-99-99"\n', "date is a date"),
        ('["a.txt"]\ntitle = "' + "规" * 1_001 + '"\n', "title is longer than 1000 characters."),
        ('["a.txt"]\nstart_year = 2030\nend_year = 2021\n', "end_year lies before start_year."),
        ('["a.txt"]\nstart_year = ' + "9" * 6_000, "too long or too deep"),
        ('["a.txt"]\nissuers = ' + "[" * 5_000, "too long or too deep"),
        ('["a\\u0000.txt"]\n', "there is no file"),
        ('["' + "x" * 5_000 + '.txt"]\n', "there is no file x"),
        ('["/etc/passwd"]\n', "there is no file /etc/passwd beside it."),
        ('["a.txt"]\nkey = "a/b"\n', "key has letters"),
        ('["a.txt"\n', "is not TOML"),
    ],
)
def test_what_cannot_be_understood_is_one_sentence(plan: Path, text: str, words: str) -> None:
    beside(plan, text)
    with pytest.raises(DataError) as raised:
        read_document(plan)
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)
    assert str(raised.value).endswith(".")
