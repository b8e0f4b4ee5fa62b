import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RuleBook } from '#reading/match/rule-book.ts';
import { partiesOf } from '#reading/steps/parties.ts';
import type { RuleFile } from '#record/extract/rules.ts';
import { passageFrom } from './passages.ts';

const folder = new URL('../../src/4-record/extract/rules/', import.meta.url);

for (const file of readdirSync(folder)) {
  const { packed } = (await import(new URL(file, folder).href)) as { packed: string };
  const { lists, rules } = JSON.parse(packed) as RuleFile<object>;
  describe(`data/rules/${file.replace('.generated.ts', '.yaml')}`, () => {
    test.each(rules)('$match', async (rule) => {
      const book = new RuleBook([rule], lists);
      const matches = async (sentence: string): Promise<number> => {
        const { tree, scene } = await passageFrom(sentence);
        return book.over(tree, (word, kind) => partiesOf(scene, tree, word).some((figure) => kind === '' || figure.kind === kind)).length;
      };
      expect(await matches(rule.example), rule.example).toBeGreaterThan(0);
      expect(await matches(rule.miss), rule.miss).toBe(0);
    });
  });
}
