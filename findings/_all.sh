# Runs every script of this folder and prints a table; fails if one has changed, or could not run.
cd "$(dirname "$0")"
failed=0
for script in [!_]*.sh; do
  out=$(bash "$script" 2>&1) && code=0 || code=$?
  case $code in 0) state="as described" ;; 2) state="NOT RUN" ;; *) state="CHANGED" ;; esac
  printf '%-24s %s\n' "${script%.sh}" "$state"
  [ "$code" = 0 ] || { failed=1; printf '%s\n' "$out" | tail -1; }
done
exit "$failed"
