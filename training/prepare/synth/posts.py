"""Civil and military posts, and persons who hold them."""
import re

import lex_orgs as OG
from decks import R, draw, lines, use
from inflection import Obj
from people import Person
from tables import COUNTRY, JUNTA

class Post(Obj):
    def __init__(self, ctx, want):
        code = ctx.code
        items = lambda: [p for p in (l.split('|') for l in lines(OG.POSTS)) if p[4] in want or p[4] == '-' and 'p' in want or p[4] == 't' and code in JUNTA and 'p' in want]
        p = draw(('post', want, code in JUNTA), items)
        fem = False
        self.p = p
        for k in ('gen', 'genl', 'nm', 'off', 'sol'):
            if k in ctx.v and ctx.v[k].g == 'f' and p[1] != '-': fem = True
        self.g = 'f' if fem else 'm'; self.n = 's'
        self.raw = p[1] if fem else p[0]; self.e = p[2]; self.t = p[3] if p[3] != '-' else None
        self.c = COUNTRY[code]; self.adj = R.random() < .5
        use('post', p[0])
    def frb(self, adj):
        return re.sub(r'~(\w\w)', lambda m: (' ' + self.c.adj[m.group(1)]) if adj else '', self.raw)
    def fr(self, form, ctx=None, arg=None):
        adj = self.adj and '~' in self.raw
        if form in ('x', 'xb', 'i'): adj = True
        b = self.frb(adj and '~' in self.raw)
        if form in ('b', 'xb'): return b
        if form == 'o': return self.frb(False)
        return ('¤la ' if self.g == 'f' else '¤le ') + b
    def en(self, form, ctx=None, arg=None):
        adj = self.adj and '~' in self.raw
        if form in ('x', 'xb'): adj = '~' in self.raw
        b = (self.c.eadj + ' ' if adj else '') + self.e
        if form in ('b', 'xb'): return b
        if form == 'o': return self.e
        return 'the ' + b

class Official(Obj):
    """person with a civil or military post: 'le ministre de la Défense Salifou Mody' / 'Defense Minister Salifou Mody'"""
    def __init__(self, ctx, want='pm'):
        self.post = Post(ctx.child(), want)
        while not self.post.t: self.post = Post(ctx.child(), want)
        if R.random() < .12 and self.post.p[1] != '-': self.post.raw = self.post.p[1]; self.post.g = 'f'
        self.p = Person(ctx, ctx.pool(), None, norank=True)
        if self.p.g != self.post.g:
            while self.p.g != self.post.g: self.p = Person(ctx, ctx.pool(), None, norank=True)
        self.g = self.p.g
    def fr(self, form, ctx=None, arg=None):
        if form in ('n', 'l', 'm', 'pr'): return self.p.fr(form)
        b = self.post.frb(False)
        a = '¤la ' if self.g == 'f' else '¤le '
        if form == 'c': return f'{a}{self.post.frb(True)}, {self.p.fr("n")},'
        return f'{a}{b} {self.p.fr("n")}'
    def en(self, form, ctx=None, arg=None):
        if form in ('n', 'l', 'm', 'he', 'his'): return self.p.en(form)
        if form == 'c': return ('the ' if not self.post.t[0].isupper() else '') + f'{self.post.c.eadj + " " if "~" in self.post.raw else ""}{self.post.t} {self.p.en("n")}' if self.post.t[0].isupper() else f'{self.post.c.eadj} {self.post.t} {self.p.en("n")}'
        return f'{self.post.t} {self.p.en("n")}'
