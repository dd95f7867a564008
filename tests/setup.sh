#!/usr/bin/env bash
# What the tests need besides Python packages: Chromium, PostgreSQL, nginx, Python's venv module,
# Node and an OpenID provider. Root on Debian gets what is missing; anybody else is told.
set -euo pipefail
shopt -s nullglob
cd "$(dirname "${BASH_SOURCE[0]}")/.."

provider=.test-setup/provider

install_missing() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium fonts-liberation)

  local servers=(/usr/lib/postgresql/*/bin/initdb)
  (( ${#servers[@]} )) || command -v initdb >/dev/null || missing+=(postgresql)
  command -v pg_dump >/dev/null || missing+=(postgresql-client)

  local usable='import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))'
  python3.11 -c "$usable" >/dev/null 2>&1 || python3 -c "$usable" >/dev/null 2>&1 ||
    missing+=(python3 python3-venv)

  command -v nginx >/dev/null || [[ -x /usr/sbin/nginx ]] || missing+=(nginx)
  command -v openssl >/dev/null || missing+=(openssl)

  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)

  (( ${#missing[@]} )) || return 0
  if (( EUID != 0 )) || ! command -v apt-get >/dev/null; then
    echo "The tests need: ${missing[*]}." >&2
    echo "Install them, for example with: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  echo "Installing ${missing[*]} for the tests."
  apt-get update --quiet --quiet </dev/null
  apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}" </dev/null
}

# The provider that people sign in at; with its own Node where this machine's is too old for it.
install_provider() {
  cmp --silent tests/provider/package-lock.json "$provider/installed" && return 0
  echo 'Installing an OpenID provider for the tests.'
  rm -rf "$provider" && mkdir -p "$provider"
  cp tests/provider/package.json tests/provider/package-lock.json "$provider"
  npm ci --prefix "$provider" --silent --no-audit --no-fund </dev/null
  node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
    npm install --prefix "$provider" --silent --no-audit --no-fund node@22 </dev/null
  cp tests/provider/package-lock.json "$provider/installed"
}

install_missing
install_provider
