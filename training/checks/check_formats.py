"""Files that the engine reads, arrays, scores."""
import os
import struct
import tempfile
import unittest

import numpy as np

from arrays import read_array, write_array
from checkpoints import load_npz, save_npz
from export_marian import INTGEMM8, items_of, read_bin, write_bin
from make_shortlist import MAGIC, write_lex
from score import scores
from stage import stage
from student import PRESETS, Student


class Formats(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def test_model_file(self):
        model = Student({**PRESETS["fixture"], "dim_vocab": 320})
        table = {n: p.detach().numpy() for n, p in model.named_parameters()}
        write_bin(self.path("model.bin"), items_of(model.cfg, table, True, {"Wemb": 2.0}))
        read = read_bin(self.path("model.bin"))
        self.assertEqual(set(table) | {"Wemb_QuantMultA", "none_QuantMultA", "special:model.yml"}, set(read))
        kind, shape, raw = read["encoder_l1_ffn_W1"]
        self.assertEqual((kind, shape), (INTGEMM8, (128, 256)))
        q = np.frombuffer(raw[:128 * 256], dtype=np.int8).reshape(256, 128).T
        mult = struct.unpack_from("<f", raw, 128 * 256)[0]
        self.assertLess(np.abs(q / mult - table["encoder_l1_ffn_W1"]).max(), 0.51 / mult)

    def test_checkpoint(self):
        model = Student({**PRESETS["fixture"], "dim_vocab": 320})
        save_npz(self.path("model.npz"), model.cfg, dict(model.named_parameters()))
        again = load_npz(self.path("model.npz"))
        self.assertEqual(again.cfg, model.cfg)
        for (n, p), (_, q) in zip(model.named_parameters(), again.named_parameters()):
            self.assertTrue(bool((p == q).all()), n)

    def test_shortlist(self):
        lists = [np.array([], dtype=np.uint32), np.array([1, 5], dtype=np.uint32), np.array([2], dtype=np.uint32)]
        self.assertEqual(write_lex(self.path("lex.bin"), lists, 7, 2), 3)
        raw = open(self.path("lex.bin"), "rb").read()
        head = struct.unpack_from("<6Q", raw)
        self.assertEqual((head[0], *head[2:]), (MAGIC, 7, 2, 4, 3))
        self.assertEqual(struct.unpack_from("<4Q3I", raw, 48), (0, 0, 2, 3, 1, 5, 2))

    def arrays(self, name, ids, off):
        os.makedirs(self.path(name))
        for side in ("src", "trg"):
            write_array(self.path(f"{name}/{side}.ids.npy"), np.array(ids, dtype=np.uint16), True)
            write_array(self.path(f"{name}/{side}.off.npy"), np.array(off, dtype=np.int64), True)

    def test_stage(self):
        self.arrays("good", [7, 8, 0, 9, 0], [0, 3, 5])
        os.makedirs(self.path("data"))
        stage(self.path("good"), self.path("data"), 10)
        self.assertEqual(read_array(self.path("data/good/src.ids.npy")).tolist(), [7, 8, 0, 9, 0])
        for name, ids, off in (("cut", [7, 8, 0, 9], [0, 3, 5]), ("open", [7, 8, 9, 9, 0], [0, 3, 5]),
                               ("foreign", [7, 80, 0, 9, 0], [0, 3, 5])):
            self.arrays(name, ids, off)
            with self.assertRaises(SystemExit):
                stage(self.path(name), self.path("data"), 10)
            self.assertFalse(os.path.exists(self.path(f"data/{name}")))

    def test_scores(self):
        text = ["The brigadier general inspected the troops in Niamey, on 3.5 hectares."]
        self.assertEqual(scores(text, text), {"bleu": 100.0, "chrf2": 100.0})
        # 4/5, 3/4, 2/3, 1/2 and no brevity penalty: the fourth root of 0.2
        self.assertEqual(scores(["a b c d e"], ["a b c d f"])["bleu"], 66.87)
        self.assertLess(scores(text, ["The general."])["bleu"], 10)


if __name__ == "__main__":
    unittest.main()
