#!/bin/sh
# Rebuilds test/fixtures/inline/{model.bin,vocab.spm,lex.bin,held-out.tsv}, a small model that obeys inline terms, from
# its sentences.tsv and terms.tsv and the other fixture's pairs.tsv, or into the folder given as the first argument
# (about five minutes on one core).
set -e
cd "$(dirname "$0")"
PY=${PYTHON:-python3}
FROM=../test/fixtures/inline
TO=${1:-$FROM}
W=$(mktemp -d)
trap 'rm -r "$W"' EXIT
export OMP_NUM_THREADS=1
$PY marked_pairs.py $FROM/sentences.tsv $FROM/terms.tsv $W
for n in pairs lexicon; do
  cut -f1 ../test/fixtures/bergamot/$n.tsv > $W/$n.fr
  cut -f2 ../test/fixtures/bergamot/$n.tsv > $W/$n.en
done
cat $W/train.fr $W/pairs.fr > $W/all.fr
cat $W/train.en $W/pairs.en > $W/all.en
$PY vocabulary.py --marks --out $W/vocab.spm --size 960 $W/all.fr $W/all.en
for n in all lexicon; do $PY encode.py --vocab $W/vocab.spm --out $W/$n $W/$n.fr $W/$n.en; done
$PY make_shortlist.py $W/all $W/lexicon $W/lexicon --vocab $W/vocab.spm \
    --align --lex $W/lex.bin --first 50 --best 50 --sharp 2 --rounds 10
$PY train.py --data $W/all --out $W/model.npz --preset fixture --vocab-size 960 --steps ${STEPS:-3600} --tokens 1500 \
    --lr 2e-3 --warmup 0.1 --smoothing 0 --guided 0.3 --ema 0.99 --log 30
$PY check_same.py $W/model.npz $W/vocab.spm $W/all.fr --calibrate $W/alphas.json
$PY export_marian.py $W/model.npz $W/model.bin --int8 --alphas $W/alphas.json
cut -f1 $W/held-out.tsv > $W/held.fr
cut -f2 $W/held-out.tsv > $W/held.en
$PY check_same.py $W/model.npz $W/vocab.spm $W/held.fr $W/held.en --int8 --alphas $W/alphas.json
mkdir -p "$TO"
cp $W/model.bin $W/vocab.spm $W/lex.bin $W/held-out.tsv "$TO/"
