"""The engine's shortlist from counted links.

  shortlist_of_links.py VOCAB PREFIX ALIGN OUT [BEST=100] [FIRST=200]

For each French piece the BEST English pieces that it was aligned with most; the FIRST most frequent pieces always.
"""
import sys

import numpy as np

from make_shortlist import write_lex
from vocabulary import read_vocabulary, special_count

CHUNK = 200_000


def counted(prefix, align, V):
    """(French * V + English, count) of all links."""
    total, keys = {}, []

    def flush():
        for key, n in zip(*(x.tolist() for x in np.unique(np.concatenate(keys), return_counts=True))):
            total[key] = total.get(key, 0) + n
        keys.clear()

    with open(prefix + ".fr") as F, open(prefix + ".en") as E, open(align) as A:
        for line in zip(F, E, A):
            f, e, a = (np.array(x.split(), dtype=np.int64) for x in line)
            if len(a) == len(e):
                keys.append(f[a[a >= 0]] * V + e[a >= 0])
            if len(keys) == CHUNK:
                flush()
    if keys:
        flush()
    return np.fromiter(total, dtype=np.int64), np.fromiter(total.values(), dtype=np.int64)


def main():
    vocab, prefix, align, out = sys.argv[1:5]
    best, first = (int(x) for x in (sys.argv[5:] + ["100", "200"][len(sys.argv) - 5:]))
    sp = read_vocabulary(vocab)
    V = sp.get_piece_size()
    key, count = counted(prefix, align, V)
    s, t = key // V, key % V
    keep = (count >= 2) & (count / np.bincount(s, weights=count, minlength=V)[s] > 3e-4)
    s, t, count = s[keep], t[keep], count[keep]
    order = np.lexsort((-count, s))
    s, t = s[order], t[order]
    rank = np.arange(len(s)) - np.searchsorted(s, np.arange(V))[s]
    s, t = s[rank < best], t[rank < best]
    bounds = np.searchsorted(s, np.arange(V + 1))
    table = [np.sort(t[bounds[i]:bounds[i + 1]]).astype(np.uint32) for i in range(V)]
    n = write_lex(out, table, min(V, special_count(sp) + first), best)
    print(f"{out}: {n} entries, {n / V:.1f} a source piece")


if __name__ == "__main__":
    main()
