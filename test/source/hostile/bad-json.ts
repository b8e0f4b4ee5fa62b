/** Tokens that JSON (RFC 8259) has not, most of which some parser somewhere takes. */
const TOKENS = [
  ...[
    '',
    'True',
    'FALSE',
    'nul',
    'nulll',
    'undefined',
    'NaN',
    'Infinity',
    '-Infinity',
    '+1',
    '01',
    '-01',
    '1.',
    '.5',
    '-.5',
    '1e',
    '1e+',
    '1.e1',
    '0x1F',
    '0b1',
    '0o7',
    '1_000',
    '1n',
  ],
  ...[
    "'x'",
    '`x`',
    '"x',
    'x"',
    '"\\x41"',
    '"\\u12"',
    '"\\u{41}"',
    '"\\a"',
    '"\\',
    '"\t"',
    '"\u0001"',
    '"\u001f"',
    '"a\rb"',
    '\\"x\\"',
    '“x”',
    '"x" "y"',
    '"x"y',
    '"x":1',
  ],
  ...[
    '[',
    ']',
    '[1',
    '[1,',
    '[1,]',
    '[,1]',
    '[,]',
    '[1 2]',
    '[1;2]',
    '[1}',
    '{',
    '}',
    '{]',
    '{"a"}',
    '{"a":}',
    '{"a":1',
    '{"a":1,}',
    '{,"a":1}',
    '{a:1}',
    "{'a':1}",
    '{1:1}',
    '{"a" 1}',
  ],
  ...[
    '{"a"::1}',
    '{"a":1 "b":2}',
    '{"a":1;"b":2}',
    '{"a":1}}',
    '{[1]:1}',
    '{"a":1,,"b":2}',
    '// x',
    '/* x */ 1',
    '1 // x',
    '1 /* x */',
    '# x',
    '<x/>',
    '--',
    '1-1',
    '1+1',
    '(1)',
    '1,2',
    '...',
  ],
  ...[
    'new Date()',
    'function(){}',
    '/x/',
    '@x',
    '$x',
    '\u0000',
    '\u00a01',
    '\u20281',
    '\ufeff1',
    '1\u0000',
    '\u000b1',
    '\f1',
    '!',
    '~',
    '?',
    '\\',
    '\\u0031',
    '"\\ud800',
    'tru\u0435',
  ],
];

/** Values that are JSON and no row. */
const OTHERS = [
  '1',
  '-0',
  '1e5',
  '"x"',
  'true',
  'false',
  'null',
  '[]',
  '[1]',
  '[{"text":"x"}]',
  '""',
  '{}',
  '{"a":1}',
  '{"text":null}',
  '{"text":1}',
  '{"text":["x"]}',
  '{"text":{"a":"x"}}',
  '{"Text":"x"}',
];

/** Bytes that are no text. */
const BYTES = [
  ...[
    [0xff],
    [0xc0, 0x80],
    [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0x80],
    [0xc3],
    [0xfe, 0xff, 0x7b],
    [0x1f, 0x8b, 8],
    [0, 0, 0, 0],
    [0x50, 0x4b, 3, 4],
  ],
].map((bytes) => Buffer.from(bytes));

/** At least three hundred lines that are no row: each token alone, as a value, as an element and before one; rows cut off at each byte; bytes that are no text. */
export function badJson(): readonly (string | Uint8Array)[] {
  const lines = (text: string): readonly string[] => (/[\n]/.test(text) ? [] : [text]);
  const row = '{"id":"a","text":"Some \\u00e9 text.","n":[1,{"b":-1.5e3}],"t":true}';
  return [
    ...TOKENS.filter((token) => token.trim() !== '' && !/^[\u00a0\u2028\ufeff\f\u000b]1$/.test(token)).flatMap(lines),
    ...TOKENS.flatMap((token) => lines(`{"text":"x","a":${token}}`)).filter((line) => !readable(line)),
    ...TOKENS.flatMap((token) => lines(`{"text":"x","a":[1,${token}]}`)).filter((line) => !readable(line)),
    ...TOKENS.flatMap((token) => lines(`${token}{"text":"x"}`)).filter((line) => !readable(line)),
    ...OTHERS,
    ...Array.from({ length: row.length - 1 }, (_, i) => row.slice(0, i + 1)),
    ...BYTES,
  ];
}

/** A token may happen to end what is around it well. */
function readable(line: string): boolean {
  try {
    JSON.parse(line.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return line.trim() === '';
  }
}
