"""Build: the only room that knows the order of the stages.

keys       what a stage's result depends on
cache      what was made once
plan       one plan to its claims
facts      what readers and reviewers say of a plan, put to them
claimfile  a plan's claims on disk
decisions  what reviewers decided, on disk
pipeline   many plans to claims
folding    claims to a graph
folder     a graph with its claims into a folder
built      what came of it, and whether a folder holds it still
"""

from .built import Built
from .folder import build, build_again, build_more, plan_of
from .pipeline import Options, build_graph, plan_files

__all__ = ["Built", "Options", "build", "build_again", "build_graph", "build_more", "plan_files", "plan_of"]
