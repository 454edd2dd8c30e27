#!/bin/sh
# Rebuilds test/fixtures/bergamot/{model.bin,vocab.spm,lex.bin} from its pairs.tsv and lexicon.tsv, or into the folder
# given as the first argument (about two minutes on one core): model.bin and lex.bin byte for byte, vocab.spm but for
# the training settings that it states. The vocabulary has no inline-term marks.
set -e
cd "$(dirname "$0")"
PY=${PYTHON:-python3}
FROM=../test/fixtures/bergamot
TO=${1:-$FROM}
W=$(mktemp -d)
trap 'rm -r "$W"' EXIT
export OMP_NUM_THREADS=1
for n in pairs lexicon; do cut -f1 $FROM/$n.tsv > $W/$n.fr; cut -f2 $FROM/$n.tsv > $W/$n.en; done
$PY vocabulary.py --out $W/vocab.spm --size 992 --coverage 0.9995 $W/pairs.fr $W/pairs.en $W/lexicon.fr $W/lexicon.en
for n in pairs lexicon; do $PY encode.py --max-ratio 2.5 --slack 4 --vocab $W/vocab.spm --out $W/$n $W/$n.fr $W/$n.en; done
# The lexicon is given four times to weigh more in the word alignment; it is not trained on.
$PY make_shortlist.py $W/pairs $W/lexicon $W/lexicon $W/lexicon $W/lexicon --vocab $W/vocab.spm \
    --align --lex $W/lex.bin --first 50 --best 50 --sharp 3 --rounds 10
$PY train.py --data $W/pairs --out $W/model.npz --preset fixture --vocab-size 992 --steps 900 --tokens 500 \
    --lr 2e-3 --warmup 0.1 --smoothing 0 --guided 0.3 --ema 0.98
$PY check_same.py $W/model.npz $W/vocab.spm $W/pairs.fr --calibrate $W/alphas.json
$PY export_marian.py $W/model.npz $W/model.bin --int8 --alphas $W/alphas.json
mkdir -p "$TO"
cp $W/model.bin $W/vocab.spm $W/lex.bin "$TO/"
