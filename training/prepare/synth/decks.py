"""Draws items evenly: a deck is dealt to its end before any item comes again. Counts what was used."""
import random
from collections import Counter, defaultdict


R = random.Random(1)
USE = defaultdict(Counter)

def lines(s): return [l for l in s.strip().split('\n') if l.strip()]

class Deck:
    def __init__(self, items): self.items = items; self.d = []
    def draw(self):
        if not self.d:
            self.d = list(range(len(self.items))); R.shuffle(self.d)
        return self.items[self.d.pop()]
DECKS = {}
def draw(key, items):
    k = key
    if k not in DECKS:
        it = items() if callable(items) else items
        DECKS[k] = Deck(list(it))
    return DECKS[k].draw()
def use(kind, item): USE[kind][item] += 1
