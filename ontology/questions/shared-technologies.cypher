// ---
// title = {zh = "多份规划都写到的技术", en = "Technologies named by several plans"}
// explanation = {zh = "至少若干份规划写到的技术、产品，列出它的产业和从事它的企业、院所、平台。", en = "Technologies and products that at least so many plans name, with the industries that list them and who works on them."}
// sentence = {zh = "{technology_count}项技术见于多份规划。", en = "{technology_count} technologies are named by several plans."}
// chart = "bar"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "least", kind = "integer", default = 2, zh = "至少几份规划", en = "Plans, at least"},
// ]
// columns = [
//   {name = "technology", kind = "entity", zh = "技术", en = "Technology"},
//   {name = "number", kind = "number", zh = "规划数", en = "Number of plans"},
//   {name = "industries", kind = "entities", zh = "产业", en = "Industries"},
//   {name = "workers", kind = "entities", zh = "从事者", en = "Who works on it"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 40
// rows = [
//   {technology = "5G", number = 4, industries = ["传统工业", "制造业", "工业", "数字经济", "…"], workers = ["5G+AR党建示范", "“5G+智慧园区”"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "赣州经济技术开发区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
//   {technology = "大数据", number = 3, industries = ["农业", "农产品加工", "制造业", "工业", "…"], workers = ["韶关冶炼厂", "联通BPO", "韶关学院", "华南数谷鹰硕大数据中心", "…"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
//   {technology = "云计算", number = 3, industries = ["农业", "制造业", "工业", "数字农业", "…"], workers = ["智能医用冷箱云监控平台", "腾讯云计算基地"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (t:Technology)
WHERE size(t.plans) >= $least AND ($plan IS NULL OR $plan IN t.plans)
OPTIONAL MATCH (i:Industry)-[r:USES_TECHNOLOGY]->(t)
WITH t, collect(DISTINCT i.id) AS industries, collect(r{.evidence, .words, .context, .by}) AS using
OPTIONAL MATCH (w:Entity)-[o:WORKS_ON]->(t)
WITH t, industries, using, collect(DISTINCT w.id) AS workers, collect(o{.evidence, .words, .context, .by}) AS working
RETURN t.id AS technology, size(t.plans) AS number, industries, workers, t.plans AS plans,
  using + working + [t{.evidence, .by}] AS evidence
ORDER BY number DESC, size(industries) DESC, technology
