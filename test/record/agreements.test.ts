import { describe, expect, test } from 'vitest';
import { slice } from '#base/span.ts';
import { actorsOf } from '#reading/steps/actors.ts';
import { shippedRegister } from '#record/extract/agreements/register.ts';
import { agreementsOf } from '#record/extract/agreements.ts';
import { extract } from '#record/extract/extract.ts';
import type { Found } from '#record/extract/found.ts';
import { passageFrom } from './passages.ts';

const NOTHING: Found = {
  roles: new Map(),
  statements: [],
  agreements: [],
  provisions: [],
  positions: [],
  contacts: [],
  concerns: [],
  events: [],
};

/** Each agreement as "name | parties | year | id in the register | mentions". */
async function found(text: string, register = shippedRegister): Promise<string[]> {
  const passage = await passageFrom(text, { published: '2024-04-10' });
  const agreements = agreementsOf(passage, NOTHING, register);
  const { actors, idOf } = actorsOf(text, passage.scene.cast);
  return agreements.map(({ name, parties, year, known, mentions }) =>
    [
      name,
      parties
        .map((party) => actors.find((actor) => actor.id === idOf(party))?.name)
        .sort()
        .join(', '),
      year ?? '',
      known ?? '',
      mentions.map((span) => slice(text, span)).join(' / '),
    ].join(' | '),
  );
}

