# Everything a person or a pipeline does here. `make` alone lists it.

PYTHON ?= python3
BIN := .venv/bin
DATA ?= var
TEMPLATES := translation_service/web/templates
LOCALE := translation_service/locale
CATALOGUES := $(wildcard $(LOCALE)/*/LC_MESSAGES/messages.po)
RARELY_IMPORTED := /(tests|cfnlint|graphql|moto|mpmath|mypy|mypyc|networkx|onnxruntime|pip|pygments|setuptools|sympy)/

INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --no-deps
LOCK := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.DEFAULT_GOAL := help
.PHONY: help setup run demo test check format types migration messages lock clean

help: ## List what can be done
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

setup: .venv/.packages .venv/.catalogues .venv/.models ## Prepare .venv, language catalogues and starter models
	@$(BIN)/python -m compileall -q -j 0 translation_service glossary storage workers  # the reading process may not

run: setup ## Run the whole service with the demonstration's people (Ctrl-C stops it)
	@exec $(BIN)/translation-service run --demo --data $(DATA)

demo: setup ## Take four documents the whole way without a person
	@exec $(BIN)/translation-service demo

test: setup ## Run the whole test suite
	$(BIN)/pytest --numprocesses auto $(TESTS)

check: setup ## Check format, style, types, import directions, templates
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint $(TEMPLATES) --lint --quiet

format: setup ## Format the code and mend what the linter can
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

types: setup ## Check types alone
	$(BIN)/mypy

migration: setup ## Write the missing migration: make migration NAME="what changes"
	@test -n "$(NAME)" || { echo 'Give it a name: make migration NAME="what changes"' >&2; exit 2; }
	$(BIN)/python -m translation_service.persistence.migrating "$(NAME)"
	@$(BIN)/ruff check --fix-only --quiet translation_service/persistence/migrations
	@$(BIN)/ruff format --quiet translation_service/persistence/migrations

messages: setup ## Bring the language catalogues up to date with the code
	$(BIN)/pybabel -q extract -F $(LOCALE)/extraction.toml -k lazy_gettext -k _l -k _NoTerm:2 -k UnreadableGlossary:2 -k _counted:1,2 --no-location --sort-output \
		--project translation-desk -o $(LOCALE)/messages.pot translation_service glossary
	@for language in tr; do \
		file=$(LOCALE)/$$language/LC_MESSAGES/messages.po; \
		if [ -f $$file ]; then command="update --no-fuzzy-matching --ignore-obsolete --width 120"; else command=init; fi; \
		$(BIN)/pybabel -q $$command -i $(LOCALE)/messages.pot -d $(LOCALE) -l $$language; \
	done

lock: setup ## Pin the dependencies of pyproject.toml anew (takes minutes: every file's hash is fetched)
	$(LOCK) --extra dev --output-file requirements-dev.lock pyproject.toml
	$(LOCK) --constraint requirements-dev.lock --output-file requirements.lock pyproject.toml

clean: ## Remove .venv (what is in the data folder stays)
	rm -rf .venv

# Stamps: each says that a step was done with the files it depends on, so that a second call is instant.

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name it with make PYTHON=python3.12" >&2; exit 2; }
	$(PYTHON) -m venv .venv

# pip comes first: an old one, as Python brings it, takes twice as long for the rest. What is installed is compiled by
# all processors and not by pip alone; what cannot be is code for other Pythons, and what is rarely imported may wait.
.venv/.packages: requirements-dev.lock pyproject.toml | .venv/bin/python
	@awk '/^[a-z]/ {asked = /^pip==/} asked' $< | $(INSTALL) --require-hashes -r /dev/stdin
	$(INSTALL) --require-hashes --no-compile -r $<
	@$(BIN)/python -m compileall -qq -j 0 -x '$(RARELY_IMPORTED)' .venv/lib || true
	$(INSTALL) --no-build-isolation -e .
	@touch $@

.venv/.catalogues: $(CATALOGUES) | .venv/.packages
	@if [ -n "$(CATALOGUES)" ]; then $(BIN)/pybabel -q compile -d $(LOCALE); fi
	@touch $@

.venv/.models: | .venv/.packages .venv/.catalogues
	@TRANSLATION_DATA_FOLDER=$(DATA) $(BIN)/translation-service models starter --with en-tr --with tr-en
	@touch $@
