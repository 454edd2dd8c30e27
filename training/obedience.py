"""Does a model do as its inline terms say?

  obedience.py MODEL_FOLDER --source dev.fr --reference dev.en --vocab vocab.spm --data DIR [--out obedience.json]

One to three random spans of each sentence (500 of them) are marked with what the reference says, by word alignment;
the product's engine translates them with and without marks. Reported: the share of the marked renderings that appear
(inflection allowed; found by the engine's own place or anywhere), the share that would appear unasked, and BLEU of
both runs against the reference. The alignment is learnt from --data, token arrays of other sentences, as well.
"""
import argparse
import json
import random
import re

import numpy as np

from array_text import sentences_of
from decode import read_lines
from engine import translate, utf16
from score import scores
from term_spans import pick_spans, tokens
from vocabulary import read_vocabulary
from word_alignment import NONE, best_links, fit

INLINE = re.compile(r"⟦([^¦⟧]*)¦[^⟧]*⟧")


def word_arrays(lines):
    """Lines of words -> (ids, offsets) with an end after each line, and the number of different words."""
    known, ids, off = {"</s>": 0}, [], [0]
    for line in lines:
        ids += [known.setdefault(word, len(known)) for word in line] + [0]
        off.append(len(ids))
    return np.array(ids), np.array(off), len(known)


def align(pairs, wanted, sharp=4.0):
    """For the first `wanted` pairs: for each English word its French word, and the reverse (-1: none)."""
    (fi, fo, fn), (ei, eo, en) = (word_arrays([tokens(pair[side]) for pair in pairs]) for side in (0, 1))
    size, links = max(fn, en), []
    for corpus in ((fi, fo, ei, eo), (ei, eo, fi, fo)):
        uniq, t, _ = fit([corpus], size, len(pairs), 5, sharp, np.random.default_rng(1))
        where, link = best_links(corpus, np.arange(wanted), uniq, t, size, sharp)
        flat = dict(zip(where.tolist(), (-1 if x == NONE else int(x) for x in link)))
        off = corpus[3]
        links.append([[flat.get(at, -1) for at in range(off[i], off[i + 1] - 1)] for i in range(wanted)])
    return links


def stem(word):
    """An English word without the endings of number, tense and possession."""
    word = re.sub(r"['’]s?$", "", word.lower())
    for ending, rest in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) > 2 and not word.endswith("ss"):
            return word[:-len(ending)] + rest
    return word


def appears(rendering, text):
    """Whether a rendering stands in a text, its words inflected at most."""
    wanted, words = [stem(w) for w in tokens(rendering)], [stem(w) for w in tokens(text)]
    return any(words[k:k + len(wanted)] == wanted for k in range(len(words) - len(wanted) + 1))


def mark(pairs, links, rng, count):
    """Sentences with one to three marked spans, as the engine takes them, until there are `count`: (line, reference)."""
    marked = []
    for (french, english), forward, backward in zip(pairs, *links):
        spans = pick_spans(french, english, forward, backward, rng, rng.choice((1, 2, 3)))
        terms = [{"start": utf16(french, a), "end": utf16(french, b), "english": words} for a, b, words in spans]
        if terms:
            marked.append(({"text": french, "terms": terms}, english))
    return marked[:count]


def judge(marked, obeyed, unasked):
    references = [reference for _, reference in marked]
    asked = [(term["english"], n) for n, (line, _) in enumerate(marked) for term in line["terms"]]
    share = lambda results: round(sum(appears(e, results[n]["text"]) for e, n in asked) / len(asked), 4)
    places = [place for result in obeyed for place in result["placed"]]
    return {"sentences": len(marked), "terms": len(asked), "obeyed": share(obeyed), "unasked": share(unasked),
            "placed": round(sum(place is not None for place in places) / len(places), 4),
            "with_marks": scores(references, [r["text"] for r in obeyed]),
            "without": scores(references, [r["text"] for r in unasked])}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("model")
    ap.add_argument("--source", required=True)
    ap.add_argument("--reference", required=True)
    ap.add_argument("--vocab", required=True)
    ap.add_argument("--data", required=True, help="token arrays to learn the word alignment from")
    ap.add_argument("--learn", type=int, default=40000, help="sentence pairs of --data")
    ap.add_argument("--count", type=int, default=500)
    ap.add_argument("--out")
    ap.add_argument("--show", type=int, default=8, help="so many disobeyed terms are printed")
    a = ap.parse_args()
    own = list(zip(read_lines(a.source), read_lines(a.reference)))
    others = sentences_of(a.data, read_vocabulary(a.vocab), a.learn)
    pairs = own + [(INLINE.sub(r"\1", french), english) for french, english in others]
    marked = mark(own, align(pairs, len(own)), random.Random(1), a.count)
    obeyed, _ = translate(a.model, [line for line, _ in marked])
    unasked, _ = translate(a.model, [line["text"] for line, _ in marked])
    found = judge(marked, obeyed, unasked)
    print(json.dumps(found))
    missed = [(term["english"], result["text"]) for (line, _), result in zip(marked, obeyed)
              for term in line["terms"] if not appears(term["english"], result["text"])]
    for english, text in missed[:a.show]:
        print(f"  not obeyed: {english} | {text}")
    if a.out:
        with open(a.out, "w") as f:
            json.dump(found, f, indent=2)


if __name__ == "__main__":
    main()
