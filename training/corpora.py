"""Corpora into documents with labels over word pieces. One reader a corpus; every document has the same shape (see Doc)."""
import collections
import csv
import gzip
import json
import os
import re

UPOS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split()
NER = ['O'] + [p + '-' + t for t in ('PER', 'ORG', 'LOC', 'MISC') for p in 'BI']
SILVER_NER = 'O PERSON ORGANIZATION LOCATION MISC DATE TIME DURATION SET NUMBER ORDINAL MONEY PERCENT'.split()
ROLES = ('source', 'cue', 'content')
IGNORE = -100


class Doc:
    """text, pieces, and label arrays over pieces (IGNORE where nothing is known).
    heads: piece index of the head word's first piece, -1 root; sent: sentence number by piece; chains: [(piece, cluster, is_pronoun)]."""

    def __init__(self, kind, text, pieces):
        self.kind, self.text, self.pieces = kind, text, pieces
        n = len(pieces)
        self.at = {}
        for i, p in enumerate(pieces):
            self.at.setdefault(p[1], i)
        self.labels = collections.defaultdict(lambda: [IGNORE] * n)
        self.links = {}
        self.coref = []
        self.gap = None

    def first(self, start, end):
        """The first piece that begins in [start, end), or None."""
        for c in range(start, end):
            if c in self.at:
                return self.at[c]
        return None

    def range(self, start, end):
        """The pieces that overlap [start, end)."""
        return [i for i in range(*self._bounds(start, end))]

    def _bounds(self, start, end):
        import bisect
        if not hasattr(self, 'starts'):
            self.starts = [p[1] for p in self.pieces]
        a = bisect.bisect_right(self.starts, start) - 1
        if a < 0 or self.pieces[a][2] <= start:
            a += 1
        return a, bisect.bisect_left(self.starts, end)


def conllu_documents(path):
    """(id, sentences) of each document. A sentence is (tokens, opens a paragraph), a token (form, space after, [word])."""
    doc, sent, par, mwt, name = [], [], True, None, ''
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# newdoc'):
            if doc:
                yield name, doc
            doc, name = [], line.split('= ')[-1]
        if line.startswith(('# newdoc', '# newpar')):
            par = True
        if not line:
            if sent:
                doc.append((sent, par))
            sent, par, mwt = [], False, None
        elif line[0] != '#':
            f = line.split('\t')
            if '.' in f[0]:
                continue
            space = 'SpaceAfter=No' not in f[9].split('|')
            if '-' in f[0]:
                a, b = map(int, f[0].split('-'))
                mwt = (b, [])
                sent.append((f[1], space, mwt[1]))
                continue
            word = dict(id=int(f[0]), form=f[1], upos=f[3], head=int(f[6]), rel=f[7], misc=f[9])
            if mwt and word['id'] <= mwt[0]:
                mwt[1].append(word)
            else:
                sent.append((f[1], space, [word]))
    if doc:
        yield name, doc


def place(form, start, words):
    """Character spans of the words of one surface token; parts of a multiword token share it in order."""
    at, out = start, []
    for k, w in enumerate(words):
        n = len(w['form']) if k < len(words) - 1 else start + len(form) - at
        n = max(0, min(n, start + len(form) - at))
        out.append((at, at + n))
        at += n
    return out


def ud(path, vocab, rels, kind):
    rel_id = {r: i for i, r in enumerate(rels)}
    for name, sents in conllu_documents(path):
        text, words, n = '', [], 0
        for sent, par in sents:
            if par and text:
                text = text.rstrip() + '\n\n'
            base = len(words)
            for form, space, ws in sent:
                for w, span in zip(ws, place(form, len(text), ws)):
                    words.append(dict(w, span=span, sent=n, root=w['head'] == 0, at=base + w['head'] - 1))
                text += form + (' ' if space else '')
            n += 1
        d = Doc(kind, text, vocab.pieces(text))
        d.id = name
        L = d.labels
        firsts = []
        last_sent = -1
        for w in words:
            p = d.first(*w['span'])
            firsts.append(p)
            if p is None:
                continue
            for i in d.range(*w['span']):
                if L['seg'][i] == IGNORE:
                    L['seg'][i] = 0
                    L['sent'][i] = w['sent']
            L['seg'][p] = 2 if w['sent'] != last_sent else 1
            last_sent = w['sent']
            L['upos'][p] = UPOS.index(w['upos']) if w['upos'] in UPOS else IGNORE
        for w, p in zip(words, firsts):
            if p is None:
                continue
            h = -1 if w['root'] else firsts[w['at']]
            if h is not None and h != p:
                L['head'][p] = h
                L['rel'][p] = rel_id.get(w['rel'], rel_id.get(w['rel'].split(':')[0], IGNORE))
        if kind == 'gum':
            gum_entities(d, words, firsts)
        yield d, words, firsts


