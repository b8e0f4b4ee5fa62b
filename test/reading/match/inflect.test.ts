import { expect, test } from 'vitest';
import { formsOf } from '#reading/match/inflect.ts';

test.each([
  ['signal', 'signals signaled signaling signalled signalling'],
  ['update', 'updates updated updating'],
  ['deny', 'denies denied denying'],
  ['stop', 'stops stopped stopping'],
  ['press', 'presses pressed pressing'],
  ['agree', 'agrees agreed agreeing'],
  ['meet', 'meets met meeting'],
  ['withdraw', 'withdraws withdrew withdrawn withdrawing'],
  ['veto', 'vetoes vetoed vetoing'],
  ['pay', 'pays paid paying'],
  ['lie', 'lies lying'],
  ['ally', 'allies allied allying'],
  ['country', 'countries'],
  ['crisis', 'crises'],
])('%s: %s', (lemma, forms) => expect(formsOf(lemma)).toEqual(expect.arrayContaining([lemma, ...forms.split(' ')])));

test.each([
  ['agree', 'agring'],
  ['deny', 'denyed'],
  ['update', 'updateing'],
  ['press', 'presss'],
])('%s is never %s', (lemma, form) => expect(formsOf(lemma)).not.toContain(form));
