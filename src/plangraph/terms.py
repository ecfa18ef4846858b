"""The terms of the ontology: classes and relations. Generated from ontology/plangraph.ttl; do not edit.

python -m plangraph.ontology.terms > src/plangraph/terms.py
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntityClass:
    """A class of entities: labels, definitions, an example, and how it is drawn."""

    name: str
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str
    example: str
    colour: str
    symbol: str


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation: labels both ways, definitions, an example, the classes of its ends, its name in the property graph."""

    name: str
    label_zh: str
    label_en: str
    inverse_zh: str
    inverse_en: str
    definition_zh: str
    definition_en: str
    example: str
    domain: frozenset[str]
    range: frozenset[str]
    symmetric: bool
    neo4j: str


ENTITY_CLASSES: dict[str, EntityClass] = {
    "PolicyDocument": EntityClass(
        "PolicyDocument",
        "政策文件",
        "policy document",
        "规划、纲要、办法、意见、行动计划、协议等有名称的文件。",
        "A named plan, outline, measure, opinion, action plan, regulation or agreement.",
        "广东省科技创新“十四五”规划",
        "#5B6C8F",
        "rectangle",
    ),
    "Place": EntityClass(
        "Place",
        "地区",
        "place",
        "行政区划，或有名称的区域、城市群、走廊。",
        "An administrative division, or a named region, city cluster or corridor.",
        "韶关市",
        "#3B7DD8",
        "ellipse",
    ),
    "Park": EntityClass(
        "Park",
        "园区",
        "park",
        "承载企业的开发区、高新区、产业园、科学城等。",
        "A named zone, park, estate or science city that holds firms.",
        "韶关高新区",
        "#0F8B8D",
        "hexagon",
    ),
    "Enterprise": EntityClass(
        "Enterprise",
        "企业",
        "enterprise",
        "有名称的企业、工厂、集团、银行，或代表企业的品牌。",
        "A named firm, factory, group or bank, or a brand that stands for its firm.",
        "东阳光集团",
        "#D1495B",
        "round-rectangle",
    ),
    "Institution": EntityClass(
        "Institution",
        "机构",
        "institution",
        "有名称的高校、科研院所、医院、协会、学会。",
        "A named university, college, research institute, hospital, association or society.",
        "武汉理工大学",
        "#8E5EA2",
        "barrel",
    ),
    "GovernmentBody": EntityClass(
        "GovernmentBody",
        "政府部门",
        "government body",
        "有名称的党政机关、委员会、领导小组。",
        "A named organ of government or party, a committee or a leading group.",
        "韶关市人民政府",
        "#7A5C3E",
        "octagon",
    ),
    "Platform": EntityClass(
        "Platform",
        "平台",
        "platform",
        "实验室、工程中心、新型研发机构、孵化器、中试基地、服务平台等创新载体。",
        "A named carrier of innovation: laboratory, engineering centre, new R&D institution, incubator, pilot base, service platform.",
        "广东跨元航天医学工程技术有限公司",
        "#E08E0B",
        "diamond",
    ),
    "Industry": EntityClass(
        "Industry",
        "产业",
        "industry",
        "要发展、培育或提升的行业、产业链、产业集群。",
        "An industry, sector, industrial chain or cluster, as something to be grown or upgraded.",
        "生物医药",
        "#2E8B57",
        "round-hexagon",
    ),
    "Technology": EntityClass(
        "Technology",
        "技术",
        "technology",
        "具体的技术、产品、材料或技术领域。",
        "A particular technology, product, material or technical field.",
        "钕铁硼永磁材料",
        "#5FA52E",
        "triangle",
    ),
    "Initiative": EntityClass(
        "Initiative",
        "行动",
        "initiative",
        "有名称的工程、计划、行动、基金、赛事、项目、战略。",
        "A named programme, action, talent scheme, fund, competition, project or strategy.",
        "高新技术企业倍增计划",
        "#C2529D",
        "tag",
    ),
    "Award": EntityClass(
        "Award",
        "奖项",
        "award",
        "有名称的奖。",
        "A named prize.",
        "国家科技进步二等奖",
        "#B8860B",
        "star",
    ),
}
RELATIONS: dict[str, RelationType] = {
    "anchors": RelationType(
        "anchors",
        "引领",
        "anchors",
        "由…引领",
        "is anchored by",
        "企业引领、支撑该产业，或产业以其为龙头、依托。",
        "The firm leads or carries the industry, or the industry relies on it.",
        "韶关钢铁公司 anchors 先进钢铁材料",
        frozenset({"Enterprise"}),
        frozenset({"Industry"}),
        False,
        "ANCHORS",
    ),
    "subIndustryOf": RelationType(
        "subIndustryOf",
        "属于产业",
        "is a sub-industry of",
        "包含产业",
        "has sub-industry",
        "产业列在另一产业之下，或是其列举的一项。",
        "The industry stands under the other one, or in its enumeration.",
        "新型建材 subIndustryOf 先进材料产业",
        frozenset({"Industry"}),
        frozenset({"Industry"}),
        False,
        "SUB_INDUSTRY_OF",
    ),
    "usesTechnology": RelationType(
        "usesTechnology",
        "采用技术",
        "uses technology",
        "用于产业",
        "is used by",
        "规划为该产业列出的技术和产品。",
        "A technology or product that the plan lists for the industry.",
        "稀土功能材料 usesTechnology 钕铁硼永磁材料",
        frozenset({"Industry"}),
        frozenset({"Technology"}),
        False,
        "USES_TECHNOLOGY",
    ),
    "worksOn": RelationType(
        "worksOn",
        "从事",
        "works on",
        "由…从事",
        "is worked on by",
        "研发、生产、研究或服务该技术或产业。",
        "Develops, makes, researches or serves the technology or industry.",
        "区块链应用实验室 worksOn 区块链",
        frozenset({"Enterprise", "Initiative", "Institution", "Platform"}),
        frozenset({"Industry", "Technology"}),
        False,
        "WORKS_ON",
    ),
    "prioritizes": RelationType(
        "prioritizes",
        "重点发展",
        "prioritizes",
        "被…重点发展",
        "is prioritized by",
        "地区或园区要发展、培育、提升该产业。",
        "The place or park is to develop, foster or upgrade the industry.",
        "韶关市 prioritizes 生物医药",
        frozenset({"Park", "Place"}),
        frozenset({"Industry"}),
        False,
        "PRIORITIZES",
    ),
    "locatedIn": RelationType(
        "locatedIn",
        "位于",
        "is located in",
        "有",
        "contains",
        "坐落或将建在那里。",
        "Stands there or is to be built there.",
        "韶关高新区 locatedIn 韶关市",
        frozenset({"Enterprise", "Initiative", "Institution", "Park", "Platform"}),
        frozenset({"Park", "Place"}),
        False,
        "LOCATED_IN",
    ),
    "partOf": RelationType(
        "partOf",
        "隶属于",
        "is part of",
        "包括",
        "has part",
        "属于更大的同类事物。",
        "Belongs to the larger thing of its kind.",
        "乳源瑶族自治县 partOf 韶关市",
        frozenset({"Initiative", "Park", "Place", "Platform"}),
        frozenset({"Initiative", "Park", "Place", "Platform"}),
        False,
        "PART_OF",
    ),
    "builtBy": RelationType(
        "builtBy",
        "建设单位",
        "is built by",
        "建设",
        "builds",
        "由其建设、运营、牵头或依托其建设。",
        "Is built, run, led or carried by it.",
        "区域药物临床实验中心 builtBy 粤北人民医院",
        frozenset({"Initiative", "Park", "Platform"}),
        frozenset({"Enterprise", "GovernmentBody", "Institution", "Park", "Place"}),
        False,
        "BUILT_BY",
    ),
    "cooperatesWith": RelationType(
        "cooperatesWith",
        "合作",
        "cooperates with",
        "合作",
        "cooperates with",
        "双方合作、共建、签约、结对。",
        "The two cooperate, build together, have an agreement or are paired.",
        "韶关市 cooperatesWith 中国科学院",
        frozenset({"Enterprise", "Institution", "Park", "Place", "Platform"}),
        frozenset({"Enterprise", "Institution", "Park", "Place", "Platform"}),
        True,
        "COOPERATES_WITH",
    ),
    "integratesWith": RelationType(
        "integratesWith",
        "融入对接",
        "integrates with",
        "被…融入对接",
        "is joined by",
        "融入、对接、承接另一地区。",
        "Joins, links up with or takes over from the other place.",
        "韶关市 integratesWith 粤港澳大湾区",
        frozenset({"Park", "Place"}),
        frozenset({"Park", "Place"}),
        False,
        "INTEGRATES_WITH",
    ),
    "launches": RelationType(
        "launches",
        "实施",
        "launches",
        "由…实施",
        "is launched by",
        "实施该行动，或要建设该平台、园区。",
        "Carries out the initiative, or is to build the platform or park.",
        "韶关市 launches 高新技术企业倍增计划",
        frozenset({"GovernmentBody", "Institution", "Park", "Place"}),
        frozenset({"Initiative", "Park", "Platform"}),
        False,
        "LAUNCHES",
    ),
    "targets": RelationType(
        "targets",
        "面向",
        "targets",
        "是…的对象",
        "is targeted by",
        "行动或文件所针对的产业、企业、地区或技术。",
        "What the initiative or document is aimed at.",
        "工业上云行动 targets 制造业",
        frozenset({"Initiative", "PolicyDocument"}),
        frozenset({"Enterprise", "Industry", "Park", "Place", "Technology"}),
        False,
        "TARGETS",
    ),
    "basedOn": RelationType(
        "basedOn",
        "依据",
        "is based on",
        "是…的依据",
        "is the basis of",
        "依据该文件制定，或贯彻该文件。",
        "Is drawn up under the other document, or implements it.",
        "韶关市科技创新“十四五”规划 basedOn 广东省科技创新“十四五”规划",
        frozenset({"PolicyDocument"}),
        frozenset({"PolicyDocument"}),
        False,
        "BASED_ON",
    ),
    "issuedBy": RelationType(
        "issuedBy",
        "发布单位",
        "is issued by",
        "发布",
        "issues",
        "制定或发布该文件的单位或地区。",
        "Who made or issued the document.",
        "韶关市科技创新“十四五”规划 issuedBy 韶关市人民政府",
        frozenset({"PolicyDocument"}),
        frozenset({"GovernmentBody", "Park", "Place"}),
        False,
        "ISSUED_BY",
    ),
    "received": RelationType(
        "received",
        "获得",
        "received",
        "授予",
        "was received by",
        "获得该奖项。",
        "Won the award.",
        "丽珠集团利民制药厂 received 国家科技进步二等奖",
        frozenset({"Enterprise", "Institution", "Park", "Place"}),
        frozenset({"Award"}),
        False,
        "RECEIVED",
    ),
}


def label(name: str, language: str = "zh") -> str:
    """The label of a class or relation in "zh" or "en"; KeyError for a name that is no term."""
    term = ENTITY_CLASSES.get(name) or RELATIONS[name]
    return term.label_en if language == "en" else term.label_zh
