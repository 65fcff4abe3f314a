#!/bin/sh
# Put a gzip copy, and a brotli copy where `brotli` is installed, beside every text and program of
# a site: sh compress.sh FOLDER [LEVEL]. Servers then have nothing to compress. The usual level is
# the best, and takes half a minute at most; 1 takes a few seconds.
set -eu
find "$1" -type f \( -name '*.html' -o -name '*.css' -o -name '*.js' \
  -o -name '*.json' -o -name '*.svg' -o -name '*.txt' -o -name '*.xml' \
  -o -name '*.webmanifest' \) | while IFS= read -r file; do
  gzip "-${2:-9}" --keep --force --no-name "$file"
  if command -v brotli >/dev/null; then brotli --quality="${2:-11}" --keep --force "$file"; fi
done
