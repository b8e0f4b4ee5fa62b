"""Writes what the Python side says of 1,000 made-up sentences, which the TypeScript side must say too.

usage: parity.py --model DIR --out FILE.jsonl.gz
The sentences come from templates with a fixed seed; hard cases of tokenization are mixed in. Offsets are UTF-16.
"""
import argparse
import gzip
import json
import random

import numpy as np
import onnxruntime as ort

from decode import Card, decode
from pieces import Vocabulary

WHO = ['the foreign ministry of Norland', 'Prime Minister Ada Verin', 'President-elect Tomas Okoro', 'a spokesperson', 'Kyodo', 'officials in Oslo',
       'Foreign Minister İnci Çelik', 'the White House', 'Mr. O’Hara', 'She', 'He', 'They', 'two people familiar with the talks', 'Dr. Müller-Łuk']
SAY = ['said', 'told reporters', 'declined to say', 'denied', 'warned', 'insisted', 'did not confirm', "wouldn't rule out", 'hoped', 'announced on Monday']
WHAT = ['the 1960 treaty would be revised', 'talks had collapsed', "the bases can't be entered without consent", 'a call was planned for next week',
        'the U.S. retains the right to deny entry', '10,000 troops would leave by Jan. 3, 2027', 'the €2.5bn deal is “unfair”', 'nothing had been agreed',
        'its neighbours gonna have to wait', 'the co-operation pact, signed in ’98, holds', 'the e-mail (sent at 5pm) was naïve', '協議 would go on 😀 in 東京',
        'cafe\u0301 diplomacy works', 'the so\u00adcalled pact\u200b was off', 'the ministers met in Addis Ababa; no date was set']
FORM = ['{w} {s} that {c}.', '“{c},” {w} {s}.', '{c}, {w} {s}.', 'According to {w}, {c}.', '{w} {s}: "{c}."', "‘{c}’, {w} {s} — and {w2} {s2} {c2}.",
        '{w}: {c}. {w2} {s}…', '{w} {s} {c}, the Harbour Times reported.\n{w2} {s2} that {c2}.', '«{c}» {s} {w}!', '{w} {s}\u00a0that {c}?\r\n\r\n{c2}.']


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--model', required=True)
    ap.add_argument('--out', required=True)
    a = ap.parse_args()
    rng = random.Random(7)
    vocab = Vocabulary(f'{a.model}/vocab.txt')
    card = Card(json.load(open(f'{a.model}/reader.json')))
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(f'{a.model}/reader.onnx', options, providers=['CPUExecutionProvider'])
    rows = []
    while len(rows) < 1000:
        pick = dict(w=rng.choice(WHO), s=rng.choice(SAY), c=rng.choice(WHAT), w2=rng.choice(WHO), s2=rng.choice(SAY), c2=rng.choice(WHAT))
        text = rng.choice(FORM).format(**pick)
        if rng.random() < 0.8:
            text = text[0].upper() + text[1:]
        p = vocab.pieces(text)
        ids = np.array([vocab.cls] + [x[0] for x in p] + [vocab.sep], np.int32)
        shapes = np.array([12] + [x[3] for x in p] + [0], np.int32)
        f = session.run(None, dict(ids=ids, shapes=shapes))[0][1:-1]
        at = [0]
        for c in text:
            at.append(at[-1] + (2 if ord(c) > 0xFFFF else 1))
        rows.append(dict(text=text, pieces=[[x[0], at[x[1]], at[x[2]], x[3]] for x in p], **decode(card, f, [x[3] for x in p], text, [x[1] for x in p])))
    with gzip.GzipFile(a.out, 'wb', mtime=0) as out:
        for r in rows:
            out.write((json.dumps(r, ensure_ascii=False, separators=(',', ':')) + '\n').encode())
    print(f'{a.out}: {len(rows)} texts')


if __name__ == '__main__':
    main()
