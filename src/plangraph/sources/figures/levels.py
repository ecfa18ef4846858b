"""Words of level in the names of indicators (国家级, 省级), and names at another level."""

from __future__ import annotations

import re

from plangraph.sources.figures.vocabulary import alternatives, starts_with

LEVEL = re.compile(rf"(?:{alternatives('level')})级(?:及以上|以上)?")
LEVEL_ONLY = re.compile(rf"(?:(?:{LEVEL.pattern}|国家|省|市|省市)[、和及与]?)+")
DOING_NOUN = re.compile(r"[一-龥]{2}(?:器|率|量|园|基地|载体|平台|机构)")  # a noun that begins like a verb (孵化器)


def with_level(name: str, level: str) -> str:
    """The name at another level (科技企业孵化器, 国家级 → 国家级科技企业孵化器)."""
    rest = re.sub(r"^(?:省市|省|市)(?=企业|工程|重点)", "", LEVEL.sub("", name))
    verb = "" if DOING_NOUN.match(rest) else starts_with(rest, "event")
    return verb + level + rest[len(verb) :]


def level_first(name: str) -> str:
    """The name with a level that stands at its end put first (孵化器省级 → 省级孵化器)."""
    match = re.fullmatch(rf"(.{{2,}}?)((?:{LEVEL.pattern}))", name)
    return with_level(match[1], match[2]) if match else name
