"""Collects the sources into one parallel text.

  gather.py SOURCES HELD_OUT OUT

SOURCES/NAME.fr and NAME.en are aligned line by line; HELD_OUT/*.fr are the test sets, whose sentences are left out.
Writes OUT/all.fr, all.en and all.src (the source's name a line).
"""
import glob
import os
import random
import re
import sys

# Most pairs to take of a source: legal and technical text is plentiful and narrow.
MOST = {"canada-law": 260000, "eu-financial-law": 25000, "docs-php": 12000, "docs-python": 12000,
        "docs-django": 12000, "docs-web": 20000, "docs-manuals": 25000, "docs-gnome-ocds": 4000}
STRAIGHT = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "\u00a0": " ", "\u202f": " "})


def key(line):
    return re.sub(r"\W+", " ", line.lower()).strip()


def lines(path):
    return open(path, encoding="utf-8", newline="\n").read().split("\n")[:-1]


def chosen(name, french, rng):
    """Which pairs of a source to take; of too many, whole sentences of 6 to 60 words."""
    most = MOST.get(name)
    if not most or len(french) <= most:
        return range(len(french))
    good = [i for i, line in enumerate(french) if 6 <= len(line.split()) <= 60]
    return sorted(rng.sample(good, min(most, len(good))))


def main():
    sources, held_out, out = sys.argv[1:4]
    os.makedirs(out, exist_ok=True)
    held = {key(line) for path in glob.glob(f"{held_out}/*.fr") for line in lines(path)}
    rng, dropped = random.Random(7), 0
    with open(f"{out}/all.fr", "w") as F, open(f"{out}/all.en", "w") as E, open(f"{out}/all.src", "w") as S:
        for path in sorted(glob.glob(f"{sources}/*.fr")):
            name = os.path.basename(path)[:-3]
            french, english = lines(path), lines(path[:-3] + ".en")
            if len(french) != len(english):
                raise SystemExit(f"{name}: {len(french)} French and {len(english)} English lines")
            kept = 0
            for i in chosen(name, french, rng):
                if key(french[i]) in held:
                    dropped += 1
                    continue
                e = re.sub(r"\s+", " ", english[i].translate(STRAIGHT)).strip()
                f = re.sub(r"\s+", " ", french[i]).strip()
                if e and f:
                    F.write(f + "\n")
                    E.write(e + "\n")
                    S.write(name + "\n")
                    kept += 1
            print(f"{name:20} {kept:9} pairs", flush=True)
    print(dropped, "held out")


if __name__ == "__main__":
    main()
