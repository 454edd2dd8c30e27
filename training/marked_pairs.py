"""Sentence pairs with inline terms for the test fixture, from sentences with slots and terms with several renderings.

  marked_pairs.py SENTENCES.tsv TERMS.tsv OUT

Every term is put into every sentence whose slot it fits: without marks under its first rendering, and marked
(⟦French¦English⟧) with each of its renderings and with words drawn from all of them, so that the model copies what the
mark says instead of knowing it. One marked pair in nine is held out. Writes OUT/train.fr, train.en and held-out.tsv.
"""
import itertools
import random
import re
import sys

SLOT = re.compile(r"\{(\w)\}")
DRAWN = 6


def rows(path):
    return [line.split("\t") for line in open(path, encoding="utf-8").read().splitlines()]


def drawn(rng, words):
    return " ".join(rng.sample(words, rng.choice((1, 2, 2))))


def fill(sentence, slots, words):
    """The sentence with each slot's words."""
    for slot, text in zip(slots, words):
        sentence = sentence.replace("{" + slot + "}", text)
    return sentence


def pairs(sentences, terms, rng):
    """(French, English, held out) of all combinations."""
    words = sorted({word for _, _, *english in terms for e in english for word in e.split() if len(word) > 3})
    of_kind = {}
    for kind, french, *english in terms:
        of_kind.setdefault(kind, []).append((french, english))
    for fr, en in sentences:
        slots = SLOT.findall(fr)
        combinations = list(itertools.product(*(of_kind[slot] for slot in slots)))
        if len(slots) > 1:
            combinations = rng.sample(combinations, 32)
        for chosen in combinations:
            french = [f for f, _ in chosen]
            yield fill(fr, slots, french), fill(en, slots, [e[0] for _, e in chosen]), False
            for n in range(3 + DRAWN):
                english = [e[(n + rng.randrange(3) * (len(slots) > 1)) % 3] if n < 3 else drawn(rng, words)
                           for _, e in chosen]
                marked = [f"⟦{f}¦{e}⟧" for f, e in zip(french, english)]
                yield fill(fr, slots, marked), fill(en, slots, english), rng.random() < 1 / 9


def main():
    sentences, terms, out = sys.argv[1:4]
    train, held = [], []
    for fr, en, out_of_it in pairs(rows(sentences), rows(terms), random.Random(5)):
        (held if out_of_it else train).append((fr, en))
    for name, side in (("fr", 0), ("en", 1)):
        with open(f"{out}/train.{name}", "w", encoding="utf-8") as f:
            f.writelines(pair[side] + "\n" for pair in train)
    with open(f"{out}/held-out.tsv", "w", encoding="utf-8") as f:
        f.writelines(f"{fr}\t{en}\n" for fr, en in held)
    print(f"{len(train)} pairs to learn, {len(held)} held out")


if __name__ == "__main__":
    main()
