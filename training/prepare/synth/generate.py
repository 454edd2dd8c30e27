"""Writes sentence pairs on military and security matters from templates and word lists.

  generate.py N SEED [OUT]        writes OUT/out.fr and out.en, line by line, and what was used how often in usage.tsv

Every template and every word of the lists is drawn as often as its fellows. The same seed gives the same sentences.
"""
import re
import sys

import decks
from context import Ctx
from decks import USE, Deck
from finishing import finish_en, finish_fr, style
from tables import GROUPS
from templates import FOLLOWUPS, TEMPLATES


def scopes(tags):
    """The countries' codes of a template's scope letters, each once."""
    return list(dict.fromkeys(code for tag in tags for code in GROUPS[tag]))


SCOPES = {t[0]: scopes(t[1]) for t in TEMPLATES + FOLLOWUPS}
SCOPE_DECKS = {name: Deck(codes) for name, codes in SCOPES.items()}


def one(template, code, used=None):
    """A template's French and English in a country, not yet finished."""
    context = Ctx(code)
    if used is not None:
        context.used = used
    return context.expand(template[2], "fr"), context.expand(template[3], "en")


def companion(template, code, deck, followups):
    """Another sentence for the same country, or None: a follow-up (35 %) or any other."""
    if decks.R.random() < .35:
        for _ in range(20):
            other = followups.draw()
            if code in SCOPES[other[0]]:
                break
    else:
        for _ in range(60):
            other = deck.draw()
            if code in SCOPES[other[0]] and other[0] != template[0]:
                break
    ends = all(t[2].rstrip("» ")[-1] in ".?!" for t in (template, other))
    return other if code in SCOPES[other[0]] and ends and not template[2].endswith("soldat »") else None


def pairs(count, seed):
    """(French, English, ids of the templates), none twice."""
    decks.R.seed(seed)
    deck, followups, seen = Deck(TEMPLATES), Deck(FOLLOWUPS), set()
    while len(seen) < count:
        template = deck.draw()
        code = SCOPE_DECKS[template[0]].draw()
        form = style()
        french, english = one(template, code)
        french, english, ids = finish_fr(french, form), finish_en(english, form), [template[0]]
        if decks.R.random() < .15:
            second = companion(template, code, deck, followups)
            if second:
                f, e = one(second, code)
                french, english = f"{french} {finish_fr(f, form)}", f"{english} {finish_en(e, form)}"
                ids.append(second[0])
        if french in seen:
            continue
        seen.add(french)
        for name in ids:
            USE["template"][name] += 1
        yield french, english, ids


def leftovers(french, english):
    """What an unfinished sentence still has of the templates' own signs, or a wrong article."""
    marks = re.search(r"[{}<>@¤~^|=§]", french) or re.search(r"[{}<>@¤~^|]", english)
    return marks or re.search(r"\bthe the\b|\ba the\b|\ba an?\b", english)


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    out = sys.argv[3] if len(sys.argv) > 3 else "."
    with open(f"{out}/out.fr", "w", encoding="utf-8") as F, open(f"{out}/out.en", "w", encoding="utf-8") as E:
        for french, english, _ in pairs(count, seed):
            F.write(french + "\n")
            E.write(english + "\n")
    with open(f"{out}/usage.tsv", "w", encoding="utf-8") as f:
        for kind in sorted(USE):
            for item, times in USE[kind].most_common():
                f.write(f"{kind}\t{item}\t{times}\n")


if __name__ == "__main__":
    main()
