"""The product's own engine from Python, by way of translate-lines.ts."""
import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
# The project's own Node, where it is installed.
BIN = os.path.join(HERE, "..", "node_modules", ".bin")


def translate(folder, lines, *flags):
    """Translates texts, or {text, terms}; returns the results and {sentences, words, seconds}."""
    rows = [line if isinstance(line, dict) else {"text": line} for line in lines]
    run = subprocess.run(
        ["node", os.path.join(HERE, "translate-lines.ts"), folder, *flags],
        input="".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), text=True, encoding="utf-8",
        capture_output=True, env={**os.environ, "PATH": BIN + os.pathsep + os.environ["PATH"]})
    if run.returncode:
        raise SystemExit(run.stderr)
    # Not splitlines(): a sentence may hold U+2028.
    results = [json.loads(line) for line in run.stdout.split("\n") if line]
    return results, json.loads(run.stderr.strip().split("\n")[-1])


def utf16(text, offset):
    """A Python offset as JavaScript counts."""
    return len(text[:offset].encode("utf-16-le")) // 2
