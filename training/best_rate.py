"""Of the logs of several pilots, the rate that ended with the lowest loss. Prints RATE LOSS, best first.

  best_rate.py pilot-7e-4.log pilot-1e-3.log ...
"""
import json
import math
import os
import sys


def last_loss(path):
    """The dev loss of the last line that has one, else the training loss; a run that diverged counts as infinite."""
    loss = math.inf
    for line in open(path, encoding="utf-8"):
        if line.startswith("{"):
            row = json.loads(line)
            loss = row.get("dev_ce", row.get("ce", loss))
    return math.inf if math.isnan(loss) else loss


if __name__ == "__main__":
    found = sorted((last_loss(path), os.path.basename(path)[len("pilot-"):-len(".log")]) for path in sys.argv[1:])
    for loss, rate in found:
        print(rate, loss)
