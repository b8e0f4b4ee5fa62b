import { describe, expect, test } from 'vitest';
import { actorsOf } from '#reading/steps/actors.ts';
import { rolesOf } from '#record/extract/roles.ts';
import { passageFrom } from './passages.ts';

/** The roles of a text, one a line: "person | title | of | status". */
async function roles(text: string, report: { readonly published?: string; readonly outlet?: string } = {}): Promise<string[]> {
  const passage = await passageFrom(text, report);
  const found = rolesOf(passage);
  const { actors } = actorsOf(text, passage.scene.cast, (figure) => found.get(figure) ?? []);
  const name = new Map(actors.map((actor) => [actor.id, actor.name]));
  return actors.flatMap((actor) =>
    actor.roles.map(({ title, of, ofName, status }) => [actor.name, title, (of && name.get(of)) ?? ofName ?? '-', status].join(' | ')),
  );
}

describe('titles before names', () => {
  test.each([
    ['Kenyan President William Ruto arrived.', 'William Ruto | President | Kenya | current'],
    ['Japanese Prime Minister Yoshiko Haneda spoke.', 'Yoshiko Haneda | Prime Minister | Japan | current'],
    ['Prime Minister Carlos Ibarra of Peru left.', 'Carlos Ibarra | Prime Minister | Peru | current'],
    ['Former Brazilian Foreign Minister Luiz Prado agreed.', 'Luiz Prado | Foreign Minister | Brazil | former'],
    ['Colombia votes today. Senator Jaime Uribe Lleras called Peru a friend.', 'Jaime Uribe Lleras | Senator | - | current'],
    ['The late Ghanaian President Kofi Mensah was praised.', 'Kofi Mensah | President | Ghana | late'],
    ['Acting Defense Minister Samira Haddad of Tunisia resigned.', 'Samira Haddad | Defense Minister | Tunisia | acting'],
    ['Chilean President-elect Marta Rojas will visit.', 'Marta Rojas | President | Chile | incoming'],
    ['White House press secretary Dana Cole declined to comment.', 'Dana Cole | press secretary | White House | current'],
    ['Texas Gov. Ron Hale was absent.', 'Ron Hale | Governor | Texas | current'],
    ['Sen. Ron Hale (R-Texas) voted no.', 'Ron Hale | Senator | United States | current'],
    ['NATO Secretary General Piet Vos was pleased.', 'Piet Vos | Secretary General | NATO | current'],
    ['Then-Foreign Minister Jorge Salas of Bolivia signed it.', 'Jorge Salas | Foreign Minister | Bolivia | former'],
    ['Senegalese ex-President Amadou Ba was there.', 'Amadou Ba | President | Senegal | former'],
    ['South Korean Defense Minister Han Jae-won flew to Manila.', 'Han Jae-won | Defense Minister | South Korea | current'],
  ])('%s', async (text, role) => {
    expect(await roles(text)).toContain(role);
  });
});

describe('titles beside names', () => {
  test.each([
    ['Amina Diallo, the foreign minister of Guinea, left for Dakar.', 'Amina Diallo | foreign minister | Guinea | current'],
    ['The president of Kenya, Joseph Mwangi, arrived.', 'Joseph Mwangi | president | Kenya | current'],
    ["Argentina's economy minister, Lucas Ferreyra, was upbeat.", 'Lucas Ferreyra | economy minister | Argentina | current'],
    ['Kenji Morita, a former ambassador to Vietnam, disagreed.', 'Kenji Morita | ambassador to Vietnam | - | former'],
    ['Rosa Lindt, director of the Northern Institute, wrote it.', 'Rosa Lindt | director | Northern Institute | current'],
    ['Ada Holm, an expert on trade at the Northern Institute, wrote it.', 'Ada Holm | expert on trade | Northern Institute | current'],
    [
      'Paul Okafor, a fellow at the Lagos Policy Center and former head of the West African Bank, spoke.',
      'Paul Okafor | head | West African Bank | former',
    ],
    ['Mexican President Ana Robles left. Luis Gil, her chief of staff, stayed.', 'Luis Gil | chief of staff | Mexico | current'],
    ['Li Wen, then the foreign minister of China, refused.', 'Li Wen | foreign minister | China | former'],
    [
      'Donald Reyes, the presumptive Republican presidential nominee, spoke.',
      'Donald Reyes | presumptive presidential nominee | Republican Party | current',
    ],
    ['Arturo Peña, ambassador to Washington from 2007 to 2013, was critical.', 'Arturo Peña | ambassador to Washington | - | former'],
  ])('%s', async (text, role) => {
    expect(await roles(text, { published: '2016-06-01' })).toContain(role);
  });
});

describe('titles that sentences give', () => {
  test.each([
    ['Grace Njoroge is the president of the African Union Commission.', 'Grace Njoroge | president | African Union Commission | current'],
    ['Tomás Vidal served as ambassador to Kenya.', 'Tomás Vidal | ambassador to Kenya | - | former'],
    ['Luis Rubio Paz, who heads the Northern Institute, was pleased.', 'Luis Rubio Paz | head | Northern Institute | current'],
    ['Nadia Petrov, who ran the Northern Institute, was pleased.', 'Nadia Petrov | head | Northern Institute | former'],
    ['Ada Holm resigned as foreign minister of Iceland.', 'Ada Holm | foreign minister | Iceland | former'],
    ['Ada Holm was appointed foreign minister of Iceland.', 'Ada Holm | foreign minister | Iceland | current'],
    ['Ada Holm will become foreign minister of Iceland.', 'Ada Holm | foreign minister | Iceland | incoming'],
  ])('%s', async (text, role) => {
    expect(await roles(text)).toContain(role);
  });
});

describe('the world file', () => {
  test.each([
    ['President Obama was pleased.', '2015-06-01', 'Obama | President | United States | current'],
    ['Secretary of State Hillary Clinton was pleased.', '2016-06-01', 'Hillary Clinton | Secretary of State | United States | former'],
    ['Chancellor Angela Merkel was pleased.', '2016-06-01', 'Angela Merkel | Chancellor | Germany | current'],
  ])('tells state and status where the text is silent: %s', async (text, published, role) => {
    expect(await roles(text, { published })).toEqual([role]);
  });
});

describe('no role', () => {
  test.each([
    'Ada Holm, an analyst, was pleased.',
    'Ada Holm, a mother of three, was pleased.',
    'After meeting the prime minister of Peru, Ada Holm was pleased.',
    'Ada Holm and the foreign minister of Peru were pleased.',
    'Ada Holm is hopeful.',
    'Ada Holm is unfit to be president.',
    "Ada Holm, the prime minister's wife, was pleased.",
    'Mr. Holm was pleased.',
  ])('%s', async (text) => {
    expect(await roles(text)).toEqual([]);
  });
  test('a state that merely stands near is not taken', async () => {
    expect(await roles('Kenya was pleased. President Bongani Ndlela flew to Peru.')).toEqual(['Bongani Ndlela | President | - | current']);
  });
  test('one entry for a person, title, organization and status', async () => {
    expect(await roles('Kenyan President William Ruto arrived. President Ruto spoke. Ruto, the president of Kenya, left.')).toEqual([
      'William Ruto | President | Kenya | current',
    ]);
  });
  test('namesakes are kept apart', async () => {
    const found = await roles('Former President Bill Clinton and his wife, Hillary Clinton, the Democratic nominee, spoke.', {
      published: '2016-09-01',
    });
    expect(found).toContain('Hillary Clinton | nominee | Democratic Party | current');
    expect(found).toContain('Bill Clinton | President | United States | former');
  });
});
