"""What plans rest on and who made them (basedOn, issuedBy), what programmes aim at (targets)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangraph.language.layers import PlanLayers
from plangraph.lexicon import any_of
from plangraph.records import Link, Mention
from plangraph.sources.relations.scene import Scene

SELF = re.compile(r"本(?:规划|计划|方案|纲要|意见|办法|行动计划|实施方案)")
BASIS = re.compile(r"根据|依据|按照|为(?:深入|全面|认真)?贯彻|贯彻落实|贯彻|落实")
MADE = re.compile(r"(?:特?制定|编制|制订)(?:了)?本")
OURS = re.compile(r"出台|制定|印发|修订|编制|签[订署]|完善")
TITLES = re.compile(r"《[^《》]*》")


def plan_itself(plan: PlanLayers) -> Mention | None:
    """The plan as an entity: under its title where the text writes it, else under 本规划; None where it writes neither."""
    title = plan.document.metadata.title
    if title and _squeezed(title) in _squeezed(plan.document.text):
        for form in (title, re.sub(r"[（(][^（）()]*[）)]$", "", title), title[:6]):
            for state in plan.passages:
                if (at := _find(state.reading.text, form)) is not None:
                    return Mention("PolicyDocument", title, state.reading.span(*at), "title", 0.95)
    for state in plan.passages:
        if match := SELF.search(state.reading.text):
            return Mention("PolicyDocument", match[0], state.reading.span(*match.span()), "self", 0.9)
    return None


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _find(text: str, title: str) -> tuple[int, int] | None:
    match = re.search(r"\s*".join(map(re.escape, re.sub(r"\s", "", title))), text)
    return match.span() if match else None


def documents(scene: Scene, plan: Mention | None) -> None:
    """Claims of `basedOn`, `issuedBy` and `targets` of a sentence."""
    policies = scene.all_names("PolicyDocument")
    if plan is not None:
        _based(scene, plan, policies)
        _issued_plan(scene, plan)
    for policy in policies:
        _issued(scene, policy)
        _approved(scene, policy)
    _aims(scene)
    _aimed_before(scene)
    _aims_of_heading(scene)
    if plan is not None:
        _aims_of_plan(scene, plan)


def _aimed_before(scene: Scene) -> None:
    """围绕A、B等领域实施X, 聚焦A，开展X: the programme aims at the fields that come before it."""
    for i, frame in enumerate(scene.frames):
        if not frame.says("aimed-before"):
            continue
        fields = [t.mention for t in scene.topics(i, "Industry") if not t.head]
        for later in scene.frames[i + 1 : i + 4]:
            if not fields or later.clause.start - frame.clause.end > 1 or not later.has("launch"):
                continue
            for programme in (m for a, b in later.items for m in scene.state.names_in(a, b, "Initiative")):
                for field in fields:
                    scene.claim(programme, "targets", field, "aimed-before", 0.6)


def _aims_of_heading(scene: Scene) -> None:
    """Under a heading or label that is a programme: the industries that its sentences take up."""
    programme = next((m for m in scene.governing.names[:1] if m.cls == "Initiative"), None)
    if programme is None or not any(len(programme.name) >= 0.6 * len(title) for title in scene.governing.titles[:1]):
        return
    for i, frame in enumerate(scene.frames):
        field = re.match(r"(?:等)?[^，。]{0,6}(?:领域|产业|行业|方面)", frame.head or frame.after)
        if any_of("word-groups", "aims").search("".join(frame.verb)) or ({"在", "以"} & set(frame.verb) and field):
            for topic in scene.topics(i, "Industry"):
                scene.claim(programme, "targets", topic.mention, "under-programme", 0.5)


def _aims_of_plan(scene: Scene, plan: Mention) -> None:
    """本规划…我市…: the plan sets out what the jurisdiction is to do."""
    text = scene.text[scene.sentence.start : scene.sentence.end]
    if scene.home is not None and re.search(
        SELF.pattern + r"[^。]{0,12}(?:明确|指导|阐明|阐述|引领|指引|是[^。]{0,30}(?:纲领|蓝图|指南|依据))", text
    ):
        scene.claim(plan, "targets", scene.home, "plan-for-place", 0.6)


def _based(scene: Scene, plan: Mention, policies: list[Mention]) -> None:
    text = scene.text[scene.sentence.start : scene.sentence.end]
    early = not scene.governing.titles or bool(
        re.search(r"前\s*言|序言|引言|总则|背景|概述|总体要求|指导思想", scene.governing.titles[0])
    )
    if not BASIS.search(text) or not (MADE.search(text) or early):
        return
    for policy in policies:
        if policy.name != plan.name and (
            MADE.search(text) or BASIS.search(scene.text[scene.sentence.start : policy.span.start])
        ):
            scene.claim(plan, "basedOn", policy, "basis", 0.85)


def _issued_plan(scene: Scene, plan: Mention) -> None:
    text = scene.text[scene.sentence.start : scene.sentence.end]
    if not SELF.search(text):
        return
    made = re.search(SELF.pattern + r"[^，。]{0,4}由([^。]{2,40}?)(?:联合)?(?:印发|发布|制定|编制)", text)
    drawn = re.search(r"([^，。]{2,40}?)(?:组织|联合|牵头)*(?:编制|制定|印发)(?:了)?" + SELF.pattern, text)
    for words in filter(None, (made, drawn)):
        for body in scene.all_names("GovernmentBody"):
            if body.name in words[1]:
                scene.claim(plan, "issuedBy", body, "issued-by", 0.9)


def issuer(plan: PlanLayers, itself: Mention | None) -> list[Link]:
    """Who issued the plan, by the letter it came with or, failing that, by its title."""
    if itself is None:
        return []
    found = {m.name: m for m in _issuing(plan)}
    if found:
        return [Link(itself, "issuedBy", m, m.span, "issuer", 0.9) for m in found.values()]
    home = plan.home(itself.span.passage, itself.span.start, itself.span.end)
    if home is not None and itself.name.startswith(home.name):
        return [Link(itself, "issuedBy", home, itself.span, "title-of-jurisdiction", 0.75)]
    return []


def _issuing(plan: PlanLayers) -> Iterator[Mention]:
    """The bodies that the plan's head names as its issuers, where the text names them."""
    named = plan.document.metadata.issuers or (plan.document.metadata.issuer,)
    seen: set[str] = set()
    for m in (m for state in plan.passages for m in state.names):
        if m.cls == "GovernmentBody" and m.name in named and m.name not in seen:
            seen.add(m.name)
            yield m


