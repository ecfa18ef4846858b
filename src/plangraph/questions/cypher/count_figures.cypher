MATCH (f:Figure)
RETURN f.plan AS plan, f.kind AS kind, count(*) AS number
