import { describe, expect, test } from 'vitest';
import { slice } from '#base/span.ts';
import { actorsOf } from '#reading/steps/actors.ts';
import { circumstancesOf } from '#record/extract/circumstances.ts';
import type { Found } from '#record/extract/found.ts';
import { passageFrom } from './passages.ts';

/** Addressee, occasion and date of the statements of a text that have any. */
async function circumstances(text: string): Promise<{ addressee?: string; occasion?: string; said?: string }[]> {
  const passage = await passageFrom(text, { published: '2024-05-15' });
  const statements = circumstancesOf(passage, { statements: passage.statements } as Found);
  const { actors, idOf } = actorsOf(text, passage.scene.cast);
  return statements.flatMap(({ addressee, occasion, said }) => {
    const name = addressee && actors.find((actor) => actor.id === idOf(addressee))?.name;
    const told = { ...(name && { addressee: name }), ...(occasion && { occasion: slice(text, occasion) }), ...(said && { said }) };
    return Object.keys(told).length > 0 ? [told] : [];
  });
}

describe('circumstances of a statement', () => {
  test.each([
    ['Ada Holm told reporters that the pact was dead.', { addressee: 'reporters' }],
    ['Ada Holm told Kofi Mensah that the pact was dead.', { addressee: 'Kofi Mensah' }],
    [
      '“The pact is dead,” Ada Holm said in a policy address to Parliament.',
      { addressee: 'Parliament', occasion: 'a policy address to Parliament' },
    ],
    ['“The pact is dead,” Ada Holm said at a press conference.', { occasion: 'a press conference' }],
    ['During their call, Ada Holm said that the pact was dead.', { occasion: 'their call' }],
    [
      '“The pact is dead,” Yoshiko Haneda said in an interview with Luis Prado.',
      { addressee: 'Luis Prado', occasion: 'an interview with Luis Prado' },
    ],
    ['Ada Holm said on Monday that the pact was dead.', { said: '2024-05-13' }],
    ['Luis Prado warned Congress in a letter that the pact was dead.', { addressee: 'Congress', occasion: 'a letter' }],
  ])('%s', async (text, expected) => {
    expect(await circumstances(text)).toContainEqual(expected);
  });

  test('verbs coordinated after an opening share it', async () => {
    const found = await circumstances('During their call, Ada Holm acknowledged the delay and stressed that the pact was alive.');
    expect(found).toEqual([{ occasion: 'their call' }, { occasion: 'their call' }]);
  });

  test.each([
    'Ada Holm said that the pact was dead.',
    'Ada Holm told a story about the pact.',
    'Ada Holm said that the treaty was signed in a ceremony in Oslo.',
    'Ada Holm said that the talks would begin on Monday.',
  ])('nothing: %s', async (text) => {
    expect(await circumstances(text)).toEqual([]);
  });
});
