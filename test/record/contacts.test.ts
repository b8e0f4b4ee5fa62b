import { describe, expect, test } from 'vitest';
import { slice } from '#base/span.ts';
import { contactsOf } from '#record/extract/contacts.ts';
import { identified } from '#record/extract/identified.ts';
import { rolesOf } from '#record/extract/roles.ts';
import { passageFrom } from './passages.ts';

const PUBLISHED = '2031-05-14'; // a Wednesday

/** The contacts of a text, each as "kind status participants when: agenda", participants in order of the alphabet. */
async function contacts(text: string): Promise<string[]> {
  const passage = await passageFrom(text, { published: PUBLISHED });
  const none = { statements: [], agreements: [], provisions: [], positions: [], contacts: [], concerns: [], events: [] };
  const roles = rolesOf(passage);
  const entries = identified(passage, { ...none, roles, contacts: contactsOf(passage, { ...none, roles }) });
  const name = new Map(entries.actors.map((actor) => [actor.id, actor.name]));
  return entries.contacts.map(({ kind, status, participants, when, agenda }) => {
    const who = participants.map((id) => name.get(id)).sort();
    const about = agenda.map((span) => slice(text, span)).join('; ');
    return `${kind} ${status} ${who.join(', ')}${when === undefined ? '' : ` ${when}`}${about === '' ? '' : `: ${about}`}`;
  });
}

const BOTH = 'Arlen Vosk, Ida Brandt';

