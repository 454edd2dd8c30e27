"""Puts a finished model into the product: files, card.json with their hashes, and a model card with measured figures.

  ship.py MODEL_FOLDER --to models/fr-en --version 1 --npz model.npz --log run.log \
      --measure measure.json --obedience obedience.json [--name fren-terms] [--size tiny] [--words 'how it was trained']

MODEL_FOLDER holds model.bin, vocab.spm, lex.bin. Every figure of the card is one of the files': a missing one stops it.
"""
import argparse
import hashlib
import json
import os
import re
import shutil

import numpy as np

from engine import translate

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = (("model", "model.bin"), ("vocab", "vocab.spm"), ("shortlist", "lex.bin"))
MOST_BYTES = 30_000_000


def file_entry(folder, role, name):
    raw = open(os.path.join(folder, name), "rb").read()
    return {"role": role, "name": name, "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}


def card_of(a, folder, measured):
    return {"name": a.name, "version": a.version, "source": "fr", "target": "en",
            "files": [file_entry(folder, role, name) for role, name in FILES], "settings": {}, "size": a.size,
            "licence": "CC-BY-SA-4.0", "origin": "Trained for Interligne", "terms": "inline",
            "bleu": {name: round(found["int8"]["bleu"], 1) for name, found in measured.items()}}


def percent(share):
    return f"{100 * share:.1f} %"


def score_table(measured):
    rows = ["| Set | System | BLEU | chrF2 | source words/s |", "|---|---|---|---|---|"]
    for name, found in measured.items():
        rows.append(f"| {name} ({found['sentences']}) | **this model, int8** | {found['int8']['bleu']:.1f} | "
                    f"{found['int8']['chrf2']:.1f} | {found['words_per_s']} |")
        others = {"float32, PyTorch": found["float32"], **found["others"]} if "float32" in found else found["others"]
        rows += [f"| | {system} | {x['bleu']:.1f} | {x['chrf2']:.1f} | |" for system, x in others.items()]
    return "\n".join(rows)


def obedience_table(found):
    rows = ["| | renderings that appear | BLEU | chrF2 |", "|---|---|---|---|"]
    for label, share, run in (("with orders", "obeyed", "with_marks"), ("without", "unasked", "without")):
        rows.append(f"| {label} | {percent(found[share])} | {found[run]['bleu']:.1f} | {found[run]['chrf2']:.1f} |")
    return "\n".join(rows)


def training_words(log, extra):
    """What a run's log tells of it: its size, its length, its last losses."""
    rows = [json.loads(line) for line in open(log, encoding="utf-8") if line.startswith("{")]
    start, end = rows[0], rows[-1]
    if "end" not in end:
        raise SystemExit(f"{log}: the run has not ended")
    words = (f"{end['steps']} updates on {end['target_tokens'] / 1e6:.0f} million target tokens in "
             f"{end['seconds'] / 60:.0f} minutes on {'one GPU' if start['device'] == 'cuda' else 'a CPU'}, "
             f"{start['parameters'] / 1e6:.1f} million parameters"
             + (f"; last loss on FLORES dev {end['dev_ce']}" if "dev_ce" in end else "") + ".")
    return f"{words} {extra}".strip()


def shape_words(npz):
    cfg = json.loads(bytes(np.load(npz)["config"]).decode())
    return (f"transformer encoder of {cfg['enc_depth']} layers, SSRU decoder of {cfg['dec_depth']}, "
            f"width {cfg['dim_emb']}, inner {cfg['dim_ffn']}, {cfg['heads']} heads"), cfg["dim_vocab"]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("model")
    for option in ("--to", "--version", "--npz", "--log", "--measure", "--obedience"):
        ap.add_argument(option, required=True)
    ap.add_argument("--name", default="fren-terms")
    ap.add_argument("--size", default="tiny", help="the published class that it is nearest to")
    ap.add_argument("--words", default="", help="sentences to add on how it was trained")
    a = ap.parse_args()
    measured, obedience = (json.load(open(path)) for path in (a.measure, a.obedience))
    card = card_of(a, a.model, measured)
    total = sum(entry["bytes"] for entry in card["files"])
    if total > MOST_BYTES:
        raise SystemExit(f"{total} bytes are more than the {MOST_BYTES} that a package can bear")
    shape, pieces = shape_words(a.npz)
    values = {"name": a.name, "version": a.version, "model_bytes": f"{card['files'][0]['bytes']:,}", "shape": shape,
              "pieces": f"{pieces:,}", "scores": score_table(measured), "obedience": obedience_table(obedience),
              "obedience_sentences": obedience["sentences"], "obedience_terms": obedience["terms"],
              "training": training_words(a.log, a.words), "again": "See `training/README.md`."}
    template = open(os.path.join(HERE, "model-card.md"), encoding="utf-8").read()
    text = re.sub(r"\{\{(\w+)\}\}", lambda m: str(values[m[1]]), template)
    os.makedirs(a.to, exist_ok=True)
    for _, name in FILES:
        shutil.copyfile(os.path.join(a.model, name), os.path.join(a.to, name))
    with open(os.path.join(a.to, "card.json"), "w", encoding="utf-8") as f:
        f.write(json.dumps(card, indent=2, ensure_ascii=False) + "\n")
    with open(os.path.join(a.to, "README.md"), "w", encoding="utf-8") as f:
        f.write(text)
    results, _ = translate(a.to, ["Les troupes ont quitté Niamey."])
    print(f"{a.to}: {total} bytes; {results[0]['text']}")


if __name__ == "__main__":
    main()
