"""The word lists, parsed."""
from collections import defaultdict

import lex_equip as EQP
import lex_misc as MI
import lex_orgs as OG
import lex_places as P
import lex_ranks as RK
from decks import lines
from inflection import Country, en_plural

COUNTRY = {c.code: c for c in map(Country, lines(P.COUNTRIES))}
def _places(block, sep):
    d = {}
    for l in lines(block):
        k, v = l.split(':', 1); d[k] = [x.strip() for x in v.split(sep) if x.strip()]
    return d
CITY = _places(P.CITIES, ',')
REGION = _places(P.REGIONS, ';')
SEAS = [x.strip() for x in P.SEAS.split(';')]
AREAS = [x.strip() for x in P.AREAS.split(';')]
RANKS = []
for l in lines(RK.RANKS):
    p = l.split('|')
    if p[2] == '-': continue
    RANKS.append(dict(fr=p[0], en=p[1], sc=p[2], kind=p[3].split()[-1], off=p[3].startswith('o'), fem=p[4] if len(p) > 4 else None))
ABBR = [l.split('|') for l in lines(RK.ABBR)]
ORGS = [l.split('|') for l in lines(OG.ORGS)]
EQ = []
for l in lines(EQP.EQ):
    p = l.split('|')
    fr = p[1]
    if p[3] == '=':
        w = fr.split(' '); pl0 = w[0] + 's' if not w[0].endswith(('s', 'x')) else w[0]
        if w[0] == 'véhicule' and len(w) > 1 and w[1] == 'blindé': w[1] = 'blindés'
        if fr.startswith('avion de'): pass
        w = [x + 's' if i and x in ('militaire', 'automatique', 'balistique', 'satellitaire', 'marchand', 'antiaérien', 'antinavire') else x for i, x in enumerate(w)]
        pl = ' '.join([pl0] + w[1:])
    elif p[3] == '*': pl = fr
    else: pl = p[3]
    EQ.append(dict(c=p[0], fr=fr, g=p[2], pl=pl, en=p[4], epl=p[5] if len(p) > 5 else en_plural(p[4])))
PEOPLE = defaultdict(list)
for l in lines(MI.PEOPLE):
    p = l.split('|'); PEOPLE[p[0]].append(p[1:])
GOODS = [l.split('|') for l in lines(MI.GOODS)]
VPL = defaultdict(list)
XV = 'condamner exiger réclamer suspendre lever imposer adopter soutenir saluer proposer débloquer reporter accueillir approuver mobiliser activer désigner réaffirmer'.split()
for i, l in enumerate(lines(MI.VPS)):
    p = l.split('|'); VPL[p[0]].append(p + [i])
    if p[0] == 'D' and (p[1] in XV or 'mandat' in p[3]): VPL['X'].append(p + [i])
LAND = {'ML', 'BF', 'NE', 'TD', 'CF', 'RW', 'BI'}
JUNTA = {'ML', 'BF', 'NE', 'GN', 'GA', 'TD'}
AFR = "ML BF NE TD CM NG BJ TG CI SN GN MR GA CG CD CF RW BI DJ MG DZ MA TN LY SD SO".split()
GROUPS = {'S': "ML BF NE TD CM NG BJ TG MR CI".split(), 'K': "CD CF SD LY SO".split(), 'A': AFR,
          'W': "ML BF NE TD CM BJ TG CI SN GN GA CG CF".split(),
          'H': "DZ MA TN LY".split(), 'F': ['FR'], 'B': ['BE'], 'Q': ['CA'], 'L': ['LB'], 'D': ['CD'], 'Y': ['LY'], 'N': ['NE'],
          'T': sorted(JUNTA), 'V': "CI SN GN GA CG BJ TG CM NG DJ MG MR".split(), '*': AFR + ['FR', 'BE', 'CA', 'LB'], 'R': ['CF'], 'Z': ['DZ']}
