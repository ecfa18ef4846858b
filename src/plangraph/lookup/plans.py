"""What a person calls a plan: its key, its title, or a clear part of the title."""

from __future__ import annotations

from collections.abc import Iterable

from plangraph.errors import UnknownName, UsageError
from plangraph.ids import fold
from plangraph.lookup.near import near, shortened
from plangraph.records import Plan


def plan_named(plans: Iterable[Plan], text: str) -> str:
    """The key of the plan that `text` names by its key, its title or a part of it that no other title has.

    UsageError where several have it, UnknownName with what is near where none does.
    """
    titles = {plan.id: plan.name for plan in plans}
    wanted = fold(text)
    if text in titles:
        return text
    exact = [one for one, title in titles.items() if wanted in (fold(title), fold(one))]
    found = exact or [one for one, title in titles.items() if wanted and wanted in fold(title)]
    if len(found) > 1:
        named = ", ".join(f"{one} ({titles[one]})" if titles[one] != one else one for one in found)
        raise UsageError(f"{shortened(text)} may mean the plans {named}: give the key.")
    if not found:
        close = near(text, [*titles, *titles.values()], among=titles)
        raise UnknownName(f"There is no plan {shortened(text)}{close}.", tuple(titles))
    return found[0]
