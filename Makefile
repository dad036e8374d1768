# One command a task. `make` alone lists them; `make check` is what CI runs.
# All that a fresh machine needs is make and a python3 of version 3.11, 3.12 or 3.13.

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
TREES := $(wildcard src tests scripts benchmarks)

# The first interpreter that is new enough; empty when there is none.
NEW_ENOUGH := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
	$$name -c '$(NEW_ENOUGH)' 2>/dev/null && command -v $$name && break; done)

# The parser does small matrix products: more threads than one only get in each other's way.
export OPENBLAS_NUM_THREADS := 1
export OMP_NUM_THREADS := 1

.DEFAULT_GOAL := help
.PHONY: help run venv check lint test bench generate lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: $(VENV)/base.stamp ## install what is needed and take the tour through the examples
	PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/tour.sh

venv: $(VENV)/dev.stamp ## install everything that `make check` needs

check: lint test ## all that CI runs: lint, then test

lint: $(VENV)/dev.stamp ## style, types, floors, sizes, wording, fresh generated pages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(TREES)
	$(BIN)/lint-imports
	$(PY) scripts/sizes.py
	$(PY) scripts/words.py
	$(PY) scripts/generate.py --check

test: $(VENV)/dev.stamp ## run the tests
	$(BIN)/pytest

bench: $(VENV)/dev.stamp ## measure accuracy, speed and scale against the pinned floors
	$(PY) -m benchmarks

generate: $(VENV)/dev.stamp ## write the generated reference pages again
	$(PY) scripts/generate.py

# `make lock UPGRADE=--upgrade` takes newer versions; without it, pins that still fit stay.
# --no-emit-index-url keeps the address of whatever index you use out of the files.
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-emit-index-url --custom-compile-command 'make lock' $(UPGRADE)

lock: $(VENV)/build.stamp ## pin and hash all dependencies again
	$(LOCK) pyproject.toml --extra web -o requirements/base.txt
	$(LOCK) --group build -c requirements/base.txt -o requirements/build.txt
	$(LOCK) pyproject.toml --extra data --extra parquet --extra postgres --extra web --extra charts --group dev -c requirements/base.txt \
		-c requirements/build.txt -o requirements/dev.txt

clean: ## remove what builds and tools leave behind; the environment stays
	rm -rf build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find $(TREES) -name __pycache__ -prune -exec rm -rf {} +

# --- the environment: each stamp is older than the files that it was made from, or made again

$(PY):
	@test -n "$(PYTHON)" || { \
		echo "reportedly needs Python 3.11, 3.12 or 3.13, and none was found" >&2; \
		echo "(python3 here: $$(python3 --version 2>&1 || true))." >&2; \
		echo "Install one and run make again, or name it: make PYTHON=/path/to/python3.12" >&2; \
		exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
		rm -rf $(VENV); \
		echo "$(PYTHON) cannot make an environment: on Debian, install python3-venv." >&2; \
		exit 1; }

# uv does in seconds what takes pip half a minute, so it comes first, by pip and by its hash.
# Where it cannot reach the index (it does not read pip's settings), pip does the rest as well.
define install
	$(BIN)/uv pip install --quiet --python $(PY) --require-hashes -r $(1) \
		|| $(PY) -m pip install --quiet --require-hashes -r $(1)
endef

$(VENV)/build.stamp: requirements/build.txt | $(PY)
	$(PY) -m pip install --quiet --require-hashes -r $<
	@touch $@

$(VENV)/base.stamp: requirements/base.txt pyproject.toml $(VENV)/build.stamp
	$(call install,requirements/base.txt)
	$(PY) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/base.stamp
	$(call install,requirements/dev.txt)
	@touch $@