describe('agreements', () => {
  // [text, one line each agreement].
  test.each<readonly [string, ...string[]]>([
    [
      'Lawmakers in Brasília rejected the Oslo Island Convention on Whales. They called the convention a mistake.',
      'Oslo Island Convention on Whales |  |  |  | the Oslo Island Convention on Whales',
    ],
    [
      'Brazil and Argentina announced a nuclear accord in 1991, and it still holds.',
      'nuclear accord | Argentina, Brazil | 1991 |  | a nuclear accord / it',
    ],
    [
      'A cease-fire between Armenia and Azerbaijan took hold at midnight. The truce is fragile.',
      'cease-fire between Armenia and Azerbaijan | Armenia, Azerbaijan |  |  | A cease-fire between Armenia and Azerbaijan / The truce',
    ],
    [
      'Kenya and Ethiopia signed a 1972 memorandum on the Omo River. The memorandum was never published.',
      '1972 memorandum on the Omo River | Ethiopia, Kenya | 1972 |  | a 1972 memorandum on the Omo River / The memorandum',
    ],
    ['Under the 1929 Treaty of Oster, Chile may not cede the port.', '1929 Treaty of Oster | Chile | 1929 |  | the 1929 Treaty of Oster'],
    [
      'Kenya and Ethiopia signed a border accord in 1998. It entitles Ethiopia to half of the water.',
      'border accord | Ethiopia, Kenya | 1998 |  | a border accord / It',
    ],
    [
      'Cuba and Panama signed a memorandum of understanding on fishing in March.',
      'memorandum of understanding on fishing | Cuba, Panama | 2024 |  | a memorandum of understanding on fishing',
    ],
    [
      'Kenya and Uganda signed the Malaba Border Treaty in 2011. The treaty was never ratified.',
      'Malaba Border Treaty | Kenya, Uganda | 2011 |  | the Malaba Border Treaty / The treaty',
    ],
    [
      'The fishing agreement between Norway and Iceland has lapsed, and neither government wants to renew it.',
      'fishing agreement between Norway and Iceland | Iceland, Norway |  |  | The fishing agreement between Norway and Iceland / it',
    ],
    [
      'Ghana struck a trade deal with Togo last year. Critics in Accra say the deal is unfair and want its renegotiation.',
      'trade deal with Togo | Ghana, Togo | 2023 |  | a trade deal with Togo / the deal / its',
    ],
    ['The 1987 INF Treaty is dead, and Russia knows it.', 'INF Treaty | Russia | 1987 | inf | The 1987 INF Treaty / it'],
    ['Mexico will defend Nafta. The agreement has helped its farmers.', 'Nafta | Mexico |  | nafta | Nafta / The agreement'],
    [
      'Leaders praised the Paris climate agreement. The accord is six years old.',
      'Paris climate agreement |  |  | paris | the Paris climate agreement / The accord',
    ],
    [
      'Peru wants to update the 30-year-old pact with Ecuador.',
      '30-year-old pact with Ecuador | Ecuador, Peru | 1994 |  | the 30-year-old pact with Ecuador',
    ],
    [
      'The Indian-Pakistani water accord survived three wars.',
      'Indian-Pakistani water accord | India, Pakistan |  |  | The Indian-Pakistani water accord',
    ],
    [
      'Tanzania withdrew from the power-sharing agreement with Zambia, which had governed the dam since 1987.',
      'power-sharing agreement with Zambia | Tanzania, Zambia |  |  | the power-sharing agreement with Zambia',
    ],
    [
      'Spain and Morocco are negotiating a migration agreement. The agreement would let Spain return migrants.',
      'migration agreement | Morocco, Spain |  |  | a migration agreement / The agreement',
    ],
    ['The Elbonian Accords of 1994 ended the war.', 'Elbonian Accords |  | 1994 |  | The Elbonian Accords'],
    ['The rebels and the government agreed to a truce in Darfur.', 'truce in Darfur | government |  |  | a truce in Darfur'],
    [
      'Vietnam joined the Trans-Pacific Partnership trade deal, known as the TPP.',
      'Trans-Pacific Partnership | Vietnam |  | tpp | the Trans-Pacific Partnership trade deal / the TPP',
    ],
    [
      'A defense pact was signed Monday by Turkey and Qatar. The Turkey-Qatar pact lets Ankara keep 3,000 soldiers at the Doha base.',
      'defense pact | Qatar, Turkey | 2024 |  | A defense pact / The Turkey-Qatar pact',
    ],
    [
      'Egypt mediated a cease-fire between Israel and Hamas that took effect on Sunday. The truce calls for the release of 33 hostages. Israel says Hamas has broken the cease-fire.',
      'cease-fire between Israel and Hamas | Hamas, Israel |  |  | a cease-fire between Israel and Hamas / The truce / the cease-fire',
    ],
    [
      'North Korea and Russia ratified their mutual defense treaty, which commits each side to help the other if attacked. Pyongyang says the treaty is purely defensive.',
      'mutual defense treaty | North Korea, Russia |  |  | their mutual defense treaty / the treaty',
    ],
    [
      'The European Union and Mercosur concluded a trade agreement in 2019 after 20 years of talks, but France opposes it. President Emmanuel Macron said the agreement could not be signed as it stands.',
      'trade agreement | European Union, Mercosur | 2019 |  | a trade agreement / it / the agreement / it',
    ],
    [
      'Rwanda and Congo signed a peace accord in Washington brokered by the United States. Under the accord, Rwanda must withdraw its troops within 90 days. Congo is required to disarm the militia.',
      'peace accord | Democratic Republic of the Congo, Rwanda |  |  | a peace accord / the accord',
    ],
    [
      'Malaysia and Singapore renewed the 1962 water agreement. The agreement entitles Singapore to draw 250 million gallons a day.',
      '1962 water agreement | Malaysia, Singapore | 1962 |  | the 1962 water agreement / The agreement',
    ],
    [
      'Colombia said its extradition treaty with the United States remains in force. "We will honor it," the justice minister said.',
      'extradition treaty with the United States | Colombia, United States |  |  | its extradition treaty with the United States / it',
    ],
    [
      "Ecuador's new free-trade agreement with China takes effect in May. The deal opens the Chinese market to Ecuadorean shrimp.",
      "Ecuador's new free-trade agreement with China | China, Ecuador |  |  | Ecuador's new free-trade agreement with China / The deal",
    ],
    [
      'The Geneva Conventions prohibit states from deporting civilians. Neither side has signed the Ottawa Treaty.',
      'Geneva Conventions |  |  | geneva-conventions | The Geneva Conventions',
      'Ottawa Treaty |  |  | ottawa-mines | the Ottawa Treaty',
    ],
    [
      'Britain and Mauritius reached a deal over the Chagos Islands. The agreement allows Britain to keep the base on Diego Garcia for 99 years.',
      'deal over the Chagos Islands | Mauritius, United Kingdom |  |  | a deal over the Chagos Islands / The agreement',
    ],
    [
      'Officials from India and Nepal discussed updating the 1950 Treaty of Peace and Friendship. Kathmandu considers it unequal.',
      '1950 Treaty of Peace and Friendship | India, Nepal | 1950 |  | the 1950 Treaty of Peace and Friendship',
    ],
  ])('%s', async (text, ...lines) => expect(await found(text)).toEqual(lines));

  test.each([
    'The company signed a deal to buy a steel plant in Ohio.',
    'The senator has made a great deal of money.',
    'Congress reached a budget deal on Friday.',
    'Any trade deal with China must be fair.',
    'Trade deals have hurt the town.',
    'The Security Council adopted a resolution on Libya.',
    'NATO and the European Union met in Brussels.',
    'The treaty obligations of both sides are plain.',
    'He spoke at the Democratic National Convention in Chicago.',
    'They are in agreement about the weather.',
    'The actor signed a film deal with a studio in London.',
    'No agreement was reached.',
    'The unions and the government reached a wage agreement on Tuesday.',
    'Apple signed a licensing agreement with a Chinese firm.',
    'He won a plea deal from prosecutors.',
    'Armenia withdrew from the Collective Security Treaty Organization.',
  ])('none in: %s', async (text) => expect(await found(text)).toEqual([]));

  test('a known one is linked to the register of a user too', async () => {
    const register = shippedRegister.with([{ id: 'kalan', names: ['Kalan River Compact'], parties: ['PER', 'BOL'], signed: '1988-04-02' }]);
    expect(await found('Bolivia and Peru honor the Kalan River Compact.', register)).toEqual([
      'Kalan River Compact | Bolivia, Peru |  | kalan | the Kalan River Compact',
    ]);
  });

  test('what tells it, with what it tells of parties, is told from the agreement before it', async () => {
    const text =
      'Peru signed a trade pact with Chile. It also signed a fishing pact with Ecuador. The trade pact is old. The fishing pact is new.';
    expect((await found(text)).map((line) => line.split(' | ').at(-1))).toEqual([
      'a trade pact with Chile / The trade pact',
      'a fishing pact with Ecuador / The fishing pact',
    ]);
  });
});

test('the name of a treaty is no organization', async () => {
  const { actors } = extract(
    await passageFrom('The Marrow Water Treaty binds Kenya and Ethiopia. The Marrow Water Commission met in Nairobi.'),
  );
  expect(actors.map(({ name }) => name)).toContain('Marrow Water Commission');
  expect(actors.map(({ name }) => name)).not.toContain('Marrow Water Treaty');
});
