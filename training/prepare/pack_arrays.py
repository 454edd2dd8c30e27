"""Piece ids as text and their alignment -> packed token arrays.

  pack_arrays.py PREFIX ALIGN OUT SHARDS

PREFIX.fr and PREFIX.en are from piece_ids.py; ALIGN has for each English piece its French piece or -1 (falign). With
SHARDS > 1 the folders are OUT1, OUT2…, each a fair sample.
"""
import os
import sys

import numpy as np

from arrays import write_array

NONE = 65535


def rows(path):
    return [np.array(line.split(), dtype=np.int64) for line in open(path).read().split("\n")[:-1]]


def main():
    prefix, align, out, shards = *sys.argv[1:4], int(sys.argv[4])
    src, trg, links = rows(prefix + ".fr"), rows(prefix + ".en"), rows(align)
    if not len(src) == len(trg) == len(links):
        raise SystemExit(f"{prefix}: {len(src)} French, {len(trg)} English, {len(links)} aligned lines")
    order = np.random.default_rng(3).permutation(len(src))
    for k in range(shards):
        directory = f"{out}{k + 1}" if shards > 1 else out
        os.makedirs(directory, exist_ok=True)
        S, T, A = [], [], []
        for i in np.sort(order[k::shards]):
            link = links[i] if len(links[i]) == len(trg[i]) else np.full(len(trg[i]), -1)
            S.append(np.append(src[i], 0))
            T.append(np.append(trg[i], 0))
            A.append(np.append(np.where(link < 0, NONE, link), len(src[i])))    # </s> goes with </s>
        for name, parts in (("src.ids", S), ("trg.ids", T), ("trg.align", A)):
            write_array(f"{directory}/{name}.npy", np.concatenate(parts).astype(np.uint16), True)
        for name, parts in (("src.off", S), ("trg.off", T)):
            write_array(f"{directory}/{name}.npy", np.cumsum([0] + [len(x) for x in parts]).astype(np.int64), True)
        print(f"{directory}: {len(S)} pairs, {sum(map(len, S))} source and {sum(map(len, T))} target tokens", flush=True)


if __name__ == "__main__":
    main()
