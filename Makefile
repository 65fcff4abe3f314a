# Two commands on a fresh machine: `make site` and `make test`. Each sets up all that it needs.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
# What Python compiles is kept, even where the machine says otherwise: every command starts sooner.
export PYTHONDONTWRITEBYTECODE :=

# A seed: another order of the tests that need no browser.
ORDER ?=
TESTS = $(PY) -m pytest -n auto --maxprocesses 4 --dist loadfile --order "$(ORDER)"

.PHONY: help site test quick serve check bench fuzz mutants dist clean setup lock browsers findings

help:
	@echo "make site   construit le guide dans site/"
	@echo "make test   construit, puis passe tous les tests"
	@echo "make quick  construit si quelque chose a changé, puis les tests sans navigateur"
	@echo "make serve  aperçu qui se recharge à chaque changement (PORT=8001 : autre port)"
	@echo "make check  style, types et contenu"
	@echo "make bench  mesures, sous forme de rapports"
	@echo "make fuzz   demandes, dossiers et fichiers au hasard ou en panne, en grand nombre"
	@echo "make mutants  fautes mises une à une dans sept modules : combien les tests en voient"
	@echo "make dist   archives à publier, dans dist/"
	@echo "make lock   écrit les verrous d’après pyproject.toml et package.json"
	@echo "make clean  efface ce qui a été construit"

setup: $(VENV)/ready node_modules/ready

site: setup
	@$(PY) -m macros.publish

# Tests are of a site at the root of its server; they make one under a path themselves.
test quick check bench fuzz mutants: export SITE_URL =

test: site browsers
	$(TESTS) --no-loadscope-reorder --durations 10 # the longest files first

quick: site
	@$(TESTS) --quick -q

serve: setup
	@$(PY) -m macros.publish.preview

check: site
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(PY) -m mypy
	node_modules/.bin/biome check --error-on-warnings
	node_modules/.bin/stylelint 'docs/assets/css/*.css'
	node_modules/.bin/tsc -p jsconfig.json
	$(PY) -m tutorials check
	$(PY) -m macros.guards

bench: site browsers
	$(PY) -m tests.bench

# The same trials as in every run, by tens of thousands; about half an hour on two cores.
fuzz: site browsers
	FUZZ=40 timeout 3600 $(TESTS) tests/fuzz tests/browser/test_failures.py tests/browser/test_leaks.py

mutants: site
	@$(PY) -m tests.mutants

browsers: $(VENV)/ready
	@$(PY) -m tests.browser.find

dist: site
	@$(PY) -m macros.publish.dist

clean:
	rm -rf site dist .build docs/assets/generated docs/telechargements

$(VENV)/ready: requirements.lock requirements-node.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 ou plus récent est nécessaire : make PYTHON=/chemin/de/python3"; exit 1; }
	@echo "Environnement Python (une à deux minutes la première fois) …"
	@$(PYTHON) -m venv $(VENV) 2>/dev/null \
	  || { [ "$$(id -u)" = 0 ] && apt-get update -q && apt-get install -qy python3-venv \
	       && $(PYTHON) -m venv $(VENV); } \
	  || { echo "Installez le module venv de Python (Debian : apt install python3-venv)."; exit 1; }
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes \
	  -r requirements.lock -r requirements-node.lock
	@touch $@

node_modules/ready: package-lock.json $(VENV)/ready
	@echo "Parties pour le navigateur …"
	npm ci --no-progress
	@touch $@

# What is installed, with the digests of every platform, from what is asked for. What is still
# allowed stays as it is; UPGRADE names packages to raise that others bring.
UPGRADE ?=
COMPILE = .build/lock/bin/uv pip compile --quiet --universal --generate-hashes --no-header \
  --no-annotate $(addprefix --upgrade-package ,$(UPGRADE))

lock: $(VENV)/ready
	@$(PYTHON) -m venv .build/lock
	@.build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	$(COMPILE) pyproject.toml --group test --group check --output-file requirements.lock
	$(COMPILE) --group node --output-file requirements-node.lock
	$(COMPILE) --group pyodide-build --no-deps --python-version 3.14 \
	  --output-file macros/publish/runtime/pyodide-build.lock
	npm install --package-lock-only

findings: # how libraries really behave: see findings/README.md
	@bash findings/_all.sh
