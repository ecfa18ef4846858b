"""The phrase that makes firms the leaders of a line of business (以A、B等企业为龙头的装备制造产业)."""

from __future__ import annotations

import re

LEADERS = "龙头|链主|骨干|领军"
# 以 who 为 leader 的: who are the leaders, the words that say that they are firms, what they are
LED = re.compile(
    r"以(?P<who>[^，。；：、以等]{2,16}(?:、[^，。；：、以等]{2,16}){0,8}?)"
    rf"(?P<said>等(?:一批)?[^，。；：、]{{0,8}}?(?:企业|公司))?(?:等)?作?为(?P<role>{LEADERS})(?:企业)?"
    r"(?:[^，。；：、的]{0,4}的)?"
)
