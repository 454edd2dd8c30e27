"""BLEU and chrF2 of a corpus against one reference, as sacreBLEU computes them by default.

  score.py REFERENCE HYPOTHESIS [HYPOTHESIS ...]        one segment a line; prints name, BLEU, chrF2 (0..100)

BLEU: 13a tokens, 1- to 4-grams, exponential smoothing, brevity penalty (Papineni et al. 2002; Post 2018).
chrF2: character 1- to 6-grams without spaces, recall weighed double (Popović 2015).
"""
import math
import re
import sys
from collections import Counter

from decode import read_lines

ENTITIES = (("<skipped>", ""), ("&quot;", '"'), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"))
SPLITS = ((r"([\{-\~\[-\` -\&\(-\+\:-\@\/])", r" \1 "), (r"([^0-9])([\.,])", r"\1 \2 "),
          (r"([\.,])([^0-9])", r" \1 \2"), (r"([0-9])(-)", r"\1 \2 "))


def tokens_13a(line):
    for entity, character in ENTITIES:
        line = line.replace(entity, character)
    line = f" {line.strip()} "
    for pattern, split in SPLITS:
        line = re.sub(pattern, split, line)
    return line.split()


def ngrams(items, n):
    return Counter(tuple(items[i:i + n]) for i in range(len(items) - n + 1))


def bleu(references, hypotheses):
    right, total, length, wanted = [0] * 4, [0] * 4, 0, 0
    for reference, hypothesis in zip(references, hypotheses):
        r, h = tokens_13a(reference), tokens_13a(hypothesis)
        length, wanted = length + len(h), wanted + len(r)
        for n in range(1, 5):
            of_r, of_h = ngrams(r, n), ngrams(h, n)
            right[n - 1] += sum(min(count, of_r[gram]) for gram, count in of_h.items())
            total[n - 1] += max(len(h) - n + 1, 0)
    if 0 in total:
        return 0.0
    smooth, logs = 1.0, 0.0
    for c, t in zip(right, total):
        smooth = smooth if c else smooth * 2
        logs += math.log(c / t if c else 1 / (smooth * t)) / 4
    brevity = 1.0 if length > wanted else math.exp(1 - wanted / max(length, 1))
    return 100 * brevity * math.exp(logs)


def chrf2(references, hypotheses, order=6):
    sums = [[0, 0, 0] for _ in range(order)]
    for reference, hypothesis in zip(references, hypotheses):
        r, h = "".join(reference.split()), "".join(hypothesis.split())
        for n, row in enumerate(sums, 1):
            of_r, of_h = ngrams(r, n), ngrams(h, n)
            row[0] += sum(min(count, of_r[gram]) for gram, count in of_h.items())
            row[1] += sum(of_h.values())
            row[2] += sum(of_r.values())
    used = [(m / h, m / r) for m, h, r in sums if h and r]
    if not used:
        return 0.0
    precision, recall = (sum(column) / len(used) for column in zip(*used))
    return 500 * precision * recall / (4 * precision + recall) if precision + recall else 0.0


def scores(references, hypotheses):
    if len(references) != len(hypotheses):
        raise SystemExit(f"{len(references)} references, {len(hypotheses)} hypotheses")
    return {"bleu": round(bleu(references, hypotheses), 2), "chrf2": round(chrf2(references, hypotheses), 2)}


if __name__ == "__main__":
    reference = read_lines(sys.argv[1])
    for path in sys.argv[2:]:
        found = scores(reference, read_lines(path))
        print(f"{path}\tBLEU {found['bleu']:.1f}\tchrF2 {found['chrf2']:.1f}")
