"""Fills the slots of one template, in both languages alike.

{cat12(args).form:subject}, <subject:sing/plur>, <subject=ms/fs/mp/fp>, ^ = a capital follows.
"""
import re

import lex_places as P
from nouns import make
from tables import COUNTRY
from verbs import VP

SLOT = re.compile(r"\{([a-z]+)(\d*)(?:\(([^)]*)\))?(?:\.([a-z0-9]+))?(?::([a-z]+\d*))?\}")
SW = re.compile(r"<([a-z]+\d*)([:=~])([^<>]*)>")

class Ctx:
    def __init__(self, code, parent=None):
        self.code = code; self.v = {}; self.noloc = False; self.c = COUNTRY[code]; self.parent = parent
        self.used = parent.used if parent else set()
    def child(self):
        return Ctx(self.code, self)
    def pool(self): return self.c.pool if self.c.pool in P.NAMES else 'W'
    def scope(self):
        return {'FR': 'F', 'BE': 'B', 'CA': 'Q', 'US': 'U', 'GB': 'U', 'CD': 'D', 'DZ': 'H', 'MA': 'H', 'TN': 'H', 'LY': 'H', 'LB': 'H', 'SD': 'H', 'SO': 'H', 'RW': 'D', 'NG': 'D', 'BI': 'D'}.get(self.code, 'A')
    def get(self, key):
        if key in self.v: return self.v[key]
        m = re.match(r'([a-z]+)(\d*)$', key)
        return self.bind(m.group(1), m.group(2), '')
    def bind(self, cat, idx, args):
        k = cat + idx
        if k in self.v: return self.v[k]
        for _ in range(30):
            o = make(self, cat, args)
            sig = (cat, o.fr('') if not isinstance(o, VP) else o.of)
            if cat in ('n', 'q', 'big', 'pct', 'money', 'date', 'time', 'when', 'dec', 'km') or sig not in self.used: break
        self.used.add(sig)
        self.v[k] = o
        return o
    def expand(self, t, lang):
        if '{vp' in t and re.search(r'\{(loc|reg|area|city)', t): self.noloc = True
        def f(m):
            cat, idx, args, form, subj = m.groups()
            o = self.bind(cat, idx, args or '')
            form = form or ''
            s = self.get(subj) if subj else None
            a = o.agr_fr(form) if lang == 'fr' and form not in getattr(o, 'forms', {}) else o.agr_en(form) if lang == 'en' else None
            if form in ('e', 'a', 'est', 'il', 'was', 'has', 'is', 'its', 'it') and a is not None: return a
            return o.fr(form, self, s) if lang == 'fr' else o.en(form, self, s)
        t = SLOT.sub(f, t)
        def g(m):
            o = self.get(m.group(1)); op = m.group(2).strip(); opts = m.group(3).split('/')
            if op == ':': return opts[0] if (o.n if lang == 'fr' else o.en_n) == 's' else opts[1]
            if op == '~': return opts[0] if o.g == 'm' else opts[1]
            return opts[['ms', 'fs', 'mp', 'fp'].index(o.g + o.n)]
        return SW.sub(g, t)
