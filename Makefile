# Both main targets work from a bare clone: they make their own environment in .venv.
#   make demo   install jscdata, show the statement of 2024, validate the data package
#   make test   install the test tools and run the tests
# Another Python is chosen with: make test PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STATEMENT := us-jp-scc-2024-07-28-fact-sheet

.PHONY: help demo test lint types drift wheel build clean

help:
	@sed -n 's/^#   //p' Makefile
	@echo "make lint, types, drift, wheel   the further checks of CI"
	@echo "make build                       write schema, tables, descriptor and rule page anew"
	@echo "make clean                       remove what these commands made"

demo: $(VENV)/.installed
	$(BIN)/jscdata show $(STATEMENT)
	$(BIN)/jscdata validate datapackage

test: $(VENV)/.test
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

lint: $(VENV)/.lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.lint
	$(BIN)/mypy

drift: $(VENV)/.lint
	$(BIN)/jscdata schema --check
	$(BIN)/jscdata build --check datapackage
	$(BIN)/jscdata explain --format markdown | diff docs/rules.md -

wheel: $(VENV)/.lint
	PYTHON=$(BIN)/python .ci/wheel

build: $(VENV)/.lint
	$(BIN)/jscdata schema --write schema/1.0
	$(BIN)/jscdata build datapackage
	$(BIN)/jscdata explain --format markdown > docs/rules.md

clean:
	rm -rf $(VENV) build dist .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON). Install Python 3.11 or newer."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is older than 3.11. Choose another one: make PYTHON=python3.13 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) cannot make environments. Install the package python3-venv (Debian, Ubuntu)."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group test
	@touch $@

$(VENV)/.lint: $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group lint --group build
	@touch $@
