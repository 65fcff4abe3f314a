# Runs every script of this folder and prints a table; fails if one has changed.
cd "$(dirname "$0")"
changed=0
for script in [!_]*.sh; do
  if out=$(bash "$script" 2>&1); then state="as described"; else state="CHANGED"; changed=1; fi
  printf '%-24s %s\n' "${script%.sh}" "$state"
  [ "$state" = CHANGED ] && printf '%s\n' "$out" | tail -3
done
exit "$changed"
