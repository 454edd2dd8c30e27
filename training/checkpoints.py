"""Checkpoints: {Marian's name: array} and the sizes, readable with numpy alone."""
import io
import json
import os

import numpy as np
import torch

from student import Student

PART_BYTES = 15 << 20


def write_whole(path, raw):
    """Writes a file in one step, so that a run that is cut off leaves the old one."""
    with open(path + ".new", "wb") as f:
        f.write(raw)
    os.replace(path + ".new", path)


def npz_bytes(cfg, params, half=False):
    arrays = {k: v.detach().float().cpu().numpy().astype(np.float16 if half else np.float32)
              for k, v in params.items()}
    arrays["config"] = np.frombuffer(json.dumps(cfg).encode(), dtype=np.uint8)
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def save_npz(path, cfg, params):
    write_whole(path, npz_bytes(cfg, params))


def save_parts(prefix, cfg, params):
    """A half-precision copy in pieces of at most 15 MiB, easy to move; `cat prefix.*` makes it whole again."""
    raw = npz_bytes(cfg, params, half=True)
    for k in range(0, len(raw), PART_BYTES):
        write_whole(f"{prefix}.{k // PART_BYTES:02d}", raw[k:k + PART_BYTES])


def load_npz(path):
    z = np.load(path)
    model = Student(json.loads(bytes(z["config"]).decode()))
    with torch.no_grad():
        for n, w in model.named_parameters():
            w.copy_(torch.from_numpy(z[n].astype(np.float32)))
    return model
