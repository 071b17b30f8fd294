# Finds and ends what a run of the tests started: `. bin/lib/leftovers.sh`, then `watched=(<folder>…)` and perhaps `job=<process group>`.
# A process belongs to the run when it is in the group, when its temporary folder is (or lies in) a watched one, or when it works in one
# or comes from one, as a database does that has left its parents, their session and their environment behind.

job=""

# Seconds for processes to end of their own accord, before they count as left.
patience=${KITH_PATIENCE:-60}

processes() {
    local folder
    {
        # What is dead but not yet buried counts as dead.
        [ -z "$job" ] || ps -Ao pid=,pgid=,stat= | awk -v group="$job" '$2 == group && $3 !~ /^Z/ { print $1 }'
        for folder in "${watched[@]}"; do
            if [ -d /proc/self/fd ]; then
                grep -lzF -e "TMPDIR=$folder" /proc/[0-9]*/environ | cut -d/ -f3
                find /proc/[0-9]*/cwd /proc/[0-9]*/exe -maxdepth 0 -printf '%p %l/\n' | grep -F -e " $folder/" | cut -d/ -f3
            else
                ps -Awwo pid=,command= | grep -F -e "$folder/" | grep -vF -e "grep -F" | awk '{ print $1 }'
            fi
        done
    } 2>/dev/null | sort -un || true
}

named() {
    # shellcheck disable=SC2046  # several numbers are meant
    [ -z "$1" ] || ps -wwo pid=,args= -p "$(echo $1 | tr ' ' ,)" | cut -c1-160 || true
}

# Waits until none is left, for $1 seconds at most; fails when there is one then.
wait_for_end() {
    local deadline=$((SECONDS + $1))
    while [ -n "$(processes)" ]; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.1
    done
}

# Asks them to end, and makes those end that do not.
end_processes() {
    local signal
    for signal in TERM KILL; do
        # shellcheck disable=SC2046  # several numbers are meant
        kill -s "$signal" $(processes) 2>/dev/null || true
        ! wait_for_end "$patience" || return 0
    done
}

# A folder that a test mounted (a small disk) is busy until it is unmounted.
remove_folder() {
    local place
    if [ -r /proc/mounts ]; then
        while read -r _ place _; do
            case $place in "$1"/*) umount -l "$place" || true ;; esac
        done </proc/mounts
    fi
    rm -rf "$1"
}
