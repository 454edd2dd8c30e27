"""Spans for terms, obedience, sentences from the generator."""
import os
import random
import re
import sys
import unittest

from obedience import align, appears, judge, mark
from prepare.annotate import annotate
from term_spans import pick_spans, tokens

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../prepare/synth"))
import generate  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURE = os.path.join(HERE, "../../test/fixtures/bergamot")
FRENCH, ENGLISH = "Le général de brigade a inspecté les troupes", "The brigadier general inspected the troops"
FORWARD, BACKWARD = [0, 3, 1, 5, 6, 7], [0, 2, -1, 1, -1, 3, 4, 5]


def pairs(name):
    return [tuple(line.split("\t")) for line in open(f"{FIXTURE}/{name}.tsv", encoding="utf-8").read().splitlines()]


class Spans(unittest.TestCase):
    def test_consistent_spans_only(self):
        found = set()
        for seed in range(200):
            spans = pick_spans(FRENCH, ENGLISH, FORWARD, BACKWARD, random.Random(seed), 2)
            self.assertEqual(spans, sorted(spans))
            found |= {(FRENCH[a:b], words) for a, b, words in spans}
        self.assertIn(("général de brigade", "brigadier general"), found)
        self.assertIn(("troupes", "troops"), found)
        # Neither half of a pair that changes places with words between, nor a span that opens with a small word.
        self.assertFalse([f for f, _ in found if f.startswith(("de ", "a ", "les ", "Le "))])
        self.assertNotIn(("général de", "general"), found)

    def test_annotate(self):
        marked = {annotate(FRENCH, ENGLISH, FORWARD, BACKWARD, random.Random(seed))[0] for seed in range(300)}
        self.assertIn(FRENCH, marked)
        self.assertIn("Le ⟦général de brigade¦brigadier general⟧ a inspecté les troupes", marked)
        self.assertIn("Le général de brigade a inspecté les ⟦troupes¦troop⟧", marked)
        for line in marked:
            self.assertEqual(re.sub("⟦([^¦]*)¦[^⟧]*⟧", r"\1", line), FRENCH)

    def test_tokens(self):
        self.assertEqual(tokens("L’armée, 1 000 hommes"), ["l'", "armée", ",", "1000", "hommes"])


class Obedience(unittest.TestCase):
    def test_inflection_counts_and_other_words_do_not(self):
        for rendering in ("troop", "troops", "Troops"):
            self.assertTrue(appears(rendering, "The troops left."))
        self.assertTrue(appears("brigadier general", "Two brigadier generals spoke."))
        self.assertTrue(appears("withdraw", "They are withdrawing."))
        self.assertFalse(appears("brigadier general", "The general of the brigade spoke."))
        self.assertFalse(appears("tank", "The tanker left."))

    def test_judgement(self):
        own = pairs("pairs")
        marked = mark(own, align(own + pairs("lexicon") * 4, len(own)), random.Random(1), 500)
        self.assertGreater(len(marked), 25)
        right = [{"text": reference, "placed": [[0, 1]] * len(line["terms"])} for line, reference in marked]
        wrong = [{"text": "No.", "placed": [None] * len(line["terms"])} for line, _ in marked]
        found = judge(marked, right, wrong)
        self.assertEqual((found["obeyed"], found["unasked"], found["placed"]), (1.0, 0.0, 1.0))
        self.assertEqual(found["with_marks"]["bleu"], 100.0)


class Generator(unittest.TestCase):
    def test_sentences(self):
        made = list(generate.pairs(600, 3))
        self.assertEqual(len({french for french, _, _ in made}), 600)
        self.assertEqual([pair for pair in made if generate.leftovers(*pair[:2])], [])
        self.assertGreater(len({ids[0] for _, _, ids in made}), 400)


if __name__ == "__main__":
    unittest.main()