APPROVED = re.compile(r"[，]?(?:已|业)?经(?=[^，。]{2,24}(?:同意|通过|批准|审定|研究))")


def _approved(scene: Scene, policy: Mention) -> None:
    """《X》已经市政府同意: the body that approved a document."""
    said = APPROVED.match(scene.text, min(policy.span.end + 1, len(scene.text)))
    if said:
        for body in scene.state.names_in(said.end(), said.end() + 16, "GovernmentBody")[:1]:
            if body.span.start <= said.end() + 5:
                scene.claim(policy, "issuedBy", body, "approved", 0.8)


def _issued(scene: Scene, policy: Mention) -> None:
    """Who made a document: the body that its title begins with, or the jurisdiction where it says so or the title does."""
    home = scene.home
    body = re.match(
        r"((?:中共)?[\u4e00-\u9fff]{2,14}?(?:人民政府|委员会|市委|省委|区委|县委|国务院|中央|办公厅|办公室))(?:关于|印发|办公)|^(国务院|中共中央)(?=关于|印发)",
        policy.name,
    )
    makers = _makers(scene, policy)
    if makers:
        for maker in makers:
            scene.claim(policy, "issuedBy", maker, "issued-by", 0.9)
    elif body:
        name = body[1] or body[2]
        span = scene.state.reading.span(policy.span.start, policy.span.start + len(name))
        maker = Mention("GovernmentBody", name, span, "title-maker", 0.9)
        scene.claim(policy, "issuedBy", maker, "title-maker", 0.85)
    elif home is not None and (
        policy.name.startswith(home.name) or policy.name.startswith("关于") or _ours(scene, policy)
    ):
        own = policy.name == (scene.plan.document.metadata.title or "")
        if own and next(_issuing(scene.plan), None) is not None:
            return
        before = TITLES.sub("", scene.text[scene.sentence.start : policy.span.start])
        if policy.rule != "title" and (not re.search(r"根据|依据|按照", before) or OURS.search(before)):
            scene.claim(policy, "issuedBy", home, "of-jurisdiction", 0.7)
    if policy.name.endswith("协议"):
        clause = max(
            (i + 1 for i in range(scene.sentence.start, policy.span.start) if scene.text[i] in "，："),
            default=scene.sentence.start,
        )
        for party in scene.state.names_in(clause, policy.span.start, "Place", "GovernmentBody"):
            scene.claim(policy, "issuedBy", party, "party", 0.7)


