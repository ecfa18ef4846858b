// ---
// title = {zh = "联系最多的实体及其作用", en = "The most connected entities and their role"}
// explanation = {zh = "关系数最多的实体；中介度（0到1）是经过它的最短路径的份额，大图按样本估算；群组按模块度划分，以其中联系最多的实体代表。", en = "Entities with most relations. Betweenness (0 to 1) is the share of shortest paths that run through one, estimated from a sample in a large graph; the communities are those of modularity, each stood for by its most connected entity."}
// sentence = {zh = "联系最多的是{entity_first}。", en = "The most connected is {entity_first}."}
// chart = "bar"
// step = "roles"
// parameters = [
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "most", kind = "integer", default = 30, zh = "最多几行", en = "Rows, at most"},
// ]
// columns = [
//   {name = "entity", kind = "entity", zh = "实体", en = "Entity"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "degree", kind = "number", zh = "关系数", en = "Relations"},
//   {name = "betweenness", kind = "number", zh = "中介度", en = "Betweenness"},
//   {name = "community", kind = "entity", zh = "群组的代表", en = "Its community's most connected"},
//   {name = "size", kind = "number", zh = "群组大小", en = "Size of the community"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {class = "Enterprise"}
// count = 30
// rows = [
//   {entity = "广东韶关钢铁有限公司", class = "Enterprise", degree = 21, betweenness = 0.0149, community = "广东韶关钢铁有限公司", size = 58, plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
//   {entity = "韶关冶炼厂", class = "Enterprise", degree = 19, betweenness = 0.0116, community = "有色金属新材料", size = 56, plans = ["韶关市-科技创新规划-2021-2025"]},
//   {entity = "东阳光集团", class = "Enterprise", degree = 12, betweenness = 0.0043, community = "生物医药", size = 126, plans = ["韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (e:Entity)-[r]-(:Entity)
WHERE ($class IS NULL OR $class IN labels(e)) AND ($plan IS NULL OR $plan IN r.plans)
WITH e, count(DISTINCT r.id) AS degree
RETURN e.id AS entity, labels(e) AS class, degree, e.plans AS plans, e{.evidence, .by} AS evidence
ORDER BY degree DESC, entity
LIMIT $most
