"""The ontology's terms, generated from `ontology/plangraph.ttl` by `python -m plangraph.ontology.terms`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class EntityClass:
    """A class of entities; `colour` is #rrggbb, `symbol` the name of a node shape of Cytoscape.js."""

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
    """A relation from a class of `domain` to a class of `range`; `neo4j` is its type in the databases."""

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


@dataclass(frozen=True, slots=True)
class Implication:
    """How a passage implies an end of a fact: a property, `impliedByHeading`, and its label."""

    name: str
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str
    example: str


NAMESPACE: Final = "https://w3id.org/plangraph/ontology#"
DATA: Final = "https://w3id.org/plangraph/data/"  # the base of the IRIs of what a graph holds
ONTOLOGY_SHA256: Final = "89d28a0ecf3d10b5107dc6abff75fdd46ab9657af9892632ecf7e8afaf717456"

# fmt: off
ENTITY_CLASSES: Final[dict[str, EntityClass]] = {
    "PolicyDocument": EntityClass(
        name="PolicyDocument", label_zh="政策文件", label_en="policy document",
        definition_zh="公共机构有名称的规划、纲要、办法、条例、意见、行动计划或协议。",
        definition_en="A named plan, outline, regulation, opinion, action plan or agreement of a public body.",
        example="广东省科技创新“十四五”规划", colour="#669d92", symbol="tag",
    ),
    "Place": EntityClass(
        name="Place", label_zh="地区", label_en="place", definition_zh="行政区划，或有名称的区域、走廊、村镇。",
        definition_en="An administrative division, or a region, corridor or village that has a name.",
        example="乳源瑶族自治县", colour="#097062", symbol="hexagon",
    ),
    "Park": EntityClass(
        name="Park", label_zh="园区", label_en="park", definition_zh="有名称、容纳企业的开发区、产业园、工业集聚地或科学城。",
        definition_en="A named zone, industrial park, estate or science city that holds firms.", example="韶关高新区",
        colour="#01a901", symbol="rectangle",
    ),
    "Enterprise": EntityClass(
        name="Enterprise", label_zh="企业", label_en="enterprise", definition_zh="有名称的公司、工厂、集团、银行，或代指企业的品牌。",
        definition_en="A named firm, factory, group or bank, or a brand that stands for its firm.", example="东阳光集团",
        colour="#1291fd", symbol="ellipse",
    ),
    "Institution": EntityClass(
        name="Institution", label_zh="高校院所", label_en="institution", definition_zh="有名称的高等学校、科研院所、医院、协会、学会或图书馆。",
        definition_en="A named university, college, research institute, academy, hospital, association, learned society or library.",
        example="武汉理工大学", colour="#8c70c1", symbol="pentagon",
    ),
    "GovernmentBody": EntityClass(
        name="GovernmentBody", label_zh="政府机构", label_en="government body", definition_zh="有名称的党政机关、委员会或领导小组。",
        definition_en="A named organ of government or party, a committee, or a leading group.", example="韶关市人民政府",
        colour="#d10469", symbol="octagon",
    ),
    "Platform": EntityClass(
        name="Platform", label_zh="创新平台", label_en="platform",
        definition_zh="有名称的创新载体：实验室、工程中心、新型研发机构、孵化器、众创空间、中试基地、服务平台、数据中心、工作站等。",
        definition_en="A named carrier of innovation: a laboratory, engineering centre, new R&D institution, incubator, makerspace, pilot base, service platform, data centre or workstation.",
        example="华科城双创（装备）中心", colour="#435cc4", symbol="diamond",
    ),
    "Industry": EntityClass(
        name="Industry", label_zh="产业", label_en="industry", definition_zh="作为发展或升级对象的行业、产业链或产业集群。",
        definition_en="A sector, industrial chain or cluster that is to be grown or upgraded.", example="先进材料",
        colour="#ab420a", symbol="triangle",
    ),
    "Technology": EntityClass(
        name="Technology", label_zh="技术", label_en="technology", definition_zh="具体的技术、产品、材料或技术领域：产业中制造或掌握的对象。",
        definition_en="A particular technology, product, material or technical field: what is made or mastered in an industry.",
        example="钕铁硼永磁材料", colour="#f56174", symbol="vee",
    ),
    "Initiative": EntityClass(
        name="Initiative", label_zh="计划项目", label_en="initiative", definition_zh="有名称的计划、行动、人才工程、基金、赛事、活动、项目、战略或政策工具。",
        definition_en="A named programme, action, talent scheme, fund, competition, event, project, strategy or policy instrument.",
        example="高新技术企业倍增计划", colour="#8a07ff", symbol="rhomboid",
    ),
    "Award": EntityClass(
        name="Award", label_zh="奖项", label_en="award", definition_zh="有名称的奖励或荣誉。",
        definition_en="A named prize or honour that is given.", example="国家科技进步二等奖", colour="#f13ef7", symbol="star",
    ),
}

