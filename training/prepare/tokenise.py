"""Lines on stdin -> words for the aligner, with spaces between them."""
import sys

from term_spans import tokens

for line in sys.stdin:
    print(" ".join(tokens(line.rstrip("\n"))))
