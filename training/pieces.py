"""Text into word pieces and windows, the same way as src/3-reading/model/ does it (a test holds the two together).

A piece is (id, start, end, shape): vocabulary id, half-open offsets in code points, and the shape class that gives
the uncased encoder the letter case and the white space before the piece: `case * 4 + space`.
case: 0 no letters, 1 lower, 2 capitalised, 3 upper, 4 mixed. space: 0 none, 1 blank, 2 line break, 3 empty line or start.
"""
import unicodedata

SPACE = set('\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000') | {chr(c) for c in range(0x2000, 0x200B)}
BREAKS = set('\n\v\f\r\x85\u2028\u2029')
CJK = [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF),
       (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]
# Written-together words that Universal Dependencies splits, with the length of the first part.
JOINED = {'cannot': 3, 'gonna': 3, 'wanna': 3, 'gotta': 3, 'gimme': 3, 'lemme': 3, 'dont': 2, 'cant': 2, 'wont': 2, 'didnt': 3, 'doesnt': 4,
          'isnt': 2, 'wasnt': 3, 'couldnt': 5, 'wouldnt': 5, 'shouldnt': 6, 'havent': 4, 'hasnt': 3, 'arent': 3, 'werent': 4, 'aint': 2,
          'thats': 4, 'im': 1, 'ive': 1, 'youre': 3, 'theyre': 4, 'whats': 4, 'theres': 5}
SHAPES = 20
MAX_ATOM = 100


def char_class(c):
    """'space', 'skip' (control and format characters), 'single' (punctuation, Chinese characters) or 'word'."""
    if c in SPACE:
        return 'space'
    o = ord(c)
    if o < 128:
        if o < 32 or o == 127:
            return 'skip'
        return 'word' if c.isalnum() else 'single'
    if any(a <= o <= b for a, b in CJK):
        return 'single'
    k = unicodedata.category(c)
    if k in ('Cc', 'Cf'):
        return 'skip'
    return 'single' if k[0] == 'P' else 'word'


_folded = {}


def fold(c):
    """Lower case without combining marks, one character at a time so that offsets survive."""
    r = _folded.get(c)
    if r is None:
        r = _folded[c] = ''.join(x for x in unicodedata.normalize('NFD', c.lower()) if unicodedata.category(x) != 'Mn')
    return r


_class = {}


def atoms(text):
    """Maximal runs of word characters and single punctuation marks: (start, end, space) with contractions cut as UD cuts them."""
    out, start, space, breaks = [], -1, 3, 2
    n = len(text)

    def close(end):
        nonlocal start
        if start >= 0:
            out.append([start, end, space_at])
            start = -1
    space_at = 3
    for i in range(n + 1):
        c = text[i] if i < n else ' '
        k = _class.get(c)
        if k is None:
            k = _class[c] = char_class(c)
        if k == 'word':
            if start < 0:
                start, space_at = i, space
                space, breaks = 0, 0
            continue
        close(i)
        if k == 'space':
            if c in BREAKS and not (c == '\n' and i > 0 and text[i - 1] == '\r'):
                breaks += 1
            space = 3 if breaks >= 2 else 2 if breaks == 1 else max(space, 1)
        elif k == 'single':
            out.append([i, i + 1, space])
            space, breaks = 0, 0
    return cut(text, out)


def cut(text, runs):
    out = []
    for i, (a, b, s) in enumerate(runs):
        low = text[a:b].lower()
        at = 0
        if low in JOINED and len(low) == b - a:
            at = JOINED[low]
        elif low.endswith('n') and b - a > 1 and i + 2 < len(runs) and text[b:runs[i + 1][1]] in ("'", '’') and runs[i + 2][0] == b + 1 \
                and text[b + 1:runs[i + 2][1]] in ('t', 'T'):
            at = b - a - 1
        if at:
            out += [(a, a + at, s), (a + at, b, 0)]
        else:
            out.append((a, b, s))
    return out


def case_of(s):
    has_lower = has_upper = False
    first = None
    for c in s:
        lo, up = c.lower(), c.upper()
        if lo == up:
            continue
        u = c != lo
        if first is None:
            first = u
        elif u:
            has_upper = True
        else:
            has_lower = True
    if first is None:
        return 0
    if first:
        return 3 if has_upper and not has_lower else 4 if has_upper else 2
    return 4 if has_upper else 1


class Vocabulary:
    def __init__(self, path):
        self.ids = {w.rstrip('\n'): i for i, w in enumerate(open(path, encoding='utf8'))}
        self.unk, self.cls, self.sep, self.pad = (self.ids[x] for x in ('[UNK]', '[CLS]', '[SEP]', '[PAD]'))
        self.cache = {}

    def split(self, word):
        """Greedy longest-match-first WordPiece: list of (id, start, end) in the folded word, or None where it is unknown."""
        if word in self.cache:
            return self.cache[word]
        out, i = [], 0
        if len(word) > MAX_ATOM:
            out, i = None, len(word)
        while out is not None and i < len(word):
            j = len(word)
            while j > i and (('##' if i else '') + word[i:j]) not in self.ids:
                j -= 1
            if j == i:
                out = None
                break
            out.append((self.ids[('##' if i else '') + word[i:j]], i, j))
            i = j
        self.cache[word] = out
        return out

    def pieces(self, text):
        out = []
        for a, b, space in atoms(text):
            folded, origin = '', []
            for i in range(a, b):
                f = fold(text[i])
                folded += f
                origin += [i] * len(f)
            parts = self.split(folded) if folded else None
            if not parts:
                out.append((self.unk, a, b, case_of(text[a:b]) * 4 + space))
                continue
            for k, (vid, i, j) in enumerate(parts):
                s = a if k == 0 else origin[i]
                e = b if k == len(parts) - 1 else origin[parts[k + 1][1]]
                # Several pieces of one character (the letters of a Hangul syllable): the last stands for it.
                if e > s:
                    out.append((vid, s, e, case_of(text[s:e]) * 4 + (space if s == a else 0)))
        return out


CORE, CONTEXT = 400, 40
CLOSERS = '"\'”’)]»'


def cut_rank(text, pieces, i):
    """How good a place the front of piece i is to cut: 4 empty line, 3 line break, 2 after a sentence's mark, 1 blank, 0 inside a word."""
    space = pieces[i][3] % 4
    if space != 1:
        return (0, 1, 3, 4)[space]
    j = i - 1
    while j > 0 and text[pieces[j][1]] in CLOSERS:
        j -= 1
    first = text[pieces[i][1]]
    return 2 if text[pieces[j][1]] in '.!?' and first == first.upper() else 1


def windows(text, pieces):
    """Windows as (left, start, end, right) piece indices: the core [start, end) is decoded from it, [left, right) is what the encoder sees."""
    out, s, n = [], 0, len(pieces)
    while s < n:
        e = n
        if n - s > CORE:
            best = -1
            for i in range(s + CORE // 2, s + CORE + 1):
                r = cut_rank(text, pieces, i)
                if r >= best:
                    best, e = r, i
        out.append((max(0, s - CONTEXT), s, e, min(n, e + CONTEXT)))
        s = e
    return out
