// ---
// title = {zh = "谁与谁跨地区合作", en = "Who cooperates with whom across regions"}
// explanation = {zh = "规划写明的合作、共建、结对，双方互不位于对方境内，也不知是同在一地。按地区筛选：一方是该地或位于境内，或境内的规划所写。", en = "Cooperation, joint building and pairing that the plans state, of two parties neither of which lies in the other and that are not known to stand in one place. By place: a party is it or stands in it, or a plan made there says so."}
// sentence = {zh = "{count}对跨地区合作。", en = "{count} pairs cooperate across regions."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "one", kind = "entity", zh = "一方", en = "One side"},
//   {name = "one_class", kind = "class", zh = "一方类别", en = "Its class"},
//   {name = "other", kind = "entity", zh = "另一方", en = "Other side"},
//   {name = "other_class", kind = "class", zh = "另一方类别", en = "Class of the other"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 55
// rows = [
//   {one = "东软集团", one_class = "Enterprise", other = "韶关市", other_class = "Place", plans = ["韶关市-科技创新规划-2021-2025"]},
//   {one = "丹霞冶炼厂", one_class = "Enterprise", other = "中南大学", other_class = "Institution", plans = ["韶关市-科技创新规划-2021-2025"]},
//   {one = "丹霞冶炼厂", one_class = "Enterprise", other = "昆明理工大学", other_class = "Institution", plans = ["韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (a:Entity)-[r:COOPERATES_WITH]->(b:Entity)
WHERE ($plan IS NULL OR $plan IN r.plans)
  AND ($place IS NULL OR a.id IN $inside OR b.id IN $inside OR size([p IN r.plans WHERE p IN $own]) > 0)
  AND NOT EXISTS { MATCH (a)-[:LOCATED_IN|PART_OF*1..3]->(b) } AND NOT EXISTS { MATCH (b)-[:LOCATED_IN|PART_OF*1..3]->(a) }
  AND NOT EXISTS { MATCH (a)-[:LOCATED_IN]->(:Place)<-[:LOCATED_IN]-(b) }
RETURN a.id AS one, labels(a) AS one_class, b.id AS other, labels(b) AS other_class, r.plans AS plans, r{.evidence, .words, .context, .by} AS evidence
ORDER BY one, other
