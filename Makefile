# make explore and make test need nothing but Python 3.11 or newer (with venv) and make.

PYTHON ?= python3
CORPUS ?= ../shared/corpus
BIN := .venv/bin
READY := .venv/.ready
# What the small models are trained and tried on: a plan's text and what readers found in it.
GOLD ?= ../shared/gold
READ := $(foreach doc,shaoguan-14fyp shaoguan-2017 yuancheng-14fyp,$(CORPUS)/$(doc).txt=$(GOLD)/$(doc).json) \
	$(GOLD)/texts/jian-parks.txt=$(GOLD)/jian-parks.json $(GOLD)/texts/dadukou-2023.md=$(GOLD)/dadukou-2023.json \
	$(foreach doc,qingyuan-14fyp ganzhou-etdz-14fyp,$(CORPUS)/$(doc).txt=annotations/$(doc).json)
MODELS := src/plangraph/weighing/models

.PHONY: help setup explore test fuzz lint format graph examples terms models held-out bench clean
.DEFAULT_GOAL := help

help:  ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1	/' | expand -t 18

setup: $(READY)  ## the environment in .venv, with .venv/bin/plangraph

# The stamp is newer than what it was made from: a second call does nothing.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "PlanGraph needs Python 3.11 or newer: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; exit 1; }
	@test -x $(BIN)/python && $(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group dev --editable .
	@touch $@

explore: setup  ## the explorer over the shipped graph, in the browser
	$(BIN)/plangraph explore

test: setup  ## every test that this machine can run
	$(BIN)/python -m pytest

fuzz: setup  ## the long campaigns against damage, hostile input and wrong answers; writes docs/reliability.md
	PLANGRAPH_FUZZ=1 $(BIN)/python -m pytest --timeout 7200 tests/store tests/graph/test_verify.py

lint: setup  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: setup  ## put the code into the one form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

graph: setup  ## build graphs/ again from the plans in CORPUS
	$(BIN)/plangraph build $(CORPUS) -o graphs

examples: setup  ## write the questions' example answers and docs/questions.md anew from graphs/
	$(BIN)/python -m tests.questions.write_examples

terms: setup  ## write src/plangraph/terms.py and the tables of measures from the ontology
	$(BIN)/python -m plangraph.ontology.terms
	$(BIN)/python -m plangraph.ontology.measures
	$(BIN)/python -m plangraph.ontology.industries

models: setup  ## train the two models of the extraction anew
	$(BIN)/python -m plangraph.training.topics $(READ) > topic-model.tsv
	mv topic-model.tsv $(MODELS)/
	$(BIN)/python -m plangraph.training.claims $(READ) > claim-model.tsv
	mv claim-model.tsv $(MODELS)/

held-out: setup  ## score each text by models trained on the others; WITHOUT=structure, cues, gazetteers or models leaves that out
	$(BIN)/python -m plangraph.training.leave_one_out $(READ) $(if $(WITHOUT),--without $(WITHOUT))

bench: setup  ## time and memory of a build of CORPUS
	$(BIN)/python benchmarks/build.py $(CORPUS)

clean:  ## remove the environment and the caches
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
