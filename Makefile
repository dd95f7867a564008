# Two commands matter: `make run` and `make test`. Everything they need, they set up.

VENV := .venv
PYTHON := $(VENV)/bin/python
INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check
USABLE := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))

OURS := readiness pages dashboard.py served.py

.DEFAULT_GOAL := help
.PHONY: run test bench audit sbom fix docs help

run: $(VENV)/installed ## Open the dashboard; ARGS go on to Streamlit
	@exec $(PYTHON) -m streamlit run served.py $(ARGS)

test: ## Set up what the tests need, then run every check, as CI does
	@bash tests/setup.sh
	@$(MAKE) --no-print-directory $(VENV)/installed-for-tests
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) $(VENV)/bin/lint-imports --no-logo
	$(PYTHON) -m bandit --quiet --recursive --configfile pyproject.toml $(OURS)
	$(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

bench: $(VENV)/installed-for-tests ## Print what pages and questions cost, and how forecasts keep their word
	@$(PYTHON) -m tests.bench.pages
	@$(PYTHON) -m tests.bench.questions
	@$(PYTHON) -m tests.bench.forecasts
	@$(PYTHON) -m tests.bench.kills

sbom: $(VENV)/installed-for-tests ## Write docs/sbom.json from what is installed
	$(PYTHON) -m tests.sbom

audit: ## Ask the network whether a known weakness concerns what is installed
	@test -x .audit/bin/pip-audit || { python3 -m venv .audit && .audit/bin/pip install --quiet pip-audit==2.10.1; }
	.audit/bin/pip-audit --strict --disable-pip --no-deps --requirement requirements.txt

fix: $(VENV)/installed-for-tests ## Format the code and put right what ruff can
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

docs: $(VENV)/installed ## Write docs/questions.md from the rules
	$(PYTHON) -m readiness library > docs/questions.md.new && mv docs/questions.md.new docs/questions.md

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/installed: requirements.txt
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || { \
	  for python in python3.11 python3; do \
	    if $$python -c '$(USABLE)' >/dev/null 2>&1; then exec $$python -m venv --clear $(VENV); fi; \
	  done; \
	  echo 'Python 3.11 or newer, with its venv module, is needed and was not found.' >&2; \
	  echo 'Install it, for example with: sudo apt-get install python3 python3-venv' >&2; \
	  exit 1; }
	@echo 'Installing what the dashboard needs; the first time takes a minute or two.'
	@$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/installed-for-tests: $(VENV)/installed tests/requirements.txt
	@echo 'Installing what the tests need.'
	@$(INSTALL) -r tests/requirements.txt
	@touch $@