def gum_entities(d, words, firsts):
    """Coreference and named events from GUM's Entity= in MISC: `(id-etype-...-link` opens, `id)` closes."""
    open_, spans = {}, []
    for i, w in enumerate(words):
        m = re.search(r'Entity=([^|]*)', w['misc'])
        if not m:
            continue
        for x in re.finditer(r'\((\d+)-([^()]*)(\))?|(\d+)\)', m.group(1)):
            if x.group(1):
                fields = x.group(2).split('-')
                e = (x.group(1), fields[0], i, len(fields) > 6 and fields[5] != '' and len(x.group(2).split('-', 6)) > 6)
                if x.group(3):
                    spans.append((*e, i))
                else:
                    open_.setdefault(x.group(1), []).append(e)
            elif open_.get(x.group(4)):
                spans.append((*open_[x.group(4)].pop(), i))
    d.labels['event'] = [0] * len(d.pieces)
    count = collections.Counter(s[0] for s in spans)
    seen = set()
    for cid, etype, a, named, b in spans:
        if etype == 'event' and named:
            for k, p in enumerate(d.range(words[a]['span'][0], words[b]['span'][1])):
                d.labels['event'][p] = 1 if k == 0 else 2
        h = head_word(words, a, b)
        if h is not None and firsts[h] is not None and firsts[h] not in seen:
            seen.add(firsts[h])
            d.coref.append((firsts[h], int(cid) if count[cid] > 1 else -1, words[h]['upos'] == 'PRON'))
    for i, w in enumerate(words):
        if w['upos'] in ('NOUN', 'PROPN', 'PRON') and firsts[i] is not None and firsts[i] not in seen:
            seen.add(firsts[i])
            d.coref.append((firsts[i], -1, w['upos'] == 'PRON'))
    d.coref.sort()


def head_word(words, a, b):
    """The head of words a..b: whose own head lies outside; of a flat name its last part, so that a surname stands for the person."""
    h = next((i for i in range(a, b + 1) if words[i]['root'] or not a <= words[i]['at'] <= b), None)
    if h is None:
        return None
    flats = [i for i in range(a, b + 1) if words[i]['at'] == h and words[i]['rel'].startswith('flat')]
    return flats[-1] if flats else h


def add_uner(docs, path):
    """Gold names over the same sentences as EWT: B-/I- PER, ORG, LOC; everything else named is MISC."""
    tags = {}
    for block in open(path, encoding='utf8').read().split('\n\n'):
        for l in block.split('\n'):
            if l.startswith('# newdoc'):
                doc = tags.setdefault(l.split('= ')[-1], [])
        rows = [l.split('\t')[2] for l in block.split('\n') if l and l[0].isdigit()]
        if rows:
            doc.append(rows)
    for d, words, firsts in docs:
        sents = collections.defaultdict(list)
        for w, p in zip(words, firsts):
            sents[w['sent']].append((w, p))
        d.labels['ner'] = [0 if s != IGNORE else IGNORE for s in d.labels['seg']]
        for n, t in zip(sorted(sents), tags.get(d.id, [])):
            if len(t) != len(sents[n]):
                for w, p in sents[n]:
                    for i in d.range(*w['span']):
                        d.labels['ner'][i] = IGNORE
                continue
            for (w, p), tag in zip(sents[n], t):
                if tag == 'O':
                    continue
                kind = tag[2:] if tag[2:] in ('PER', 'ORG', 'LOC') else 'MISC'
                for j, i in enumerate(d.range(*w['span'])):
                    d.labels['ner'][i] = NER.index(('B-' if tag[0] == 'B' and j == 0 else 'I-') + kind)


