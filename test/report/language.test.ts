import { describe, expect, test } from 'vitest';
import { languageOf } from '#report/language.ts';

const ENGLISH =
  'The two governments said on Friday that they would go on talking about the strait, and that no date had been named for the next round.';
const GERMAN =
  'Die beiden Regierungen erklärten am Freitag, dass sie weiter über die Meerenge verhandeln würden; ein Termin stehe noch nicht fest.';

describe('languages', () => {
  test.each([
    ['en', ENGLISH],
    ['en', `${ENGLISH} ${ENGLISH} ${ENGLISH}`],
    ['en', 'He said no.'],
    ['de', GERMAN],
    ['fr', 'Les deux gouvernements ont déclaré vendredi qu’ils poursuivraient les pourparlers sur le détroit, sans fixer de date.'],
    [
      'es',
      'Los dos gobiernos declararon el viernes que seguirían negociando sobre el estrecho, sin fijar una fecha para la próxima ronda.',
    ],
    ['nl', 'De twee regeringen zeiden vrijdag dat zij zouden blijven praten over de zeestraat, zonder een datum te noemen.'],
    ['ja', '両国政府は金曜日、海峡をめぐる協議を続けると述べた。'],
    ['ja', '東京は'],
    ['ru', 'Правительства двух стран заявили в пятницу, что продолжат переговоры о проливе.'],
    ['zh', '两国政府星期五表示，将继续就海峡问题举行会谈。'],
    ['ar', 'قالت الحكومتان يوم الجمعة إنهما ستواصلان المحادثات بشأن المضيق'],
  ])('%s: %s', async (language, text) => expect(await languageOf(text)).toBe(language));

  test.each(['', 'OK', '2024-11-30', '!!!', 'Trump', 'Trump wins', 'Hallo'])('%j is too short to tell', async (text) => {
    expect(await languageOf(text)).toBeUndefined();
  });

  test('an English opening does not make a German book English', async () => {
    expect(await languageOf(`${ENGLISH}\n${`${GERMAN}\n`.repeat(2000)}`)).toBe('de');
  });

  test('names and quotations in other languages leave an English report English', async () => {
    expect(await languageOf(`${ENGLISH} „${GERMAN.slice(0, 60)}“, the minister had written. ${ENGLISH} ${ENGLISH}`)).toBe('en');
  });

  test('of twenty million letters a sample is enough', async () => {
    const text = `${ENGLISH}\n`.repeat(150_000);
    expect(await languageOf(text)).toBe('en');
  });
});
