"""Text -> piece ids as text, for alignment; pairs that are too long or too unequal are left out.

  piece_ids.py VOCAB FR EN OUT        writes OUT.fr and OUT.en, ids with spaces between them
"""
import sys

from vocabulary import read_vocabulary

LONGEST, CHUNK = 126, 20000


def main():
    vocab, fr, en, out = sys.argv[1:5]
    sp = read_vocabulary(vocab)
    pairs = list(zip(open(fr).read().split("\n")[:-1], open(en).read().split("\n")[:-1]))
    kept = 0
    with open(out + ".fr", "w") as A, open(out + ".en", "w") as B:
        for k in range(0, len(pairs), CHUNK):
            chunk = pairs[k:k + CHUNK]
            for x, y in zip(sp.encode([p[0] for p in chunk]), sp.encode([p[1] for p in chunk])):
                shorter, longer = sorted((len(x), len(y)))
                if shorter and longer <= LONGEST and longer <= 2.6 * shorter + 12:
                    A.write(" ".join(map(str, x)) + "\n")
                    B.write(" ".join(map(str, y)) + "\n")
                    kept += 1
    print(f"{out}: {kept} of {len(pairs)} pairs")


if __name__ == "__main__":
    main()
