"""Parallel text -> flat token arrays.

  encode.py --vocab vocab.spm --out DIR text.fr text.en [--max-len 126] [--max-ratio 2.6] [--xz]

Writes DIR/src.ids.npy, src.off.npy, trg.ids.npy, trg.off.npy: all ids end to end (uint16, each sentence closed by
</s> = 0) and the n + 1 offsets (int64). Sentence i is ids[off[i]:off[i + 1]]. Pairs that are too long or too unequal
are left out.
"""
import argparse
import os

import numpy as np

from arrays import write_array
from vocabulary import read_vocabulary

CHUNK = 20000


def encode(sp, src, trg, out, max_len=126, max_ratio=2.6, slack=12, pack=False):
    os.makedirs(out, exist_ok=True)
    ids, off, seen = ([], []), ([0], [0]), 0
    with open(src, encoding="utf-8", newline="\n") as f, open(trg, encoding="utf-8", newline="\n") as g:
        pairs = [(x.rstrip("\n"), y.rstrip("\n")) for x, y in zip(f, g)]
    for k in range(0, len(pairs), CHUNK):
        chunk = pairs[k:k + CHUNK]
        seen += len(chunk)
        for x, y in zip(sp.encode([p[0] for p in chunk]), sp.encode([p[1] for p in chunk])):
            n, m = len(x), len(y)
            if not n or not m or max(n, m) > max_len or max(n, m) > max_ratio * min(n, m) + slack:
                continue
            for side, tokens in ((0, x), (1, y)):
                ids[side].append(np.array(tokens + [0], dtype=np.uint16))
                off[side].append(off[side][-1] + len(tokens) + 1)
    for side, name in ((0, "src"), (1, "trg")):
        write_array(f"{out}/{name}.ids.npy", np.concatenate(ids[side]), pack)
        write_array(f"{out}/{name}.off.npy", np.array(off[side], dtype=np.int64), pack)
    print(f"{out}: {len(off[0]) - 1} of {seen} pairs kept, {off[0][-1]} source and {off[1][-1]} target tokens")


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("text", nargs=2)
    ap.add_argument("--vocab", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--max-len", type=int, default=126)
    ap.add_argument("--max-ratio", type=float, default=2.6)
    ap.add_argument("--slack", type=int, default=12, help="pieces that the longer side may have beyond the ratio")
    ap.add_argument("--xz", action="store_true", help="write .npy.xz: about 1.1 bytes a token")
    a = ap.parse_args()
    encode(read_vocabulary(a.vocab), *a.text, a.out, a.max_len, a.max_ratio, a.slack, a.xz)
