# Everything from a fresh clone: `make site`, `make serve`, `make check`, `make test`, `make bench`.
# Needs python3 (3.11 or later) and make; PYTHON=, ADDRESS=, WORKERS= and CHROMIUM= may be given.

PYTHON ?= python3
ADDRESS ?= 127.0.0.1:8000
WORKERS ?= $(shell nproc 2>/dev/null || echo 2)

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --progress-bar off
# pip lists every requirement that it finds in place; the packages that it does install, and all warnings, stay.
SHORT := | { grep -v -E '^(Requirement already satisfied|  (Using cached|Downloading|Preparing metadata|Building|Created wheel|Stored in)|    )' || true; }

# The notices of the hosts about their own future; ours is in docs/decisions.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

# jieba asks for pkg_resources, where there is one.
export PYTHONWARNINGS := ignore::UserWarning:jieba._compat,ignore::DeprecationWarning:jieba._compat

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help site serve check test look bench docs format lint pages browser clean

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1 \t/' | expand -t 16

site: $(VENV)/site.stamp ## judge the reports of docs/ and build the demonstration site into site/
	$(BIN)/mkdocs build --strict
	@echo "The site is in $(CURDIR)/site (see it with: make serve, or: python3 -m http.server --directory site)"

serve: $(VENV)/site.stamp ## show the demonstration site while you edit it
	$(BIN)/mkdocs serve --dirty --dev-addr $(ADDRESS)

check: lint ## style, types, layers, fresh reference pages and all tests that need no browser
	$(BIN)/pytest -m "not browser" -n $(WORKERS)

test: lint browser pages ## everything, the browser tests and the site included; what CI runs
	CHROMIUM="$$(.ci/browser)" $(BIN)/pytest -n $(WORKERS)

look: $(VENV)/dev.stamp browser ## pictures of every kind of page, wide and narrow, light and dark, and of the terminal, in a temporary folder
	CHROMIUM="$$(.ci/browser)" PYTHONPATH=tests $(BIN)/python -m e2e.look

bench: $(VENV)/bench.stamp ## measure, and write benchmarks/results.md (5,000 reports: results-huge.md)
	$(BIN)/python -m benchmarks.run

docs: $(VENV)/site.stamp ## renew the pages of rules and packs in docs/
	$(BIN)/crossfoot docs

format: $(VENV)/dev.stamp ## put the code into form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean: ## remove what was built, the virtual environment included
	rm -rf $(VENV) site dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/crossfoot docs --check

pages: $(VENV)/site.stamp
	$(BIN)/mkdocs build --strict

browser:
	@.ci/browser > /dev/null || .ci/debian chromium fonts-noto-cjk \
	  || { test -z "$${CI:-}" && echo "Going on without Chromium: the browser tests will be reported as skipped." >&2; }

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Crossfoot needs Python 3.11 or later; name one with: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2> /dev/null || .ci/debian python3-venv
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: pyproject.toml | $(BIN)/python
	@echo "Installing Crossfoot into $(VENV) …"
	@$(INSTALL) --editable '.[search]' $(SHORT)
	@touch $@

$(VENV)/dev.stamp: pyproject.toml | $(BIN)/python
	@echo "Installing Crossfoot and what its tests need into $(VENV) …"
	@$(INSTALL) --editable '.[dev,search]' $(SHORT)
	@touch $(VENV)/site.stamp $@

$(VENV)/bench.stamp: pyproject.toml | $(BIN)/python
	@echo "Installing what the benchmarks need into $(VENV) …"
	@$(INSTALL) --editable '.[bench]' $(SHORT)
	@touch $@
