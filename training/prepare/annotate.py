"""Writes inline terms into a share of the French: ⟦French span¦English rendering⟧, the spans by word alignment.

  annotate.py FR EN FORWARD BACKWARD OUT_FR OUT_EN [SEED]

FORWARD: for each English word its French word; BACKWARD: for each French word its English word (falign; -1: none).
Some renderings are put into the singular or given a small first letter, so that a model learns to inflect them. A few
sentences are put in capitals, and half of them get curly apostrophes.
"""
import random
import sys

from term_spans import pick_spans, word_spans

TERM_SHARE, CAPITALS_SHARE = 0.45, 0.02


def singular(word):
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def varied(rendering, rng):
    """The rendering, or with its last word in the singular (15 %), or with a small first letter (15 %)."""
    r = rng.random()
    if r < 0.15:
        return " ".join(rendering.split()[:-1] + [singular(rendering.split()[-1])])
    return rendering[0].lower() + rendering[1:] if r < 0.30 and not rendering[:2].isupper() else rendering


def annotate(french, english, forward, backward, rng):
    if "⟦" in french or "¦" in french or rng.random() >= TERM_SHARE:
        return french, 0
    count = 1 + min(3, int(rng.expovariate(1.1)))
    spans = [(start, end, varied(words, rng))
             for start, end, words in pick_spans(french, english, forward, backward, rng, count)]
    for start, end, words in reversed(spans):
        french = f"{french[:start]}⟦{french[start:end]}¦{words}⟧{french[end:]}"
    return french, len(spans)


def main():
    fr, en, forward, backward, out_fr, out_en = sys.argv[1:7]
    rng = random.Random(int(sys.argv[7]) if len(sys.argv) > 7 else 1)
    lines = terms = 0
    with open(fr) as F, open(en) as E, open(forward) as A, open(backward) as B, \
            open(out_fr, "w") as OF, open(out_en, "w") as OE:
        for f, e, a, b in zip(F, E, A, B):
            f, e = f.rstrip("\n"), e.rstrip("\n")
            marked, count = annotate(f, e, [int(x) for x in a.split()], [int(x) for x in b.split()], rng)
            if not count and 3 <= len(word_spans(f)) <= 14 and rng.random() < CAPITALS_SHARE:
                marked = f.upper()
            if rng.random() < 0.5:
                marked = marked.replace("'", "’")
            OF.write(marked + "\n")
            OE.write(e + "\n")
            lines, terms = lines + 1, terms + count
    print(f"{terms} terms in {lines} sentences")


if __name__ == "__main__":
    main()
