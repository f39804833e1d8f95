# make run      a portal with the demo organisation on http://127.0.0.1:8080, until Ctrl-C
# make check    every test          make bench   the table of speed      make lint   the house rules
# make scan     sqlmap and wapiti over every route, in SCAN_SECONDS
# make SAN=1    everything with the address and undefined-behaviour sanitizers, in build/san
# PORT=8081 STATE=/some/folder make run   a second portal beside the first

HANDLERS = account home briefs campaigns people

RUN_PACKAGES = mariadb-server-core mariadb-client-core nginx curl tzdata
BUILD_PACKAGES = gcc libc6-dev libfcgi-dev clearsilver-dev zlib1g-dev libmariadb-dev \
	libmarkdown2-dev libsodium-dev libgumbo-dev ca-certificates \
	$(if $(shell command -v node),,nodejs) $(if $(shell command -v npm),,npm)
TEST_PACKAGES = libcmocka-dev chromium clang libclang-rt-dev clang-tidy clang-format faketime wrk \
	slowhttptest
SCAN_PACKAGES = sqlmap wapiti

BUILD = build$(if $(SAN),/san)
ASSETS = build/www
export PORT STATE DEMO BUILD
FUZZ_SECONDS ?= 30

CC = gcc
CPPFLAGS = -Icgi-bin -isystem /usr/include/ClearSilver -isystem /usr/include/mariadb -D_GNU_SOURCE
CFLAGS = -std=c17 -g -Wall -Wextra -Wshadow -Wstrict-prototypes -Wconversion -Werror -fPIE \
	-fno-omit-frame-pointer -fstack-protector-strong -fstack-clash-protection
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all
ifdef SAN
CFLAGS += -O1 $(SANITIZE)
else
CFLAGS += -O2 -D_FORTIFY_SOURCE=3
endif
LDFLAGS = -pie -Wl,-z,relro,-z,now,-z,noexecstack,--as-needed
LDLIBS = -lfcgi -lneo_cgi -lneo_cs -lneo_utl -lz -lmariadb -lmarkdown -lgumbo -lsodium

sources = $(wildcard cgi-bin/lib/*.c $(HANDLERS:%=cgi-bin/%/*.c))
objects = $(patsubst %.c,$(BUILD)/objects/%.o,$(filter $(1),$(sources)))
programs = $(HANDLERS:%=$(BUILD)/cgi-bin/%)
unit_tests = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/test_*.c))
fuzzers = $(patsubst tests/fuzz/%.c,build/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
fuzz_objects = $(patsubst %.c,build/fuzz/objects/%.o,$(wildcard cgi-bin/lib/*.c))
c_files = $(sort $(wildcard cgi-bin/*/*.[ch] tests/*/*.[ch]))
node_tests = $(sort $(wildcard tests/lint/*.test.mjs tests/http/*.test.mjs tests/browser/*.test.mjs \
	tests/faults/*.test.mjs))
instance = cgi-bin/instance.sh
parallel = -j$(shell nproc)

.PHONY: all run start stop status reset check unit bench faults fuzz scan lint format clean deps run-deps
.SECONDARY:
.DELETE_ON_ERROR:

all: $(programs) $(ASSETS)/version

# ---- programs

$(BUILD)/objects/%.o: %.c
	@mkdir -p $(@D)
	@echo cc $<
	@$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

library = $(BUILD)/libthroughline.a
$(library): $(call objects,cgi-bin/lib/%)
	@rm -f $@
	@ar rcs $@ $^

$(foreach handler,$(HANDLERS),$(eval \
    $(BUILD)/cgi-bin/$(handler): $(call objects,cgi-bin/$(handler)/%)))
$(programs): $(library)
	@echo ld $@
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@.new $(filter %.o,$^) $(library) $(LDLIBS)
	@mv $@.new $@

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

# ---- what nginx serves itself

npm = www/node_modules/.package-lock.json
$(npm): www/package.json www/package-lock.json
	cd www && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

$(ASSETS)/version: $(npm) $(shell find www -path '*/node_modules' -prune -o -type f -print)
	node www/build.mjs $(ASSETS)
	@touch $@

# ---- a portal

run: run-deps
	@$(MAKE) -s $(parallel) all
	@$(instance) run

start: all
	@$(instance) start
	@$(instance) wait

stop status:
	@$(instance) $@

reset:
	@$(instance) reset

run-deps:
	@cgi-bin/packages.sh $(RUN_PACKAGES) $(BUILD_PACKAGES)

deps:
	@cgi-bin/packages.sh $(RUN_PACKAGES) $(BUILD_PACKAGES) $(TEST_PACKAGES)

# ---- tests

check: deps
	@$(MAKE) -s $(parallel) all
	@status=0; \
	$(MAKE) -s -k $(parallel) lint unit || status=1; \
	node --test --test-reporter=spec $(node_tests) || status=1; \
	exit $$status

unit: $(unit_tests)
	@status=0; for test in $^; do $$test || status=1; done; exit $$status

$(BUILD)/tests/unit/%: $(BUILD)/objects/tests/unit/%.o $(library)
	@mkdir -p $(@D)
	@echo ld $@
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS) -lcmocka

