"""Verbs of both languages: conjugation, verb phrases, equipment, groups of people."""
import re

from decks import use
from inflection import Obj

IRR = {  # inf: (pres3s, pres3p, pp, futstem)
 'prendre': ('prend', 'prennent', 'pris', 'prendr'), 'mettre': ('met', 'mettent', 'mis', 'mettr'), 'tenir': ('tient', 'tiennent', 'tenu', 'tiendr'),
 'conduire': ('conduit', 'conduisent', 'conduit', 'conduir'), 'ouvrir': ('ouvre', 'ouvrent', 'ouvert', 'ouvrir'), 'recevoir': ('reçoit', 'reçoivent', 'reçu', 'recevr'),
 'faire': ('fait', 'font', 'fait', 'fer'), 'rompre': ('rompt', 'rompent', 'rompu', 'rompr'), 'perdre': ('perd', 'perdent', 'perdu', 'perdr'), 'rendre': ('rend', 'rendent', 'rendu', 'rendr'),
 'tendre': ('tend', 'tendent', 'tendu', 'tendr'), 'suspendre': ('suspend', 'suspendent', 'suspendu', 'suspendr'), 'accueillir': ('accueille', 'accueillent', 'accueilli', 'accueiller'),
 'poursuivre': ('poursuit', 'poursuivent', 'poursuivi', 'poursuivr'), 'abattre': ('abat', 'abattent', 'abattu', 'abattr'), 'acquérir': ('acquiert', 'acquièrent', 'acquis', 'acquerr'),
 'rejoindre': ('rejoint', 'rejoignent', 'rejoint', 'rejoindr'), 'détruire': ('détruit', 'détruisent', 'détruit', 'détruir'), 'construire': ('construit', 'construisent', 'construit', 'construir'),
 'réduire': ('réduit', 'réduisent', 'réduit', 'réduir'), 'reconquérir': ('reconquiert', 'reconquièrent', 'reconquis', 'reconquerr'), 'offrir': ('offre', 'offrent', 'offert', 'offrir'),
 'couvrir': ('couvre', 'couvrent', 'couvert', 'couvrir'), 'découvrir': ('découvre', 'découvrent', 'découvert', 'découvrir'), 'rouvrir': ('rouvre', 'rouvrent', 'rouvert', 'rouvrir'),
 'démentir': ('dément', 'démentent', 'démenti', 'démentir'), 'reconnaître': ('reconnaît', 'reconnaissent', 'reconnu', 'reconnaîtr'), 'dissoudre': ('dissout', 'dissolvent', 'dissous', 'dissoudr'),
 'promouvoir': ('promeut', 'promeuvent', 'promu', 'promouvr'), 'soutenir': ('soutient', 'soutiennent', 'soutenu', 'soutiendr'), 'détenir': ('détient', 'détiennent', 'détenu', 'détiendr'),
 'promettre': ('promet', 'promettent', 'promis', 'promettr'), 'remettre': ('remet', 'remettent', 'remis', 'remettr'), 'reprendre': ('reprend', 'reprennent', 'repris', 'reprendr'),
 'secourir': ('secourt', 'secourent', 'secouru', 'secourr'), 'envoyer': ('envoie', 'envoient', 'envoyé', 'enverr'), 'inscrire': ('inscrit', 'inscrivent', 'inscrit', 'inscrir'),
 'défendre': ('défend', 'défendent', 'défendu', 'défendr'), 'obtenir': ('obtient', 'obtiennent', 'obtenu', 'obtiendr'),
}
IMP = {'prendre': 'pren', 'reprendre': 'pren', 'tenir': 'ten', 'soutenir': 'souten', 'détenir': 'déten', 'obtenir': 'obten', 'recevoir': 'recev', 'acquérir': 'acquér', 'reconquérir': 'reconquér', 'promouvoir': 'promouv', 'reprendre': 'repren', 'envoyer': 'envoy'}
def conj(inf):
    if inf in IRR:
        p3, p6, pp, fs = IRR[inf]; imp = IMP.get(inf, p6[:-3])
    elif inf.endswith('er'):
        st = inf[:-2]; pp = st + 'é'; fs = inf; ps = st; imp = st
        m = re.match(r"(.*)(e|é)([^aeiouyéè]{1,2})$", st)
        if st.endswith('y') and not st.endswith(('ay',)): ps = st[:-1] + 'i'; fs = ps + 'er'
        elif m and m.group(2) == 'e' and m.group(3) in ('v', 'n', 'c', 'p', 'm') or inf in ('acheter', 'démanteler', 'geler', 'harceler') and m: ps = m.group(1) + 'è' + m.group(3); fs = ps + 'er'
        elif st.endswith(('appel', 'jet')): ps = st + st[-1]; fs = ps + 'er'
        elif m and m.group(2) == 'é' and not st.endswith('gl'): ps = m.group(1) + 'è' + m.group(3)
        elif st.endswith('égl'): ps = st
        p3, p6 = ps + 'e', ps + 'ent'
        if st.endswith('g'): imp = st + 'e'
        elif st.endswith('c'): imp = st[:-1] + 'ç'
    elif inf.endswith('ir'):
        st = inf[:-1]; p3, p6, pp, fs = st + 't', st + 'ssent', st, inf; imp = st + 'ss'
    elif inf.endswith('re'):
        st = inf[:-2]; p3, p6, pp, fs = st, st + 'ent', st + 'u', inf[:-1]; imp = st
    return dict(p3=p3, p6=p6, pp=pp, fs=fs, imp=imp)
