MATCH (e:Entity)
UNWIND e.plans AS plan
RETURN plan, count(*) AS number
