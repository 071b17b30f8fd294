# Sees to what a terminal has, and a timer, a unit of systemd or `env -i` has not: `. bin/lib/surroundings.sh`, before anything else.

# Maven keeps its things in the home folder, which the system knows even where nobody says.
if [ -z "${HOME:-}" ]; then
    HOME=$(cd ~ 2>/dev/null && pwd) || HOME=$PWD/target/home
    export HOME
fi

# Elsewhere the JVM takes names as UTF-8 whatever the locale; here letters beyond ASCII in a path would be none.
if [ "$(uname)" = Linux ] && [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    export LC_ALL=C.UTF-8
fi