def adv_pp(pp, gn):
    if gn == 'ms': return pp
    if gn == 'mp': return pp if pp.endswith('s') else pp + 's'
    f = 'dissoute' if pp == 'dissous' else pp + 'e'
    return f if gn == 'fs' else f + 's'
EIRR = {'take': ('took', 'taken'), 'retake': ('retook', 'retaken'), 'shoot': ('shot', 'shot'), 'set': ('set', 'set'), 'strike': ('struck', 'struck'), 'steal': ('stole', 'stolen'), 'break': ('broke', 'broken'),
 'hold': ('held', 'held'), 'lay': ('laid', 'laid'), 'put': ('put', 'put'), 'cut': ('cut', 'cut'), 'blow': ('blew', 'blown'), 'lose': ('lost', 'lost'), 'come': ('came', 'come'), 'buy': ('bought', 'bought'),
 'build': ('built', 'built'), 'bring': ('brought', 'brought'), 'find': ('found', 'found'), 'give': ('gave', 'given'), 'hand': ('handed', 'handed'), 'leave': ('left', 'left'), 'meet': ('met', 'met'),
 'pay': ('paid', 'paid'), 'lead': ('led', 'led'), 'oversee': ('oversaw', 'overseen'), 'withdraw': ('withdrew', 'withdrawn'), 'sweep': ('swept', 'swept'), 'track': ('tracked', 'tracked'), 'choke': ('choked', 'choked'), 'burn': ('burned', 'burned'), 'hold': ('held', 'held')}
DBL = {'repel', 'control', 'transfer', 'equip', 'drop', 'stop', 'airdrop', 'commit', 'transmit', 'ban', 'patrol', 'kidnap', 'expel', 'step', 'refer'}
def econj(base):
    w, *rest = base.split(' ', 1); rest = (' ' + rest[0]) if rest else ''
    if w in EIRR: pa, pp = EIRR[w]
    elif w in DBL: pa = pp = w + w[-1] + 'ed'
    elif w.endswith('e'): pa = pp = w + 'd'
    elif w.endswith('y') and w[-2] not in 'aeiou': pa = pp = w[:-1] + 'ied'
    else: pa = pp = w + 'ed'
    if w in DBL or w in ('set', 'put', 'cut'): ing = w + w[-1] + 'ing'
    elif w.endswith('ee'): ing = w + 'ing'
    elif w.endswith('e'): ing = w[:-1] + 'ing'
    else: ing = w + 'ing'
    if w.endswith(('s', 'sh', 'ch', 'x', 'z')): s3 = w + 'es'
    elif w.endswith('y') and w[-2] not in 'aeiou': s3 = w[:-1] + 'ies'
    else: s3 = w + 's'
    return {k: v + rest for k, v in dict(base=w, past=pa, pp=pp, ing=ing, s3=s3).items()}

