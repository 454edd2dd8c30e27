"""BLEU, chrF2 and speed of a model in the product's engine, and beside it those of other outputs.

  measure.py MODEL_FOLDER --set NAME=FOLDER [--set ...] [--npz model.npz] [--out measure.json] [--texts DIR]

A set's FOLDER holds source.fr, reference.en and outputs of other systems (SYSTEM.en). With --npz the same sentences go
through PyTorch in float32 (slow on a CPU), to see what int8 costs. Figures go to --out, which ship.py reads; the
engine's English to DIR/NAME.en, which check_same.py compares with PyTorch's.
"""
import argparse
import glob
import json
import os

from decode import read_lines
from engine import translate
from score import scores


def in_pytorch(npz, vocab, lines):
    import torch

    from checkpoints import load_npz
    from decode import decode_all
    from vocabulary import read_vocabulary
    device = "cuda" if torch.cuda.is_available() else "cpu"
    return decode_all(load_npz(npz).eval().to(device), read_vocabulary(vocab), lines, device=device)


def measure(folder, directory, npz=None, limit=None, save=None):
    source = read_lines(f"{directory}/source.fr")[:limit]
    reference = read_lines(f"{directory}/reference.en")[:limit]
    results, speed = translate(folder, source)
    found = {"sentences": len(source), "int8": scores(reference, [r["text"] for r in results]),
             "words_per_s": round(speed["words"] / max(speed["seconds"], 0.1))}
    if save:
        with open(save, "w", encoding="utf-8") as f:
            f.writelines(r["text"] + "\n" for r in results)
    if npz:
        found["float32"] = scores(reference, in_pytorch(npz, f"{folder}/vocab.spm", source))
    found["others"] = {os.path.basename(path)[:-3]: scores(reference, read_lines(path)[:limit])
                       for path in sorted(glob.glob(f"{directory}/*.en")) if not path.endswith("/reference.en")}
    return found


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("model")
    ap.add_argument("--set", action="append", required=True)
    ap.add_argument("--npz")
    ap.add_argument("--out")
    ap.add_argument("--texts", help="folder for the English")
    ap.add_argument("--limit", type=int, help="only the first so many sentences, for a rehearsal")
    a = ap.parse_args()
    figures = {}
    for name, directory in (pair.split("=", 1) for pair in a.set):
        save = os.path.join(a.texts, name + ".en") if a.texts else None
        figures[name] = measure(a.model, directory, a.npz, a.limit, save)
        print(name, json.dumps(figures[name]), flush=True)
    if a.out:
        with open(a.out, "w") as f:
            json.dump(figures, f, indent=2)


if __name__ == "__main__":
    main()
