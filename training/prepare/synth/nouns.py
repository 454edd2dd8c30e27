"""What a slot of a template stands for: places, organisations, people, things, values."""
import datetime
import re

import lex_equip as EQP
import lex_misc as MI
import lex_orgs as OG
import lex_places as P
from decks import R, draw, lines, use
from inflection import NP, Pair, parse_fr
from people import Person, Rank
from phrases import city_parse, gen_np, orgs, reg_parse, simple_np
from posts import Official, Post
from tables import AFR, AREAS, CITY, COUNTRY, EQ, GOODS, GROUPS, ORGS, PEOPLE, RANKS, REGION, SEAS, VPL
from values import MO_E, MO_F, WD_E, WD_F, W_EN, W_FR, clock, dE, dF, duration, enum, fnum, money, ordE, ordF, pct, q_expr, rdate, when_fut, when_past
from verbs import Equip, People, VP

def make(ctx, cat, args):
    c = ctx.code
    A = [int(x) for x in args.split(',')] if args and re.match(r'^[\d,]+$', args) else None
    if cat == 'c': use('country', ctx.c.bare); return ctx.c
    if cat == 'nb':
        k = draw(('nb', c), P.NEIGH[c].split()); use('country', COUNTRY[k].bare); return COUNTRY[k]
    if cat == 'pt':
        k = draw(('pt', c), [x for x in P.PARTNERS if x != c and x not in P.NEIGH.get(c, '').split()]); use('country', COUNTRY[k].bare); return COUNTRY[k]
    if cat == 'any':
        k = draw(('any',), list(COUNTRY)); use('country', COUNTRY[k].bare); return COUNTRY[k]
    if cat == 'cap': use('city', ctx.c.cap[0]); return Pair(*ctx.c.cap)
    if cat == 'city':
        x = draw(('city', c), CITY[c]); use('city', x); return city_parse(x)
    if cat == 'acity':
        k = R.choice(list(CITY)); x = draw(('city', k), CITY[k]); use('city', x); return city_parse(x)
    if cat == 'reg':
        x = draw(('reg', c), REGION[c]); use('region', x); return reg_parse(x)
    if cat == 'sea':
        x = draw(('sea',), SEAS); use('sea', x); return reg_parse(x)
    if cat == 'area':
        x = draw(('area',), [a for a in AREAS if c in AFR and not re.search('Europe|Balkan|Indo', a) or c not in AFR]) if False else draw(('area', c in AFR), [a for a in AREAS if c not in AFR or not re.search('Europe|Balkan|Indo|Orient', a)]); use('area', x); return reg_parse(x)
    if cat == 'loc': return make_loc(ctx)
    if cat == 'base':
        it = [l for l in lines(MI.BASES) if c in l.split('|')[2].split()]
        if it and R.random() < .5: l = draw(('base', c), it); p = l.split('|'); use('base', p[0]); return NP(p[0], p[1])
        ci = make(ctx, 'city', ''); f, e = R.choice([('la base militaire de %s', 'the %s military base'), ('le camp militaire de %s', 'the %s military camp'), ('la caserne de %s', 'the %s barracks'), ('la base de %s', 'the %s base'), ("l'aéroport de %s", 'the %s airport'), ('la garnison de %s', 'the %s garrison')])
        if ci.f.startswith('¤Le '): f = f.replace('de %s', 'du %s'); return NP((f % ci.f[4:]) + (' m' if "l'" in f else ''), e % ci.e)
        return NP((f % ci.f) + (' m' if f.startswith("l'") else ''), e % ci.e)
    if cat in ('army', 'sec', 'gov', 'grp', 'org', 'mis', 'ally', 'ngo', 'med', 'firm', 'sch'):
        L = orgs(ctx, cat)
        if not L:
            if cat == 'mis': return simple_np('mission', R.choice(["la mission de l'ONU|the UN mission", "la mission de l'Union africaine|the African Union mission", 'la force internationale|the international force']), ctx)
            if cat == 'grp': return NP("un groupe armé", "an armed group") if False else NP("le groupe armé", "the armed group")
            if cat == 'ally': k = make(ctx, 'pt', ''); return NP(f"l'armée {k.adj['fs']} f", f'the {k.eadj} military')
            if cat == 'sch': return NP("l'école de guerre f", 'the war college')
        k, l = draw((cat, c), L)
        if k == 'O': use('org', l[2] + ('/' + l[4] if l[4] else '')); return NP(l[2], l[3], l[4], l[5]).bind()
        use('org generic', l[1]); return gen_np(ctx, l[1], l[2])
    if cat == 'cons':
        L = [l for l in ORGS if l[0] == 'gov' and c in l[1].split() and re.search('Conseil national pour|Comité|Mouvement patr|Conseil militaire', l[2])]
        l = draw(('cons', c), L); use('org', l[2] + '/' + l[4]); return NP(l[2], l[3], l[4], l[5]).bind()
    if cat == 'mnt': return simple_np('ministry', draw(('mnt',), lines(OG.MINI)), ctx)
    if cat == 'staff': return simple_np('staff', draw(('staff',), lines(OG.STAFF)), ctx)
    if cat == 'op': return simple_np('operation', draw(('op',), lines(EQP.OPS)), ctx)
    if cat == 'ex': return simple_np('exercise', draw(('ex',), lines(EQP.EXER)), ctx)
    if cat == 'ship':
        return simple_np('ship', draw(('ship',), lines(EQP.SHIPS)), ctx)
    if cat == 'unit':
        L = [l.split('|') for l in lines(OG.UNITS)]
        own = [l for l in L if c in l[0].split()]
        if not own or c == 'CD' and R.random() < .3: own = [l for l in L if 'A' == l[0]]; key = 'A'
        else: key = c
        if not own: own = [l for l in L if 'A' == l[0]]
        l = draw(('unit', key), own); use('unit', l[1])
        n = R.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 21, 22, 23, 31, 33, 34, 41, 42, 61, 62, 71, 101, 102, 103]) if 'bataillon' in l[1] else R.randint(1, 9)
        a, b, g, nn = parse_fr(l[1])
        f = l[1].replace('@O', ordF(n, g)).replace('@N', str(R.randint(1, 12))).replace('@B', str(R.choice([101, 102, 110, 201, 172, 188, 210]))); 
        e = l[2].replace('@O', ordE(n))
        mN = re.search(r'n° (\d+)', f)
        if '@N' in e: e = e.replace('@N', mN.group(1))
        mB = re.search(r'aérienne (\d+)', f)
        if '@B' in e: e = e.replace('@B', mB.group(1))
        return NP(f, e)
    if cat in ('off', 'offn', 'offa', 'offg', 'offp', 'ofw'):
        kinds = {'off': None, 'offn': 'n', 'offa': 'la', 'offg': 'g', 'offp': 'p', 'ofw': None}[cat]
        if c in ('SN', 'CI') and False: pass
        if cat == 'ofw': return Person(ctx, 'U', 'lan', True, 'U')
        sc = ctx.scope()
        if kinds and not [r for r in RANKS if sc in r['sc'] and r['off'] and r['kind'] in kinds]: kinds = None
        return Person(ctx, ctx.pool(), kinds, True, sc)
    if cat == 'genl': return Person(ctx, ctx.pool(), 'GENL', True, ctx.scope())
    if cat == 'gen': return Person(ctx, ctx.pool(), 'GEN', True, ctx.scope())
    if cat == 'sol': # non officer or any
        return Person(ctx, ctx.pool(), None, False, ctx.scope())
    if cat == 'nm': return Person(ctx, ctx.pool(), None, norank=True)
    if cat == 'rk': return Rank(ctx.scope(), 'low' if args == 'low' else args != 'all')
    if cat == 'dpol':
        o = Official(ctx, 'p')
        while not re.search('Défense|Premi|résident|chef de l.État|Sécurité', o.post.raw): o = Official(ctx, 'p')
        return o
    if cat == 'range':
        d = rdate(2005) if args != 'f' else rdate(2025, 2028); d2 = d + datetime.timedelta(days=R.randint(2, 20))
        if d2.month == d.month: return Pair(f"du {'1er' if d.day == 1 else d.day} au {dF(d2)}", f'from {dE(d, False)} to {d2.day}, {d2.year}')
        if d2.year == d.year: return Pair(f'du {dF(d, False)} au {dF(d2)}', f'from {dE(d, False)} to {dE(d2)}')
        return Pair(f'du {dF(d)} au {dF(d2)}', f'from {dE(d)} to {dE(d2)}')
    if cat == 'port':
        x = draw(('port',), 'Toulon;Brest;Cherbourg;Djibouti;Dakar;Abidjan;San-Pédro;Conakry;Lomé;Cotonou;Douala;Limbé;Libreville;Port-Gentil;Pointe-Noire;Lagos;Zeebrugge;Halifax;Esquimalt;Limassol;Beyrouth=Beirut;Alger=Algiers;Oran;Casablanca;Bizerte;Nouakchott;Nouadhibou;Mahajanga;Toamasina;Fort-de-France;Nouméa;Papeete;Mombasa;Marseille;¤Le Havre=Le Havre;Saint-Nazaire;Gênes=Genoa;Naples;¤La Valette=Valletta;La Nouvelle-Orléans=New Orleans;Mascate=Muscat;Salalah;Tanger=Tangier'.split(';')); use('port', x); return city_parse(x)
    if cat == 'acap':
        k = draw(('acap',), AFR); use('city', COUNTRY[k].cap[0]); return Pair(*COUNTRY[k].cap)
    if cat == 'nop': return simple_np('operation', draw(('nop',), [l for l in lines(EQP.OPS) if re.search('Corymbe|Aspides|Atalante|Irini|Résilience|Chammal', l)]), ctx)
    if cat == 'dmnt': return simple_np('ministry', draw(('dmnt',), [l for l in lines(OG.MINI) if 'Défense' in l]), ctx)
    if cat in ('porg', 'horg'):
        hum = 'réfugiés|alimentaire|Croix-Rouge|migrations|santé|enfance|drogue|développement\\|the United|humanitaires'
        L = [x for x in orgs(ctx, 'org') if bool(re.search(hum, '|'.join(x[1]))) == (cat == 'horg') and not re.search('Fonds monétaire|Banque|Cour pénale|atomique|OSCE' + ('|tlantique|européenne' if cat == 'porg' and c in AFR else ''), '|'.join(x[1]))]
        k, l = draw((cat, c), L); use('org', l[2] + ('/' + l[4] if l[4] else '')); return NP(l[2], l[3], l[4], l[5]).bind()
    if cat == 'post': return Post(ctx, args or 'm')
    if cat == 'pol': return Official(ctx, 'p')
    if cat in ('mil', 'civ', 'bad', 'sus', 'trn'):
        t = 'bak' if cat == 'bad' and c in GROUPS['K'] + ['CM', 'SN', 'LB', 'BI'] else cat
        p = draw(('ppl', t), PEOPLE[t]); use('people', p[1]); return People(p)
    if cat.startswith('eq') and len(cat) == 3 and cat[2] in 'adhlwmnx':
        d = draw(('eq', cat[2]), [e for e in EQ if e['c'] == cat[2]]); use('equipment', d['fr']); return Equip(d)
    if cat == 'mer':
        d = draw(('mer',), [e for e in EQ if e['fr'] in ('pétrolier', 'navire marchand', 'vraquier', 'porte-conteneurs', 'chalutier', 'remorqueur')]); use('equipment', d['fr']); return Equip(d)
    if cat == 'eqv': 
        k = R.choice('adhl'); return make(ctx, 'eq' + k, '')
    if cat == 'goods':
        l = draw(('goods',), GOODS); use('goods', l[1]); s = ctx.child(); f = s.expand(l[1], 'fr'); e = s.expand(l[2], 'en')
        return Pair(f, e, l[0][0], l[0][1])
    if cat == 'vp':
        if args == 'O' and any(k in ctx.v for k in ('gen', 'genl', 'nm', 'off')) : return VP(draw(('vpo',), [p for p in VPL['O'] if p[1] not in ('signer', 'limoger')]), ctx)
        if ctx.noloc: return VP(draw(('vpn', args), [p for p in VPL[args] if '{city' not in p[3]]), ctx)
        return VP(draw(('vp', args), VPL[args]), ctx)
    if cat == 'vpp': # with passive
        if ctx.noloc: return VP(draw(('vppn', args), [p for p in VPL[args] if p[5] != '-' and '{city' not in p[3]]), ctx)
        return VP(draw(('vpp', args), lambda: [p for p in VPL[args] if p[5] != '-']), ctx)
    if cat in ('src', 'srcp'):
        l = draw((cat, args), [x for x in lines(MI.SOURCES) if (args == 'b') == bool(re.match('(un bilan|le dernier bilan|les premiers)', x)) and (cat == 'src' or not re.match('(un communiqué|un bilan|le dernier|un document|un rapport|une note|les premiers)', x))]); p = l.split('|'); use('source', p[0])
        m = re.match(r'(.*) (mp|fp)$', p[0]); f = m.group(1) if m else p[0]
        g, n = (m.group(2) if m else ('fs' if f.startswith('une') else 'ms'))
        f = re.sub(r'^(le|la|les) ', r'¤\1 ', f)
        f2 = re.sub(r"^l'", "¤l'", f)
        return Pair(f2, p[1].rstrip('+'), g, n, en_n='p' if p[1].endswith('+') else 's')
    if cat == 'quote':
        l = draw(('quote', args), [x for x in lines(MI.QUOTES) if not args or x.startswith(args)]); p = l.split('|'); use('quote', p[1])
        return Pair(p[1], p[2], forms={'l': low1(p[1])}, eforms={'l': low1(p[2])})
    if cat == 'pur':
        l = draw(('pur',), lines(MI.PURPOSES)); p = l.split('|'); use('purpose', p[0]); return Pair(p[0], p[1])
    if cat == 'cause':
        l = draw(('cause',), lines(MI.CAUSES)); p = l.split('|'); use('cause', p[0]); return Pair(p[0], p[1])
    # numbers
    if cat == 'n':
        a, b = A or (2, 40); n = R.randint(a, b)
        if n <= 16 and R.random() < .5 and n > 1: return Pair(W_FR[n], W_EN[n], n='p')
        return Pair(fnum(n), enum(n), n='p' if n > 1 else 's')
    if cat == 'nd':
        a, b = A or (2, 40); n = R.randint(a, b); return Pair(fnum(n), enum(n), n='p')
    if cat == 'q':
        a, b = A or (2, 60); f, e = q_expr(a, b); return Pair(f, e, n='p')
    if cat == 'big':
        a, b = A or (1000, 20000); n = R.randint(a, b); n = R.choice([n, round(n, -2), round(n, -3) or n]); n = max(n, 1000); return Pair(fnum(n), enum(n), n='p')
    if cat == 'dec':
        a, b = A or (2, 9); x = round(R.uniform(max(a, 2), b), 1); f = str(x).replace('.', ','); e = str(x)
        if e.endswith('.0'): f = f[:-2]; e = e[:-2]
        return Pair(f, e, n='p')
    if cat == 'mln':
        x = round(R.uniform(2, 30), 1); f = str(x).replace('.', ','); e = str(x)
        if e.endswith('.0'): f = f[:-2]; e = e[:-2]
        return Pair(f + ' millions', e + ' million', n='p')
    if cat == 'money': return Pair(*money(c))
    if cat == 'pct': return Pair(*pct())
    if cat == 'time': return Pair(*clock())
    if cat == 'when': return Pair(*when_past())
    if cat == 'whenf': return Pair(*when_fut())
    if cat == 'date': d = rdate(1990 if not A else A[0], 2026 if not A else A[1]); return Pair('¤le ' + dF(d), dE(d), forms={'n': dF(d), 'd': dF(d)})
    if cat == 'dm': d = rdate(2015); return Pair('¤le ' + dF(d, False), dE(d, False))
    if cat == 'my': d = rdate(2000); return Pair(f'{MO_F[d.month-1]} {d.year}', f'{MO_E[d.month-1]} {d.year}')
    if cat == 'mo': d = rdate(2000); return Pair(MO_F[d.month-1], MO_E[d.month-1])
    if cat == 'year': a, b = A or (1991, 2025); y = R.randint(a, b); return Pair(str(y), str(y))
    if cat == 'wd': i = R.randint(0, 6); return Pair(WD_F[i], WD_E[i])
    if cat == 'age': n = R.randint(19, 64); return Pair(str(n), str(n))
    if cat == 'km':
        n = R.choice([R.randint(5, 95), R.randint(10, 400), 5 * R.randint(1, 40)]); f = R.choice([' km', ' kilomètres']); return Pair(f'{n}{f}', f'{n} kilometers')
    if cat == 'nmi': n = R.choice([R.randint(12, 300)]); return Pair(f'{n} ' + R.choice(['milles nautiques', 'milles marins', 'nautiques']), f'{n} nautical miles')
    if cat == 'ton': n = R.choice([R.randint(2, 90), R.randint(1000, 9000), R.randint(100, 900)]); return Pair(fnum(n) + ' tonnes', enum(n) + ' tons', n='p')
    if cat == 'ha': n = R.randint(20, 9000); return Pair(fnum(n) + ' hectares', enum(n) + ' hectares', n='p')
    if cat == 'dur':
        f, (w, n, u) = duration()
        while args == 'm' and u not in ('months', 'years') or args == 'd' and u not in ('hours', 'days', 'weeks') or args == 'o' and u not in ('months', 'weeks'): f, (w, n, u) = duration()
        num = W_EN[n] if f.split(' ')[0] in W_FR else str(n)
        return Pair(f, f'{num} {u}', n='p', eforms={'adj': f'{num}-{u[:-1]}'})
    if cat == 'ord': n = R.randint(2, 60); return Pair(f'{n}e', ordE(n))
    if cat == 'ordw':
        L = [('premier', 'première', 'first'), ('deuxième', 'deuxième', 'second'), ('troisième', 'troisième', 'third'), ('quatrième', 'quatrième', 'fourth'), ('cinquième', 'cinquième', 'fifth'), ('sixième', 'sixième', 'sixth'), ('dixième', 'dixième', 'tenth')]
        m, f, e = R.choice(L); return Pair(m, e, forms={'f': f})
    if cat == 'dcd': d = R.choice([6, 7, 8, 9]); return Pair(f'19{d}0' if R.random() < .5 else f'{d}0', f'19{d}0s')
    if cat == 'cent': a = R.choice([('XIXe', '19th'), ('XXe', '20th'), ('XXIe', '21st')]); return Pair(*a)
    if cat == 'dir':
        L = [('nord', 'north', 'northern'), ('sud', 'south', 'southern'), ('est', 'east', 'eastern'), ('ouest', 'west', 'western'), ('nord-est', 'northeast', 'northeastern'), ('sud-ouest', 'southwest', 'southwestern'), ('nord-ouest', 'northwest', 'northwestern'), ('sud-est', 'southeast', 'southeastern')]
        f, e, e2 = R.choice(L); return Pair(f, e, eforms={'adj': e2})
    if cat == 'ratio':
        return Pair(*R.choice([('un tiers', 'one-third'), ('la moitié', 'half'), ('deux tiers', 'two-thirds'), ('un quart', 'one-quarter'), ('les trois quarts', 'three-quarters'), ('la quasi-totalité', 'almost all')]))
    if cat == 'natl':  # nationalities for lists
        return make(ctx, 'any', '')
    if cat == 'deptnum': n = R.randint(1, 27); return Pair(str(n), str(n))
    raise KeyError(cat)

