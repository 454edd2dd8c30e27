"""Greedy translation in PyTorch."""
import torch


def pad(seqs, device="cpu"):
    """List of id lists (each ending in </s>) -> ids [B,T], mask [B,T]."""
    T = max(map(len, seqs))
    ids = torch.zeros(len(seqs), T, dtype=torch.long)
    mask = torch.zeros(len(seqs), T, dtype=torch.bool)
    for i, s in enumerate(seqs):
        ids[i, :len(s)] = torch.tensor(s)
        mask[i, :len(s)] = True
    return ids.to(device), mask.to(device)


def decode_all(model, sp, lines, batch=32, device="cpu"):
    seqs = [sp.encode(l) + [0] for l in lines]
    order = sorted(range(len(seqs)), key=lambda i: len(seqs[i]))
    out = [None] * len(seqs)
    for k in range(0, len(order), batch):
        rows = order[k:k + batch]
        toks, _ = model.greedy(*pad([seqs[i] for i in rows], device))
        for i, t in zip(rows, toks):
            out[i] = t
    return [sp.decode([w for w in t if w != 0]) for t in out]


def read_lines(path):
    return open(path, encoding="utf-8").read().removesuffix("\n").split("\n")
