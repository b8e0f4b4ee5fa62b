import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Syntax } from '#reading/syntax.ts';
import { parseConllu, type TreeDocument } from '../../eval/conllu.ts';
import { parseGap } from '../../eval/gap.ts';
import { parseIob2, taggedSpans } from '../../eval/iob2.ts';
import { sharedFolder } from '../../eval/places.ts';
import { nameFigures, udFigures } from '../../eval/treebanks.ts';

const shared = sharedFolder();
const corpus = (...path: string[]): string => readFileSync(join(shared ?? '', 'corpora', ...path), 'utf8');

/** The treebank's own analysis in the form of a reader's: clitics on their own characters where these spell the token. */
function ownSyntax(document: TreeDocument): Syntax {
  const words = document.words.map(({ span, upos, head, deprel, form }, i) => {
    if (document.words[i]?.multiword !== true) return { span, upos, head, deprel };
    const before = document.words.slice(Math.max(0, i - 4), i).filter((other) => other.span.start === span.start);
    const start = span.start + before.reduce((sum, other) => sum + other.form.length, 0);
    return { span: { start, end: start + form.length }, upos, head, deprel };
  });
  return { words, sentences: document.sentences, entities: [], attributions: [], chains: [] };
}

describe.skipIf(shared === undefined)('on the corpora (skipped where ../shared/corpora is absent)', () => {
  test.each(['ewt', 'gum'])("UD %s: the treebank's own trees score 100", (name) => {
    const documents = parseConllu(corpus('ud', `en_${name}-ud-dev.conllu`));
    const figures = udFigures(
      name,
      documents.map((document) => ({ document, syntax: ownSyntax(document) })),
    );
    expect(new Set(Object.values(figures))).toEqual(new Set([100]));
  });

  test("UNER: every sentence stands on EWT's text, and its own names score 100", () => {
    const documents = parseConllu(corpus('ud', 'en_ewt-ud-dev.conllu'));
    const tagged = parseIob2(corpus('uner', 'en_ewt-ud-dev.iob2'));
    const byId = new Map(tagged.map((sentence) => [sentence.id, sentence]));
    const labels = new Set(['PER', 'ORG', 'LOC']);
    const read = documents.map((document) => {
      const entities = taggedSpans(document, byId, labels).map(({ start, end, label }) => ({
        first: 0,
        end: 0,
        type: label,
        span: { start, end },
        confidence: 1,
      }));
      return { document, syntax: { ...ownSyntax(document), entities } as unknown as Syntax };
    });
    expect(nameFigures(read, tagged)).toEqual({ 'ner.all': 100, 'ner.PER': 100, 'ner.ORG': 100, 'ner.LOC': 100 });
  });

  test('GAP: every offset hits its words', () => {
    expect(parseGap(corpus('gap', 'gap-validation.tsv'))).toHaveLength(454);
  });
});
