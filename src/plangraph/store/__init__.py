"""The databases: one contract (`View`), held by the embedded database and by a Neo4j server alike.

connect     a View by address, or by the folder of an embedded database
view        the contract
shares      what each plan says of a fact, and the fact that is folded from it
loading     a graph into a database, plan by plan; `changes` writes one group of plans
finding     search
guard       what ad hoc Cypher may not do on Neo4j
limits      what is refused before it runs, for its size
repair      Cypher that the embedded database answers wrongly, written anew; `clauses`, `scope`, `patterns` read it
marks       our nodes among those of other applications, on Neo4j
"""

from plangraph.store.connecting import connect, connect_folder
from plangraph.store.view import Hit, LoadReport, Rows, View

__all__ = ["Hit", "LoadReport", "Rows", "View", "connect", "connect_folder"]
