// ---
// title = {zh = "各企业和技术获得的奖项", en = "Awards by firm and technology"}
// explanation = {zh = "获奖者、奖项，以及获奖者从事的技术和产业。", en = "Who won which award, and the technologies and industries that the winner works on."}
// sentence = {zh = "{winner_count}个主体获得{award_count}个奖项。", en = "{winner_count} winners of {award_count} awards."}
// chart = "none"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "winner", kind = "entity", zh = "获奖者", en = "Winner"},
//   {name = "award", kind = "entity", zh = "奖项", en = "Award"},
//   {name = "works_on", kind = "entities", zh = "从事", en = "Works on"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{award = "国家科技进步二等奖"}]
// ---
MATCH (a:Entity)-[r:RECEIVED]->(w:Award)
WHERE $plan IS NULL OR $plan IN r.plans
OPTIONAL MATCH (a)-[o:WORKS_ON|ANCHORS]->(x:Entity)
WITH a, r, w, collect(DISTINCT x.id) AS works_on
RETURN a.id AS winner, w.id AS award, works_on, r.plans AS plans, r.evidence AS evidence
ORDER BY award, winner
