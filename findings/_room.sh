# Sourced by each script here: a temporary folder, pinned packages in it, one comparison.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"

# python_with PACKAGE==VERSION…: an environment of its own, which `python` then is.
python_with() {
  "${PYTHON:-python3}" -m venv venv
  venv/bin/python -m pip install --quiet --disable-pip-version-check "$@" 2>/dev/null
}
python() { "$room/venv/bin/python" "$@"; }

# node_with PACKAGE@VERSION…
node_with() {
  echo '{"private": true, "type": "module"}' > package.json
  npm install --silent --no-audit --no-fund "$@" >/dev/null 2>&1
}

# same SEEN EXPECTED: print what was seen, and fail in one line if it is not what is said above.
same() {
  printf '%s\n' "$1"
  [ "$1" = "$2" ] || { echo "CHANGED $(basename "$0"): expected: $(echo "$2" | tr '\n' '|')" >&2; exit 1; }
}
