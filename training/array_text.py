"""Token arrays back to text.

  array_text.py DIR --vocab vocab.spm --count 500 [--side src|trg] > lines
"""
import argparse

from arrays import read_array
from vocabulary import read_vocabulary


def sentences_of(directory, sp, count):
    """About `count` sentence pairs, evenly spread over the arrays, as (French, English)."""
    sides = []
    for side in ("src", "trg"):
        ids, off = (read_array(f"{directory}/{side}.{part}.npy") for part in ("ids", "off"))
        rows = range(0, len(off) - 1, max(1, (len(off) - 1) // count))
        sides.append([sp.decode(ids[off[i]:off[i + 1] - 1].tolist()) for i in rows])
    return list(zip(*sides))[:count]


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("directory")
    ap.add_argument("--vocab", required=True)
    ap.add_argument("--count", type=int, default=500)
    ap.add_argument("--side", choices=["src", "trg"], default="src")
    a = ap.parse_args()
    for pair in sentences_of(a.directory, read_vocabulary(a.vocab), a.count):
        print(pair[a.side == "trg"])
