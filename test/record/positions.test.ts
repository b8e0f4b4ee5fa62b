import { describe, expect, test } from 'vitest';
import type { Passage } from '#reading/passage.ts';
import type { Agreement } from '#reading/reading.ts';
import { actorsOf } from '#reading/steps/actors.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from '#record/extract/found.ts';
import { positionsOf } from '#record/extract/positions.ts';
import { passageFrom } from './passages.ts';

/** What stands before positions in the order of the extractors: the statements, and agreements where a case has some. */
function foundIn(passage: Passage, agreements: readonly Agreement<Figure>[] = []): Found {
  const none = { provisions: [], positions: [], contacts: [], concerns: [], events: [] };
  return { roles: new Map(), statements: passage.statements, agreements, ...none };
}

/** Positions as "holder stance: object". */
async function told(text: string): Promise<string[]> {
  const passage = await passageFrom(text);
  const positions = positionsOf(passage, foundIn(passage));
  const { actors, idOf } = actorsOf(text, passage.scene.cast);
  const nameOf = (figure: Figure): string | undefined => actors.find((actor) => actor.id === idOf(figure))?.name;
  return positions.map(({ holder, stance, object }) => `${nameOf(holder)} ${stance}: ${text.slice(object.start, object.end)}`);
}

describe('each step of the ladder', () => {
  test.each([
    ['The French government vowed to close the naval base.', 'France demand: close the naval base'],
    ['Kenya called for a freeze on new border posts.', 'Kenya support: a freeze on new border posts'],
    ['Brazil has signaled interest in updating the trade pact.', 'Brazil open: updating the trade pact'],
    ['Ghana stopped short of endorsing the embargo on Togo.', 'Ghana noncommittal: endorsing the embargo on Togo'],
    ['India is wary of new sanctions on Iran.', 'India reserved: new sanctions on Iran'],
    ['Spain condemned the shelling of the port.', 'Spain oppose: the shelling of the port'],
    ['Peru refused to extend the fishing treaty with Chile.', 'Peru refuse: extend the fishing treaty with Chile'],
  ])('%s', async (text, line) => expect(await told(text)).toEqual([line]));
});

describe('what denies or weakens a wording', () => {
  test.each([
    ['Norway does not support the ban on arms sales.', 'Norway oppose: the ban on arms sales'],
    ['Norway will not accept the annexation of the islands.', 'Norway refuse: the annexation of the islands'],
    ['Norway does not oppose the sanctions.', 'Norway open: the sanctions'],
    ['Norway did not rule out a military intervention.', 'Norway open: a military intervention'],
    ['Norway may support the sanctions.', 'Norway open: the sanctions'],
    ['Norway would support the ceasefire if the rebels did.', 'Norway open: the ceasefire'],
    ['Norway has not threatened to leave the alliance.', 'Norway noncommittal: leave the alliance'],
    ['Norway is considering a ban on imports from Chile.', 'Norway open: a ban on imports from Chile'],
    ['Norway pledged not to send troops to Mali.', 'Norway refuse: send troops to Mali'],
    ['Norway declined to condemn the invasion of Chad.', 'Norway noncommittal: condemn the invasion of Chad'],
    ['Norway is not open to talks with the rebels.', 'Norway oppose: talks with the rebels'],
  ])('%s', async (text, line) => expect(await told(text)).toEqual([line]));
});

describe('whose position it is', () => {
  test.each([
    [
      '“We must rebuild the alliance with Japan,” said Elena Brandt, the minister.',
      'Elena Brandt support: rebuild the alliance with Japan',
    ],
    ['Elena Brandt said that Turkey should leave the alliance.', 'Elena Brandt support: leave the alliance'],
    ['Elena Brandt said that she would sign the climate accord.', 'Elena Brandt demand: sign the climate accord'],
    ['China said it was opposed to the missile test.', 'China oppose: the missile test'],
    ['An official in Lima said that Peru opposes the border treaty.', 'Peru oppose: the border treaty'],
    ['The sanctions were rejected by Cuba.', 'Cuba refuse: The sanctions'],
    ['Cuba’s pledge to withdraw its troops surprised the envoys.', 'Cuba demand: withdraw its troops'],
    ['Denmark voiced its opposition to the blockade of the strait.', 'Denmark oppose: the blockade of the strait'],
    ['Peru’s foreign minister, Elena Brandt, opposes the border treaty.', 'Elena Brandt oppose: the border treaty'],
    ['“We cannot allow a new war,” Elena Brandt told reporters in Lima.', 'Elena Brandt oppose: allow a new war'],
    ['Elena Brandt urged Iran to free the sailors.', 'Elena Brandt support: free the sailors'],
    ['Elena Brandt lashed out at Iran for shooting down a drone.', 'Elena Brandt oppose: shooting down a drone'],
  ])('%s', async (text, line) => expect(await told(text)).toEqual([line]));
});

describe('what is none', () => {
  test.each([
    'Egypt and Sudan share a long border.',
    'The envoy of Egypt said that the talks lasted two days.',
    'Elena Brandt praised Winston Hale, the president of Ghana.',
    'Elena Brandt asked whether Ghana would sign the treaty.',
    'If Ghana supports the treaty, the vote will pass.',
    'Elena Brandt wants a new kitchen.',
    'The senator opposes a higher tax on beer.',
    'Ghana acknowledged the support for the treaty.',
  ])('%s', async (text) => expect(await told(text)).toEqual([]));
});

test('the firmest wording gives the stance, and one object has one position', async () => {
  const text = 'Ghana is considering the fishing treaty. On Monday, Ghana vowed to sign the fishing treaty.';
  expect(await told(text)).toEqual(['Ghana demand: sign the fishing treaty']);
});

test('a position is tied to its statement and to its agreement, and its words are those of the text', async () => {
  const text = 'Elena Brandt said that Chile must leave the fishing treaty.';
  const passage = await passageFrom(text);
  const mention = { start: text.indexOf('the fishing'), end: text.length - 1 };
  const agreement = { id: 'g1', name: 'fishing treaty', parties: [], mentions: [mention], confidence: 1 };
  const [position] = positionsOf(passage, foundIn(passage, [agreement]));
  expect(position).toMatchObject({ id: 'p1', agreement: 'g1', statement: passage.statements[0]?.id, stance: 'support' });
  expect(position?.evidence.map((span) => text.slice(span.start, span.end))).toEqual(['leave the fishing treaty']);
  expect(position?.confidence).toBeGreaterThan(0);
  expect(position?.confidence).toBeLessThan(1);
});

test('a headline over a longer text gives none of its own', async () => {
  const body = [
    'On Monday Ghana condemned the new embargo.',
    'The ports are open.',
    'Ships came in.',
    'Trade goes on.',
    'The sea was calm.',
  ];
  expect(await told(['Ghana slams new embargo', ...body].join('\n\n'))).toEqual(['Ghana oppose: the new embargo']);
});
