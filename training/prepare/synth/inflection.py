"""French and English noun phrases and adjectives, and the objects that templates speak of."""
import re

from decks import R

def adj_forms(ms):
    if ms == 'burkinabè': return dict(ms=ms, fs=ms, mp=ms, fp=ms)
    irr = {'turc': 'turque', 'grec': 'grecque', 'nigérian': 'nigériane'}
    if ms in irr: fs = irr[ms]
    elif ms.endswith('e') or ms.endswith('i') and ms in ('qatari',): fs = ms + ('e' if ms.endswith('i') else '')
    elif ms.endswith(('ien', 'éen', 'yen')): fs = ms + 'ne'
    else: fs = ms + 'e'
    mp = ms if ms.endswith('s') else ms + 's'
    return dict(ms=ms, fs=fs, mp=mp, fp=fs + 's')

def parse_fr(s):
    """'le X' / 'la X' / \"l'X f\" / 'les X m' / '*X' / 'X f'  ->  (article, bare, gender, number)"""
    s = s.strip()
    g = None
    m = re.match(r"(.*) (mp|fp|m|f)$", s)
    if m: s, g = m.group(1), m.group(2)
    num = 's'
    if g and len(g) == 2: num = 'p'; g = g[0]
    if s.startswith('*'): return '', s[1:], g or 'm', num
    if s.startswith('¤'): return '', s, g or 'm', num
    for a, gg, nn in (('le ', 'm', 's'), ('la ', 'f', 's'), ("l'", None, 's'), ('les ', None, 'p'), ('un ', 'm', 's'), ('une ', 'f', 's'), ('des ', None, 'p')):
        if s.startswith(a):
            return a.strip(), s[len(a):], g or gg or 'm', nn if nn == 'p' else num
    if s.startswith('plusieurs '): num = 'p'
    return '', s, g or 'm', num

def fr_np(art, bare):
    if not art: return bare
    if art == "l'": return "¤l'" + bare
    return '¤' + art + ' ' + bare

def en_plural(w):
    if w.endswith(('s', 'x', 'ch', 'sh')): return w + 'es'
    if w.endswith('y') and w[-2] not in 'aeiou': return w[:-1] + 'ies'
    return w + 's'

class Obj:
    g = 'm'; n = 's'; en_n = 's'
    def fr(self, form, ctx=None, arg=None): raise NotImplementedError
    def en(self, form, ctx=None, arg=None): raise NotImplementedError
    def agr_fr(self, form):
        if form == 'e': return {'ms': '', 'fs': 'e', 'mp': 's', 'fp': 'es'}[self.g + self.n]
        if form == 'a': return 'a' if self.n == 's' else 'ont'
        if form == 'est': return 'est' if self.n == 's' else 'sont'
        if form == 'il': return {'ms': 'il', 'fs': 'elle', 'mp': 'ils', 'fp': 'elles'}[self.g + self.n]
        if form == 'qui': return 'qui'
        return None
    def agr_en(self, form):
        s = self.en_n == 's'
        if form == 'was': return 'was' if s else 'were'
        if form == 'has': return 'has' if s else 'have'
        if form == 'is': return 'is' if s else 'are'
        if form == 'its': return 'its' if s else 'their'
        if form == 'it': return 'it' if s else 'they'
        return None

class NP(Obj):
    """organisation, unit, ship ... with acronym"""
    def __init__(self, fr, en, facr='', eacr='', kind=''):
        self.art, self.bare, self.g, self.n = parse_fr(fr)
        self.en_n = 'p' if en.endswith('+') else 's'
        self.ent = en.rstrip('+')
        self.fa = parse_fr(facr) if facr else None
        self.ea = eacr.rstrip('+'); self.ea_n = 'p' if eacr.endswith('+') else 's'
        self.key = fr; self.mode = 'f'
        if eacr and not facr: self.ea = ''
    def bind(self):
        import copy
        o = copy.copy(self)
        if self.ea and self.fa:
            r = R.random()
            o.mode = 'x' if r < .28 else 'a' if r < .68 else 'f'
            if o.mode == 'a': o.g, o.n, o.en_n = self.fa[2], self.fa[3], self.ea_n
        return o
    def fr(self, form, ctx=None, arg=None):
        mode = self.mode
        if form == 'a': mode = 'a' if self.fa else 'f'
        if form == 'f': mode = 'f'
        if form == 'b': return self.bare
        if mode == 'a': return fr_np(self.fa[0], self.fa[1])
        if mode == 'x': return fr_np(self.art, self.bare) + ' (' + self.fa[1] + ')'
        return fr_np(self.art, self.bare)
    def en(self, form, ctx=None, arg=None):
        mode = self.mode
        if form == 'a': mode = 'a' if self.fa else 'f'
        if form == 'f': mode = 'f'
        if form == 'b': return re.sub('^the ', '', self.ent)
        if mode == 'a': return self.ea
        if mode == 'x': return self.ent + ' (' + re.sub('^the ', '', self.ea) + ')'
        return self.ent

class Country(Obj):
    def __init__(self, l):
        c, fr, loc, en, adj, eadj, ppl, pool, cap = l.split('|')
        self.code = c; self.art, self.bare, self.g, self.n = parse_fr(fr)
        self.loc, self.ent, self.adj, self.eadj, self.ppl, self.pool = loc, en, adj_forms(adj), eadj, ppl, pool
        cap = cap.lstrip('*'); self.cap = cap.split('=') if '=' in cap else [cap, cap]
        self.ms = adj
    def fr(self, form, ctx=None, arg=None):
        if form in ('ms', 'fs', 'mp', 'fp'): return self.adj[form]
        if form == 'in': return self.loc
        if form == 'or':
            if not self.art: return 'de ' + self.bare
            if self.art == 'les': return 'des ' + self.bare
            if self.art == 'le' : return 'du ' + self.bare
            return 'de ' + self.bare
        if form == 'pp':
            f = self.adj['mp']; return '¤les ' + f[0].upper() + f[1:]
        if form == 'p': f = self.adj['mp']; return f[0].upper() + f[1:]
        if form == 'cap': return self.cap[0]
        if form == 'h': return {'CD': 'RDC', 'US': 'États-Unis'}.get(self.code, self.bare)
        return fr_np(self.art, self.bare)
    def en(self, form, ctx=None, arg=None):
        if form == 'adj': return self.eadj
        if form in ('pp', 'p'):
            return ('the ' if form == 'pp' and self.ppl in ('French', 'Dutch', 'British', 'Swiss', 'Chinese', 'Japanese') else '') + self.ppl
        if form == 'cap': return self.cap[1]
        if form == 'h': return {'CD': 'DRC', 'US': 'United States', 'CF': 'Central African Republic'}.get(self.code, re.sub('^the ', '', self.ent))
        return self.ent

class Pair(Obj):
    """any fixed pair of strings, perhaps with forms"""
    def __init__(self, fr, en, g='m', n='s', en_n=None, forms=None, eforms=None):
        self.f, self.e, self.g, self.n = fr, en, g, n
        self.en_n = en_n or n; self.forms = forms or {}; self.eforms = eforms or {}
    def fr(self, form, ctx=None, arg=None):
        return self.forms.get(form, self.f)
    def en(self, form, ctx=None, arg=None):
        return self.eforms.get(form, self.e)