RELATIONS: Final[dict[str, RelationType]] = {
    "anchors": RelationType(
        name="anchors", label_zh="龙头带动", label_en="anchors", inverse_zh="龙头企业", inverse_en="anchored by",
        definition_zh="企业是该产业的龙头、骨干或链主，或规划依托它发展该产业。",
        definition_en="The firm leads or carries the industry, or the plan relies on the firm to grow it.",
        example="广东韶关钢铁有限公司 → 先进钢铁材料", domain=frozenset({"Enterprise"}), range=frozenset({"Industry"}), symmetric=False,
        neo4j="ANCHORS",
    ),
    "subIndustryOf": RelationType(
        name="subIndustryOf", label_zh="细分于", label_en="sub-industry of", inverse_zh="细分产业",
        inverse_en="has sub-industry", definition_zh="规划把该产业列为另一产业的组成部分或分支。",
        definition_en="The plan sets the industry out as a part or branch of the other.", example="化工新材料 → 先进材料",
        domain=frozenset({"Industry"}), range=frozenset({"Industry"}), symmetric=False, neo4j="SUB_INDUSTRY_OF",
    ),
    "usesTechnology": RelationType(
        name="usesTechnology", label_zh="包含技术", label_en="uses technology", inverse_zh="用于产业",
        inverse_en="used in industry", definition_zh="该技术、产品或材料被列为该产业掌握或制造的对象。",
        definition_en="The technology, product or material is listed as what the industry masters or makes.",
        example="先进材料 → 钕铁硼永磁材料", domain=frozenset({"Industry"}), range=frozenset({"Technology"}), symmetric=False,
        neo4j="USES_TECHNOLOGY",
    ),
    "worksOn": RelationType(
        name="worksOn", label_zh="从事", label_en="works on", inverse_zh="从事者", inverse_en="worked on by",
        definition_zh="主体研发、制造、研究或服务于该技术或产业。",
        definition_en="The subject develops, makes, researches or serves the technology or industry.",
        example="丽珠集团新北江制药股份有限公司 → 抗生素", domain=frozenset({"Enterprise", "Initiative", "Institution", "Platform"}),
        range=frozenset({"Industry", "Technology"}), symmetric=False, neo4j="WORKS_ON",
    ),
    "prioritizes": RelationType(
        name="prioritizes", label_zh="重点发展", label_en="prioritizes", inverse_zh="重点发展地", inverse_en="prioritized by",
        definition_zh="该地区或园区要发展、培育或提升该产业。",
        definition_en="The place or park is to develop, foster or upgrade the industry.", example="韶关市 → 生物医药",
        domain=frozenset({"Park", "Place"}), range=frozenset({"Industry"}), symmetric=False, neo4j="PRIORITIZES",
    ),
    "locatedIn": RelationType(
        name="locatedIn", label_zh="位于", label_en="located in", inverse_zh="所在地有", inverse_en="location of",
        definition_zh="主体坐落于或将建于该地区或园区。", definition_en="The subject stands, or is to be built, in the place or park.",
        example="韶关学院 → 韶关市", domain=frozenset({"Enterprise", "Initiative", "Institution", "Park", "Platform"}),
        range=frozenset({"Park", "Place"}), symmetric=False, neo4j="LOCATED_IN",
    ),
    "partOf": RelationType(
        name="partOf", label_zh="隶属", label_en="part of", inverse_zh="下辖", inverse_en="has part",
        definition_zh="主体属于同类的更大事物。", definition_en="The subject belongs to a larger thing of the same kind.",
        example="源城区 → 河源市", domain=frozenset({"Initiative", "Park", "Place", "Platform"}),
        range=frozenset({"Initiative", "Park", "Place", "Platform"}), symmetric=False, neo4j="PART_OF",
    ),
    "builtBy": RelationType(
        name="builtBy", label_zh="由…建设", label_en="built by", inverse_zh="建设", inverse_en="builds",
        definition_zh="宾语建设、运营、牵头或承担该平台、计划项目或园区。",
        definition_en="The object builds, runs, leads or carries the platform, initiative or park.",
        example="武汉理工大学韶关研究院 → 武汉理工大学", domain=frozenset({"Initiative", "Park", "Platform"}),
        range=frozenset({"Enterprise", "GovernmentBody", "Institution", "Park", "Place"}), symmetric=False,
        neo4j="BUILT_BY",
    ),
    "cooperatesWith": RelationType(
        name="cooperatesWith", label_zh="合作", label_en="cooperates with", inverse_zh="合作", inverse_en="cooperates with",
        definition_zh="双方合作：签约、共建或结对；双向成立。",
        definition_en="The two cooperate: an agreement, joint building or pairing; it holds in both directions.",
        example="韶关市 — 东莞市", domain=frozenset({"Enterprise", "Institution", "Park", "Place", "Platform"}),
        range=frozenset({"Enterprise", "Institution", "Park", "Place", "Platform"}), symmetric=True,
        neo4j="COOPERATES_WITH",
    ),
    "integratesWith": RelationType(
        name="integratesWith", label_zh="对接融入", label_en="integrates with", inverse_zh="被对接融入",
        inverse_en="integrated with by", definition_zh="主体融入、对接另一地区或园区，或承接其转移。",
        definition_en="The subject joins itself to the other place or park, or takes over what moves out of it.",
        example="韶关市 → 粤港澳大湾区", domain=frozenset({"Park", "Place"}), range=frozenset({"Park", "Place"}),
        symmetric=False, neo4j="INTEGRATES_WITH",
    ),
    "launches": RelationType(
        name="launches", label_zh="实施", label_en="launches", inverse_zh="实施者", inverse_en="launched by",
        definition_zh="主体实施该计划项目，或将建设该平台或园区。",
        definition_en="The subject carries out the initiative, or is to build the platform or park.",
        example="韶关市 → 高新技术企业倍增计划", domain=frozenset({"GovernmentBody", "Institution", "Park", "Place"}),
        range=frozenset({"Initiative", "Park", "Platform"}), symmetric=False, neo4j="LAUNCHES",
    ),
    "targets": RelationType(
        name="targets", label_zh="面向", label_en="targets", inverse_zh="受面向于", inverse_en="targeted by",
        definition_zh="该计划项目或文件以宾语为对象。", definition_en="The initiative or document is aimed at the object.",
        example="“融湾”战略 → 粤港澳大湾区", domain=frozenset({"Initiative", "PolicyDocument"}),
        range=frozenset({"Enterprise", "Industry", "Park", "Place", "Technology"}), symmetric=False, neo4j="TARGETS",
    ),
    "basedOn": RelationType(
        name="basedOn", label_zh="依据", label_en="based on", inverse_zh="作为依据用于", inverse_en="basis of",
        definition_zh="该文件依据另一文件编制，或落实另一文件。",
        definition_en="The document is drawn up under the other, or implements it.",
        example="韶关市科技创新“十四五”规划 → 广东省科技创新“十四五”规划", domain=frozenset({"PolicyDocument"}),
        range=frozenset({"PolicyDocument"}), symmetric=False, neo4j="BASED_ON",
    ),
    "issuedBy": RelationType(
        name="issuedBy", label_zh="发布者", label_en="issued by", inverse_zh="发布", inverse_en="issued",
        definition_zh="宾语制定或发布该文件。", definition_en="The object made or issued the document.",
        example="韶关市科技创新“十四五”规划 → 韶关市人民政府", domain=frozenset({"PolicyDocument"}),
        range=frozenset({"GovernmentBody", "Park", "Place"}), symmetric=False, neo4j="ISSUED_BY",
    ),
    "received": RelationType(
        name="received", label_zh="获得", label_en="received", inverse_zh="获奖者", inverse_en="received by",
        definition_zh="主体获得该奖项。", definition_en="The subject won the award.", example="东阳光集团 → 国家科技进步二等奖",
        domain=frozenset({"Enterprise", "Institution", "Park", "Place"}), range=frozenset({"Award"}), symmetric=False,
        neo4j="RECEIVED",
    ),
}

