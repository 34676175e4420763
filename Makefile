PYTHON ?= python3
BIN := .venv/bin
HOST ?= 127.0.0.1
PORT ?= 8501
export PYTHONDONTWRITEBYTECODE = # compiled once, not in each of many processes

.PHONY: app test quick robot check tables docs bench browser plotly

app: .venv/host ## set up what a host needs and serve the dashboard
	$(BIN)/streamlit run serve.py --server.address $(HOST) --server.port $(PORT) --server.headless true

test: .venv/dev browser ## all tests, a real browser included; the hand in every control has a target of its own
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder --ignore tests/e2e/hand

robot: .venv/dev browser ## a hand in every control of every page, by mouse, touch and keyboard
	$(BIN)/python -m pytest -n 2 --dist loadgroup tests/e2e/hand

quick: .venv/dev ## the tests that need no browser, with fewer random inputs
	QUICK=1 $(BIN)/python -m pytest -n 2 --dist loadfile --ignore tests/e2e

check: .venv/dev ## linters and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

tables: .venv/host ## build the bundled interviews' tables anew, and measure the readings
	$(BIN)/python -m pipeline build data/interviews/*/ --out data/tables
	$(BIN)/python -m pipeline evaluate --out data/tables

docs: .venv/dev ## the list of all tables and columns, out of the contract
	$(BIN)/python -m tests.docs

bench: .venv/dev browser ## speed, as ratios against a named peer in the same run
	$(BIN)/python -m tests.bench

.venv/host: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements.txt
	touch $@

.venv/dev: requirements.txt requirements-dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-dev.txt
	touch .venv/host $@

browser: ## Chromium, and nginx for the test of hosting behind it
	@{ command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null \
	&& PATH=$$PATH:/usr/sbin command -v nginx >/dev/null \
	|| { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq chromium nginx-light >/dev/null; } \
	|| { echo "The browser tests need Chromium and nginx: install them (Debian: sudo apt-get install chromium nginx-light) and run again."; exit 1; }

plotly: ## static/plot/plotly.min.js anew, from the npm registry: plotly.js with the traces that Parley draws
	at=$$(mktemp -d) && cp dashboard/plot/bundle/* $$at && (cd $$at && npm install --silent --ignore-scripts && node build.mjs $(CURDIR)/static/plot) && rm -r $$at
