"""Word alignment by IBM model 1 with a prior for the diagonal (after Dyer et al. 2013), on flat id arrays."""
import numpy as np

NONE = 65535


def entries(corpus, rows, V, sharp):
    """All (target token, source token) cells of the given sentence pairs, </s> left out.

    Cells of one target token lie together. Returns key = src * V + trg, the prior, the first cell of each
    target token, and each target token's place in the flat target array."""
    sid, soff, tid, toff = corpus
    S = (soff[rows + 1] - soff[rows] - 1).astype(np.int64)
    T = (toff[rows + 1] - toff[rows] - 1).astype(np.int64)
    tok_row = np.repeat(np.arange(len(rows)), T)                       # one row per target token
    tok_at = np.arange(len(tok_row)) - np.repeat(np.cumsum(T) - T, T)
    where = toff[rows][tok_row] + tok_at
    width = S[tok_row]
    starts = np.cumsum(width) - width
    cell_tok = np.repeat(np.arange(len(tok_row)), width)
    s = np.arange(len(cell_tok)) - starts[cell_tok]
    key = sid[soff[rows][tok_row][cell_tok] + s].astype(np.int64) * V + tid[where][cell_tok]
    prior = np.exp(-sharp * np.abs((s + 0.5) / width[cell_tok] -
                                   ((tok_at + 0.5) / T[tok_row])[cell_tok])).astype(np.float32)
    return key, prior, starts, where, width


def fit(corpora, V, pairs, rounds, sharp, rng):
    parts = []
    total = sum(len(c[1]) - 1 for c in corpora)
    for c in corpora:
        n = len(c[1]) - 1
        take = min(n, max(1, pairs * n // total))
        parts.append(entries(c, np.sort(rng.choice(n, take, replace=False)), V, sharp)[:3])
    shift = np.cumsum([0] + [len(p[0]) for p in parts])
    key = np.concatenate([p[0] for p in parts])
    prior = np.concatenate([p[1] for p in parts])
    starts = np.concatenate([p[2] + o for p, o in zip(parts, shift)])
    width = np.diff(np.append(starts, len(key)))
    uniq, inv = np.unique(key, return_inverse=True)
    inv = inv.astype(np.int32)
    del key, parts
    su = uniq // V
    t = np.full(len(uniq), 1.0, dtype=np.float64)
    for _ in range(rounds):
        w = t[inv] * prior
        z = np.add.reduceat(w, starts) + 1e-7
        w /= np.repeat(z, width)
        count = np.bincount(inv, weights=w, minlength=len(uniq))
        t = count / np.bincount(su, weights=count, minlength=V)[su]
    return uniq, t, count


def best_links(corpus, rows, uniq, t, V, sharp):
    """For each target token of some sentence pairs: its place in the flat target array and its source token or NONE."""
    key, prior, starts, where, width = entries(corpus, rows, V, sharp)
    at = np.searchsorted(uniq, key)
    at[at == len(uniq)] = 0
    w = np.where(uniq[at] == key, t[at], 1e-9) * prior
    most = np.maximum.reduceat(w, starts)
    hit = np.flatnonzero(w == np.repeat(most, width))[::-1]
    tok = np.searchsorted(starts, hit, side="right") - 1
    link = np.full(len(starts), NONE, dtype=np.uint16)
    link[tok] = hit - starts[tok]                    # the first of equals is written last
    link[most < 1e-6] = NONE
    return where, link
