"""A run that is stopped in the middle and taken up again ends in the very weights of one that was not."""
import os
import signal
import subprocess
import sys
import tempfile
import unittest

import numpy as np

from encode import encode
from vocabulary import read_vocabulary

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURE = os.path.join(HERE, "../../test/fixtures/bergamot")


def arrays(folder):
    """The fixture's pairs as token arrays."""
    rows = [line.split("\t") for line in open(f"{FIXTURE}/pairs.tsv", encoding="utf-8").read().splitlines()]
    for name, side in (("fr", 0), ("en", 1)):
        with open(f"{folder}/pairs.{name}", "w", encoding="utf-8") as f:
            f.writelines(row[side] + "\n" for row in rows)
    encode(read_vocabulary(f"{FIXTURE}/vocab.spm"), f"{folder}/pairs.fr", f"{folder}/pairs.en", f"{folder}/data")


def start(folder, name, *flags):
    return subprocess.Popen(
        [sys.executable, os.path.join(HERE, "../train.py"), "--data", f"{folder}/data", "--out", f"{folder}/{name}",
         "--preset", "fixture", "--vocab-size", "992", "--steps", "40", "--tokens", "200", "--dropout", "0.1",
         "--log", "0", *flags], stdout=subprocess.PIPE, text=True)


class Resume(unittest.TestCase):
    def test_same_weights(self):
        with tempfile.TemporaryDirectory() as folder:
            arrays(folder)
            whole = start(folder, "whole.npz")
            whole.communicate()
            part = start(folder, "part.npz")
            lines = []
            for line in part.stdout:
                lines.append(line)
                if len(lines) == 8:
                    part.send_signal(signal.SIGTERM)
            part.wait()
            self.assertIn('"end": "stopped"', lines[-1])
            self.assertEqual((whole.returncode, part.returncode), (0, 0))
            rest, _ = start(folder, "part.npz", "--resume").communicate()
            self.assertNotIn('"from_step": 0,', rest)
            self.assertIn('"end": "done", "steps": 40', rest)
            a, b = (np.load(f"{folder}/{name}.npz") for name in ("whole", "part"))
            for name in a.files:
                np.testing.assert_array_equal(a[name], b[name], err_msg=name)


if __name__ == "__main__":
    unittest.main()
