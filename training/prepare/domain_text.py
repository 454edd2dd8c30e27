"""The generator's sentences and those written for the project, in the form of the other text, one after the other.

  domain_text.py SYNTH NATURAL OUT        SYNTH.fr, SYNTH.en; NATURAL is French and English with a tab between them

Writes OUT.fr and OUT.en. French ranks of army generals that English has no name of its own for become plain ones.
"""
import re
import sys

from gather import STRAIGHT

RANKS = (("Army General", "General"), ("Air Brigadier General", "Brigadier General"),
         ("Air Major General", "Major General"), ("Air Lieutenant General", "Lieutenant General"),
         ("Air Force General", "General"))
QUOTES = {k: v for k, v in STRAIGHT.items() if chr(k) not in "«»\u00a0\u202f"}


def main():
    synth, natural, out = sys.argv[1:4]
    pairs = list(zip(open(synth + ".fr").read().split("\n")[:-1], open(synth + ".en").read().split("\n")[:-1]))
    pairs += [line.split("\t")[:2] for line in open(natural).read().split("\n")[:-1]]
    with open(out + ".fr", "w") as F, open(out + ".en", "w") as E:
        for french, english in pairs:
            english = english.translate(QUOTES)
            for long, short in RANKS:
                english = re.sub(rf"\b{long}\b", short, english)
            F.write(re.sub(r"[\u00a0\u202f]+", " ", french) + "\n")
            E.write(english + "\n")


if __name__ == "__main__":
    main()
