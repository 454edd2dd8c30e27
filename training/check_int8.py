"""Does the engine's int8 arithmetic equal our model of it? (slow, exact, one sentence at a time)

  check_int8.py model.npz vocab.spm source.txt engine_output.txt [--lines 60]

The engine output must come from an export without alphas, run with `--precision int8shiftAll --batch 1`.
The engine multiplies (activation + 127) in 0..254 by weights in -127..127 and adds neighbouring pairs in
saturating int16 before widening. This replays it with and without the saturation.
"""
import argparse


import torch

from checkpoints import load_npz
from decode import decode_all, read_lines
from student import Student
from vocabulary import read_vocabulary

SATURATE, SEEN = [False], [0, 0]


def product(x, w):
    mx, mw = 127.0 / x.abs().max(), 127.0 / w.abs().max()
    a = torch.clamp(torch.round(x * mx), -127, 127).reshape(-1, x.shape[-1])
    b = torch.clamp(torch.round(w * mw), -127, 127)
    if not SATURATE[0]:
        r = a @ b
    else:
        out = []
        for part in (a + 127).split(64):
            p = (part.reshape(len(part), -1, 2, 1) * b.reshape(1, -1, 2, b.shape[1])).sum(2)
            SEEN[0] += int((p > 32767).sum() + (p < -32768).sum())
            SEEN[1] += p.numel()
            out.append(p.clamp(-32768, 32767).sum(1))
        r = torch.cat(out) - 127 * b.sum(0)
    return (r / (mx * mw)).reshape(*x.shape[:-1], -1)


class Exact(Student):
    def linear(self, x, wname, bname=None):
        y = product(x, self.p(wname))
        return y + self.p(bname)[0] if bname else y

    def logits(self, h):
        return product(h, self.Wemb.t()) + self.decoder_ff_logit_out_b[0]


def main():
    ap = argparse.ArgumentParser()
    for x in ("npz", "vocab", "source", "engine"):
        ap.add_argument(x)
    ap.add_argument("--lines", type=int, default=60)
    a = ap.parse_args()
    model = load_npz(a.npz).eval()
    model.__class__ = Exact
    model.int8 = True
    sp = read_vocabulary(a.vocab)
    theirs = read_lines(a.engine)[:a.lines]
    for SATURATE[0] in (False, True):
        with torch.no_grad():
            mine = decode_all(model, sp, read_lines(a.source)[:a.lines], 1)
        print(f"saturation {'replayed' if SATURATE[0] else 'ignored'}: "
              f"{sum(x == y for x, y in zip(mine, theirs))} of {len(theirs)} lines the same")
    print(f"{SEEN[0]} of {SEEN[1]} pair sums saturated")


if __name__ == "__main__":
    main()
