# make run      a portal with the demo organisation on http://127.0.0.1:8080, until Ctrl-C
# make check    every test          make bench   the table of speed      make lint   the house rules
# make scan     sqlmap and wapiti over every route, in SCAN_SECONDS
# make SAN=1    everything with the address and undefined-behaviour sanitizers, in build/san
# make valgrind the unit programs and every page under valgrind; make fuzz    each fuzzer for a while
# PORT=8081 STATE=/some/folder make run   a second portal beside the first

HANDLERS = account home briefs campaigns people learn results

RUN_PACKAGES = mariadb-server-core mariadb-client-core nginx curl tzdata
BUILD_PACKAGES = gcc libc6-dev libfcgi-dev clearsilver-dev zlib1g-dev libmariadb-dev \
	libmarkdown2-dev libsodium-dev libgumbo-dev libgd-dev libunistring-dev ca-certificates \
	$(if $(shell command -v node),,nodejs) $(if $(shell command -v npm),,npm)
TEST_PACKAGES = libcmocka-dev chromium clang libclang-rt-dev clang-tidy clang-format cppcheck \
	faketime wrk slowhttptest
VALGRIND_PACKAGES = valgrind
SCAN_PACKAGES = sqlmap wapiti

BUILD = build$(if $(SAN),/san)$(if $(VALGRIND),/valgrind)
ASSETS = build/www
# How many times slower than the product a build for tests may be: limits of time are stretched
# by it, in cgi-bin/lib/slowness.h and tests/support/instance.mjs.
SLOWNESS = $(if $(SAN)$(VALGRIND),15,1)
export PORT STATE DEMO BUILD SLOWNESS
FUZZ_SECONDS ?= 30

CC = gcc
CPPFLAGS = -Icgi-bin -isystem /usr/include/ClearSilver -isystem /usr/include/mariadb -D_GNU_SOURCE \
	-DSLOWNESS=$(SLOWNESS) $(if $(VALGRIND),-DCORPUS_STEP=50)
CFLAGS = -std=c17 -g -Wall -Wextra -Wshadow -Wstrict-prototypes -Wconversion -Werror -fPIE \
	-fno-omit-frame-pointer -fstack-protector-strong -fstack-clash-protection
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all
ifdef SAN
CFLAGS += -O1 $(SANITIZE)
else
CFLAGS += $(if $(VALGRIND),-O1,-O2) -D_FORTIFY_SOURCE=3
endif
LDFLAGS = -pie -Wl,-z,relro,-z,now,-z,noexecstack,--as-needed
LDLIBS = -lfcgi -lneo_cgi -lneo_cs -lneo_utl -lz -lmariadb -lmarkdown -lgumbo -lsodium -lgd -lunistring

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

.PHONY: all run start stop status reset check unit pictures lighthouse bench faults fuzz fuzz-corpus scan valgrind \
	memchecked-units memchecked-requests lint cppcheck format clean deps run-deps
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

# A picture of every page for every role, in both themes at two widths: build/pictures/index.html.
pictures: all
	@PICTURES=all node --test --test-reporter=spec tests/browser/every_page.test.mjs

lighthouse: deps all
	cd tests/lighthouse && npm ci --ignore-scripts --no-audit --no-fund
	node tests/lighthouse/run.mjs

check: deps
	@$(MAKE) -s $(parallel) all
	@status=0; \
	$(MAKE) -s -k $(parallel) lint unit fuzz-corpus || status=1; \
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

# Each fuzzer over its corpus and a little around it, always the same.
fuzz-corpus: $(fuzzers)
	@for fuzzer in $^; do \
	    rm -rf $$fuzzer.new && mkdir $$fuzzer.new; \
	    $$fuzzer -seed=1 -runs=2000 -max_total_time=5 -timeout=10 -artifact_prefix=$$fuzzer- \
	        $$fuzzer.new tests/fuzz/corpus/$${fuzzer#build/fuzz/fuzz_} >$$fuzzer.log 2>&1 || \
	        { tail -n 60 $$fuzzer.log; exit 1; }; done
	@echo "$(words $^) fuzzers ran over their corpus"

# Every byte that is lost or misread, in the unit programs and in handlers that answer every page.
memcheck = valgrind --leak-check=full --show-leak-kinds=definite,indirect,possible \
	--errors-for-leak-kinds=definite,indirect,possible --num-callers=30 \
	--suppressions=$(CURDIR)/tests/valgrind/suppressions

valgrind: deps
	@cgi-bin/packages.sh $(VALGRIND_PACKAGES)
	@$(MAKE) -s $(parallel) VALGRIND=1 all
	@status=0; \
	$(MAKE) -s -k $(parallel) VALGRIND=1 memchecked-units || status=1; \
	$(MAKE) -s VALGRIND=1 memchecked-requests || status=1; \
	exit $$status

memchecked-units: $(unit_tests:=.memchecked)

$(BUILD)/tests/unit/%.memchecked: $(BUILD)/tests/unit/% tests/valgrind/suppressions
	@echo memcheck $*
	@rm -f $<.*.log
	@$(memcheck) --log-file=$<.%p.log $< >$<.out 2>&1 || { tail -n 20 $<.out; exit 1; }
	@! cat $$(grep -l 'ERROR SUMMARY: [1-9]' $<.*.log) /dev/null | grep .
	@touch $@

memchecked-requests:
	@MEMCHECK="$(memcheck)" node --test --test-reporter=spec tests/valgrind/*.test.mjs

bench: deps
	@$(MAKE) -s $(parallel) all build/tests/bench/floor
	@status=0; for table in bench large import memory; do node tests/bench/$$table.mjs || status=1; done; exit $$status

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

lint: $(sources:%.c=build/tidy/%) cppcheck
	clang-format --dry-run --Werror $(c_files)
	node tests/lint/lint.mjs

# What it finds is kept for each file in build/cppcheck. Not asked for: how a loop is written,
# whether a function that stands in a table could take a pointer to const, functions for many
# threads, and conditions that it takes for constant since it does not follow a structure that
# is filled in through its address.
cppcheck:
	@mkdir -p build/cppcheck
	cppcheck --quiet --error-exitcode=1 --cppcheck-build-dir=build/cppcheck $(parallel) \
	    --std=c11 --library=posix,gnu -Icgi-bin -D_GNU_SOURCE -DSLOWNESS=1 -DCORPUS_STEP=2 --inline-suppr -i tests/lighthouse \
	    --enable=warning,performance,portability,style --suppress=missingIncludeSystem \
	    --suppress=redundantContinue --suppress=constParameter --suppress=variableScope \
	    --suppress=readdirCalled --suppress=knownConditionTrueFalse cgi-bin tests

build/tidy/%: %.c $(BUILD)/objects/%.o .clang-tidy
	@mkdir -p $(@D)
	@echo tidy $<
	@clang-tidy --quiet $< -- $(CPPFLAGS) -std=c17 2>/dev/null
	@touch $@

format:
	clang-format -i $(c_files)

clean:
	rm -rf build
