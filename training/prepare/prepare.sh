#!/bin/bash
# From texts to token arrays; about 50 minutes on two cores, 10 GB of memory.
#
#   prepare.sh SOURCES HELD_OUT NATURAL PACK
#
# SOURCES/NAME.{fr,en}: parallel text, a sentence a line. HELD_OUT/*.{fr,en}: test sets, left out; flores-dev is the dev
# set. NATURAL: the project's own pairs, French and English with a tab. PACK: where everything goes; the arrays, the
# vocabulary and the shortlist end up in PACK/data.
set -euo pipefail
SOURCES=$1 HELD_OUT=$2 NATURAL=$3 P=$4
HERE=$(cd "$(dirname "$0")" && pwd)
PY=${PYTHON:-python3}
SYNTH=${SYNTH:-200000} PAIRS=${PAIRS:-450000} BITS=${BITS:-28} PIECES=${PIECES:-24000} SHARDS=${SHARDS:-3}
export PYTHONPATH=$HERE/..
mkdir -p "$P/data"
g++ -O3 -march=native -o "$P/falign" "$HERE/falign.cc"

words() { "$PY" "$HERE/tokenise.py" < "$1" > "$1.tok"; }
# Both directions at once: links of $1 into $2.fwd and $2.rev.
align() {
  words "$1.fr" & words "$1.en" & wait
  "$P/falign" "$1.fr.tok" "$1.en.tok" "$2.fwd" "$PAIRS" 4 "$BITS" &
  "$P/falign" "$1.en.tok" "$1.fr.tok" "$2.rev" "$PAIRS" 4 "$BITS" & wait
}

# General text, with inline terms.
"$PY" "$HERE/gather.py" "$SOURCES" "$HELD_OUT" "$P"
align "$P/all" "$P/all"
"$PY" "$HERE/annotate.py" "$P"/all.{fr,en,fwd,rev} "$P"/ann.{fr,en} 1

# Our own: aligned together with general sentences, which are the better mates.
"$PY" "$HERE/synth/generate.py" "$SYNTH" 1 "$P"
"$PY" "$HERE/domain_text.py" "$P/out" "$NATURAL" "$P/dom"
mates=$(head -100000 "$P/all.fr" | wc -l)
for side in fr en; do cat <(head -100000 "$P/all.$side") "$P/dom.$side" > "$P/mixed.$side"; done
align "$P/mixed" "$P/mixed"
for way in fwd rev; do tail -n +$((mates + 1)) "$P/mixed.$way" > "$P/dom.$way"; done
"$PY" "$HERE/annotate.py" "$P"/dom.{fr,en,fwd,rev} "$P"/dann.{fr,en} 5
"$PY" "$HERE/split_groups.py" "$P" "$SYNTH"

# Pieces, their alignment, arrays.
"$PY" "$HERE/../vocabulary.py" --marks --out "$P/data/vocab.spm" --size "$PIECES" "$P"/g-*.{fr,en}
cp "$HELD_OUT/flores-dev.fr" "$P/g-dev.fr"
sed "s/[“”]/\"/g; s/[’‘]/'/g" "$HELD_OUT/flores-dev.en" > "$P/g-dev.en"
groups="core news synth natural dev"
for g in $groups; do "$PY" "$HERE/piece_ids.py" "$P/data/vocab.spm" "$P"/g-$g.{fr,en} "$P/p-$g"; done
for side in fr en; do for g in $groups; do cat "$P/p-$g.$side"; done > "$P/pieces.$side"; done
"$P/falign" "$P/pieces.fr" "$P/pieces.en" "$P/pieces.al" "$PAIRS" 3 "$BITS"
from=1
for g in $groups; do
  n=$(wc -l < "$P/p-$g.fr")
  tail -n +$from "$P/pieces.al" | head -n "$n" > "$P/p-$g.al" || true
  from=$((from + n))
  "$PY" "$HERE/pack_arrays.py" "$P/p-$g" "$P/p-$g.al" "$P/data/$g" $([ $g = core ] && echo "$SHARDS" || echo 1)
done
"$PY" "$HERE/shortlist_of_links.py" "$P/data/vocab.spm" "$P/pieces" "$P/pieces.al" "$P/data/lex.bin"
