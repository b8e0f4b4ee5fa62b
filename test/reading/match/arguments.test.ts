import { describe, expect, test } from 'vitest';
import { objects, possessors, subjects } from '#reading/match/arguments.ts';
import type { Tree } from '#reading/match/tree.ts';
import { passageFrom } from '../../record/passages.ts';

async function ask(sentence: string, word: string, which: (tree: Tree, word: number) => number[]): Promise<string> {
  const { tree } = await passageFrom(sentence);
  return which(tree, tree.forms.indexOf(word))
    .map((index) => tree.forms[index])
    .join(' ');
}

describe('who does it', () => {
  test.each([
    ['Norland signed the pact.', 'signed', 'norland'],
    ['The pact was signed by Norland.', 'signed', 'norland'],
    ['The pact was signed on Monday.', 'signed', ''],
    ['Norland met the envoys and rejected the offer.', 'rejected', 'norland'],
    ['Norland wants to update the deal.', 'update', 'norland'],
    ['Norland urged Sudland to leave the pact.', 'leave', 'sudland'],
    ['Norland vowed to leave the pact.', 'leave', 'norland'],
    ['Okoro, who leads the ministry, flew home.', 'leads', 'okoro'],
    ['Officials seeking a deal flew home.', 'seeking', 'officials'],
    ['Norland is expected to sign the pact.', 'sign', 'norland'],
    ['Okoro drew applause when he signed the pact.', 'signed', 'he'],
    ['Before leaving the capital, Okoro thanked his hosts.', 'leaving', 'okoro'],
  ])('%s — %s: %s', async (sentence, verb, expected) => expect(await ask(sentence, verb, subjects)).toBe(expected));
});

describe('to what it is done', () => {
  test.each([
    ['Norland signed the pact.', 'signed', 'pact'],
    ['The pact was signed by Norland.', 'signed', 'pact'],
    ['The pact signed by Norland lapsed.', 'signed', 'pact'],
    ['Norland slept.', 'slept', ''],
  ])('%s — %s: %s', async (sentence, verb, expected) => expect(await ask(sentence, verb, objects)).toBe(expected));
});

describe('whose deed it is', () => {
  test.each([
    ['Norland’s decision to leave surprised Sudland.', 'decision', 'norland'],
    ['The visit by Okoro was short.', 'visit', 'okoro'],
    ['Okoro made a visit to Sudland.', 'visit', 'okoro'],
    ['The weather was bad.', 'weather', ''],
  ])('%s — %s: %s', async (sentence, noun, expected) => expect(await ask(sentence, noun, possessors)).toBe(expected));
});
