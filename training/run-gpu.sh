#!/bin/sh
# A training run on one big GPU, in steps that can be called one by one from a short-lived terminal. Everything is kept
# in $RUN; `start` after a stop, a kill or a new machine with the same $RUN goes on where the run was.
#
#   run-gpu.sh stage DIR...     check and unpack shards of token arrays; call it again as more arrive
#   run-gpu.sh pilot            a few minutes at each of $RATES; keeps the best rate for `start`
#   run-gpu.sh start            train, detached
#   run-gpu.sh status           the last lines of the log
#   run-gpu.sh wait SECONDS     until the run ends or so long; status
#   run-gpu.sh stop             end the run at the next update, with its state
#   run-gpu.sh finish           calibrate, export, and put the model's files into $RUN/model
#
# Settings, from the environment:
RUN=${RUN:-run}
VOCAB=${VOCAB:-$RUN/vocab.spm}
LEX=${LEX:-$RUN/lex.bin}
MINUTES=${MINUTES:-19}
PRESET=${PRESET:-tiny}
SIZES=${SIZES:-\{\}}
PIECES=${PIECES:-24000}
TOKENS=${TOKENS:-65536}
RATES=${RATES:-7e-4 1e-3 1.5e-3}
PILOT_MINUTES=${PILOT_MINUTES:-1.5}
WEIGHTS=${WEIGHTS:-core1:1 core2:1 core3:1 synth:1 news:6 natural:15}
MORE=${MORE:-}
PY=${PYTHON:-python3}
EXEC=

set -e
HERE=$(cd "$(dirname "$0")" && pwd)
export PYTHONUNBUFFERED=1 PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True
mkdir -p "$RUN/data"

# Of the weighed folders, those that are there: DIR,DIR,…
mixture() {
  list=
  for pair in $WEIGHTS; do
    n=${pair##*:}
    while [ -d "$RUN/data/${pair%:*}" ] && [ "$n" -gt 0 ]; do list=$list,$RUN/data/${pair%:*}; n=$((n - 1)); done
  done
  echo "${list#,}"
}

train() {
  dev=
  [ -d "$RUN/data/dev" ] && dev="--dev $RUN/data/dev"
  $EXEC "$PY" "$HERE/train.py" --data "$(mixture)" $dev --preset "$PRESET" --sizes "$SIZES" --vocab-size "$PIECES" \
    --minutes "$MINUTES" --tokens "$TOKENS" --warmup 0.08 --smoothing 0.1 --guided 0.1 --ema 0.9995 --int8-from 0.85 \
    --save-every 3 --log 20 $MORE "$@"
}

running() { [ -f "$RUN/pid" ] && kill -0 "$(cat "$RUN/pid")" 2>/dev/null; }
report() { tail -n "${1:-5}" "$RUN/log"; if running; then echo "still running"; else echo "not running"; fi; }

case $1 in
  stage)
    shift
    "$PY" "$HERE/stage.py" "$@" --to "$RUN/data" --pieces "$PIECES"
    ;;
  pilot)
    for rate in $RATES; do
      train --lr "$rate" --stop-after "$PILOT_MINUTES" --log 10 --out "$RUN/pilot-$rate.npz" | tee "$RUN/pilot-$rate.log"
      rm -f "$RUN/pilot-$rate.npz" "$RUN/pilot-$rate.npz.state"
    done
    "$PY" "$HERE/best_rate.py" "$RUN"/pilot-*.log | tee "$RUN/rate"
    ;;
  start)
    if running; then echo "already running"; exit 1; fi
    rate=1e-3
    [ -s "$RUN/rate" ] && rate=$(sed -n '1s/ .*//p' "$RUN/rate")
    export RUN PRESET SIZES PIECES MINUTES TOKENS WEIGHTS MORE PYTHON
    setsid nohup "$0" inside --lr "$rate" >> "$RUN/log" 2>&1 < /dev/null &
    sleep 2
    report 1
    ;;
  inside)
    shift
    # Python takes this shell's place, and so its number, for `stop` to reach it.
    echo $$ > "$RUN/pid"
    EXEC=exec
    train --resume --out "$RUN/model.npz" "$@"
    ;;
  status) report 5 ;;
  wait)
    for _ in $(seq "${2:-60}"); do running || break; sleep 1; done
    report 3
    ;;
  stop)
    if running; then kill "$(cat "$RUN/pid")"; fi
    for _ in $(seq 120); do running || break; sleep 1; done
    report 2
    ;;
  finish)
    mkdir -p "$RUN/model"
    "$PY" "$HERE/array_text.py" "$RUN/data/${CALIBRATE:-natural}" --vocab "$VOCAB" --count 400 > "$RUN/calibration.fr"
    "$PY" "$HERE/check_same.py" "$RUN/model.npz" "$VOCAB" "$RUN/calibration.fr" --calibrate "$RUN/alphas.json"
    "$PY" "$HERE/export_marian.py" "$RUN/model.npz" "$RUN/model/model.bin" --int8 --alphas "$RUN/alphas.json"
    cp "$VOCAB" "$RUN/model/vocab.spm"
    cp "$LEX" "$RUN/model/lex.bin"
    ls -l "$RUN/model"
    ;;
  *)
    sed -n '2,12s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
