# Builds what is not built yet, or is older than its sources: `. bin/lib/build.sh` after java.sh.
#   target/kith.jar        the artifact: everything in one file
#   target/kith/           the same unpacked, which the JVM reads quicker, and kith.aot:
#   target/kith/kith.aot   what the JVM learnt in a rehearsal; it halves the time of a start

# How the JVM runs the site on a small machine, and gives back what a wave of pictures took (docs/decisions/0027). The cache
# belongs to these flags: the rehearsal has the same.
kith_flags=(-XX:+UseG1GC -Xms96m -Xmx768m -XX:G1PeriodicGCInterval=10000 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30)
# What was taken outside the heap, by the picture engine above all; elsewhere the JVM cannot.
[ "$(uname)" != Linux ] || kith_flags+=(-XX:TrimNativeHeapInterval=10000)

build_jar() {
    [ ! -f target/kith.jar ] || [ -n "$(find pom.xml .mvn src/main -newer target/kith.jar -print -quit)" ] || return 0
    echo "Building Kith (the first time takes some minutes: Maven fetches the libraries)..."
    mkdir -p target
    . bin/lib/maven.sh
    local try=1
    until ./mvnw --batch-mode -Dstyle.color=never -Dmaven.test.skip=true package 2>&1 | tee target/build.log | build_progress; do
        if download_broke_off target/build.log && [ "$try" -lt "$download_tries" ]; then
            download_again $((try++))
            continue
        fi
        grep -m 20 '^\[ERROR\]' target/build.log >&2 || tail -n 20 target/build.log >&2
        echo "The build failed: target/build.log says more." >&2
        exit 1
    done
    # A jar that needed no new bytes keeps its old time.
    touch target/kith.jar
}

# One line for each step and for every fifty files that are fetched.
build_progress() {
    awk '
        /^Downloaded from/ { if (++fetched % 50 == 0) { printf "  %d files fetched\n", fetched; fflush() } }
        /^\[INFO\] --- /   { printf "  %s\n", $3; fflush() }'
}

build_layout() {
    [ ! -f target/kith/kith.jar ] || [ target/kith.jar -nt target/kith/kith.jar ] || return 0
    rm -rf target/kith target/kith.new
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/kith.jar extract --destination target/kith.new > /dev/null
    mv target/kith.new target/kith
    touch target/kith/kith.jar
}

# The JVM that made a cache is the only one that can use it.
build_cache() {
    local made_by
    made_by="$("$JAVA_HOME/bin/java" -version 2>&1) ${kith_flags[*]}"
    if [ -f target/kith/kith.aot ] && [ "$(cat target/kith/kith.aot.by 2> /dev/null)" = "$made_by" ]; then return; fi
    echo "Rehearsing a start, so that the real ones are quick..."
    rm -rf target/rehearsal target/kith/kith.aot
    # Nothing of this machine's settings may reach the rehearsal: it has its own data and its own port.
    if env -i PATH="$PATH" HOME="$HOME" LC_ALL="${LC_ALL:-C.UTF-8}" KITH_DATA=target/rehearsal KITH_PORT=0 \
        "$JAVA_HOME/bin/java" "${kith_flags[@]}" -XX:AOTCacheOutput=target/kith/kith.aot \
        -jar target/kith/kith.jar --rehearsal > target/rehearsal.log 2>&1 && [ -f target/kith/kith.aot ]; then
        echo "$made_by" > target/kith/kith.aot.by
    else
        rm -f target/kith/kith.aot
        echo "  The rehearsal failed (target/rehearsal.log): Kith starts all the same, only slower." >&2
    fi
    rm -rf target/rehearsal
}

build_all() {
    build_jar
    build_layout
    build_cache
}

# Sets `kith` to the words that start the site.
kith_command() {
    kith=("$JAVA_HOME/bin/java" "${kith_flags[@]}")
    [ ! -f target/kith/kith.aot ] || kith+=(-XX:AOTCache=target/kith/kith.aot -Xlog:aot=off -Xlog:cds=off)
    kith+=(-jar target/kith/kith.jar)
}

# Compiles the tests, and sets `test_classpath`: what measures or tries the site from outside is written beside them.
build_tests() {
    mkdir -p target/bench
    ./mvnw --quiet --batch-mode test-compile
    [[ target/bench/classpath -nt pom.xml ]] \
        || ./mvnw --quiet --batch-mode dependency:build-classpath -Dmdep.outputFile=target/bench/classpath -Dmdep.includeScope=test
    test_classpath="target/test-classes:target/classes:$(cat target/bench/classpath)"
}

# Waits until the site whose process is $1 says in the file $2 that it is ready, or says that it did not start, and ends.
await_ready() {
    local deadline=$((SECONDS + 120))
    until grep -q '^Kith is ready' "$2"; do
        if ! kill -0 "$1" 2> /dev/null || [ "$SECONDS" -gt "$deadline" ]; then
            echo "The site did not start:" >&2
            tail -n 5 "$2" >&2
            exit 1
        fi
        sleep 0.2
    done
}
