"""Which spans of a French sentence can carry an inline term, judged by the word alignment with its English.

A span is one to five words, opens and closes with a content word that is aligned both ways, and no word outside it is
aligned with its English (the consistency of phrase-based translation: Och and Ney 2004).
"""
import re

WORD = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?|[^\W\d_]+(?:-[^\W\d_]+)*['’]?|\S")
SMALL_FR = set(
    "le la les l' l un une des du de d' d au aux à en y et ou ni mais que qu' qui dont où ce cet cette ces se s' sa son "
    "ses leur leurs il elle ils elles on nous vous je j' tu ne n' pas plus est sont a ont été être avoir par pour sur "
    "dans avec sans sous si comme même très aussi c' m' t' me te lui".split())
SMALL_EN = set(
    "the a an of to in on at by for with and or but that which who whom this these those it its his her their he she "
    "they we you i is are was were be been has have had not no as from if so than then there do does did will would "
    "can could may might shall should".split())


def word_spans(line):
    """Character spans of words and punctuation marks, an elided word apart from the next."""
    return [m.span() for m in WORD.finditer(line)]


def tokens(line):
    """The words as the aligner wants them: small letters, one apostrophe, figures without spaces."""
    return [re.sub(r"[ \u00a0\u202f]", "", m.group().lower().replace("’", "'")) for m in WORD.finditer(line)]


def is_content(word, small):
    return any(c.isalpha() for c in word) and word.lower() not in small and len(word) > 2


def english_of(i, k, fr, en, forward, both):
    """The English word range of the French words i..k-1, or None where they are not a span for a term."""
    if not is_content(fr[i], SMALL_FR) or not is_content(fr[k - 1], SMALL_FR) or i not in both or k - 1 not in both:
        return None
    inside = [both[x] for x in range(i, k) if x in both]
    lo, hi = min(inside), max(inside)
    if hi - lo + 1 > 6 or len(inside) * 2 < k - i:
        return None
    if any(lo <= j <= hi and not i <= x < k for x, j in both.items()):
        return None
    strangers = (j for j in range(lo, hi + 1) if 0 <= forward[j] < len(fr) and not i <= forward[j] < k)
    if any(is_content(en[j], SMALL_EN) for j in strangers):
        return None
    return (lo, hi) if is_content(en[lo], SMALL_EN) and is_content(en[hi], SMALL_EN) else None


def pick_spans(french, english, forward, backward, rng, count, tries=14):
    """Up to `count` spans drawn at random: [(start, end, English words)], character offsets, none overlapping.

    `forward` has for each English word its French word, `backward` for each French word its English word (-1: none).
    """
    fs, es = word_spans(french), word_spans(english)
    if len(forward) != len(es) or len(backward) != len(fs) or len(fs) <= 3:
        return []
    fr, en = [french[a:b] for a, b in fs], [english[a:b] for a, b in es]
    both = {i: j for i, j in enumerate(backward) if 0 <= j < len(forward) and forward[j] == i}
    picked, used = [], set()
    for _ in range(tries):
        if len(picked) == count:
            break
        i = rng.randrange(len(fs))
        k = i + rng.choice((1, 1, 1, 2, 2, 3, 3, 4, 5))
        if k > len(fs) or used.intersection(range(i, k)):
            continue
        found = english_of(i, k, fr, en, forward, both)
        if not found:
            continue
        words = english[es[found[0]][0]:es[found[1]][1]]
        span = french[fs[i][0]:fs[k - 1][1]]
        if (span.lower() == words.lower() and rng.random() < 0.8) or re.search(r'["()\[\];:!?«»⟦¦⟧]', span + words):
            continue
        picked.append((fs[i][0], fs[k - 1][1], words))
        used.update(range(i, k))
    return sorted(picked)
