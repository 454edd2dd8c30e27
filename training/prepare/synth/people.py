"""Persons with their ranks, ranks by themselves."""
import re

import lex_places as P
from decks import R, draw, use
from inflection import Obj, en_plural
from tables import ABBR, RANKS

class Person(Obj):
    def __init__(self, ctx, pool, kinds, officer=True, scope=None, norank=False):
        pl = P.NAMES[pool]
        female = R.random() < .12
        fn = draw(('fn', pool, female), [x for x in pl[1 if female else 0]])
        sn = draw(('sn', pool), [x for x in pl[2] if x not in ('Le', 'El', 'De')])
        if sn in ('Van', 'Ould'): sn = draw(('sn', pool), pl[2])
        two = {'Gall': 'Le Gall', 'Smedt': 'De Smedt', 'Maesschalck': 'De Maesschalck', 'Damme': 'Van Damme', 'Fassi': 'El Fassi', 'Ouarak': 'El Ouarak', 'Fattah': 'Fattah', 'Itno': 'Déby Itno', 'Ould': 'Ould Abdelaziz', 'Van': 'Van Damme', 'Fatah': ''}
        sn = two.get(sn, sn)
        if fn == 'Abdel' or fn == 'Fattah': fn = 'Abdel Fattah'
        use('first name', fn); use('surname', sn)
        self.fn, self.sn = fn, sn; self.g = 'f' if female else 'm'; self.n = 's'; self.en_n = 's'
        self.caps = R.random() < .14 and not re.match("N'|al-", sn)
        self.rank = None
        if not norank:
            sc = scope
            cand = lambda: [r for r in RANKS if sc in r['sc'] and (r['off'] or not officer) and (not kinds or r['kind'] in kinds)]
            if kinds == 'GEN': cand = lambda: [r for r in RANKS if sc in r['sc'] and r['off'] and r['kind'] in 'lang' and re.search('général|colonel|amiral|commandant|major|capitaine de|brigadier', r['fr']) and not re.search('vétér|pharm|greff|ex-|retraite|réserve|étoiles|marchande', r['fr'])]
            if kinds == 'GENL': cand = lambda: [r for r in RANKS if sc in r['sc'] and r['off'] and r['kind'] in 'lang' and re.search('général|colonel|amiral|capitaine de (?:vai|fré)|brigadier', r['fr']) and not re.search('vétér|pharm|greff|ex-|retraite|réserve|étoiles|marchande|médecin|magistrat|commissaire|intend|ingén|contrôl|aumôn|inspect', r['fr'])]
            key = ('rank', sc, kinds, officer)
            r = draw(key, cand)
            if female and not r['fem'] and r['fr'].split()[0] not in ('capitaine', 'gendarme', 'commissaire'):
                self.g = 'm'; self.fn = fn = draw(('fn', pool, False), pl[0])
                if fn in ('Abdel', 'Fattah'): self.fn = 'Abdel Fattah'
            self.rank = r; use('rank', r['fr'])
            self.abbr = None
            if R.random() < .035:
                a = [x for x in ABBR if sc in x[2]]
                if a: self.abbr = R.choice(a); use('rank abbr', self.abbr[0])
    @property
    def S(self): return self.sn.upper() if self.caps else self.sn
    def rfr(self):
        if self.abbr: return self.abbr[0]
        if self.g == 'f' and self.rank['fem']: return self.rank['fem']
        return self.rank['fr']
    def ren(self): return self.abbr[1] if self.abbr else self.rank['en']
    def low(self): 
        e = self.ren()
        if self.abbr: e = {'Gen.': 'general', 'Col.': 'colonel', 'Maj.': 'major', 'Capt.': 'captain', 'Lt.': 'lieutenant', 'Lt. Col.': 'lieutenant colonel'}.get(e, 'officer')
        return low_rank(e)
    def short(self):
        f = self.rank['fr']; 
        f0 = 'général' if re.match(r'(?:ex-)?.*\bgénéral\b', f) and not re.search('médecin|commiss|contr|inspect|ingén|intend', f) else None
        if 'major-général' in f or 'lieutenant-général' in f or 'brigadier-général' in f or f == 'général-major': f0 = 'général'
        e0 = 'General'
        if f0 is None:
            for k, e in (('amiral', 'Admiral'), ('colonel', 'Colonel'), ('commandant', 'Major'), ('capitaine de vaisseau', 'Navy Captain'), ('capitaine', 'Captain'), ('lieutenant', 'Lieutenant'), ('commissaire', 'Commissioner')):
                if k in f and not re.search('médecin|intend|ingén|pharm|vétér|magistrat|commissaire-|aviation|corvette|frégate|vaisseau|adjoint|de police|général|en chef|GRC|surint|-commandant', f):
                    f0, e0 = k, e; break
            if f0 == 'lieutenant' and 'colonel' in f: f0, e0 = 'colonel', 'Colonel'
        if f0 is None: return self.rfr(), self.ren()
        if self.g == 'f' and self.rank['fem']: f0 = {'colonel': 'colonelle', 'commandant': 'commandante', 'lieutenant': 'lieutenante', 'amiral': 'amirale'}.get(f0, f0)
        return f0, e0
    def art(self, r): return '¤la ' if (self.g == 'f') else '¤le '
    def fr(self, form, ctx=None, arg=None):
        if form == 'n': return f'{self.fn} {self.S}'
        if form == 'l': return self.S
        if form == 'pr': return 'elle' if self.g == 'f' else 'il'
        if form == 's': r = self.short()[0]; return self.art(r) + r + ' ' + self.S
        if form == 'b': return f'{self.rfr()} {self.fn} {self.S}'
        if form == 'd': return self.art('') + self.rfr()
        if form == 'un': return ('une ' if self.g == 'f' else 'un ') + self.rfr()
        if form == 'm': return ('Mme ' if self.g == 'f' else 'M. ') + self.S
        if self.rank is None: return f'{self.fn} {self.S}'
        return self.art('') + f'{self.rfr()} {self.fn} {self.S}'
    def en(self, form, ctx=None, arg=None):
        if form == 'n': return f'{self.fn} {self.sn}'
        if form == 'l': return self.sn
        if form == 'he': return 'she' if self.g == 'f' else 'he'
        if form == 'his': return 'her' if self.g == 'f' else 'his'
        if form == 's': return self.short()[1] + ' ' + self.sn
        if form == 'd': return 'the ' + self.low()
        if form == 'un': return 'a ' + self.low()
        if form == 'm': return ('Ms. ' if self.g == 'f' else 'Mr. ') + self.sn
        if self.rank is None: return f'{self.fn} {self.sn}'
        return f'{self.ren()} {self.fn} {self.sn}'

