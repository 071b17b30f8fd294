# Finds Chromium for the browser tests and bin/bench pages: `. bin/lib/chromium.sh` sets and exports CHROMIUM, installs Chromium where it
# may, or says how to get it and ends. The headless shell, the same browser without its windows, takes half of the time.

chromium_find() {
    local name
    for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        if [ -n "$name" ] && command -v "$name" >/dev/null; then
            CHROMIUM=$(command -v "$name")
            export CHROMIUM
            return 0
        fi
    done
    return 1
}

if ! chromium_find; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Chromium …"
        apt_get() { DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -qq "$@" >/dev/null; }
        apt_get update && apt_get install -y --no-install-recommends chromium-headless-shell || apt_get install -y --no-install-recommends chromium || true
    fi
    if ! chromium_find; then
        cat >&2 <<'HINT'
This looks at pages in Chromium or Chrome, and none was found. Install one (Debian: sudo apt-get install chromium-headless-shell,
Mac: brew install --cask chromium), or set CHROMIUM to its program.
HINT
        exit 1
    fi
fi
