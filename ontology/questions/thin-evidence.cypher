// ---
// title = {zh = "哪里的证据薄弱", en = "Where the evidence is thin"}
// explanation = {zh = "置信度最低的关系，先看只有一处文字支持的。", en = "The relations of least confidence, those that a single passage states first."}
// sentence = {zh = "列出{count}条证据薄弱的关系。", en = "{count} relations rest on thin evidence."}
// chart = "none"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "class", kind = "class", zh = "主语类别", en = "Class of the subject"},
//   {name = "confidence", kind = "number", default = 0.96, zh = "置信度不高于", en = "Confidence, at most"},
//   {name = "most", kind = "integer", default = 50, zh = "最多几行", en = "Rows, at most"},
// ]
// columns = [
//   {name = "subject", kind = "entity", zh = "主语", en = "Subject"},
//   {name = "relation", kind = "relation", zh = "关系", en = "Relation"},
//   {name = "object", kind = "entity", zh = "宾语", en = "Object"},
//   {name = "confidence", kind = "number", zh = "置信度", en = "Confidence"},
//   {name = "passages", kind = "number", zh = "文字处数", en = "Passages"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {most = 5}
// count = 5
// rows = [
//   {subject = "东阳光集团", relation = "worksOn", object = "化学原料药", confidence = 0.95, passages = 1, plans = ["韶关市-科技创新规划-2021-2025"]},
//   {subject = "仁化中弘", relation = "locatedIn", object = "仁化县", confidence = 0.95, passages = 1, plans = ["韶关市-科技创新规划-2021-2025"]},
//   {subject = "仁化县奥达胶合板有限公司", relation = "locatedIn", object = "韶关市", confidence = 0.95, passages = 1, plans = ["韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.confidence <= $confidence AND ($plan IS NULL OR $plan IN r.plans) AND ($class IS NULL OR $class IN labels(a))
RETURN a.id AS subject, type(r) AS relation, b.id AS object, r.confidence AS confidence, size(r.evidence) AS passages,
  r.plans AS plans, r{.evidence, .words, .context, .by} AS evidence
ORDER BY confidence, passages, subject, relation, object
LIMIT $most
