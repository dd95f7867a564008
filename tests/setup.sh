#!/usr/bin/env bash
# What the tests need besides Python packages: Chromium, PostgreSQL, Python's venv module.
# Root on Debian gets what is missing; anybody else is told.
set -euo pipefail
shopt -s nullglob

missing=()

command -v chromium >/dev/null || missing+=(chromium fonts-liberation)

servers=(/usr/lib/postgresql/*/bin/initdb)
(( ${#servers[@]} )) || command -v initdb >/dev/null || missing+=(postgresql)
command -v pg_dump >/dev/null || missing+=(postgresql-client)

usable='import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))'
python3.11 -c "$usable" >/dev/null 2>&1 || python3 -c "$usable" >/dev/null 2>&1 ||
  missing+=(python3 python3-venv)

(( ${#missing[@]} )) || exit 0

if (( EUID != 0 )) || ! command -v apt-get >/dev/null; then
  echo "The tests need: ${missing[*]}." >&2
  echo "Install them, for example with: sudo apt-get install ${missing[*]}" >&2
  exit 1
fi

export DEBIAN_FRONTEND=noninteractive
echo "Installing ${missing[*]} for the tests."
apt-get update --quiet --quiet </dev/null
apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}" </dev/null
