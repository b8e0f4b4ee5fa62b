import { describe, expect, test } from 'vitest';
import { slice } from '#base/span.ts';
import { actorsOf } from '#reading/steps/actors.ts';
import { agreementsOf } from '#record/extract/agreements.ts';
import type { Found } from '#record/extract/found.ts';
import { provisionsOf } from '#record/extract/provisions.ts';
import { passageFrom } from './passages.ts';

/** Each provision as "bearer | modality | action | counterpart | agreement". */
async function found(text: string): Promise<string[]> {
  const passage = await passageFrom(text, { published: '2024-04-10' });
  const nothing: Found = {
    roles: new Map(),
    statements: passage.statements,
    agreements: [],
    provisions: [],
    positions: [],
    contacts: [],
    concerns: [],
    events: [],
  };
  const provisions = provisionsOf(passage, { ...nothing, agreements: agreementsOf(passage, nothing) });
  const { actors, idOf } = actorsOf(text, passage.scene.cast);
  const name = (figure: Parameters<typeof idOf>[0] | undefined): string =>
    actors.find((actor) => figure && actor.id === idOf(figure))?.name ?? '';
  return provisions.map(({ bearer, modality, action, counterpart, agreement, evidence }) => {
    for (const span of evidence) expect(span.start <= action.start && span.end >= action.end, 'the evidence holds the action').toBe(true);
    return [name(bearer), modality, slice(text, action), name(counterpart), agreement ?? ''].join(' | ');
  });
}

describe('provisions', () => {
  test.each<readonly [string, ...string[]]>([
    ['Under the 1998 treaty, Kenya may not build dams on the Moyale River.', 'Kenya | prohibition | build dams on the Moyale River |  | '],
    ['The accord obliges Norway to share its catch with Iceland.', 'Norway | duty | share its catch with Iceland | Iceland | '],
    ['Ghana retains the right to inspect ships from Togo.', 'Ghana | right | inspect ships from Togo |  | '],
    ['The landlocked country has the right to use the port of Arica.', 'landlocked country | right | use the port of Arica |  | '],
    ['Sudan is not allowed to buy weapons under the embargo.', 'Sudan | prohibition | buy weapons |  | '],
    ['Chile is entitled to a third of the water of the lake.', 'Chile | right | a third of the water of the lake |  | '],
    [
      'The constitution bars the army from leaving the country without the consent of Parliament.',
      'army | prohibition | leaving the country without the consent of Parliament |  | ',
    ],
    ['Under the deal, Iran agreed to ship its uranium to Russia.', 'Iran | duty | ship its uranium to Russia | Russia | '],
    ['A tribunal ordered Uganda to pay damages to Congo.', 'Uganda | duty | pay damages to Congo |  | '],
    [
      'Peru and Ecuador signed an agreement allowing Ecuador to use the port of Paita.',
      'Ecuador | permission | use the port of Paita | Peru | g1',
    ],
    [
      'Spain and Portugal signed a pact on Monday. It forbids both countries to dam the river.',
      'Spain | prohibition | dam the river | Portugal | g1',
    ],
    [
      'Spain and Portugal signed a pact on Monday. The pact, which obliges each party to give ten days of notice, was published.',
      'Spain | duty | give ten days of notice | Portugal | g1',
      'Portugal | duty | give ten days of notice | Spain | g1',
    ],
    ['The memorandum obliges each party to report incidents.', 'each party | duty | report incidents |  | '],
    [
      'Spain and Portugal signed a pact on Monday. It entitles Spain to half of the water.',
      'Spain | right | half of the water | Portugal | g1',
    ],
    ['Command of the fleet belongs to Parliament.', 'Parliament | power | Command of the fleet |  | '],
    ['The law gives the president the power to suspend trade with Cuba.', 'president | power | suspend trade with Cuba |  | '],
    ['Egypt is bound by the treaty to keep its tanks west of the canal.', 'Egypt | duty | keep its tanks west of the canal |  | g1'],
    ['Under the accord, Serbia must not station troops in the valley.', 'Serbia | prohibition | station troops in the valley |  | '],
    ['Kenya has no right to close the border under the treaty.', 'Kenya | prohibition | close the border |  | '],
    ['France has an obligation under the convention to accept refugees.', 'France | duty | accept refugees |  | '],
    ['Estonia committed at the summit to spend more on defense.', 'Estonia | duty | spend more on defense |  | '],
    [
      'A defense pact was signed Monday by Turkey and Qatar. The Turkey-Qatar pact lets Ankara keep 3,000 soldiers at the Doha base.',
      'Turkey | permission | keep 3,000 soldiers at the Doha base | Qatar | g1',
    ],
    [
      'Rwanda and Congo signed a peace accord in Washington brokered by the United States. Under the accord, Rwanda must withdraw its troops within 90 days. Congo is required to disarm the militia.',
      'Rwanda | duty | withdraw its troops within 90 days | Democratic Republic of the Congo | g1',
      'Democratic Republic of the Congo | duty | disarm the militia | Rwanda | g1',
    ],
    [
      'Malaysia and Singapore renewed the 1962 water agreement. The agreement entitles Singapore to draw 250 million gallons a day.',
      'Singapore | right | draw 250 million gallons a day | Malaysia | g1',
    ],
    [
      'The Geneva Conventions prohibit states from deporting civilians. Neither side has signed the Ottawa Treaty.',
      'states | prohibition | deporting civilians |  | g1',
    ],
    [
      'Britain and Mauritius reached a deal over the Chagos Islands. The agreement allows Britain to keep the base on Diego Garcia for 99 years.',
      'United Kingdom | permission | keep the base on Diego Garcia for 99 years | Mauritius | g1',
    ],
    [
      'Kenya and Ethiopia signed a water-sharing treaty on Tuesday, ending a decade of quarrels over the Omo River. President William Ruto called it a new beginning. Under the treaty, Ethiopia must release a minimum flow each year, and Kenya may build two pumping stations. The accord also gives a joint commission the power to settle disputes. Neither country may withdraw from it before 2035.',
      'Ethiopia | duty | release a minimum flow each year | Kenya | g1',
      'Kenya | permission | build two pumping stations | Ethiopia | g1',
      'joint commission | power | settle disputes |  | g1',
    ],
    [
      'The United States and Iran signed a pact in May. Under Nafta, Mexico must open its market.',
      'Mexico | duty | open its market | United States | g2',
    ],
  ])('%s', async (text, ...lines) => expect(await found(text)).toEqual(lines));

  test.each([
    'The treaty would oblige Norway to share its catch with Iceland.',
    'Norway should be obliged to share its catch.',
    'The minister urged that Ghana be allowed to inspect ships.',
    'If the treaty obliges Norway to share its catch, prices will fall.',
    'The proposed treaty obliges Norway to share its catch with Iceland.',
    'Norway must do more for the poor, the minister said.',
    '"Israel has the right to defend itself," the president said.',
    'Does the treaty oblige Norway to share its catch?',
    'The rain allowed Kenya to fill its dams.',
    'He was barred from the club.',
    'Kenya may win the match on Sunday.',
    'The players are required to wear white.',
    'The prime minister wants the law to allow Ghana to sell gold.',
  ])('none in: %s', async (text) => expect(await found(text)).toEqual([]));
});
