# Sourced by each script here: a temporary folder, pinned packages in it, one comparison.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"

# python_with PACKAGE==VERSION…: an environment of its own, which `python` then is; prints versions.
python_with() {
  { "${PYTHON:-python3}" -m venv venv &&
    venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"; } >pip.log 2>&1 ||
    not_run "$(grep . pip.log | tail -1)"
  echo "$(python --version): $*"
}
python() { "$room/venv/bin/python" "$@"; }

# node_with PACKAGE@VERSION…: the same for Node.
node_with() {
  echo '{"private": true, "type": "module"}' > package.json
  npm install --silent --no-audit --no-fund "$@" >npm.log 2>&1 ||
    not_run "npm could not install $*"
  echo "Node $(node --version): $*"
}
not_run() { echo "NOT RUN $(basename "$0"): $1" >&2; exit 2; }

# same SEEN EXPECTED: print what was seen; where it is not what is said above, fail with one line
# that shows the first difference.
same() {
  printf '%s\n' "$1"
  [ "$1" = "$2" ] && return
  paste -d '\t' <(printf '%s\n' "$1") <(printf '%s\n' "$2") | awk -F '\t' -v name="$(basename "$0")" \
    '$1 != $2 {print "CHANGED " name ": seen « " $1 " », expected « " $2 " »"; exit}' >&2
  exit 1
}
