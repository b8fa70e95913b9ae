# Needs Python 3.11+ and make, nothing else. `make PYTHON=python3.12 test` takes another interpreter.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
NEWS ?= ../shared/data/newswire
WORK ?= runs

.PHONY: demo test lint check bench train clean

demo: $(VENV)/ready
	$(BIN)/comity demo --html demo.html

test: $(VENV)/ready-dev lint
	$(BIN)/pytest -q

lint: $(VENV)/ready-dev
	$(BIN)/ruff check src tests training benchmarks
	$(BIN)/ruff format --check src tests training benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/ready-dev
	$(BIN)/python benchmarks/speed.py

# Rebuilds the shipped model out of the corpus and prints its scores. Needs the extra `train` (torch) and the real reports.
train: $(VENV)/ready-train
	$(BIN)/python training/recipes/train.py --news $(NEWS)/open-news.jsonl.gz --runs $(WORK)

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	touch $@

$(VENV)/ready-dev: $(VENV)/ready
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-dev.txt
	touch $@

$(VENV)/ready-train: $(VENV)/ready-dev
	$(BIN)/python -m pip install -q --disable-pip-version-check -e ".[train]"
	touch $@

clean:
	rm -rf $(VENV) runs demo.html
