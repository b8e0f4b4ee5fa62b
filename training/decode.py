"""Labels from the features of one window, as src/3-reading/model/ decodes them (a test holds the two together). For texts of one window."""
import re
import unicodedata

import numpy as np

# What stands behind a word without a blank and is a word of its own: a closed class in English.
CLITIC = re.compile(r"(?:n['’]?t|not|na|ta|me|m|s|d|re|ll|ve|all)(?![^\W\d_])", re.I)


def glued(text, at):
    """True between two letters of a script with capitals where no clitic begins."""
    return at > 0 and all(unicodedata.category(c) in ('Lu', 'Ll') for c in text[at - 1:at + 1]) and not CLITIC.match(text, at)


class Card:
    def __init__(self, card):
        self.__dict__.update(card)
        self.card = card

    def group(self, f, name):
        a, n = self.columns[name]
        return f[:, a:a + n]


def viterbi(emit, trans, start):
    score, back = start + emit[0], []
    for e in emit[1:]:
        s = score[:, None] + trans
        back.append(s.argmax(0))
        score = s.max(0) + e
    tags = [int(score.argmax())]
    for b in reversed(back):
        tags.append(int(b[tags[-1]]))
    return tags[::-1]


def bio_steps(labels):
    trans, start = np.zeros((len(labels), len(labels))), np.zeros(len(labels))
    for t, to in enumerate(labels):
        if to.startswith('I-'):
            start[t] = -np.inf
            for f, other in enumerate(labels):
                if other[2:] != to[2:]:
                    trans[f, t] = -np.inf
    return trans, start


def openings(card, f, shapes, text, starts):
    """0 inside a word, 1 a word's first piece, 2 a sentence's."""
    seg = card.group(f, 'seg')
    out = []
    for r, s in enumerate(shapes):
        space = s % 4
        out.append(2 if r == 0 or space == 3 else (2 if seg[r, 2] > seg[r, 1] else 1) if space else 0 if glued(text, starts[r]) else int(seg[r].argmax()))
    return out


def decode(card, f, shapes, text, starts):
    """dict of openings, upos, heads (greedy, word numbers, -1 root), relations and names by word; roles by piece."""
    f = f.astype(np.float64)
    opens = openings(card, f, shapes, text, starts)
    rows = [r for r, o in enumerate(opens) if o]
    firsts = [k for k, r in enumerate(rows) if opens[r] == 2] + [len(rows)]
    g = lambda name: card.group(f, name)[rows]
    upos = g('upos').argmax(1)
    heads, rels, ner = [], [], []
    trans, start = bio_steps(card.ner)
    dep, head, rd, rh = g('arc_dep'), g('arc_head'), g('rel_dep'), g('rel_head')
    rdb, rhb, rel = g('rel_dep_bias'), g('rel_head_bias'), np.array(card.relation).reshape(len(card.relations), -1)
    for a, b in zip(firsts, firsts[1:]):
        s = dep[a:b] @ head[a:b].T
        np.fill_diagonal(s, -np.inf)
        s = np.concatenate([dep[a:b] @ np.array(card.root)[:, None], s], 1)
        for k, h in enumerate(s.argmax(1)):
            heads.append(-1 if h == 0 else a + int(h) - 1)
            if h == 0:
                rels.append('root')
                continue
            score = rel @ (rd[a + k] * rh[a + h - 1]) + rdb[a + k] + rhb[a + h - 1]
            score[card.relations.index('root')] = -np.inf
            rels.append(card.relations[int(score.argmax())])
        ner += viterbi(g('ner')[a:b], trans, start)
    roles = [viterbi(card.group(f, r), np.array(card.transitions).reshape(3, 3, 3)[k], np.array(card.starts).reshape(3, 3)[k])
             for k, r in enumerate(card.roles)]
    return dict(opens=opens, upos=[int(x) for x in upos], heads=heads, rels=rels, ner=ner, roles=roles)