ISSUES = re.compile(
    r"(?:[，]?(?:等|联合|共同|正式|先后|相继|新近|已经|又|还|也|于|近日|近期|\d{4}年|\d{1,2}月|\d{1,2}日)*)?"
    r"(?:印发|出台|制定|发布|下发|颁布|公布|修订)(?:实施|并实施|了|的)?[《“\s]*"
)
TOGETHER = re.compile(r"[、和与及]|联合|会同|等|\s")


def _makers(scene: Scene, policy: Mention) -> list[Mention]:
    """The bodies that issue a document by the words right before it (省发展改革委联合省财政厅印发《X》)."""
    bodies = scene.state.names_in(scene.sentence.start, policy.span.start, "GovernmentBody")
    if not bodies or not ISSUES.fullmatch(scene.text, bodies[-1].span.end, policy.span.start):
        return []
    makers = bodies[-1:]
    for body in reversed(bodies[:-1]):
        if not TOGETHER.fullmatch(scene.text, body.span.end, makers[0].span.start):
            break
        makers.insert(0, body)
    return makers


def _ours(scene: Scene, policy: Mention) -> bool:
    before = scene.text[max(scene.sentence.start, policy.span.start - 30) : policy.span.start]
    foreign = re.match(r"国家|全国|中华|[\u4e00-\u9fff]{2,3}省", policy.name)
    return bool(OURS.search(before)) and not foreign


def _aims(scene: Scene) -> None:
    """A programme targets the industries, places and parks that its own sentence says it is for."""
    for i, frame in enumerate(scene.frames):
        for programme in scene.names(frame, "Initiative"):
            for j in range(i + 1, min(i + 3, len(scene.frames))):
                later = scene.frames[j]
                if not any_of("word-groups", "aims").search("".join(later.verb)):
                    continue
                for topic in scene.topics(j, "Industry"):
                    if not topic.head:
                        scene.claim(programme, "targets", topic.mention, "aims-at", 0.6)
            _aims_by_name(scene, programme)


def _aims_by_name(scene: Scene, programme: Mention) -> None:
    for mention in [*scene.governing.industries[:1]]:
        scene.claim(programme, "targets", mention, "under-heading", 0.5)
    match = re.search(r"(?:对接|融入)(.{2,14}?)(?:经贸|合作|战略|活动|行动|$)", programme.name)
    if match and scene.plan.places.known(match[1]):
        span = scene.state.reading.span(programme.span.start + match.start(1), programme.span.start + match.end(1))
        scene.claim(programme, "targets", Mention("Place", match[1], span, "name-place", 0.8), "name-place", 0.8)
