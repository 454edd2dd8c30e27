"""The translation memory of translate-toolkit, timed on the same units: a line of JSON on standard output.

Usage: memory-peer.py UNITS.tsv QUERIES.txt DATABASE
"""

import json
import logging
import os
import sys
import time

logging.disable(logging.CRITICAL)
from translate.storage.tmdb import TMDB  # noqa: E402


def main(units, queries, database):
    memory = TMDB(database, max_candidates=5, min_similarity=75)
    start = time.perf_counter()
    count = 0
    with open(units, encoding="utf-8") as lines:
        for line in lines:
            source, target = line.rstrip("\n").split("\t")
            memory.add_dict({"source": source, "target": target, "context": ""}, "fr", "en", commit=False)
            count += 1
    memory.connection.commit()
    seconds = time.perf_counter() - start
    times = []
    with open(queries, encoding="utf-8") as lines:
        for line in lines:
            before = time.perf_counter()
            memory.translate_unit(line.rstrip("\n"), "fr", "en")
            times.append((time.perf_counter() - before) * 1000)
    print(json.dumps({"perSecond": count / seconds, "times": times, "bytes": os.path.getsize(database)}))


main(*sys.argv[1:])
