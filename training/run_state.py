"""A training run that can be taken up again where it stopped, after a kill or on another machine.

The state is everything that the next update depends on: weights, their running average, the optimiser's moments, the
place in the schedule (minutes spent, updates) and in the data (the shuffle's seed state and the next batch), and
torch's random numbers. It is written in one step; a run cut off while writing leaves the state before.
"""
import io
import os

import torch

from checkpoints import write_whole


class Progress:
    """Where a run stands. `batch` counts the batches done of this epoch, whose shuffle began from `shuffle`."""

    def __init__(self):
        self.step = self.epoch = self.batch = self.tokens = 0
        self.seconds = 0.0
        self.shuffle = None
        self.arrangement = None


def save_state(path, cfg, progress, names, params, ema, optimiser):
    buffer = io.BytesIO()
    torch.save({
        "cfg": cfg,
        "progress": vars(progress),
        "weights": {n: p.detach().cpu() for n, p in zip(names, params)},
        "ema": {n: e.cpu() for n, e in zip(names, ema)},
        "optimiser": optimiser.state_dict(),
        "torch_rng": torch.get_rng_state(),
        "cuda_rng": torch.cuda.get_rng_state_all() if torch.cuda.is_available() else [],
    }, buffer)
    write_whole(path, buffer.getvalue())


def read_state(path):
    """The state a run left, or None."""
    return torch.load(path, map_location="cpu", **unsafe_pickle()) if os.path.exists(path) else None


def restore(state, progress, names, params, ema, optimiser):
    """Puts a state back into a model of the same sizes, its average and its optimiser."""
    vars(progress).update(state["progress"])
    with torch.no_grad():
        for n, p, e in zip(names, params, ema):
            p.copy_(state["weights"][n])
            e.copy_(state["ema"][n])
    optimiser.load_state_dict(state["optimiser"])
    torch.set_rng_state(state["torch_rng"])
    if torch.cuda.is_available() and state["cuda_rng"]:
        torch.cuda.set_rng_state_all(state["cuda_rng"])


def unsafe_pickle():
    """Our own file holds more than tensors; newer torch wants to be told so, torch 1.13 does not know the word."""
    return {} if torch.__version__.startswith("1.") else {"weights_only": False}