class VP(Obj):
    def __init__(self, p, ctx):
        self.cls, self.inf, self.base = p[0], p[1], p[2]
        self.c = conj(self.inf); self.ec = econj(self.base)
        gn = p[5]
        sub = ctx.child()
        self.of = sub.expand(p[3], 'fr'); self.oe = sub.expand(p[4], 'en')
        # noun of the object, for the passive
        if gn.startswith('='):
            o = sub.get(gn[1:]); gn = o.g + 'p'
        self.gn = gn
        self.en_pl = gn[1:] == 'p'
        if self.oe.startswith('the area around') or 'sets of' in self.oe: self.en_pl = False
        fem = {'shipment': 0}
        use('vp', p[0] + ':' + p[1] + ' / ' + p[2] + ' ' + p[4])
    def _o(self, subj, lang):
        s = self.of if lang == 'fr' else self.oe
        if self.cls == 'O':
            if lang == 'en' and subj is not None and subj.g == 'f': s = re.sub(r'\bhis\b', 'her', s)
            return s
        if lang == 'fr' and subj is not None and subj.n == 's':
            s = re.sub(r'\bleurs\b', 'ses', s); s = re.sub(r'\bleur\b', 'son', s)
        if lang == 'en' and subj is not None and subj.en_n == 's': s = re.sub(r'\btheir\b', 'its', s)
        return s
    def fr(self, form, ctx=None, arg=None):
        c = self.c; subj = arg; pl = subj is not None and subj.n == 'p'; o = ' ' + self._o(subj, 'fr')
        pp = c['pp']
        return {
         'pc': lambda: ('ont ' if pl else 'a ') + pp + o,
         'pr': lambda: (c['p6'] if pl else c['p3']) + o,
         'fu': lambda: c['fs'] + ('ont' if pl else 'a') + o,
         'co': lambda: c['fs'] + ('aient' if pl else 'ait') + o,
         'cp': lambda: ('auraient ' if pl else 'aurait ') + pp + o,
         'pq': lambda: ('avaient ' if pl else 'avait ') + pp + o,
         'im': lambda: c['imp'] + ('aient' if pl else 'ait') + o,
         'inf': lambda: self.inf + o,
         'infp': lambda: 'avoir ' + pp + o,
         'ge': lambda: c['imp'] + 'ant' + o,
         'pap': lambda: 'ayant ' + pp + o,
         'fa': lambda: ('auront ' if pl else 'aura ') + pp + o,
         'sp': lambda: ('aient ' if pl else 'ait ') + pp + o,
         'npc': lambda: 'ne ' + ('ont ' if pl else 'a ') + 'pas encore ' + pp + re.sub(r'^ (un|une|des) (?!dizaine|quin|cinq|vingt|cent)', ' de ', o),
         'nfu': lambda: 'ne ' + c['fs'] + ('ont' if pl else 'a') + ' pas' + re.sub(r'^ (un|une|des) (?!dizaine|quin|cinq|vingt|cent)', ' de ', o),
         'vpc': lambda: ('viennent' if pl else 'vient') + ' de ' + self.inf + o,
         'ob': lambda: self.of,
         'pas': lambda: self.of + (' ont été ' if self.gn[1] == 'p' else ' a été ') + adv_pp(pp, self.gn),
         'pasr': lambda: self.of + (' sont ' if self.gn[1] == 'p' else ' est ') + adv_pp(pp, self.gn),
         'pasc': lambda: self.of + (' auraient été ' if self.gn[1] == 'p' else ' aurait été ') + adv_pp(pp, self.gn),
         'pasf': lambda: self.of + (' seront ' if self.gn[1] == 'p' else ' sera ') + adv_pp(pp, self.gn),
         'pasq': lambda: self.of + (' avaient été ' if self.gn[1] == 'p' else ' avait été ') + adv_pp(pp, self.gn),
         'pasd': lambda: self.of + (' doivent être ' if self.gn[1] == 'p' else ' doit être ') + adv_pp(pp, self.gn),
         'pasn': lambda: self.of + (' ne ont pas encore été ' if self.gn[1] == 'p' else ' ne a pas encore été ') + adv_pp(pp, self.gn),
        }[form]()
    def en(self, form, ctx=None, arg=None):
        c = self.ec; subj = arg; sg = subj is None or subj.en_n == 's'; o = ' ' + self._o(subj, 'en')
        pl = self.en_pl
        return {
         'past': lambda: c['past'] + o, 'pr': lambda: (c['s3'] if sg else c['base']) + o,
         'will': lambda: 'will ' + c['base'] + o, 'would': lambda: 'would ' + c['base'] + o,
         'rep': lambda: 'reportedly ' + c['past'] + o, 'said': lambda: ('is' if sg else 'are') + ' said to have ' + c['pp'] + o,
         'had': lambda: 'had ' + c['pp'] + o, 'have': lambda: ('has ' if sg else 'have ') + c['pp'] + o,
         'just': lambda: ('has' if sg else 'have') + ' just ' + c['pp'] + o,
         'base': lambda: c['base'] + o, 'ing': lambda: c['ing'] + o, 'havp': lambda: 'having ' + c['pp'] + o,
         'imp': lambda: ('was ' if sg else 'were ') + c['ing'] + o, 'used': lambda: c['past'] + o,
         'wh': lambda: 'will have ' + c['pp'] + o,
         'nhave': lambda: ('has' if sg else 'have') + ' not yet ' + c['pp'] + o,
         'nwill': lambda: 'will not ' + c['base'] + o,
         'hv': lambda: 'have ' + c['pp'] + o,
         'ob': lambda: self.oe,
         'pas': lambda: self.oe + (' were ' if pl else ' was ') + c['pp'], 'pasr': lambda: self.oe + (' are ' if pl else ' is ') + c['pp'],
         'pasc': lambda: self.oe + (' were' if pl else ' was') + ' reportedly ' + c['pp'],
         'pasc2': lambda: self.oe + (' are' if pl else ' is') + ' said to have been ' + c['pp'],
         'pasf': lambda: self.oe + ' will be ' + c['pp'], 'pasq': lambda: self.oe + ' had been ' + c['pp'],
         'pasd': lambda: self.oe + (' are' if pl else ' is') + ' to be ' + c['pp'],
         'pasn': lambda: self.oe + (' have' if pl else ' has') + ' not yet been ' + c['pp'],
        }[form]()

