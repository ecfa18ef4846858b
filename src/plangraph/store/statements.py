"""The Cypher of the loader: constant texts, their labels and types taken from the ontology's terms alone.

What is created carries the mark of `marks`; on a server that others use too, what is matched does as well.
"""

from __future__ import annotations

from plangraph.terms import ENTITY_CLASSES, RELATIONS

MARKS = "MATCH (p:Plan) RETURN p.id AS id, p.digest AS digest, p.complete AS complete ORDER BY id"
COUNT_ENTITIES = "MATCH (e:Entity) RETURN count(e) AS n"
COUNT_RELATIONS = "MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS n"
COUNT_FIGURES = "MATCH (f:Figure) RETURN count(f) AS n"
COUNT_PASSAGES = "MATCH (p:Passage) RETURN count(p) AS n"
# How much the database holds of some plans, kind by kind.
COUNTS_OF_PLANS = (
    "MATCH (e:Entity) WHERE any(p IN e.plans WHERE p IN $plans) RETURN count(e) AS n",
    "MATCH (:Entity)-[r]->(:Entity) WHERE any(p IN r.plans WHERE p IN $plans) RETURN count(r) AS n",
    "MATCH (f:Figure) WHERE f.plan IN $plans RETURN count(f) AS n",
    "MATCH (p:Passage) WHERE p.plan IN $plans RETURN count(p) AS n",
)

PLANS_THERE = "UNWIND $ids AS id MATCH (p:Plan {id: id}) RETURN p.id AS id"
CREATE_PLANS = "UNWIND $rows AS row CREATE (p:Plan {plangraph: true}) SET p += row"
UPDATE_PLANS = "UNWIND $rows AS row MATCH (p:Plan {id: row.id}) SET p += row"
DELETE_PLANS = "UNWIND $rows AS row MATCH (p:Plan {id: row.id}) DETACH DELETE p"

# What is held of plans is asked for in pages, each of which begins behind the id that the last one ended with.
ENTITIES_OF_PLANS = """MATCH (e:Entity) WHERE e.id > $after AND any(p IN e.plans WHERE p IN $plans)
RETURN properties(e) AS fact ORDER BY e.id LIMIT $most"""
ENTITIES_BY_ID = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN properties(e) AS fact"
UPDATE_ENTITIES = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row"
DELETE_ENTITIES = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) DETACH DELETE e"
CREATE_ENTITIES = {
    cls: f"UNWIND $rows AS row CREATE (e:Entity:{cls} {{plangraph: true}}) SET e += row" for cls in ENTITY_CLASSES
}

_RELATION = "properties(r) AS fact, a.id AS subject, type(r) AS type, b.id AS object"
RELATIONS_OF_PLANS = f"""MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id > $after AND any(p IN r.plans WHERE p IN $plans)
RETURN {_RELATION} ORDER BY a.id LIMIT $most"""
RELATIONS_OF_ONE = f"""MATCH (a:Entity {{id: $id}})-[r]->(b:Entity) WHERE r.id > $after
RETURN {_RELATION} ORDER BY r.id LIMIT $most"""
RELATIONS_FROM = f"UNWIND $ids AS id MATCH (a:Entity {{id: id}})-[r]->(b:Entity) RETURN {_RELATION}"
COUNTS_FROM = "UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]->(b:Entity) RETURN a.id AS id, count(r) AS n"
_ENDS = "MATCH (a:Entity {{id: row.subject}})-[r:{type}]->(b:Entity {{id: row.object}}) WHERE r.id = row.fact.id"
_TYPES = sorted(term.neo4j for term in RELATIONS.values())
CREATE_RELATIONS = {
    one: "UNWIND $rows AS row MATCH (a:Entity {id: row.subject}) MATCH (b:Entity {id: row.object}) "
    f"CREATE (a)-[r:{one}]->(b) SET r = row.fact"
    for one in _TYPES
}
UPDATE_RELATIONS = {one: f"UNWIND $rows AS row {_ENDS.format(type=one)} SET r += row.fact" for one in _TYPES}
DELETE_RELATIONS = {one: f"UNWIND $rows AS row {_ENDS.format(type=one)} DELETE r" for one in _TYPES}

FIGURES_OF_PLANS = """MATCH (f:Figure) WHERE f.id > $after AND f.plan IN $plans WITH f ORDER BY f.id LIMIT $most
OPTIONAL MATCH (f)-[:OF]->(e:Entity) OPTIONAL MATCH (f)-[:STATED_IN]->(p:Passage)
RETURN properties(f) AS fact, e.id AS scope, p.id AS statement ORDER BY f.id"""
CREATE_FIGURES = """UNWIND $rows AS row MATCH (e:Entity {id: row.scope}) MATCH (p:Passage {id: row.statement})
CREATE (f:Figure {plangraph: true})-[:OF]->(e) SET f += row.properties CREATE (f)-[:STATED_IN]->(p)"""
DELETE_FIGURES = "UNWIND $rows AS row MATCH (f:Figure {id: row.id}) DETACH DELETE f"

PASSAGES_OF_PLANS = """MATCH (p:Passage) WHERE p.id > $after AND p.plan IN $plans
RETURN properties(p) AS fact ORDER BY p.id LIMIT $most"""
PASSAGE = ("id", "plan", "section", "text", "start", "end", "search_text")
# The most numerous rows are lists in that order: they are packed and read in half the time of maps.
CREATE_PASSAGES = (
    "UNWIND $rows AS row CREATE (:Passage {plangraph: true, "
    + ", ".join(f"{key}: row[{at}]" for at, key in enumerate(PASSAGE))
    + "})"
)
UPDATE_PASSAGES = "UNWIND $rows AS row MATCH (p:Passage {id: row.id}) SET p += row"
DELETE_PASSAGES = "UNWIND $rows AS row MATCH (p:Passage {id: row.id}) DETACH DELETE p"
