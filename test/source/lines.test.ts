import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLines } from '#source/lines.ts';

async function* streamOf(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function linesOf(limit: number, ...chunks: string[]): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of byteLines(streamOf(...chunks), limit))
    lines.push(line.bytes === undefined ? null : Buffer.from(line.bytes).toString());
  return lines;
}

test.each([
  [[], []],
  [['a'], ['a']],
  [['a\n'], ['a']],
  [['a\nb\n'], ['a', 'b']],
  [
    ['a', 'b\nc', 'd'],
    ['ab', 'cd'],
  ],
  [['\n\n'], ['', '']],
  [['a\r\nb'], ['a\r', 'b']],
])('%j gives %j', async (chunks, lines) => expect(await linesOf(100, ...chunks)).toEqual(lines));

test('a line over the limit is passed over, the next is read', async () => {
  expect(await linesOf(4, 'abcd\nab', 'cde\nxy\n')).toEqual(['abcd', null, 'xy']);
});

test('any cut into chunks gives the same lines, numbers and sizes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string()), async (chunks) => {
      const whole = chunks.join('');
      const lines = [];
      for await (const line of byteLines(streamOf(...chunks), 1e6)) lines.push(line);
      expect(lines.map((line) => Buffer.from(line.bytes ?? []).toString()).join('\n')).toBe(whole.replace(/\n$/, ''));
      expect(lines.map((line) => line.number)).toEqual(lines.map((_, i) => i + 1));
      expect(lines.reduce((sum, line) => sum + line.size, 0)).toBe(Buffer.byteLength(whole));
    }),
  );
});
