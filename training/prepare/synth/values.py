"""Numbers, dates, times, money and durations in both languages."""
import datetime

from decks import R

W_FR = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split()
W_EN = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split()
TH = '\x01'
def fnum(n):
    s = str(n)
    if n < 1000: return s
    if n < 10000 and R.random() < .06: return s
    out = ''
    while len(s) > 3: out = TH + s[-3:] + out; s = s[:-3]
    return s + out
def enum(n): return f'{n:,}'
MO_F = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split()
MO_E = 'January February March April May June July August September October November December'.split()
WD_F = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split()
WD_E = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
def rdate(y0=1990, y1=2026):
    y = R.choice([R.randint(y0, y1), R.randint(2012, 2026), R.randint(2019, 2026)]) if y0 < 2012 else R.randint(y0, y1)
    d = datetime.date(y, 1, 1) + datetime.timedelta(days=R.randrange(365))
    return d
def dF(d, year=True): return ('1er' if d.day == 1 else str(d.day)) + ' ' + MO_F[d.month - 1] + (f' {d.year}' if year else '')
def dE(d, year=True): return f'{MO_E[d.month - 1]} {d.day}' + (f', {d.year}' if year else '')
def ordF(n, g): return ('1er' if g == 'm' else R.choice(['1re', '1ère'])) if n == 1 else f'{n}e'
def ordE(n):
    if 10 < n % 100 < 14: return f'{n}th'
    return f'{n}' + {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')
def q_expr(a, b):
    """approximate quantity to stand before a plural noun"""
    if b < 2: b = 2
    k = R.random(); n = R.randint(max(a, 2), b)
    if k < .30: return fnum(n), enum(n)
    if k < .48: n = min(n, R.randint(2, 16)); n = max(n, 2); return W_FR[n], W_EN[n]
    tens = {10: ('une dizaine de', ['about ten', 'about ten', 'around ten']), 12: ('une douzaine de', ['a dozen']), 15: ('une quinzaine de', ['about fifteen']), 20: ('une vingtaine de', ['about twenty']),
            30: ('une trentaine de', ['about thirty']), 40: ('une quarantaine de', ['about forty']), 50: ('une cinquantaine de', ['about fifty']), 60: ('une soixantaine de', ['about sixty']),
            100: ('une centaine de', ['about a hundred']), 200: ('quelque 200', ['some 200']), 1000: ('un millier de', ['about a thousand'])}
    if k < .68:
        t = R.choice([x for x in tens if x >= 10 and (x <= b * 2 or x == 10)]); f, e = tens[t]; return f, R.choice(e)
    if k < .72: return 'plusieurs dizaines de', 'several dozen'
    if k < .75: return 'des dizaines de', 'dozens of'
    if k < .78 and b >= 100: return 'des centaines de', 'hundreds of'
    if k < .81: return 'plusieurs', 'several'
    n10 = max(10, n // 10 * 10) if b > 20 else n
    f, e = R.choice([('au moins', 'at least'), ('plus de', 'more than'), ('près de', 'nearly'), ('environ', 'about'), ('quelque', 'some'), ('moins de', 'fewer than')])
    if f in ('au moins',): n10 = n
    return f'{f} {fnum(n10)}', f'{e} {enum(n10)}'
def money(c=''):
    k = R.random()
    if .70 <= k < .84 or k >= .96:
        if c not in 'ML BF NE TD CM BJ TG CI SN GA CG CF'.split(): k = R.random() * .7
    if .92 <= k < .96 and c != 'CA': k = R.random() * .7
    x = R.choice([round(R.uniform(1.1, 9.9), 1), round(R.uniform(1.1, 9.9), 1), R.randint(2, 900), R.randint(2, 95)])
    xf = str(x).replace('.', ','); xe = str(x)
    if xf.endswith(',0'): xf = xf[:-2]; xe = xe[:-2]
    pl = float(x) >= 2
    if k < .30: return f"{xf} million{'s' if pl else ''} d'euros", R.choice([f'{xe} million euros', f'{xe} million euros', f'€{xe} million'])
    if k < .45: return f"{xf} milliard{'s' if pl else ''} d'euros", R.choice([f'{xe} billion euros', f'{xe} billion euros', f'€{xe} billion'])
    if k < .62: return f"{xf} million{'s' if pl else ''} de dollars", f'${xe} million'
    if k < .70: return f"{xf} milliard{'s' if pl else ''} de dollars", f'${xe} billion'
    if k < .84:
        n = R.choice([R.randint(2, 900), R.randint(2, 90)])
        if R.random() < .4:
            eu = round(n / 656 * 1000, 0); eu = max(1, int(eu)); eus = str(eu)
            if eu >= 1000: return f'{n} milliards de francs CFA', f'{n} billion CFA francs'
            return f"{n} milliards de francs CFA (environ {eus} million{'s' if eu > 1 else ''} d'euros)", f'{n} billion CFA francs (about {eus} million euros)'
        return f'{n} milliards de ' + R.choice(['francs CFA', 'FCFA']), f'{n} billion CFA francs'
    if k < .92: n = R.randint(11, 990) * 1000; return f'{fnum(n)} euros', f'{enum(n)} euros'
    if k < .96: n = R.randint(2, 900); return f'{n} millions de dollars canadiens', f'{n} million Canadian dollars'
    n = R.randint(2, 900); return f'{n} millions de francs CFA', f'{n} million CFA francs'
def pct():
    x = R.choice([R.randint(2, 95), round(R.uniform(.5, 30), 1)]); f = str(x).replace('.', ','); e = str(x)
    if e.endswith('.0'): f = f[:-2]; e = e[:-2]
    k = R.random()
    if k < .75: return f + ' %', e + '%'
    return f + ' pour cent', e + '%'
def clock():
    h = R.randint(0, 23); m = R.choice([0, 0, 15, 30, 45, 5, 10, 20, 25, 40, 50])
    h12 = (h % 12) or 12; ap = 'a.m.' if h < 12 else 'p.m.'
    e = f'{h12}:{m:02d} {ap}' if m else f'{h12} {ap}'
    st = R.choice(['h', 'h', ' h ', ':', 'h']) if m else R.choice(['h', ' h', 'heures', 'h00', ' heures'])
    if m:
        f = f'{h}h{m:02d}' if st == 'h' else f'{h} h {m:02d}' if st == ' h ' else f'{h:02d}:{m:02d}'
    else:
        if st in ('heures', ' heures'):
            f = f'{h} heure' + ('s' if h > 1 else '')
            if h == 12: return 'midi', 'noon'
            if h == 0: return 'minuit', 'midnight'
        else: f = f'{h}{st}'
    k = R.random()
    if k < .12: return f + ' GMT', e + ' GMT'
    if k < .22: return f + ' (heure locale)', e + ' (local time)'
    return f, e
def when_past():
    k = R.randint(0, 26)
    d = rdate(2005)
    wd = d.weekday(); f, e = WD_F[wd], WD_E[wd]
    if k <= 4: return f'le {dF(d)}', f'on {dE(d)}'
    if k == 5: return f, f'on {e}'
    if k == 6: return f'{f} {dF(d, False)}', f'on {e}, {dE(d, False)}'
    if k == 7: return f'{f} {dF(d)}', f'on {e}, {dE(d)}'
    if k == 8: p = R.choice([('matin', 'morning'), ('soir', 'evening'), ('après-midi', 'afternoon')]); return f'{f} {p[0]}', f'on {e} {p[1]}'
    if k == 9:
        d2 = d + datetime.timedelta(days=1)
        if d2.month == d.month:
            g = R.random()
            if g < .5: return f"dans la nuit du {'1er' if d.day == 1 else d.day} au {dF(d2, g < .2)}", f'on the night of {dE(d, False)} to {d2.day}' + (f', {d2.year}' if g < .2 else '')
        return f'dans la nuit de {f} à {WD_F[d2.weekday()]}', f'overnight from {e} to {WD_E[d2.weekday()]}'
    if k == 10: return f'en {MO_F[d.month-1]} {d.year}', f'in {MO_E[d.month-1]} {d.year}'
    if k == 11: return f'fin {d.year}', f'in late {d.year}'
    if k == 12: return f'début {d.year}', f'in early {d.year}'
    if k == 13: return f'mi-{MO_F[d.month-1]}', f'in mid-{MO_E[d.month-1]}'
    if k == 14: return f'fin {MO_F[d.month-1]}', f'in late {MO_E[d.month-1]}'
    if k == 15: return f'début {MO_F[d.month-1]}', f'in early {MO_E[d.month-1]}'
    if k == 16: n = R.randint(2, 10); return f'il y a {W_FR[n]} jours', f'{W_EN[n]} days ago'
    if k == 17: return 'la semaine dernière', 'last week'
    if k == 18: return 'le mois dernier', 'last month'
    if k == 19: return f'{f} dernier', f'last {e}'
    if k == 20: return 'hier', 'yesterday'
    if k == 21: return 'à la mi-journée', 'at midday'
    if k == 22: return "à l'aube", 'at dawn'
    if k == 23: c = clock(); return f'{f} vers {c[0]}', f'on {e} around {c[1]}'
    if k == 24: return f"aux premières heures de la matinée du {dF(d)}", f'in the early morning of {dE(d)}'
    if k == 25: return f'au cours du week-end', 'over the weekend'
    if k == 26: return f'ce {f}', f'on {e}'
    d2 = d + datetime.timedelta(days=R.randint(2, 20))
    if d2.month == d.month: return f"du {'1er' if d.day == 1 else d.day} au {dF(d2)}", f'from {dE(d, False)} to {dE(d2)}'
    return f'du {dF(d, False)} au {dF(d2)}', f'from {dE(d, False)} to {dE(d2)}'
def when_fut():
    k = R.randint(0, 13); d = rdate(2024, 2030)
    if k <= 2: return f'le {dF(d)}', f'on {dE(d)}'
    if k == 3: return f"d'ici à fin {d.year}", f'by the end of {d.year}'
    if k == 4: return f"d'ici le {dF(d)}", f'by {dE(d)}'
    if k == 5: return 'la semaine prochaine', 'next week'
    if k == 6: return f'à partir du {dF(d)}', f'starting {dE(d)}'
    if k == 7: return 'dans les prochains jours', 'in the coming days'
    if k == 8: return f'en {MO_F[d.month-1]} prochain', f'next {MO_E[d.month-1]}'
    if k == 9: return "avant la fin de l'année", 'before the end of the year'
    if k == 10: return f'à compter du {dF(d)}', f'as of {dE(d)}'
    if k == 11: return "d'ici à " + str(d.year), f'by {d.year}'
    if k == 12: return f'au plus tard le {dF(d)}', f'no later than {dE(d)}'
    return 'dans les mois à venir', 'in the coming months'
def duration():
    k = R.random(); n = R.randint(2, 18)
    u = R.choice([('jours', 'days'), ('semaines', 'weeks'), ('mois', 'months'), ('ans', 'years'), ('heures', 'hours')])
    if k < .5: return (W_FR[n] if n <= 16 and R.random() < .6 else str(n)) + ' ' + u[0], None if False else ((W_EN[n], n, u[1]))
    return str(n) + ' ' + u[0], (None, n, u[1])
