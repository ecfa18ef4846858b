// ---
// title = {zh = "哪些企业出现在多条产业链或多份规划中", en = "Which firms appear in more than one chain or plan"}
// explanation = {zh = "带动或从事两个以上产业，或被两份以上规划写到的企业。", en = "Firms that anchor or work on two industries or more, or that two plans or more name."}
// sentence = {zh = "{firm_count}家企业见于多条产业链或多份规划。", en = "{firm_count} firms appear in several chains or plans."}
// chart = "bar"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "firm", kind = "entity", zh = "企业", en = "Firm"},
//   {name = "industries", kind = "entities", zh = "产业", en = "Industries"},
//   {name = "number", kind = "number", zh = "产业数", en = "Number of industries"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{firm = "东阳光"}]
// ---
MATCH (e:Enterprise)
WHERE $plan IS NULL OR $plan IN e.plans
OPTIONAL MATCH (e)-[r:ANCHORS|WORKS_ON]->(i:Industry)
WITH e, collect(DISTINCT i.id) AS industries, collect(r.evidence) AS evidence
WITH e, industries, size(industries) AS number, evidence
WHERE number > 1 OR size(e.plans) > 1
RETURN e.id AS firm, industries, number, e.plans AS plans, evidence + [e.evidence] AS evidence
ORDER BY number DESC, firm
