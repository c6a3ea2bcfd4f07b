# The two commands are `make run` and `make test`; `make` alone lists the rest.

HOST ?= 127.0.0.1
PORT ?= 8000
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

unexport PYTHONDONTWRITEBYTECODE # where it is set, each process that a test starts would compile the program anew

.DEFAULT_GOAL := help
.PHONY: help run test test-quick check bench mutants prove pictures constraints clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/make \1\t\2/' | expand -t 18

run: $(VENV)/.installed ## serve the app: make run PORT=8123 HOST=0.0.0.0
	$(BIN)/aide500 serve --host $(HOST) --port $(PORT)

test: $(VENV)/.tested ## run the whole test suite, browser tests included
	@.ci/chromium
	@.ci/ace
	$(BIN)/python -m pytest tests/rules --cov
	$(BIN)/python -m pytest --ignore=tests/rules

test-quick: $(VENV)/.tested ## run what needs no browser, no server and no long corpus: a minute or two
	$(BIN)/python -m pytest -m "not served and not long"

check: $(VENV)/.tested ## lint, types, and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.benched ## measure speed, side by side in one run; writes the README's table
	$(BIN)/python -m bench

mutants: $(VENV)/.tested ## change the rules one thing at a time: does a test see it? (an hour)
	$(BIN)/python -m tests.rules.mutants

prove: $(VENV)/.tested ## judge a million clients by rows and by columns, and by the contract read a second time (ten minutes)
	$(BIN)/python -m tests.rules.proof

pictures: $(VENV)/.tested ## take the README's pictures anew
	@.ci/chromium
	$(BIN)/python -m docs.take_pictures

constraints: ## pin the newest versions in range
	$(PYTHON) -m venv --clear .constraints
	.constraints/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test,bench]'
	.constraints/bin/python -m pip freeze --quiet --exclude-editable > constraints.txt
	rm -rf .constraints

clean: ## remove what the other targets made, but no dossier
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.tested: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(INSTALL) --editable '.[test]'
	@touch $@ $(VENV)/.installed

$(VENV)/.benched: $(VENV)/.tested
	$(INSTALL) --editable '.[bench]'
	@touch $@
