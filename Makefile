# The front door: make run, make test. Everything is installed into .venv; nothing else on the machine is touched.
PYTHON ?= python3
BIN := .venv/bin
# One more than cores: those that drive a browser wait for it half of the time.
WORKERS ?= $(shell $(PYTHON) -c "import os; print(1 + (os.cpu_count() or 1))")

.PHONY: install run test test-long test-lowest lock new-measure mutate lint clean

run: .venv/.run ## serve the dashboard on http://localhost:8501
	$(BIN)/streamlit run dashboard/app.py

install: .venv/.test ## everything that tests need, and nothing more is done

test: .venv/.test ## all tests; the browser's are skipped, and said so, where there is no Chromium
	$(BIN)/python -m pytest -m "not long" -n $(WORKERS) --dist loadfile --no-loadscope-reorder

test-long: .venv/.test ## simulations and fuzzing at length
	$(BIN)/python -m pytest -m "long" --hypothesis-profile new

test-lowest: .venv-lowest/.test ## the tests without a browser, at the lower ends of the ranges in requirements.txt
	.venv-lowest/bin/python -m pytest -m "not long and not browser" -n auto --dist loadfile

lock: .venv/bin/python ## choose the newest versions that the ranges allow, and pin them in requirements.lock
	$(BIN)/python -m pip install --quiet --dry-run --ignore-installed --report .venv/report.json -r requirements-test.txt
	$(BIN)/python .ci/pins.py lock .venv/report.json > requirements.lock

new-measure: ## a measure that works, to be written anew: make new-measure NAME=questions
	$(PYTHON) scripts/new_measure.py "$(NAME)"

mutate: .venv/.test ## change the code in 600 places, one after another, and print which changes no test noticed
	$(BIN)/python scripts/mutate.py

lint: .venv/.test ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

clean: ## remove what make installed
	rm -rf .venv .venv-lowest

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.run: requirements.txt requirements.lock | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -c requirements.lock
	touch $@

.venv/.test: requirements.txt requirements-cluster.txt requirements-test.txt requirements.lock | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt -c requirements.lock
	touch $@ .venv/.run

.venv-lowest/.test: requirements.txt requirements-cluster.txt requirements-test.txt
	$(PYTHON) -m venv .venv-lowest
	$(PYTHON) .ci/pins.py lowest > .venv-lowest/lowest.txt
	.venv-lowest/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt -c .venv-lowest/lowest.txt
	touch $@