describe('one contact', () => {
  test.each([
    // meetings
    ['Foreign Minister Ida Brandt is due in Nairobi on Thursday.', 'visit scheduled Ida Brandt, Kenya 2031-05-15'],
    ['Foreign Minister Ida Brandt is due in Nairobi today.', 'visit scheduled Ida Brandt, Kenya 2031-05-14'],
    ['President Arlen Vosk departs Norway for Germany today.', 'visit scheduled Arlen Vosk, Germany 2031-05-14'],
    ['President Arlen Vosk made the comments before ending a three-day trip to Vietnam.', 'visit ongoing Arlen Vosk, Vietnam'],
    ['President Arlen Vosk promised more aid during his German trip.', 'visit held Arlen Vosk, Germany'],
    ['President Arlen Vosk was not at the "Great Lakes" summit of African leaders on Monday.', 'summit held African leaders 2031-05-12'],
    ['President Arlen Vosk met with Prime Minister Ida Brandt in Oslo on Monday.', `meeting held ${BOTH} 2031-05-12`],
    ['President Arlen Vosk met Prime Minister Ida Brandt last month.', `meeting held ${BOTH} 2031-04`],
    ['President Arlen Vosk and Prime Minister Ida Brandt met in Geneva.', `meeting held ${BOTH}`],
    ['President Arlen Vosk will meet with Prime Minister Ida Brandt next week.', `meeting scheduled ${BOTH} 2031-05-19/2031-05-25`],
    ['President Arlen Vosk is to meet Prime Minister Ida Brandt on Friday.', `meeting scheduled ${BOTH} 2031-05-16`],
    ['President Arlen Vosk plans to meet with Prime Minister Ida Brandt.', `meeting scheduled ${BOTH}`],
    ['President Arlen Vosk said he would meet with Prime Minister Ida Brandt.', `meeting scheduled ${BOTH}`],
    ['President Arlen Vosk wants to meet Prime Minister Ida Brandt.', `meeting proposed ${BOTH}`],
    ['President Arlen Vosk could meet with Prime Minister Ida Brandt if the shelling stops.', `meeting proposed ${BOTH}`],
    ['President Arlen Vosk canceled a meeting with Prime Minister Ida Brandt.', `meeting cancelled ${BOTH}`],
    ['A meeting between President Arlen Vosk and Prime Minister Ida Brandt was called off.', `meeting cancelled ${BOTH}`],
    ['President Arlen Vosk is meeting with Prime Minister Ida Brandt in Geneva.', `meeting ongoing ${BOTH}`],
    ['President Arlen Vosk hosted Prime Minister Ida Brandt at his ranch.', `meeting held ${BOTH}`],
    ['After meeting with Prime Minister Ida Brandt, President Arlen Vosk praised the deal.', `meeting held ${BOTH}`],
    ['The Security Council held an emergency meeting on Tuesday.', 'meeting held Security Council 2031-05-13'],
    ["Prime Minister Ida Brandt's meeting with President Arlen Vosk lasted two hours.", `meeting held ${BOTH}`],
    [
      'Secretary of State Carla Munk met with President Arlen Vosk and senior Swedish officials.',
      'meeting held Arlen Vosk, Carla Munk, Sweden',
    ],
    [
      'President Arlen Vosk met Prime Minister Ida Brandt to discuss the border and fishing rights.',
      `meeting held ${BOTH}: the border; fishing rights`,
    ],
    // calls
    ['President Arlen Vosk spoke by phone with Prime Minister Ida Brandt on Tuesday.', `call held ${BOTH} 2031-05-13`],
    ['President Arlen Vosk called Prime Minister Ida Brandt to congratulate her.', `call held ${BOTH}`],
    ['President Arlen Vosk had a phone call with Prime Minister Ida Brandt.', `call held ${BOTH}`],
    ['President Arlen Vosk said in a call with Prime Minister Ida Brandt that the talks were over.', `call held ${BOTH}`],
    // visits
    ['Prime Minister Ida Brandt visited Norway in March.', 'visit held Ida Brandt, Norway 2031-03'],
    [
      'Norwegian President Arlen Vosk said he was glad. Danish Prime Minister Ida Brandt traveled to Oslo in March.',
      `visit held ${BOTH} 2031-03`,
    ],
    [
      'Norwegian President Arlen Vosk was glad. Danish Prime Minister Ida Brandt made her first visit to Norway in March.',
      `visit held ${BOTH} 2031-03`,
    ],
    ['Prime Minister Ida Brandt is due in Oslo next month.', 'visit scheduled Ida Brandt, Norway 2031-06'],
    ['Danish Prime Minister Ida Brandt arrived in the Norwegian capital on Monday.', 'visit held Ida Brandt, Norway 2031-05-12'],
    ['President Arlen Vosk invited Prime Minister Ida Brandt to Norway.', `visit proposed ${BOTH}`],
    ['President Arlen Vosk visited Prime Minister Ida Brandt in Oslo.', `visit held ${BOTH}`],
    ['Prime Minister Ida Brandt paid a visit last month to Norway.', 'visit held Ida Brandt, Norway 2031-04'],
    // summits and talks
    ['NATO will hold a summit in Madrid in July.', 'summit scheduled NATO 2031-07'],
    ['Russia and China held talks in Geneva on the border.', 'talks held China, Russia: the border'],
    ['Russia is in talks with China.', 'talks ongoing China, Russia'],
    ['Trade talks between Russia and China resumed on Monday.', 'talks held China, Russia 2031-05-12: Trade'],
    ['Russia has called for talks with China.', 'talks proposed China, Russia'],
    [
      'Norwegian officials are talking with Danish, Finnish and Icelandic diplomats about the quotas.',
      'talks ongoing Denmark, Finland, Iceland, Norway: the quotas',
    ],
    [
      'Their discussions are expected to focus on trade, migration and the climate, said President Arlen Vosk, who met Prime Minister Ida Brandt.',
      `meeting held ${BOTH}`,
    ],
    ['Talks between Russia and China are under way in Geneva.', 'talks ongoing China, Russia'],
    ['Norway and Sweden said they would try again after their foreign ministers held two days of talks.', 'talks held Norway, Sweden'],
    ['Russia broke off talks with China in March.', 'talks held China, Russia 2031-03'],
    ['Russia is open to talks with China.', 'talks proposed China, Russia'],
    ['Russia has scrapped a planned summit with China.', 'summit cancelled China, Russia'],
    ['Leaders of Norway, Sweden and Denmark will meet in Oslo on Friday.', 'meeting scheduled Denmark, Norway, Sweden 2031-05-16'],
    ['Norway and Sweden, whose envoys have held months of talks with Denmark, welcomed the offer.', 'talks held Denmark, Norway, Sweden'],
    ['President Arlen Vosk held talks with Prime Minister Ida Brandt on reopening the border.', `talks held ${BOTH}: reopening the border`],
    // messages and exercises
    ['President Arlen Vosk wrote to Prime Minister Ida Brandt in May.', `message held ${BOTH} 2031-05`],
    ['In a letter to President Arlen Vosk, Prime Minister Ida Brandt asked for help.', `message held ${BOTH}`],
    ['President Arlen Vosk and Prime Minister Ida Brandt exchanged letters.', `message held ${BOTH}`],
    ['Russia and China held joint naval exercises in the Baltic Sea.', 'exercise held China, Russia'],
    [
      'Venezuela began military exercises on Monday. The drills, held jointly with Nicaragua, will go on.',
      'exercise held Nicaragua, Venezuela 2031-05-12',
    ],
  ])('%s', async (text, contact) => {
    expect(await contacts(text)).toEqual([contact]);
  });
});

