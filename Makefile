# Zuoxi in two commands: `make run` opens it, `make test` checks everything. `make help` lists the rest.

# The toolchain works whether or not its installer has changed the PATH of this terminal.
export PATH := $(PATH):$(HOME)/.cargo/bin

.DEFAULT_GOAL := help
.PHONY: help run test format clippy domain suite lint bench tour licences

help: ## lists what there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## installs what the system lacks, builds, and opens the program
	@sh scripts/install-build-needs.sh window
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open."; \
		echo "Taking a tour of the program instead: a picture of every screen comes to tour/."; \
		cargo run --release -- tour --out tour; \
	else \
		cargo run --release; \
	fi

test: ## checks format, lints, the domain without a window, all tests, and the content
	@sh scripts/install-build-needs.sh
	@$(MAKE) --no-print-directory format
	@$(MAKE) --no-print-directory clippy
	@$(MAKE) --no-print-directory domain
	@$(MAKE) --no-print-directory suite
	@$(MAKE) --no-print-directory lint
	@echo "All checks passed."

format: ## checks that the code is formatted
	sh scripts/with-component.sh rustfmt cargo fmt --check

clippy: ## checks the code for what compiles and is still wrong
	sh scripts/with-component.sh clippy cargo clippy --all-targets -- -D warnings

domain: ## checks that the domain builds without a window
	cargo check --lib --no-default-features

suite: ## runs all tests
	cargo test

lint: ## checks the content
	cargo run --quiet -- check

bench: ## measures the speeds we promise
	@sh scripts/install-build-needs.sh
	cargo bench --bench speed

tour: ## drives the program without a display and takes pictures of every screen
	@sh scripts/install-build-needs.sh
	cargo run --release -- tour --out tour

licences: ## lists the libraries' licences anew
	bash scripts/list-licences > assets/licences/crates.txt
