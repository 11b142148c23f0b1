# `make demo` and `make test` are all a newcomer needs; both install first.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
NODE := generator/node
DOCS := .cache/docs

# pyright's program, npm's packages and caches stay inside the checkout.
export PYRIGHT_PYTHON_CACHE_DIR := $(CURDIR)/$(VENV)/pyright
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1
export PYRIGHT_PYTHON_PYLANCE_VERSION :=
# black notes here what it has judged, by content, and does not judge it again.
export BLACK_CACHE_DIR := $(CURDIR)/.cache/black

.DEFAULT_GOAL := help
.PHONY: help install install-test node demo generate check test test-long test-versions test-mock-product mock bench faults soak record diff verify-spec publish release rehearsal docs lint format typing lock changelog

LOCK := --generate-hashes --no-header --no-annotate --no-emit-index-url \
	--universal --python-version 3.11 --quiet

# Two more than processors: many tests wait for a socket or a moment.
WORKERS = $(shell expr $$(getconf _NPROCESSORS_ONLN) + 2)

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

install: $(VENV)/.installed ## build .venv: what the generator, the demo and the mock PBX need

install-test: $(VENV)/.installed-test ## add what tests and checks need (a no-op when up to date)

node: $(NODE)/node_modules/.installed ## install the official AsyncAPI schemas and parser

$(VENV)/.installed: requirements.lock pyproject.toml
	test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-test: requirements-test.lock $(VENV)/.installed
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

$(NODE)/node_modules/.installed: $(NODE)/package-lock.json
	npm ci --prefix $(NODE) --silent --ignore-scripts --no-audit --no-fund
	@touch $@

$(DOCS)/.installed: requirements-docs.lock
	test -x $(DOCS)/bin/python || $(PYTHON) -m venv $(DOCS)
	$(DOCS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-docs.lock
	@touch $@

demo: install ## the whole story against the mock PBX (YEASTAR_URL=... for a real one, read-only)
	$(RUN) -m generator generate
	$(RUN) -m tests.demo

generate: install node ## make generated/ what spec/ says
	$(RUN) -m generator generate

check: install-test node ## look only: generated files, published spec, lint, format (black), types
	$(RUN) -m generator check
	$(RUN) -m ruff check .
	$(RUN) -m black --check generator tests generated
	$(RUN) -m pyright
	$(RUN) -m tests.verify_spec --quick

test: install-test node ## every test but the long ones, with two processes more than processors
	$(RUN) -m pytest -n $(WORKERS) --dist worksteal -m "not long"

test-long: install-test node ## whole stories and repetitions that `make test` leaves out (6 min)
	$(RUN) -m pytest -n $(WORKERS) --dist worksteal -m long

test-versions: install-test ## lowest and newest libraries allowed, lowest of the extras (16 min)
	$(RUN) -m tests.versions

test-mock-product: install-test ## both wheels in an empty environment, in Python and Node (1 min)
	$(RUN) -m tests.mock_product

mock: install ## a mock PBX on 127.0.0.1, HTTP 8080 and HTTPS 8088
	$(RUN) -m tests.mock_pbx --tls

record: install ## ask a real PBX what only reads: YEASTAR_URL=... OUT=FILE (ARGS=--dry-run shows what)
	@$(if $(and $(YEASTAR_URL),$(OUT)),,$(error make record YEASTAR_URL=https://... OUT=pbx.jsonl; YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET in the environment))
	YEASTAR_URL=$(YEASTAR_URL) $(RUN) -m yeastar_pseries record --out $(OUT) $(ARGS)

diff: install ## what changed in the API between two commits or folders: OLD=... NEW=HEAD
	@$(if $(OLD),,$(error make diff OLD=v0.2.0 NEW=HEAD; ARGS=--markdown or --json for other forms))
	@# Exit code 1 says that there are differences, which is no failure here.
	$(RUN) -m generator diff $(OLD) $(or $(NEW),HEAD) $(ARGS) || test $$? = 1

release: install-test node ## VERSION=1.2.3 shows what a release would do; GO=1 makes it: commit and tag
	@$(if $(VERSION),,$(error make release VERSION=1.2.3; SINCE=COMMIT, SKIP="check test test-long" (dry run only), GO=1))
	@# --dry-run first, and what people give in quotes: nothing behind it is lost to the shell.
	$(RUN) -m generator release $(if $(GO),,--dry-run) $(if $(SINCE),--since '$(SINCE)') $(foreach s,$(SKIP),--skip '$(s)') -- '$(VERSION)'

rehearsal: install-test node ## firmware day from record to release, on a copy, against a mock PBX
	$(RUN) -m tests.rehearsal

bench: install-test node ## figures against peers, in one run
	$(RUN) -m tests.bench

verify-spec: install node ## other people's generators, linters and proxies on generated/spec
	$(RUN) -m tests.verify_spec

publish: install node ## dist/: wheels and sdists of SDK and mock (tried), the spec as a zip, SHA256SUMS
	$(RUN) -m generator generate
	$(RUN) -m generator.publish.artifact

docs: install $(DOCS)/.installed ## dist/site/: guide, recipes, Python and HTTP reference; open index.html
	$(RUN) -m generator.publish.site --zensical $(DOCS)/bin/zensical

faults: install-test ## write tests/FAULTS.md: what happens when something goes wrong
	$(RUN) -m tests.faults.table

soak: install-test ## 200,000 events over 30 faults, renewals; 1,000 clients leave nothing
	$(RUN) -m tests.soak
	$(RUN) -X dev -W error -m tests.soak.leaks

format: install-test ## fix lint and format of the hand-written files
	$(RUN) -m ruff check --fix --quiet .
	$(RUN) -m black --quiet generator tests

changelog: install ## fold .changes/ into CHANGELOG.md
	$(RUN) -m generator.changelog

lock: install ## renew the lock files (needs uv)
	uv pip compile pyproject.toml --group test $(LOCK) -o requirements-test.lock
	@# The same versions in both, so that the second only adds.
	uv pip compile pyproject.toml --group dev $(LOCK) --constraint requirements-test.lock -o requirements.lock
	uv pip compile --group docs $(LOCK) -o requirements-docs.lock
