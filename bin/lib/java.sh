# Finds a JDK for the other scripts here: `. bin/lib/java.sh` sets and exports JAVA_HOME, or says how to get one and ends.

. bin/lib/surroundings.sh

readonly java_wanted=25

# The release of the JDK in folder $1, or 0: it must have a compiler, for Kith is built on the machine that runs it.
java_release() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
    local release
    release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    echo "${release:-0}"
}

java_homes() {
    [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
    local javac
    if javac=$(command -v javac); then
        # On a Mac /usr/bin/javac is a signpost, not part of a JDK; the folders below find the real ones.
        dirname "$(dirname "$(readlink -f "$javac" 2>/dev/null || echo "$javac")")"
    fi
    local home
    for home in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /usr/local/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [ -d "$home" ] && echo "$home"
    done
}

java_find() {
    local home
    while IFS= read -r home; do
        if [ "$(java_release "$home")" -ge "$java_wanted" ]; then
            export JAVA_HOME=$home
            return
        fi
    done < <(java_homes)
    cat >&2 <<EOF
Kith needs a JDK $java_wanted or newer, and none was found (looked at JAVA_HOME, PATH and the usual folders).
Get one: https://adoptium.net, or your system's package (Debian: openjdk-$java_wanted-jdk, Mac: brew install openjdk),
or unpack one anywhere and set JAVA_HOME to its folder.
EOF
    exit 1
}

java_find
