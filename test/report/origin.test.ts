import { describe, expect, test } from 'vitest';
import { originOf } from '#report/origin.ts';

interface Head {
  readonly outlet?: string;
  readonly byline?: string;
}

/** The kind, who it is from, and the words that prove it. */
function origin(text: string, head: Head = {}): string {
  const { kind, agency, outlet, evidence, stated } = originOf({ text, ...head });
  const proof = stated ?? evidence.map(({ start, end }) => text.slice(start, end)).join(' | ');
  return [kind, agency ?? outlet, proof].filter(Boolean).join(': ');
}

const BODY = 'Ministers from both countries met for a second day of talks on the fishing agreement, and said little afterwards.';

describe('where a report comes from', () => {
  test.each<[string, string, Head?]>([
    [`OSLO (AP) — ${BODY}`, 'wire: Associated Press: AP'],
    [`OSLO, March 3 (Reuters) - ${BODY}`, 'wire: Reuters: Reuters'],
    [`(Kyodo) -- ${BODY}`, 'wire: Kyodo News: Kyodo'],
    [`${BODY} (AFP)`, 'wire: Agence France-Presse: AFP'],
    [`${BODY}\n\n© 2024 Agence France-Presse`, 'wire: Agence France-Presse: Agence France-Presse'],
    [`${BODY}\n\n— Xinhua`, 'wire: Xinhua News Agency: Xinhua'],
    [`Ministers meet again\nAssociated Press\n\n${BODY}`, 'wire: Associated Press: Associated Press'],
    [`By ANNA LIND, Associated Press\n\n${BODY}`, 'wire: Associated Press: Associated Press'],
    [`Source: Yonhap\n${BODY}`, 'wire: Yonhap News Agency: Yonhap'],
    [BODY, 'wire: Reuters: outlet', { outlet: 'Reuters' }],
    [BODY, 'wire: Associated Press: byline', { byline: 'Anna Lind, Associated Press', outlet: 'Fjord Post' }],
    [`The two sides are close to a deal, NHK reported on Tuesday. ${BODY}`, 'citing: NHK: NHK'],
    [`According to the Asahi Shimbun, the ministers will meet again. ${BODY}`, 'citing: Asahi Shimbun: Asahi Shimbun'],
    [`FOR IMMEDIATE RELEASE\n\n${BODY}`, 'official: FOR IMMEDIATE RELEASE'],
    [`Office of the Spokesperson\n\n${BODY}`, 'official: Office of the Spokesperson'],
    [
      `Readout of Secretary Lind's Meeting with Minister Sato\n\n${BODY}`,
      "official: Readout of Secretary Lind's Meeting with Minister Sato",
    ],
    [BODY, 'official: outlet', { outlet: 'Ministry of Foreign Affairs of Japan' }],
    [`By our correspondent in Oslo\n\n${BODY}`, 'own: By our correspondent'],
    [`By Anna Lind, Staff Writer\n\n${BODY}`, 'own: By Anna Lind, Staff Writer'],
    [`By Anna Lind\n\n${BODY}`, 'own: Anna Lind', { byline: 'Anna Lind' }],
    [BODY, 'own: byline', { byline: 'Anna Lind' }],
  ])('%s', (text, expected, head) => {
    expect(origin(text, head)).toBe(expected);
  });

  test.each<[string, string, Head?]>([
    ['nothing says so', BODY],
    [
      'an agency is only the subject',
      `Reuters said on Monday that it would close its office in Oslo. ${BODY}`.replace('Reuters said', 'The owner of Reuters said'),
    ],
    ['letters inside a word', `The MAP (of APs) was shown. ${BODY}`],
    ['a company of that name', `Shares of Kyodo Printing fell. ${BODY}`],
    ['the agency only contributed', `${BODY}\n\nThe Associated Press contributed to this report.`],
    ['a state in brackets', `PORTLAND (Oregon) — ${BODY}`],
    ['a headline about a statement', `Ministers meet\nin Oslo\nfor talks\nStatement by Japan on fishing is expected\n\n${BODY}`],
    ['one late citation', `${`${BODY} `.repeat(8)}A deal is near, NHK reported.`],
    ['an outlet that cites itself', `A deal is near, NHK reported. ${BODY}`, { outlet: 'NHK' }],
    ['two outlets weighed', `A deal is near, NHK reported, while the Asahi Shimbun reported the opposite. ${BODY}`],
  ])('unknown where %s', (_, text, head) => {
    expect(origin(text, head)).toBe('unknown');
  });
});
