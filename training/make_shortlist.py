"""Word alignment of token arrays (see word_alignment.py), for two uses:

  make_shortlist.py DIR [DIR...] --vocab vocab.spm --lex lex.bin [--first 100] [--best 100]
      the engine's binary lexical shortlist (for each source piece its likeliest target pieces)
  make_shortlist.py DIR [DIR...] --vocab vocab.spm --align
      DIR/trg.align.npy: for each target token the position of its source token (uint16; 65535 = none),
      read by train.py for the guided-alignment loss

DIRs are made by encode.py.
"""
import argparse
import os
import struct

import numpy as np

from arrays import read_array, write_array
from vocabulary import read_vocabulary, special_count
from word_alignment import NONE, best_links, fit

MAGIC = 0xF11A48D5013417F5


def load(d):
    return [read_array(f"{d}/{x}.npy") for x in ("src.ids", "src.off", "trg.ids", "trg.off")]


def lists(uniq, t, count, V, best, floor):
    """For each source piece its `best` target pieces, as sorted id arrays."""
    keep = (count > floor) & (t > 1e-4)
    s, y, p = uniq[keep] // V, uniq[keep] % V, t[keep]
    order = np.lexsort((-p, s))
    s, y = s[order], y[order]
    first = np.searchsorted(s, np.arange(V))
    rank = np.arange(len(s)) - first[s]
    s, y = s[rank < best], y[rank < best]
    bounds = np.searchsorted(s, np.arange(V + 1))
    return [np.sort(y[bounds[i]:bounds[i + 1]]).astype(np.uint32) for i in range(V)]


def write_lex(path, table, first, best):
    """header, offsets (uint64, V + 1), lists (uint32). The checksum covers all from `first` on."""
    off = np.concatenate([[0], np.cumsum([len(x) for x in table])]).astype("<u8")
    flat = (np.concatenate(table) if off[-1] else np.zeros(0)).astype("<u4")
    body = struct.pack("<QQQQ", first, best, len(off), len(flat)) + off.tobytes() + flat.tobytes()
    h, m = 0, (1 << 64) - 1
    for v in np.frombuffer(body[:len(body) // 8 * 8], dtype="<u8").tolist():
        h ^= (v + 0x9e3779b9 + (h << 6) + (h >> 2)) & m
        h &= m
    with open(path, "wb") as f:
        f.write(struct.pack("<QQ", MAGIC, h) + body)
    return len(flat)


def align(d, uniq, t, V, sharp, chunk=20000):
    c = load(d)
    _, soff, tid, toff = c
    out = np.full(len(tid), NONE, dtype=np.uint16)
    n = len(soff) - 1
    out[toff[1:] - 1] = soff[1:] - soff[:-1] - 1                       # </s> goes with </s>
    for k in range(0, n, chunk):
        where, link = best_links(c, np.arange(k, min(n, k + chunk)), uniq, t, V, sharp)
        out[where] = link
    write_array(f"{d}/trg.align.npy", out, not os.path.exists(f"{d}/trg.ids.npy"))
    print(f"{d}: {np.mean(out != NONE):.3f} of the target tokens aligned")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("dirs", nargs="+")
    ap.add_argument("--vocab", required=True)
    ap.add_argument("--lex")
    ap.add_argument("--align", action="store_true")
    ap.add_argument("--first", type=int, default=100, help="always allow so many of the most frequent pieces")
    ap.add_argument("--best", type=int, default=100)
    ap.add_argument("--pairs", type=int, default=200000, help="learn from so many sentence pairs")
    ap.add_argument("--rounds", type=int, default=6)
    ap.add_argument("--sharp", type=float, default=4.0)
    ap.add_argument("--floor", type=float, default=0.05, help="least expected count of a listed pair")
    a = ap.parse_args()
    sp = read_vocabulary(a.vocab)
    V = sp.get_piece_size()
    corpora = [load(d) for d in a.dirs]
    uniq, t, count = fit(corpora, V, a.pairs, a.rounds, a.sharp, np.random.default_rng(1))
    if a.lex:
        # The engine's "first" is an id bound, and the special pieces come first.
        first = min(V, special_count(sp) + a.first)
        n = write_lex(a.lex, lists(uniq, t, count, V, a.best, a.floor), first, a.best)
        print(f"{a.lex}: first {first}, {n} entries, {n / V:.1f} for each source piece")
    if a.align:
        for d in a.dirs:
            align(d, uniq, t, V, a.sharp)


if __name__ == "__main__":
    main()