def polnear(path, silver, vocab, srels, xpos):
    """Attributions by the first annotator, with CoreNLP's automatic analysis as silver."""
    auto = {}
    if silver and os.path.exists(silver):
        for l in gzip.open(silver, 'rt', encoding='utf8'):
            r = json.loads(l)
            auto[r['id']] = r
    for l in open(path, encoding='utf8'):
        r = json.loads(l)
        d = Doc('polnear', r['text'], vocab.pieces(r['text']))
        d.id = r['id']
        if r['annotations']:
            attributions(d, r['annotations'][0]['attributions'])
        if r['id'] in auto:
            corenlp(d, auto[r['id']], srels, xpos)
        yield d


def attributions(d, items):
    n = len(d.pieces)
    tags = {k: [0] * n for k in ROLES}
    d.links = dict(source={}, content={})
    for a in items:
        first = {}
        for k in ROLES:
            for s in a[k]:
                ps = d.range(*s)
                if not ps or any(tags[k][p] for p in ps):
                    if ps:
                        first.setdefault(k, []).append(ps[0])
                    continue
                for j, p in enumerate(ps):
                    tags[k][p] = 1 if j == 0 else 2
                first.setdefault(k, []).append(ps[0])
        if 'cue' not in first:
            continue
        c = first['cue'][0]
        d.links['source'][c] = first['source'][0] if 'source' in first else -1
        for p in first.get('content', []):
            d.links['content'].setdefault(p, c)
    for k in ROLES:
        d.labels[k] = tags[k]


def corenlp(d, r, srels, xpos):
    L = d.labels
    firsts, n = [], 0
    for sent in r['sentences']:
        fs = [d.first(t[0], t[1]) for t in sent]
        for t, p in zip(sent, fs):
            if p is None:
                continue
            for i in d.range(t[0], t[1]):
                L['silver_ner'][i] = SILVER_NER.index(t[3]) if t[3] in SILVER_NER else IGNORE
                L['silver_sent'][i] = n
            L['xpos'][p] = xpos.get(t[2], IGNORE)
            h = -1 if t[4] == 0 else fs[t[4] - 1]
            if h is not None and h != p:
                L['silver_head'][p] = h
                L['silver_rel'][p] = srels.get(t[5], IGNORE)
        firsts.append(fs)
        n += 1
    seen = {}
    for k, chain in enumerate(r['coreference']):
        for s, a, b in chain:
            sent = r['sentences'][s]
            h = next((i for i in range(b - 1, a - 1, -1) if not a < sent[i][4] <= b), b - 1)
            if firsts[s][h] is not None:
                seen.setdefault(firsts[s][h], (k, sent[h][2].startswith('PRP')))
    for sent, fs in zip(r['sentences'], firsts):
        for t, p in zip(sent, fs):
            if p is not None and (t[2][:2] == 'NN' or t[2][:3] == 'PRP'):
                c = seen.get(p)
                d.coref.append((p, c[0] if c else -1, t[2][:3] == 'PRP'))
    d.coref = sorted(set(d.coref))


def gap(path, vocab):
    for r in csv.DictReader(open(path, encoding='utf8'), delimiter='\t', quoting=csv.QUOTE_NONE):
        d = Doc('gap', r['Text'], vocab.pieces(r['Text']))
        o = int(r['Pronoun-offset'])

        def last(k):
            a = int(r[k + '-offset'])
            ps = d.range(a, a + len(r[k]))
            i = len(ps) - 1
            while i > 0 and d.pieces[ps[i]][1] != 0 and (d.pieces[ps[i]][3] % 4 == 0):
                i -= 1
            return ps[i] if ps else None
        p, a, b = d.first(o, o + len(r['Pronoun'])), last('A'), last('B')
        if None not in (p, a, b):
            d.gap = (p, a, b, r['A-coref'].upper() == 'TRUE', r['B-coref'].upper() == 'TRUE')
            yield d
