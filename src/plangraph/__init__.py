"""PlanGraph: Chinese development plans as a knowledge graph, every fact tied to the words that state it."""

__version__ = "0.1.0"
