#!/bin/sh
# Read the invented reports in reports/ into a fresh ledger, and show what they claim.
set -eu

here=$(dirname "$0")
out=build
ledger=$out/examples.db
mkdir -p "$out"
rm -f "$ledger" "$ledger-wal" "$ledger-shm"

say() {
    printf '\n%s\n\n' "$1"
}

say "1. Read sixteen invented reports into $ledger"
reportedly read "$here/reports" --ledger "$ledger"

say "2. Every row is a claim: who says what of whom, according to whom, as of when"
reportedly claims --ledger "$ledger"

say "3. The running totals as they stood on 13 January 2025: who said what, what replaced what"
reportedly series --ledger "$ledger" --as-of 2025-01-13

reportedly brief --ledger "$ledger" >"$out/brief.md"

say "4. Next"
cat <<END
The brief, every number with its source:  $out/brief.md
One claim, down to the marked words:      reportedly show ID --ledger $ledger
Why a sentence yields what it yields:     reportedly explain "About 300 soldiers were killed."
Your own texts, files or folders:         reportedly read FILE... --ledger war.db
END

say "5. All of it as pages"
if [ -t 0 ] && [ -t 1 ]; then
    echo "Open this address in a browser; Ctrl-C ends it."
    exec reportedly serve --ledger "$ledger"
fi

# Without a terminal nobody could end it: it shows that it answers, and stops.
reportedly serve --ledger "$ledger" --port 0 >"$out/address.txt" &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
tries=60
while [ "$tries" -gt 0 ] && ! [ -s "$out/address.txt" ]; do
    tries=$((tries - 1))
    sleep 0.5
done
cat "$out/address.txt"
python - "$(cat "$out/address.txt")" <<'END'
import sys
from urllib.request import urlopen

with urlopen(sys.argv[1].strip(), timeout=60) as page:
    print(f"It answers {page.status} with {len(page.read()):,} bytes, and stops: there is no terminal.")
END
