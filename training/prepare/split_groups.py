"""Divides the annotated text into the folders of the arrays.

  split_groups.py PACK SYNTH_LINES   core and news from PACK/ann.* by PACK/all.src; synth and natural from PACK/dann.*

PACK/dann.* begins with the generator's sentences, SYNTH_LINES of them.
"""
import os
import sys

NEWS = "news-wmt"
# Sources that were gathered and found wanting.
DROPPED = {"captions-multi30k", "talks-iwslt17", "nc-progit2"}


def main():
    pack, synth_lines = sys.argv[1], int(sys.argv[2])
    out = {(g, side): open(f"{pack}/g-{g}.{side}", "w")
           for g in ("core", "news", "synth", "natural") for side in ("fr", "en")}
    with open(f"{pack}/ann.fr") as F, open(f"{pack}/ann.en") as E, open(f"{pack}/all.src") as S:
        for f, e, source in zip(F, E, S):
            if source.strip() not in DROPPED:
                group = "news" if source.strip() == NEWS else "core"
                out[group, "fr"].write(f)
                out[group, "en"].write(e)
    if os.path.exists(f"{pack}/dann.fr"):
        with open(f"{pack}/dann.fr") as F, open(f"{pack}/dann.en") as E:
            for n, (f, e) in enumerate(zip(F, E)):
                group = "synth" if n < synth_lines else "natural"
                out[group, "fr"].write(f)
                out[group, "en"].write(e)


if __name__ == "__main__":
    main()
