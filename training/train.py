"""Train a student on token arrays (encode.py, or prepare/). CPU or one GPU.

  train.py --data DIR[,DIR...] --out model.npz --preset tiny --vocab-size 24000 --minutes 18 [--resume] [options]

The schedule runs on wall time (--minutes) or on updates (--steps): linear warm-up, then cosine decay to 5 %.
All data sits on the device; a batch is built there by index arithmetic, so no text work and no loader threads.
Every --save-every minutes, at the end and on SIGTERM or SIGINT the run writes OUT and OUT.state; with --resume the
same command goes on from there.
"""
import json
import math
import signal
import time

import numpy as np
import torch

from checkpoints import load_npz, save_npz, save_parts
from corpus import Corpus
from loss import loss_of
from options import read_options
from run_state import Progress, read_state, restore, save_state
from student import PRESETS, Student


def say(**values):
    print(json.dumps(values), flush=True)


def new_model(a, state):
    if state:
        return Student(state["cfg"])
    if a.init:
        return load_npz(a.init)
    cfg = {**PRESETS[a.preset], **json.loads(a.sizes)}
    if a.vocab_size:
        cfg["dim_vocab"] = a.vocab_size
    return Student(cfg, a.seed)


class Run:
    """One model under training, with all that `run_state` keeps of it."""

    def __init__(self, a):
        self.a, self.state_path = a, a.out + ".state"
        state = read_state(self.state_path) if a.resume else None
        cuda = torch.cuda.is_available()
        self.device = torch.device("cuda" if cuda else "cpu")
        torch.manual_seed(a.seed)
        torch.backends.cuda.matmul.allow_tf32 = True
        self.model = new_model(a, state).to(self.device).train()
        self.model.dropout = a.dropout
        self.names = [n for n, _ in self.model.named_parameters()]
        self.params = [p for _, p in self.model.named_parameters()]
        self.ema = [p.detach().clone() for p in self.params]
        self.optimiser = torch.optim.Adam(self.params, lr=a.lr, betas=(0.9, 0.98), eps=1e-9,
                                          **({"fused": True} if cuda else {}))
        self.forward = torch.compile(self.model, dynamic=True) if a.compile else self.model
        self.amp = torch.autocast("cuda", dtype=torch.bfloat16) if cuda else torch.autocast("cpu", enabled=False)
        self.progress = Progress()
        if state:
            restore(state, self.progress, self.names, self.params, self.ema, self.optimiser)
        self.began = time.time() - self.progress.seconds

    def seconds(self):
        return time.time() - self.began

    def share(self):
        """How much of the whole run is done, 0..1."""
        return self.progress.step / self.a.steps if self.a.steps else self.seconds() / (60 * self.a.minutes)

    def save(self):
        self.progress.seconds = self.seconds()
        table = dict(zip(self.names, self.ema))
        save_npz(self.a.out, self.model.cfg, table)
        if self.a.parts:
            save_parts(self.a.parts, self.model.cfg, table)
        save_state(self.state_path, self.model.cfg, self.progress, self.names, self.params, self.ema, self.optimiser)

    def rate(self, share):
        warm = min(share / self.a.warmup, 1.0) if self.a.warmup else 1.0
        return self.a.lr * warm * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * share)))

    def update(self, batch, share):
        """One step of the optimiser; returns the batch's summed cross-entropy and its target tokens."""
        self.model.int8 = share >= self.a.int8_from
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate(share)
        with self.amp:
            loss, ce, n = loss_of(self.forward, self.model, batch, self.a.smoothing, self.a.guided)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        if self.a.clip:
            torch.nn.utils.clip_grad_norm_(self.params, self.a.clip)
        self.optimiser.step()
        with torch.no_grad():
            decay = min(self.a.ema, (1 + self.progress.step) / (10 + self.progress.step))
            torch._foreach_mul_(self.ema, decay)
            torch._foreach_add_(self.ema, [p.detach() for p in self.params], alpha=1 - decay)
        self.progress.step += 1
        return ce, n

    @torch.no_grad()
    def dev_loss(self, dev):
        """Cross-entropy per token of the averaged weights."""
        keep = [p.detach().clone() for p in self.params]
        for p, e in zip(self.params, self.ema):
            p.copy_(e)
        self.model.eval()
        total = torch.zeros(2, device=self.device)
        for rows, S, T in dev.batches(self.a.tokens):
            with self.amp:
                _, ce, n = loss_of(self.model, self.model, dev.fetch(rows, S, T), 0.0, 0.0)
            total += torch.stack([ce, n.float()])
        for p, k in zip(self.params, keep):
            p.copy_(k)
        self.model.train()
        return float(total[0] / total[1])


def epoch_batches(run, data, rng):
    """The batches left of the epoch a run is in: after a stop, those not yet done if the data is as it was."""
    progress = run.progress
    arrangement = [run.a.data, run.a.tokens, len(data)]
    if progress.shuffle and progress.arrangement == arrangement:
        rng.bit_generator.state = progress.shuffle
    else:
        progress.batch, progress.arrangement = 0, arrangement
    progress.shuffle = rng.bit_generator.state
    batches = data.batches(run.a.tokens, rng)[progress.batch:]
    return batches


def train(run, data, dev, stopped):
    a, progress = run.a, run.progress
    rng = np.random.default_rng([a.seed, progress.epoch] if progress.step else a.seed)
    here, began_at, logged, saved, sums = 0, time.time(), time.time(), time.time(), [0.0, 0]
    while True:
        for rows, S, T in epoch_batches(run, data, rng):
            share = run.share()
            if share >= 1:
                return "done"
            if stopped() or (a.stop_after and time.time() - began_at > 60 * a.stop_after):
                return "stopped"
            ce, n = run.update(data.fetch(rows, S, T), share)
            progress.batch += 1
            tokens = int(data.trg_len[rows].sum())
            progress.tokens += tokens
            here += tokens
            sums = [sums[0] + ce, sums[1] + n]
            now = time.time()
            if now - logged > a.log:
                say(step=progress.step, epoch=progress.epoch, minute=round(run.seconds() / 60, 2),
                    ce=round(float(sums[0] / sums[1]), 4), lr=round(run.rate(share), 6),
                    target_tokens_per_s=int(here / (now - began_at)),
                    **({"dev_ce": round(run.dev_loss(dev), 4)} if dev else {}))
                logged, sums = time.time(), [0.0, 0]
            if now - saved > 60 * a.save_every:
                run.save()
                saved = time.time()
        progress.epoch, progress.batch, progress.shuffle = progress.epoch + 1, 0, None


def main():
    a = read_options()
    signals = []
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda number, frame: signals.append(number))
    run = Run(a)
    data = Corpus(a.data.split(","), run.device)
    dev = Corpus(a.dev.split(","), run.device) if a.dev else None
    say(device=str(run.device), parameters=sum(p.numel() for p in run.params), pairs=len(data),
        source_tokens=int(data.src_len.sum()), target_tokens=int(data.trg_len.sum()),
        from_step=run.progress.step, from_minute=round(run.seconds() / 60, 2))
    # Loading the data is no part of the schedule.
    run.began = time.time() - run.progress.seconds
    end = train(run, data, dev, lambda: bool(signals))
    run.model.int8 = False
    run.save()
    say(end=end, steps=run.progress.step, seconds=round(run.seconds(), 1), target_tokens=run.progress.tokens,
        **({"dev_ce": round(run.dev_loss(dev), 4)} if dev else {}))


if __name__ == "__main__":
    main()
