# The front door: make run, make test. Everything is installed into .venv; nothing else on the machine is touched.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test test-long lint clean

run: .venv/.run ## serve the dashboard on http://localhost:8501
	$(BIN)/streamlit run dashboard/app.py

test: .venv/.test ## all tests; the browser's are skipped, and said so, where there is no Chromium
	$(BIN)/python -m pytest -m "not long" -n auto --dist loadgroup

test-long: .venv/.test ## simulations and fuzzing at length
	$(BIN)/python -m pytest -m "long" --hypothesis-profile new

lint: .venv/.test ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

clean: ## remove what make installed
	rm -rf .venv

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.run: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/.test: requirements.txt requirements-test.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	touch $@ .venv/.run