IMPLIED: Final[dict[str, Implication]] = {
    "heading": Implication(
        name="impliedByHeading", label_zh="标题", label_en="heading", definition_zh="统领该段用语的标题或栏目名指明了该端。",
        definition_en="The heading or label that governs the words names the end.", example="（三）先进钢铁材料",
    ),
    "jurisdiction": Implication(
        name="impliedByJurisdiction", label_zh="辖区", label_en="jurisdiction", definition_zh="该端是规划自己的地区：我市、全区，或未明说。",
        definition_en="The end is the plan's own place: the city, the whole district, or nothing is said of it at all.",
        example="我市",
    ),
    "before": Implication(
        name="impliedByBefore", label_zh="上文", label_en="before", definition_zh="用语承接上文已经提到的事物。",
        definition_en="The words take up a thing that was named before them.", example="该公司",
    ),
    "document": Implication(
        name="impliedByDocument", label_zh="本文件", label_en="document", definition_zh="该端是规划本身。",
        definition_en="The end is the plan itself.", example="本规划",
    ),
    "resolved": Implication(
        name="impliedByResolved", label_zh="所指", label_en="stands for", definition_zh="用语按其与规划的关系称呼该端，如省政府。",
        definition_en="The words name the end by what it is to the plan, as the provincial government.", example="省政府",
    ),
    "note": Implication(
        name="impliedByNote", label_zh="表注", label_en="note", definition_zh="表下说明某数值所带星号的附注。",
        definition_en="The note under a table that the asterisk at a figure stands for.", example="注：*为预计数",
    ),
}
# fmt: on


def label(name: str, language: str) -> str:
    """The label of a class or relation in `language`, "zh" or "en"; KeyError for a name that is no term.

    >>> label("Park", "zh"), label("builtBy", "en")
    ('园区', 'built by')
    """
    term = ENTITY_CLASSES[name] if name in ENTITY_CLASSES else RELATIONS[name]
    return term.label_zh if language == "zh" else term.label_en