def low1(s):
    w = s.split(' ')[0]
    return s if w in ('I',) else s[0].lower() + s[1:]

def make_loc(ctx):
    c = ctx.code; k = R.randint(0, 15)
    ci = lambda: make(ctx, 'city', '')
    if k <= 3: x = ci(); return Pair('à ' + x.f, 'in ' + x.e)
    if k == 4: x = ci(); a = R.choice([('près de', 'near'), ('non loin de', 'not far from'), ('aux environs de', 'in the vicinity of'), ('à la sortie de', 'on the outskirts of')]); return Pair(a[0] + ' ' + x.f, a[1] + ' ' + x.e)
    if k <= 7: r = make(ctx, 'reg', ''); return Pair(r.forms['in'], r.eforms['in'])
    if k == 8: x = ci(); d = make(ctx, 'dir', ''); km = make(ctx, 'km', ''); a = R.choice(['à ', 'à environ ', 'à près de ', 'à une vingtaine de kilomètres']); 
    if k == 8:
        dd = 'au ' + d.f if d.f[0] not in 'eo' else "à l'" + d.f
        if a.startswith('à une'): return Pair(f'{a} {dd} de {x.f}', f'about twenty kilometers {d.e} of {x.e}')
        e = {'à ': '', 'à environ ': 'about ', 'à près de ': 'nearly '}[a]
        return Pair(f'{a}{km.f} {dd} de {x.f}', f'{e}{km.e} {d.e} of {x.e}')
    if k == 9: d = make(ctx, 'dir', ''); a = 'dans le ' if d.f[0] not in 'eo' else "dans l'"; return Pair(f'{a}{d.f} de {ctx.c.fr("")}' if ctx.c.art else f'{a}{d.f} de {ctx.c.bare}', f'in {d.eforms["adj"]} {re.sub("^the ", "the ", ctx.c.ent)}' if not ctx.c.ent.startswith('the ') else f'in the {d.e} of {ctx.c.ent}')
    if k == 10: x = ci(); a = R.choice([('dans la localité de', 'in the town of'), ('dans le village de', 'in the village of'), ('dans la commune de', 'in the commune of'), ('dans les environs de', 'in the area around')]) if c in AFR else ('dans la commune de', 'in the commune of'); return Pair(a[0] + ' ' + x.f, a[1] + ' ' + x.e)
    if k == 11:
        x = ci(); y = ci()
        while y.f == x.f: y = ci()
        return Pair(f'entre {x.f} et {y.f}', f'between {x.e} and {y.e}')
    if k == 12 and c not in ('MG',):
        x = ci(); y = ci()
        while y.f == x.f: y = ci()
        return Pair(f"sur l'axe {x.f.replace('¤','')}-{y.f.replace('¤','')}", f'on the {x.e}-{y.e} road')
    if k == 13 and c not in ('MG',):
        nb = make(ctx, 'nb', ''); a = R.choice([('près de la frontière avec', 'near the border with'), ('à la frontière avec', 'on the border with'), ('non loin de la frontière', 'not far from the border'), ('le long de la frontière avec', 'along the border with')])
        if a[0].endswith('frontière'): return Pair(a[0] + ' ' + nb.adj['fs'], 'not far from the ' + nb.eadj + ' border')
        return Pair(a[0] + ' ' + nb.fr(''), a[1] + ' ' + nb.ent)
    if k == 14 and c in ('ML', 'BF', 'NE'): return Pair('dans la zone dite des trois frontières', 'in the so-called tri-border area')
    return Pair(ctx.c.loc, 'in ' + ctx.c.ent)
