# Sees to Maven for the other scripts here: `. bin/lib/maven.sh` after java.sh fetches it, if it is not there yet, or says that it cannot
# and ends. Maven itself asks again when a server refuses or does not answer (.mvn/maven.config); what breaks off in the middle it gives up
# at once, so the scripts run it again.

download_tries=3

# Whether Maven, whose log is $1, ended because a download broke off.
download_broke_off() {
    grep -qE 'Could not transfer (artifact|metadata)' "$1"
}

# Waits before try $1 + 1, a little longer each time.
download_again() {
    echo "A download broke off: trying again ($(($1 + 1)) of $download_tries) …" >&2
    sleep "${KITH_DOWNLOAD_PAUSE:-$((5 * $1))}"
}

maven_fetch() {
    local version try
    version=$(sed -n 's/^distributionUrl=.*\/\(.*\)-bin\..*/\1/p' .mvn/wrapper/maven-wrapper.properties 2>/dev/null || true)
    [ -n "$version" ] && compgen -G "${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists/$version/*/bin/mvn" >/dev/null && return
    for ((try = 1; ; try++)); do
        ./mvnw --version >/dev/null && return
        [ "$try" -lt "$download_tries" ] || break
        download_again "$try"
    done
    echo "Maven could not be fetched (above stands why): see to the network, or name a mirror in MVNW_REPOURL, and try again." >&2
    exit 1
}

maven_fetch
