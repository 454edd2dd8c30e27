"""Compare PyTorch's greedy output with the engine's.

  check_same.py model.npz vocab.spm source.txt engine_output.txt [--int8] [--alphas a.json] [--reference target.txt]
  check_same.py model.npz vocab.spm source.txt --calibrate a.json      (write activation multipliers instead)
"""
import argparse
import json

import torch

from checkpoints import load_npz
from decode import decode_all, read_lines
from vocabulary import read_vocabulary


def calibrate(model, sp, lines):
    """Multiplier of each matrix's activations, from the largest of each call: their mean and two deviations, so that
    rare outliers are clipped rather than widen the grid."""
    model.calib = {}
    decode_all(model, sp, lines)
    result = {}
    for name, peaks in model.calib.items():
        v = torch.tensor(peaks)
        result[name] = 127.0 / float(min(v.max(), v.mean() + 2 * v.std(unbiased=False)))
    return result


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("npz")
    ap.add_argument("vocab")
    ap.add_argument("source")
    ap.add_argument("engine", nargs="?")
    ap.add_argument("--int8", action="store_true")
    ap.add_argument("--alphas")
    ap.add_argument("--calibrate")
    ap.add_argument("--reference")
    ap.add_argument("--show", type=int, default=3)
    a = ap.parse_args()
    model = load_npz(a.npz).eval()
    sp = read_vocabulary(a.vocab)
    lines = read_lines(a.source)
    if a.calibrate:
        with open(a.calibrate, "w") as f:
            json.dump(calibrate(model, sp, lines), f, indent=0)
        return
    model.int8 = a.int8
    if a.alphas:
        model.alphas = json.load(open(a.alphas))
    mine, theirs = decode_all(model, sp, lines), read_lines(a.engine)
    if len(mine) != len(theirs):
        raise SystemExit(f"{len(mine)} source lines, {len(theirs)} lines of the engine")
    same = sum(x == y for x, y in zip(mine, theirs))
    print(f"{same} of {len(mine)} lines are the same in PyTorch and in the engine")
    if a.reference:
        ref = read_lines(a.reference)
        print(f"engine equals the reference on {sum(x == y for x, y in zip(ref, theirs))}, "
              f"PyTorch on {sum(x == y for x, y in zip(ref, mine))}")
    for x, y in [p for p in zip(mine, theirs) if p[0] != p[1]][:a.show]:
        print("  torch :", x, "\n  engine:", y)


if __name__ == "__main__":
    main()
