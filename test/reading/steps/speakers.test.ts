import { describe, expect, test } from 'vitest';
import { speakers } from './notation.ts';

describe('names', () => {
  test.each([
    ['[s:Prime Minister [p:Ann Mori]] [c:said] [q:so].', 'Ann Mori'],
    ['[p:Ann Mori] came. [s:[p:Mori]] [c:said] [q:so].', 'Ann Mori'],
    ['[s:[p:Mori]] [c:said] [q:so]. [p:Ann Mori] left.', 'Ann Mori'],
    ['[p:Ann Mori] came. [s:Ms. [p:Mori]] [c:said] [q:so].', 'Ann Mori'],
    ["[p:Ann Mori] came. [s:[p:Mori]'s] [c:claim] [q:that it ends].", 'Ann Mori'],
    ['[s:Defense Secretary [p:Bo Chen], who came,] [c:said] [q:so].', 'Bo Chen'],
    ['[s:Secretary of State [p:John Lee]] [c:said] [q:so].', 'John Lee'],
    ["[s:[p:Mori]'s lawyer, [p:Bo Chen],] [c:said] [q:so].", 'Bo Chen'],
    ["[s:[p:Mori]'s lawyer] [c:said] [q:so].", "Mori's lawyer"],
    ['[s:a spokesman for [p:Mori]] [c:said] [q:so].', 'spokesman for Mori'],
    ['[s:[p:Xi]] [c:said] [q:so]. [p:Xi Jinping] left.', 'Xi Jinping'],
    ['[s:[p:Kim]] [c:said] [q:so]. [p:Kim Jong Un] left.', 'Kim Jong Un'],
    ['[s:[p:Ann Mori] and [p:Bo Chen]] [c:said] [q:so].', 'Ann Mori and Bo Chen'],
    ['[s:the [o:State Department]] [c:said] [q:so].', 'State Department'],
  ])('%s', (line, expected) => expect(speakers(line)).toEqual([expected]));
});

describe('governments and states', () => {
  test.each([
    ['[s:[l:Japan]] [c:said] [q:so].', 'Japan'],
    ['[s:[l:Tokyo]] [c:said] [q:so].', 'Japan'],
    ['[s:Tokyo] [c:said] [q:so]. [s2:the Japanese government] [c2:said] [q2:more].', 'Japan'],
    ['[s:The White House] [c:said] [q:so].', 'United States'],
    ['[s:Dublin and London] [c:said] [q:so].', 'Dublin and London'],
    ['[s:the [l:Kremlin]] [c:said] [q:so].', 'Russia'],
  ])('%s', (line, expected) => expect(speakers(line)[0]).toBe(expected));
});

describe('pronouns', () => {
  test.each([
    ['[@1:[p:Ann Mori]] met [p:Bo Chen]. [s:[@1:She]] [c:said] [q:so].', 'Ann Mori'],
    ['[s1:[p:Bo Chen]] [c1:said] [q1:so]. [s:He] [c:added] [q:more].', 'Bo Chen'],
    ['[@1:[l:Japan]] and [@1:[p:Bo Chen]] met. [s:[@1:He]] [c:said] [q:so].', 'Bo Chen'],
    ['[@1:[o:Toyota]] fell. [s:[@1:He]] [c:said] [q:so].', '-'],
    ['[@1:[o:Toyota]] fell. [s:[@1:It]] [c:said] [q:so].', 'Toyota'],
    ['[s1:Officials] [c1:said] [q1:so]. [s:They] [c:added] [q:more].', 'Officials'],
    ['[p:Bo Chen], [s:who] [c:said] [q:so], left.', 'Bo Chen'],
    ['[s1:[p:Bo Chen]] [c1:said:] “[q1:[s:I] [c:think] [q:so]].”', 'Bo Chen'],
    ['[q:The plan] was [c:criticized].', '-'],
    ['[s:You] [c:think] [q:so].', '-'],
    ['[s:The poll] [c:shows] [q:so].', '-'],
    ["[s:[o:Kyodo]'s report] [c:says] [q:so].", 'Kyodo'],
  ])('%s', (line, expected) => expect(speakers(line).at(-1)).toBe(expected));
  test('a clause far from its noun', () => {
    expect(
      speakers('The envoy, a man of few words, [s:who] [c:said] [q:so], left.', [
        'who nsubj said',
        'said acl:relcl envoy',
        'The det envoy',
      ]),
    ).toEqual(['envoy']);
  });
});

describe('descriptions', () => {
  test.each([
    ['Prime Minister [p:Ann Mori] met President [p:Bo Chen]. [s:The prime minister] [c:said] [q:so].', 'Ann Mori'],
    ['Prime Minister [p:Ann Mori] met President [p:Bo Chen]. [s:The president] [c:said] [q:so].', 'Bo Chen'],
    [
      'Japanese Prime Minister [p:Ann Mori] met Indian Prime Minister [p:Bo Das]. [s:The Japanese prime minister] [c:said] [q:so].',
      'Ann Mori',
    ],
    ['Japanese Prime Minister [p:Ann Mori] met Indian Prime Minister [p:Bo Das]. [s:The Japanese leader] [c:said] [q:so].', 'Ann Mori'],
    ['[p:Bo Chen], the mayor of the town, came. [s:The mayor] [c:said] [q:so].', 'Bo Chen'],
    ['Queen [p:Ann] met King [p:Bo]. [s:The king] [c:said] [q:so].', 'Bo'],
    ['[o:Foreign Ministry] staff met. [s:The ministry] [c:said] [q:so].', 'Foreign Ministry'],
    ['[o:Taipei Times] staff met. [s:The newspaper] [c:said] [q:so].', 'Taipei Times'],
    ['The [o:New York Post] fell. [s:The [o:Post]] [c:said] [q:so].', 'New York Post'],
    ['[s1:A spokesman for the army] [c1:said] [q1:so]. [s:The spokesman] [c:added] [q:more].', 'spokesman for the army'],
    ['[s:people familiar with the talks] [c:said] [q:so].', 'people familiar with the talks'],
    ['[s:One of the aides] [c:said] [q:so].', 'One of the aides'],
    ['[s:U.S. officials] [c:said] [q:so].', 'U.S. officials'],
  ])('%s', (line, expected) => expect(speakers(line).at(-1)).toBe(expected));
});
