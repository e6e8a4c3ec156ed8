# Two commands for a new machine: `make demo` shows wiezit at work, `make test` proves that it works.
PYTHON ?= python3
BIN := .venv/bin
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
endif

.PHONY: demo test lint types walls unit clean

.venv/demo: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/test: .venv/demo
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test,pdf]"
	touch $@

demo: .venv/demo ## install, and show who is on turn in the sample dossiers
	$(BIN)/wiezit status sample-dossiers --peildatum 2026-11-21
	@echo && echo "wiezit staat nu in $(BIN). Overal gebruiken? Typ: pipx install ."

test: lint types walls unit ## install, and run everything that must hold

lint: .venv/test
	$(BIN)/ruff check src tests bench
	$(BIN)/ruff format --check src tests bench

types: .venv/test
	$(BIN)/mypy

walls: .venv/test
	$(BIN)/lint-imports

unit: .venv/test
	$(BIN)/python -m pytest

clean:
	rm -rf .venv build dist
