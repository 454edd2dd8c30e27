"""Noun phrases from lines of the word lists: regions, towns, organisations that act in a country."""
import re

import lex_orgs as OG
from decks import lines, use
from inflection import NP, Pair, fr_np, parse_fr
from tables import AFR, GROUPS, JUNTA, LAND, ORGS

def reg_parse(x):
    fr, en = x.split('=', 1); loc = None
    if '>' in fr: fr, loc = fr.split('>', 1)
    a, b, g, n = parse_fr(fr)
    nom = fr_np(a, b)
    if not loc: loc = 'dans ' + nom
    return Pair(nom, en, g, n, en_n='s', forms={'in': loc}, eforms={'in': ('on ' if en in ('the African continent',) else 'in ') + en, 'to': 'to ' + en})

def city_parse(x):
    f, e = (x.split('=') + [x])[:2] if '=' in x else (x, x)
    return Pair(f, e.replace('¤', ''))


def orgs(ctx, typ):
    c = ctx.code
    afr = c in AFR
    def ok(l):
        cs = l[1].split()
        return c in cs or '*' in cs or ('S' in cs and c in GROUPS['W'] + ['NG', 'MR']) or ('A' in cs and afr and not c in ('DZ', 'MA', 'TN', 'LY')) or ('E' in cs and c in ('FR', 'BE', 'CA'))
    res = [('O', l) for l in ORGS if l[0] == typ and ok(l)]
    gen = [l.split('|') for l in lines(OG.GENERIC)]
    if typ in ('army', 'sec', 'gov'):
        for t, f, e in gen:
            if t == typ and not (c in LAND and ('marine' in f or 'garde-côtes' in f)):
                if c in ('FR', 'BE', 'CA', 'LB') and re.search('garde nationale|garde-côtes', f): continue
                if c == 'RW' and 'gendarmerie' in f or c in ('CD', 'NG', 'SO', 'BI', 'SD', 'CA', 'BE', 'LB') and 'gendarmerie' in f: continue
                res.append(('G', (t, f, e)))
        if typ == 'gov' and c in JUNTA:
            for l in lines(OG.TRANS): t, f, e = l.split('|'); res.append(('G', (t, f, e)))
    return res
def gen_np(ctx, f, e):
    f = re.sub(r'%(\w\w)%', lambda m: ctx.c.adj[m.group(1)], f); e = e.replace('%E%', ctx.c.eadj)
    return NP(f, e)

def simple_np(kind, l, ctx):
    p = l.split('|'); use(kind, p[0]); return NP(p[0], p[1])
