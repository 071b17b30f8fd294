# Sees to fonts for the scripts that Kith's own do not cover: `. bin/lib/fonts.sh` installs them where it may, or says how to get them
# and ends. The tests draw names in Chinese, Korean, Thai and Devanagari, and a browser without their fonts measures boxes.

fonts_cover_scripts() {
    local language
    command -v fc-list >/dev/null || return 1
    for language in zh-cn ko th hi; do
        [ -n "$(fc-list ":lang=$language" family)" ] || return 1
    done
}

if [ "$(uname)" = Linux ] && ! fonts_cover_scripts; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing fonts for the scripts of the world …"
        apt_get() { DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -qq "$@" >/dev/null; }
        apt_get update && apt_get install -y --no-install-recommends fontconfig fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji || true
    fi
    if ! fonts_cover_scripts; then
        cat >&2 <<'HINT'
The tests draw names in Chinese, Korean, Thai and Hindi, and there are no fonts for them. Install some (Debian: sudo apt-get install
fontconfig fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji).
HINT
        exit 1
    fi
fi