build/fuzz/objects/%.o: %.c
	@mkdir -p $(@D)
	@echo cc $< for fuzzing
	@clang $(CPPFLAGS) -std=c17 -g -O1 -fsanitize=fuzzer-no-link $(SANITIZE) -MMD -MP -c -o $@ $<

$(fuzzers): build/fuzz/%: build/fuzz/objects/tests/fuzz/%.o $(fuzz_objects)
	@clang -fsanitize=fuzzer $(SANITIZE) -o $@ $^ $(LDLIBS)

fuzz: deps
	@$(MAKE) -s $(parallel) $(fuzzers)
	@for fuzzer in $(fuzzers); do \
	    mkdir -p $$fuzzer.corpus; \
	    $$fuzzer -max_total_time=$(FUZZ_SECONDS) -max_len=65536 -timeout=10 -rss_limit_mb=2048 \
	        -artifact_prefix=$$fuzzer- $$fuzzer.corpus tests/fuzz/corpus/$${fuzzer#build/fuzz/fuzz_} \
	        >$$fuzzer.log 2>&1 || { tail -n 60 $$fuzzer.log; exit 1; }; \
	    echo "$$fuzzer: $$(tail -n 1 $$fuzzer.log)"; done

faults: deps
	@$(MAKE) -s $(parallel) all
	@FAULTS=$(FAULTS) SEED=$(SEED) ONLY=$(ONLY) node --test --test-reporter=spec tests/faults/*.test.mjs

bench: deps
	@$(MAKE) -s $(parallel) all build/tests/bench/floor
	node tests/bench/bench.mjs

build/tests/bench/floor: tests/bench/floor.c
	@mkdir -p $(@D)
	$(CC) -D_GNU_SOURCE $(CFLAGS) $(LDFLAGS) -o $@ $< -lfcgi

scan: run-deps
	@cgi-bin/packages.sh $(SCAN_PACKAGES)
	@$(MAKE) -s $(parallel) all $(BUILD)/tests/scan/canary
	node tests/scan/scan.mjs

$(BUILD)/tests/scan/canary: $(BUILD)/objects/tests/scan/canary.o $(library)
	@mkdir -p $(@D)
	@echo ld $@
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

lint: $(sources:%.c=build/tidy/%)
	clang-format --dry-run --Werror $(c_files)
	node tests/lint/lint.mjs

build/tidy/%: %.c $(BUILD)/objects/%.o .clang-tidy
	@mkdir -p $(@D)
	@echo tidy $<
	@clang-tidy --quiet $< -- $(CPPFLAGS) -std=c17 2>/dev/null
	@touch $@

format:
	clang-format -i $(c_files)

clean:
	rm -rf build
