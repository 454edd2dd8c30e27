"""Contraction, elision, a/an, capitals and typography of a filled template."""
import re

from decks import R
from values import TH

VOW = "aeiouàâäéèêëîïôöùûüœæAEIOUÀÂÉÈÊËÎÏÔŒ"
HM = r"(?:[Hh](?:omm|élic|ôpit|ospit|eure|abit|umani|istoi|ostil|éberg|ésit|onn|ôtel|ydro|ypoth|ebdo|umid|éro[ïi])|H(?:enri|ervé|ugues|élène|onoré|ubert|aïti|ermes))"
NOEL = r"(?!Oua|Oué|Ouh|onz|oui\b|Ou[aé])"
def finish_fr(s, st):
    for a, b in (('de ¤le ', 'du '), ('de ¤les ', 'des '), ('à ¤le ', 'au '), ('à ¤les ', 'aux '), ('de ¤Le ', 'du '), ('à ¤Le ', 'au '), ('De ¤le ', 'Du '), ('De ¤les ', 'Des '), ('À ¤le ', 'Au '), ('À ¤les ', 'Aux '), ('À ¤Le ', 'Au ')):
        s = re.sub(r'(?<![\w])' + a, b, s)
    s = re.sub(r"\b([dD])e (?:¤?des) ", r"\1e ", s)
    s = s.replace('¤', '')
    s = re.sub(r"(?<![\w'-])([Ll]orsqu|[Pp]uisqu|[Jj]usqu|[Qq]u|[Dd]|[Ll]|[Nn]|[Ss]|[Jj])(e|a) (?=[«“^]*" + NOEL + "(?:[" + VOW + "]|" + HM + "))", lambda m: m.group(0) if (m.group(2) == 'a' and m.group(1) not in 'Ll') else m.group(1) + "'", s)
    s = re.sub(r"\bce (?=[" + VOW + "]|" + HM + ")", "cet ", s)
    s = re.sub(r"\bsi (ils?)\b", r"s'\1", s)
    s = cap(s)
    s = s.replace(TH, st['th'])
    s = re.sub(r' ([:;?!»%])', lambda m: st['pu'] + m.group(1), s)
    s = s.replace('« ', '«' + st['pu'])
    if st['q'] == 'e': s = re.sub('«.', '“', s); s = re.sub('.»', '”', s)
    elif st['q'] == 's': s = re.sub('«.', '"', s); s = re.sub('.»', '"', s)
    if st['ap']: s = s.replace("'", '’')
    s = re.sub(r'\.\.$', '.', s); s = s.replace(',,', ',').replace(',.', '.')
    s = re.sub(r'  +', ' ', s)
    return s
LETAN = set('AEFHILMNORSX')
WORDACR = {'NATO', 'MINUSMA', 'MINUSCA', 'MONUSCO', 'SADC', 'FACA', 'FAMa', 'FAMA', 'MISCA', 'SAMIDRC', 'UNIFIL', 'UNICEF', 'UNESCO', 'MUJAO', 'SIPRI', 'FACT', 'FRUD', 'MiG-29', 'LAF', 'FAN', 'SAF', 'FAR', 'FAT', 'FAS', 'FAG', 'FAB', 'FAC', 'FAD'}
def anfix(s):
    def f(m):
        a, nxt = m.group(1), m.group(2)
        w = re.sub(r'^[“"(^]+', '', nxt)
        base = re.split(r"[\s,.;:)”']", w)[0]
        an = False
        if re.match(r'^(8|11\b|18\b|80|8\d)', base) : an = True
        elif re.match(r'^1[18]-', base): an = True
        elif base and base[0].isdigit(): an = False
        elif re.match(r'^[A-Z][A-Z0-9-]*$', base) and len(base) > 1 or re.match(r'^[A-Z]\d', base) or re.match(r'^[A-Z]-\d', base) or re.match(r'^[A-Z][A-Z]+s?$', base):
            if base in WORDACR: an = base[0] in 'AEIO'
            elif base[0] == 'U': an = False
            else: an = base[0] in LETAN
            if base in ('UNHCR', 'UN', 'US', 'USS'): an = False
        elif re.match(r'^(uni[^nm]|unif|us[ei]|eu|one\b|once|ur|uk|Eu|Uni|Uk|Ug|Uz)', base) and not re.match(r'^(unid|unim|unin)', base): an = False
        elif re.match(r'^(hour|hono|heir|honest)', base.lower()): an = True
        elif base[:1].lower() in 'aeiouéèêàâôî': an = True
        return (a + 'n ' if an else a + ' ') + nxt
    return re.sub(r"(?<![\w.'’-])([Aa]) (\S+)", f, s)
def finish_en(s, st):
    s = s.replace('« ', '“').replace(' »', '”')
    s = anfix(s)
    s = s.replace("s's ", "s' ").replace("s's,", "s',")
    s = cap(s)
    s = s.replace(' ,', ',')
    s = re.sub(r'\.\.$', '.', s); s = s.replace('.”.', '.”').replace(',,', ',').replace('p.m..', 'p.m.').replace('a.m..', 'a.m.').replace(',.', '.')
    s = re.sub(r'  +', ' ', s)
    return s
def cap(s):
    s = re.sub(r'\^(.)', lambda m: m.group(1).upper(), s)
    m = re.match(r'^([“"«\s]*)(.)', s)
    if m: s = m.group(1) + m.group(2).upper() + s[m.end():]
    return s
def style():
    return dict(th=R.choices(['\u00a0', '\u202f', ' '], [40, 30, 30])[0], pu=R.choices(['\u00a0', '\u202f', ' '], [40, 15, 45])[0], q=R.choices(['g', 'e', 's'], [86, 6, 8])[0], ap=R.random() < .5)
