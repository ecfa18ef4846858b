MATCH (:Entity)-[r]->(:Entity)
UNWIND r.plans AS plan
RETURN plan, count(*) AS number
