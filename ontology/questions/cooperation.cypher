// ---
// title = {zh = "谁与谁跨地区合作", en = "Who cooperates with whom across regions"}
// explanation = {zh = "规划写明的合作、共建、结对，双方互不位于对方境内。", en = "Cooperation, joint building and pairing that the plans state, of two parties neither of which lies in the other."}
// sentence = {zh = "{count}对跨地区合作。", en = "{count} pairs cooperate across regions."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "one", kind = "entity", zh = "一方", en = "One side"},
//   {name = "other", kind = "entity", zh = "另一方", en = "Other side"},
//   {name = "one_class", kind = "class", zh = "一方类别", en = "Its class"},
//   {name = "other_class", kind = "class", zh = "另一方类别", en = "Its class"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{one = "丹霞冶炼厂", other = "中南大学"}]
// ---
MATCH (a:Entity)-[r:COOPERATES_WITH]->(b:Entity)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR a.id = $place OR b.id = $place)
  AND NOT EXISTS { MATCH (a)-[:LOCATED_IN|PART_OF]->(b) } AND NOT EXISTS { MATCH (b)-[:LOCATED_IN|PART_OF]->(a) }
RETURN a.id AS one, b.id AS other, labels(a) AS one_class, labels(b) AS other_class, r.plans AS plans, r.evidence AS evidence
ORDER BY one, other
