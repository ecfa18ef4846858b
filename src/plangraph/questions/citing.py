"""A plan as it is cited: by GB/T 7714 as a document of an organ, and plainly."""

from __future__ import annotations

from plangraph.records import Excerpt, Plan

STYLES = ("gb", "plain")
NOBODY = {"zh": "佚名", "en": "Anon"}  # as GB/T 7714 says where nobody signs
DRAFT = {"zh": "（征求意见稿）", "en": " (draft for comment)"}


def citation(plan: Plan, style: str = "gb", language: str = "zh", excerpt: Excerpt | None = None) -> str:
    """A plan, or a passage of it, in a line: `gb` as GB/T 7714—2015 wants it, `plain` for a sentence.

    What the plan does not say of itself is left out; the year of the period stands for no date.
    """
    if style == "plain":
        return _plain(plan, language, excerpt)
    draft = DRAFT["zh"] if plan.status == "draft" and "征求意见" not in plan.name else ""
    parts = [f"{plan.issuer or NOBODY[language]}. {plan.name}{draft}[Z]", plan.number or "", plan.date or ""]
    line = ". ".join([parts[0], ", ".join(part for part in parts[1:] if part)]).rstrip(". ")
    return f"{line}.{f' {_place(excerpt)}.' if excerpt and excerpt.section else ''}"


def _plain(plan: Plan, language: str, excerpt: Excerpt | None) -> str:
    draft = DRAFT[language] if plan.status == "draft" and "征求意见" not in plan.name else ""
    known = [one for one in (plan.issuer, plan.number, plan.date) if one]
    if language == "en":
        of_it = f" ({', '.join(known)})" if known else ""
        told = f"{plan.name}{draft}{of_it}"
        return f"“{excerpt.text}”, {told}, {_place(excerpt)}" if excerpt else told
    of_it = f"（{'，'.join(known)}）" if known else ""
    told = f"《{plan.name.strip('《》')}》{draft}{of_it}"
    return f"“{excerpt.text}”，{told}{_place(excerpt)}" if excerpt else told


def _place(excerpt: Excerpt) -> str:
    return excerpt.section.rpartition(" › ")[2]