describe('no contact', () => {
  test.each([
    'President Arlen Vosk met the deadline of the court.',
    'President Arlen Vosk spoke with reporters in Oslo.',
    'President Arlen Vosk called Prime Minister Ida Brandt a liar.',
    'President Arlen Vosk called for new elections.',
    'President Arlen Vosk did not meet with Prime Minister Ida Brandt.',
    'President Arlen Vosk refused to meet with Prime Minister Ida Brandt.',
    'President Arlen Vosk meets with Prime Minister Ida Brandt every week.',
    'President Arlen Vosk spoke to a crowd of supporters.',
    'President Arlen Vosk traveled to Florida.',
    'Migrants arrived in Germany.',
    'President Arlen Vosk received a prize.',
    'Prime Minister Ida Brandt said in an interview with The New York Times that she was tired.',
    'President Arlen Vosk welcomed the decision of the court.',
    'Norway talks about fishing rights.',
    'President Arlen Vosk returned to Norway, where he was born.',
    'The ministry said in a call for papers that essays were welcome.',
    'The two leaders are old friends.',
    'President Arlen Vosk denied that he had met Prime Minister Ida Brandt.',
    'President Arlen Vosk has yet to meet Prime Minister Ida Brandt.',
    'President Arlen Vosk and Prime Minister Ida Brandt have never met.',
    'President Arlen Vosk has ruled out talks with Prime Minister Ida Brandt.',
    'A new study was published in the journal.',
  ])('%s', async (text) => {
    expect(await contacts(text)).toEqual([]);
  });
});

describe('mentions of one contact are one entry, and those of others are their own', () => {
  test.each([
    [
      'President Arlen Vosk will meet Prime Minister Ida Brandt on Friday. The meeting will focus on trade and fishing.',
      [`meeting scheduled ${BOTH} 2031-05-16: trade; fishing`],
    ],
    [
      'President Arlen Vosk called Prime Minister Ida Brandt on Tuesday. During their call, they discussed the border.',
      [`call held ${BOTH} 2031-05-13: the border`],
    ],
    [
      'President Arlen Vosk and Prime Minister Ida Brandt met in 2024. They met again in 2027.',
      [`meeting held ${BOTH} 2024`, `meeting held ${BOTH} 2027`],
    ],
    [
      'Leaders of the African Union held a summit in March. The leaders of Kenya, Uganda and Rwanda spoke first. As they met, shares fell.',
      ['summit held African Union 2031-03', 'meeting held Kenya, Rwanda, Uganda'],
    ],
    [
      'President Arlen Vosk of Norway and Prime Minister Ida Brandt of Sweden met in Oslo after days of negotiations between the two countries.',
      [`meeting held ${BOTH}`, 'talks held Norway, Sweden'],
    ],
    [
      'A summit of African leaders ended on Monday. Norway held talks with Germany on Tuesday. The summit had been called off twice.',
      ['summit cancelled African leaders 2031-05-12', 'talks held Germany, Norway 2031-05-13'],
    ],
    [
      'President Arlen Vosk met Prime Minister Ida Brandt in March. The two leaders will meet again next month.',
      [`meeting held ${BOTH} 2031-03`, `meeting scheduled ${BOTH} 2031-06`],
    ],
    [
      'President Arlen Vosk invited Prime Minister Ida Brandt to a meeting in Oslo. The meeting hardly improved relations.',
      [`meeting held ${BOTH}`],
    ],
    [
      'President Arlen Vosk met Prime Minister Ida Brandt on Monday. The two discussed trade and the climate.',
      [`meeting held ${BOTH} 2031-05-12: trade; the climate`],
    ],
    [
      'Russia and China held talks in Geneva in March. The talks ended without a deal. Russia and Norway held talks in April.',
      ['talks held China, Russia 2031-03', 'talks held Norway, Russia 2031-04'],
    ],
    [
      'President Arlen Vosk was to meet Prime Minister Ida Brandt in June. On Monday he called off the meeting.',
      [`meeting cancelled ${BOTH} 2031-06`],
    ],
    [
      'President Arlen Vosk met Prime Minister Ida Brandt on Monday. He spoke by phone with Chancellor Otto Lindt on Tuesday.',
      [`meeting held ${BOTH} 2031-05-12`, 'call held Arlen Vosk, Otto Lindt 2031-05-13'],
    ],
  ])('%s', async (text, expected) => {
    expect(await contacts(text)).toEqual(expected);
  });
});
