"""Train a SentencePiece vocabulary for Marian from text files, one sentence a line.

  vocabulary.py --out vocab.spm --size 24000 [--marks] text.fr text.en ...

</s> = 0, <unk> = 1, no <s>, no pad; then, with --marks, the inline-term marks as pieces of their own; then the 256
byte pieces. The size must be a multiple of 8 (int8 kernels).
"""
import argparse
import io

import sentencepiece as spm

MARKS = ["⟦", "¦", "⟧"]


def sentences(files):
    for path in files:
        with open(path, encoding="utf-8", newline="\n") as f:
            yield from (line.rstrip("\n") for line in f)


def train_vocabulary(out, size, files, marks=False, lines=1_200_000, coverage=0.9997):
    if size % 8:
        raise SystemExit("the vocabulary size must be a multiple of 8")
    # Fed line by line: given paths, it would write them into the model, which would then never be the same twice.
    model = io.BytesIO()
    spm.SentencePieceTrainer.train(
        sentence_iterator=sentences(files), model_writer=model, vocab_size=size, model_type="unigram",
        bos_id=-1, pad_id=-1, eos_id=0, unk_id=1, byte_fallback=True, character_coverage=coverage,
        hard_vocab_limit=True, input_sentence_size=lines, shuffle_input_sentence=True, max_sentence_length=4192,
        num_threads=2, minloglevel=1,
        **({"user_defined_symbols": MARKS, "split_digits": True} if marks else {}))
    with open(out, "wb") as f:
        f.write(model.getvalue())


def read_vocabulary(path):
    sp = spm.SentencePieceProcessor(model_file=path)
    if sp.eos_id() != 0 or sp.unk_id() != 1 or sp.bos_id() >= 0 or sp.get_piece_size() > 65536:
        raise SystemExit(f"{path}: not a vocabulary for Marian (</s> 0, <unk> 1, no <s>, at most 65536 pieces)")
    return sp


def special_count(sp):
    """Pieces that come before the words: </s>, <unk>, the marks, the bytes."""
    return sum(sp.is_control(i) or sp.is_unknown(i) or sp.is_byte(i) or sp.id_to_piece(i) in MARKS
               for i in range(sp.get_piece_size()))


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("text", nargs="+")
    ap.add_argument("--out", required=True)
    ap.add_argument("--size", type=int, required=True)
    ap.add_argument("--marks", action="store_true")
    ap.add_argument("--coverage", type=float, default=0.9997, help="share of the characters that get pieces")
    a = ap.parse_args()
    train_vocabulary(a.out, a.size, a.text, a.marks, coverage=a.coverage)
