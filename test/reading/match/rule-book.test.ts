import { describe, expect, test } from 'vitest';
import { RuleBook } from '#reading/match/rule-book.ts';
import { passageFrom } from '../../record/passages.ts';

/** The words that a pattern catches in a sentence, as `name=form`, match by match. */
async function caught(pattern: string, sentence: string): Promise<string[]> {
  const { tree } = await passageFrom(sentence);
  const book = new RuleBook([{ match: pattern, gives: {}, example: '', miss: '' }]);
  return book.over(tree).map(({ words }) =>
    Object.entries(words)
      .map(([name, word]) => `${name}=${tree.forms[word]}`)
      .join(' '),
  );
}

const PACT = 'Norland did not sign the new pact with Sudland on Monday.';

describe(PACT, () => {
  test.each([
    ['sign=v', ['v=sign']],
    ['sign/ink:VERB=v', ['v=sign']],
    ['sign:NOUN=v', []],
    ['VERB=v', ['v=sign']],
    ['sign (subj @=who) (obj *=what)', ['who=norland what=pact']],
    ['sign (obj treaty/pact=what (amod new))', ['what=pact']],
    ['sign (obj treaty=what)', []],
    ['sign !(advmod not)', []],
    ['sign !(advmod never) (obj *=what)', ['what=pact']],
    ['sign (obj|obl+on *=x)', ['x=pact']],
    ['sign (obl+on *=day)', ['day=monday']],
    ['sign ?(obl+at *=place) (subj *=who)', ['who=norland']],
    ['pact=what (^obj sign=v)', ['what=pact v=sign']],
    ['pact (prev new=x)', ['x=new']],
    ['sign (in sudland=x)', ['x=sudland']],
    ['sign (in norway=x)', []],
  ])('%s', async (pattern, expected) => expect(await caught(pattern, PACT)).toEqual(expected));
});

test('“poss” reaches whose deed a noun is', async () => {
  expect(await caught('decision (poss *=who)', 'Norland’s decision to leave surprised Sudland.')).toEqual(['who=norland']);
  expect(await caught('decision (poss *=who)', 'The decision came late.')).toEqual([]);
});

test('matches come in order of the text, at one word in order of the rules', async () => {
  const { tree } = await passageFrom('Norland signed the pact. Sudland signed the pact.');
  const rule = (match: string) => ({ match, gives: match, example: '', miss: '' });
  const book = new RuleBook([rule('pact'), rule('sign'), rule('*')]);
  const found = book.over(tree).filter(({ rule, at }) => rule.match !== '*' || tree.forms[at] === 'signed');
  expect(found.map(({ rule }) => rule.gives)).toEqual(['sign', '*', 'pact', 'sign', '*', 'pact']);
});
