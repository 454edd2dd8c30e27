"""Token arrays on the device, and length-sorted batches of them."""
import numpy as np
import torch

from arrays import has_array, read_array


class Corpus:
    """Flat token arrays on the device, and length-sorted batches of row numbers."""

    def __init__(self, dirs, device):
        part = {k: [] for k in ("src", "trg", "src_len", "trg_len", "align")}
        for d in dirs:
            for side in ("src", "trg"):
                off = read_array(f"{d}/{side}.off.npy")
                part[side].append(read_array(f"{d}/{side}.ids.npy"))
                part[side + "_len"].append(np.diff(off))
            if has_array(f"{d}/trg.align.npy"):
                part["align"].append(read_array(f"{d}/trg.align.npy"))
        self.src_len = np.concatenate(part["src_len"])
        self.trg_len = np.concatenate(part["trg_len"])
        self.device = device

        def on_device(arrays):
            return torch.from_numpy(np.concatenate(arrays).astype(np.int32)).to(device)

        self.src, self.trg = on_device(part["src"]), on_device(part["trg"])
        self.align = on_device(part["align"]) if len(part["align"]) == len(dirs) else None
        self.start = {s: torch.from_numpy(np.concatenate([[0], np.cumsum(n)[:-1]])).to(device)
                      for s, n in (("src", self.src_len), ("trg", self.trg_len))}
        self.length = {s: torch.from_numpy(n).to(device) for s, n in (("src", self.src_len), ("trg", self.trg_len))}

    def __len__(self):
        return len(self.src_len)

    def batches(self, tokens, rng=None):
        """Lists of (rows, source width, target width), neighbours in length together, widths in steps of 4."""
        s, t = -(-self.src_len // 4) * 4, -(-self.trg_len // 4) * 4
        order = np.arange(len(s)) if rng is None else rng.permutation(len(s))
        order = order[np.lexsort((s[order], t[order]))]
        s, t, out, i = s[order], t[order], [], 0
        while i < len(order):
            n = max(1, tokens // int(max(t[i], s[i])))
            n = max(1, min(n, tokens // int(max(t[i:i + n].max(), s[i:i + n].max()))))
            out.append((order[i:i + n], int(s[i:i + n].max()), int(t[i:i + n].max())))
            i += n
        if rng is not None:
            rng.shuffle(out)
        return out

    def fetch(self, rows, S, T):
        rows = torch.from_numpy(np.ascontiguousarray(rows)).to(self.device)
        res = []
        for side, flat, width in (("src", self.src, S), ("trg", self.trg, T)):
            at = torch.arange(width, device=self.device)[None]
            mask = at < self.length[side][rows][:, None]
            where = (self.start[side][rows][:, None] + at).clamp_(max=flat.numel() - 1)
            res += [flat[where].long() * mask, mask]
        al = None
        if self.align is not None:
            al = self.align[where].long()       # `where` is the target side's
            al = torch.where(res[3] & (al < S), al, torch.full_like(al, -1))
        return res[0], res[1], res[2], res[3], al
