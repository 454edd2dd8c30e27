"""Checks a folder of token arrays and copies it, unpacked, to where a run reads it.

  stage.py DIR [DIR...] --to DATA [--pieces 24000]

Each folder is moved into place whole, so that a run started meanwhile sees all of it or nothing.
"""
import argparse
import os
import shutil

import numpy as np

from arrays import has_array, read_array, write_array


def stage(directory, to, pieces):
    name = os.path.basename(os.path.normpath(directory))
    new, final = os.path.join(to, name + ".new"), os.path.join(to, name)
    shutil.rmtree(new, ignore_errors=True)
    os.makedirs(new)
    counts = []
    for side in ("src", "trg"):
        ids, off = (read_array(f"{directory}/{side}.{part}.npy") for part in ("ids", "off"))
        whole = off[0] == 0 and off[-1] == len(ids) and (np.diff(off) > 0).all() and (ids[off[1:] - 1] == 0).all()
        if not whole or int(ids.max()) >= pieces:
            raise SystemExit(f"{directory}: the {side} arrays are not whole, or of another vocabulary")
        counts.append((len(off) - 1, len(ids)))
        write_array(f"{new}/{side}.ids.npy", ids)
        write_array(f"{new}/{side}.off.npy", off)
    if has_array(f"{directory}/trg.align.npy"):
        links = read_array(f"{directory}/trg.align.npy")
        if len(links) != counts[1][1]:
            raise SystemExit(f"{directory}: trg.align has {len(links)} links for {counts[1][1]} tokens")
        write_array(f"{new}/trg.align.npy", links)
    if counts[0][0] != counts[1][0]:
        raise SystemExit(f"{directory}: {counts[0][0]} French and {counts[1][0]} English sentences")
    shutil.rmtree(final, ignore_errors=True)
    os.rename(new, final)
    print(f"{name}: {counts[0][0]} pairs, {counts[0][1]} source and {counts[1][1]} target tokens", flush=True)


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("directories", nargs="+")
    ap.add_argument("--to", required=True)
    ap.add_argument("--pieces", type=int, default=65536, help="size of the vocabulary")
    a = ap.parse_args()
    for directory in a.directories:
        stage(directory, a.to, a.pieces)
