import { expect, test } from 'vitest';
import { withoutCredentials } from '#base/without-credentials.ts';

test.each([
  ['https://news.example/feed.xml', 'https://news.example/feed.xml'],
  ['https://ada:secret@news.example/feed.xml', 'https://***@news.example/feed.xml'],
  ['https://ada@news.example/feed?to=a@b', 'https://***@news.example/feed?to=a@b'],
  ['https://news.example/feed?to=a@b', 'https://news.example/feed?to=a@b'],
  ['postgres://ada:secret@db.example:5432/record', 'postgres://***@db.example:5432/record'],
  ['postgres://ada:secret@one.example:5432,two.example:5432/record', 'postgres://***@one.example:5432,two.example:5432/record'],
  ['postgres://ada:sec/ret@db.example/record', 'postgres://***@db.example/record'],
  ['postgres://ada:sec@ret@one.example:1,two.example:2/record', 'postgres://***@one.example:1,two.example:2/record'],
  ['a report.txt', 'a report.txt'],
  ['ada@example.org', 'ada@example.org'],
  ['', ''],
])('%s', (address, shown) => expect(withoutCredentials(address)).toBe(shown));
