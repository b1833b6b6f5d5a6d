# Everything a developer does, by name. Each target is a few lines; what is longer lies in tools/.
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest -q -n 2

.DEFAULT_GOAL := test
.PHONY: help setup setup-tests demo test test-full lint fix check texts docs retell fuzz bench pin clean

help: ## say what each target does
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*##/\t/' | expand -t 14

setup: ## make .venv from the pinned requirements (nothing to do and no network needed the second time)
	@tools/setup.sh

setup-tests:
	@tools/setup.sh --with-postgresql

demo: setup ## make a sample company with a stolen mailbox, investigate it, leave the report in build/demo
	$(BIN)/counterseal --workspace build/demo demo --no-open

test: setup-tests lint ## all set-up, lint, and the tests but for the slow ones (the default; under 10 minutes)
	$(PYTEST) -m "not slow"

test-full: setup-tests lint ## every test, then again on newer interpreters and without network
	$(PYTEST) --durations=10
	tools/test_newer.sh
	tools/test_offline.sh

lint: setup ## format, lint, types, arrows, generated pages (the laws in tests/laws run with the tests)
	@tools/lint.sh

fix: setup ## format, and mend what can be mended
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

check: ## everything CI does
	.ci/run

texts: setup ## collect messages from the source, update and compile the catalogues
	$(BIN)/python tools/texts.py

docs: setup ## write again what is generated in docs/
	$(BIN)/python tools/docs.py

retell: setup ## play the stories again and keep what they tell now; read the diff
	$(PYTEST) tests --retell

fuzz: setup ## throw changed bytes at the readers of mail for a minute (guided where atheris is installed)
	PYTHONPATH=. $(BIN)/python tools/fuzz.py --seconds 60

bench: setup ## measure against the sample data in ../shared
	for each in bench/[a-z]*.py; do $(BIN)/python "$$each" || exit 1; done

pin: ## resolve and pin the requirements again
	tools/pin.sh

clean: ## remove everything that was made
	rm -rf build dist .venv .venv-* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
