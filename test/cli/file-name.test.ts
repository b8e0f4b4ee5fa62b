import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileNames, safeFileName } from '#cli/file-name.ts';

describe('file names', () => {
  test.each(['report', 'a-1_b.2', 'wash-post_2016-05-09_for-outgoing-u-n-chief', '外務省 2024', 'Ärger’s', 'x (2)'])('%s stays', (id) =>
    expect(safeFileName(id)).toBe(id),
  );

  test.each([
    ['', '_'],
    ['.', '_'],
    ['..', '_'],
    ['../../etc/passwd', '__.._etc_passwd'],
    ['a/b\\c', 'a_b_c'],
    ['.hidden', '_hidden'],
    ['-rf', '_rf'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['trailing. ', 'trailing_'],
    ['a\u0000b\nc', 'a_b_c'],
    ['https://example.org/?q=1', 'https___example.org__q=1'],
    ['\ud800x', '_x'],
    ['a\u202eb', 'a_b'],
  ])('%j becomes %s', (id, name) => expect(safeFileName(id)).toBe(name));

  test('any id gives a name that every file system takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.webUrl(),
          fc.constantFrom('a', '/').chain((c) => fc.nat(500).map((n) => c.repeat(n))),
        ),
        (id) => {
          const name = safeFileName(id);
          expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Surrogate}]|^[. -]|[. ]$/u);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
          expect(name.length).toBeGreaterThan(0);
          expect(safeFileName(name)).toBe(name);
        },
      ),
    );
  });

  test('long ids that differ late get names that differ', () => {
    const id = '議'.repeat(200);
    expect(safeFileName(`${id}1`)).not.toBe(safeFileName(`${id}2`));
  });

  test('the same name is given once, whatever case or normal form', () => {
    const names = new FileNames();
    expect(['Caf\u00e9', 'cafe\u0301', 'CAFÉ', 'a/b', 'a_b', 'b'].map((id) => names.take(id))).toEqual([
      { name: 'Caf\u00e9', repeated: false },
      { name: 'cafe\u0301-2', repeated: true },
      { name: 'CAFÉ-3', repeated: true },
      { name: 'a_b', repeated: false },
      { name: 'a_b-2', repeated: true },
      { name: 'b', repeated: false },
    ]);
  });
});