KEEPCAP = {'RCMP'}
def low_rank(e):
    if e.startswith('Gendarmerie '): return 'gendarmerie ' + e[12:].lower()
    if e.startswith('National Guard '): return 'National Guard ' + e[15:].lower()
    return ' '.join(w if w in KEEPCAP else w.lower() for w in e.split(' '))

FRPL = {'maréchal des logis-chef': 'maréchaux des logis-chefs', 'officier de police principal': 'officiers de police principaux', 'capitaine de vaisseau-major': 'capitaines de vaisseau-majors'}
class Rank(Obj):
    def __init__(self, sc, officer):
        if officer == 'low': r = draw(('rklow', sc), lambda: [r for r in RANKS if sc in r['sc'] and r['kind'] in 'lga' and not re.search('général|amiral|maréchal$|ex-|retraite|colonel|aumôn', r['fr'])]); use('rank', r['fr']); self.r = r; return
        r = draw(('rank', sc, None, officer), lambda: [r for r in RANKS if sc in r['sc'] and (r['off'] or not officer)])
        while r['fr'].startswith('ex-') or 'retraite' in r['fr'] or '-' == r['sc']: r = draw(('rank', sc, None, officer), None)
        use('rank', r['fr']); self.r = r
    def fr(self, form, ctx=None, arg=None):
        f = self.r['fr']
        if form == 'i': return 'un ' + f
        if form == 'b': return f
        if form == 'p': return fr_rank_pl(f)
        return '¤le ' + f
    def en(self, form, ctx=None, arg=None):
        e = low_rank(self.r['en'])
        if form == 'i': return 'a ' + e
        if form == 'b': return e
        if form == 'p': return en_rank_pl(e)
        return 'the ' + e
def fr_rank_pl(f):
    if f in FRPL: return FRPL[f]
    w = f.split(' ')
    def pl(x): return x if x.endswith(('s', 'x', 'z')) else (x[:-2] + 'aux' if x.endswith('al') and x not in () else x + 's')
    h = w[0].split('-')
    if h[0] in ('sous', 'vice', 'contre', 'ex'): h[1] = pl(h[1])
    elif h[0] == 'maréchal' and len(h) > 1: h[0] = 'maréchaux'
    elif h == ['quartier', 'maître']: h = ['quartiers', 'maîtres']
    else: h = [pl(x) if x not in ('des', 'd') else x for x in h]
    w[0] = '-'.join(h)
    for i in range(1, len(w)):
        if w[i] in ('de', 'des', 'du', 'à', 'la', 'en') or w[i].startswith(("d'", "l'")): break
        if w[i] in ('principal', 'général', 'divisionnaire', 'supérieur', 'adjoint', 'major', 'maître', 'chef', 'technicien', 'magistrat', 'militaire', 'aviateur', 'breveté', 'volontaire', 'suppléant', 'inspecteur', 'lieutenant', 'sergent', 'commissaire', 'caporal', 'brigadier'): w[i] = pl(w[i])
        elif '-' in w[i]: w[i] = '-'.join(pl(x) for x in w[i].split('-'))
    return ' '.join(w)
def en_rank_pl(e):
    for a in ('inspector', 'comptroller', 'surgeon'):
        if e == a + ' general': return a + 's general'
    if ' of ' in e: a, b = e.split(' of ', 1); return en_rank_pl(a) + ' of ' + b
    if ' at ' in e: a, b = e.split(' at ', 1); return en_rank_pl(a) + ' at ' + b
    for t in (' first class', ' second class', ' junior grade', ' specialist'):
        if e.endswith(t): return en_rank_pl(e[:-len(t)]) + t
    if e == 'marshal': return 'marshals'
    if e.endswith('private'): return e + 's'
    if e.endswith('chief of staff'): return e
    if e.endswith('man') and not e.endswith('german'): return e[:-3] + 'men'
    return en_plural(e)