class Equip(Obj):
    def __init__(self, d): self.d = d; self.g = d['g']; self.n = 'p'; self.en_n = 'p'
    def fr(self, form, ctx=None, arg=None):
        d = self.d
        if form == 'i': return ('un ' if d['g'] == 'm' else 'une ') + d['fr']
        if form == 'd': return ('¤le ' if d['g'] == 'm' else '¤la ') + d['fr']
        if form == 's': return d['fr']
        if form == 'es': return '' if d['g'] == 'm' else 'e'
        return d['pl']
    def en(self, form, ctx=None, arg=None):
        d = self.d
        if form == 'i': return 'a ' + d['en']
        if form == 'd': return 'the ' + d['en']
        if form == 's': return d['en']
        return d['epl']
class People(Obj):
    def __init__(self, p): self.p = p; self.g = p[2]; self.n = 'p'; self.en_n = 'p'
    def fr(self, form, ctx=None, arg=None):
        p = self.p
        if form == 'i': return ('un ' if self.g == 'm' else 'une ') + p[0]
        if form == 's': return p[0]
        if form == 'd': return ('¤le ' if self.g == 'm' else '¤la ') + p[0]
        if form == 'un': return 'un' if self.g == 'm' else 'une'
        if form == 'es': return '' if self.g == 'm' else 'e'
        return p[1]
    def en(self, form, ctx=None, arg=None):
        p = self.p
        if form == 'i': return 'a ' + p[3]
        if form == 's': return p[3]
        if form == 'd': return 'the ' + p[3]
        return p[4]
