"""The table in a real browser: it filters, sorts and groups, and what is on the screen goes into the files."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from tests.app.browser import press, visit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.embedded]
SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    """Figures: text, numbers, terms and signs."""
    return visit(context, f"{address}/questions?question=figures")


def column(page: Page, number: int) -> list[str]:
    return page.locator(f"tbody tr.sees td:nth-child({number})").all_inner_texts()


def taken(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        press(page, name)
    return Path(download.value.path()).read_bytes()


def test_it_sorts_filters_and_groups(page: Page) -> None:
    head = page.locator("th", has_text="数值")
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    numbers = [float(text.replace(",", "")) for text in column(page, 5) if text != "—"]
    assert numbers == sorted(numbers)
    assert "数值" in page.locator(".count").inner_text()
    page.get_by_role("searchbox").fill("专利 件")
    assert all("专利" in text and "件" in text for text in page.locator("tbody tr.sees").all_inner_texts())
    page.get_by_role("combobox", name="不分组").select_option(label="按“类型”分组")
    assert 1 <= page.locator("tr.group").count() <= 2
    assert page.locator("thead th", has_text="类型").count() == 0


def test_what_can_be_chosen_is_counted_among_the_rows_that_are_left(page: Page) -> None:
    kind = page.get_by_role("combobox", name="类型")
    kind.wait_for()

    def counts() -> dict[str, int]:
        told = [one for one in kind.locator("option").all_text_contents() if "（" in one]
        return {one.rpartition("（")[0]: int(one.rpartition("（")[2].rstrip("）")) for one in told}

    whole = counts()
    page.get_by_role("searchbox").fill("专利")
    left = counts()
    assert sum(left.values()) == page.locator("tbody tr.sees").count() < sum(whole.values())
    chosen = max(left, key=lambda one: left[one])
    kind.select_option(value=chosen)
    assert counts() == left  # what is chosen in a box does not narrow the box itself
    assert page.locator("tbody tr.sees").count() == left[chosen]


def test_what_is_on_the_screen_goes_into_the_files(page: Page) -> None:
    page.get_by_role("searchbox").fill("专利")
    shown = column(page, 2)
    told = list(csv.reader(StringIO(taken(page, "CSV").decode("utf-8-sig"))))
    assert [row[1] for row in told[1:]] == shown
    assert "=" in {row[3] for row in told}
    assert not any(cell.startswith("'") or cell.endswith(".0") for row in told for cell in row)
    with ZipFile(BytesIO(taken(page, "Excel"))) as book:
        assert book.testzip() is None
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = [["".join(cell.itertext()) for cell in row] for row in sheet.iter(f"{SPREADSHEET}row")]
    assert rows == told
    assert not list(sheet.iter(f"{SPREADSHEET}f"))


def test_what_a_spreadsheet_would_run_is_made_harmless(page: Page) -> None:
    script = """async () => { const files = performance.getEntriesByType('resource').map(one => one.name);
        const sheet = await import(files.find(name => name.includes('/sheet.js')));
        return await sheet.csv([['=1+1', '@x', '-3', '=', '+2.5%', 'a"b', -3]]).text(); }"""
    page.wait_for_function("performance.getEntriesByType('resource').some(one => one.name.includes('/sheet.js'))")
    written = page.evaluate(script)
    assert written.lstrip("\ufeff").strip() == """'=1+1,'@x,-3,=,+2.5%,"a""b",-3"""
