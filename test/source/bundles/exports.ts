/** An invented article as a database holds it. */
export interface Held {
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly byline: string;
  readonly section: string;
  readonly page: string;
  readonly body: readonly string[];
  readonly id: string;
}

export const FERRIES: Held = {
  outlet: 'The Harbour Times',
  date: 'November 12, 2024 Tuesday',
  title: 'Norland and Sudland Sign Ferry Pact',
  byline: 'Ada Verin and Bo Chen',
  section: 'Foreign Desk',
  page: 'A12',
  body: [
    'The ministers of Norland and Sudland signed a pact on ferries on Monday, and the harbour masters will meet every month.',
    '“We will keep it,” said Tomas Okoro, the foreign minister of Norland. SUBJECT: ferries, he wrote on the card.',
  ],
  id: 'HARBT00020241112ekbc0001x',
};

export const TOLLS: Held = {
  outlet: 'Kaldal Courier',
  date: 'November 13, 2024 Wednesday',
  title: 'Who Pays the Toll',
  byline: 'Mira Lund',
  section: 'News',
  page: '3',
  body: [
    'IN the north nobody pays. A spokesman declined to say who would pay for the road.',
    'Load-Date: is a term that this text uses by chance.',
    'End.',
  ],
  id: 'KALCOU0020241113ekbd0002y',
};

/** LexisNexis, text: `change` may break one article. */
export function classic(articles: readonly Held[], change: (text: string, number: number) => string = (text) => text): string {
  const parts = articles.map((one, i) =>
    change(
      `                               ${i + 1} of ${articles.length} DOCUMENTS\n\n\n
                               ${one.outlet}

                            ${one.date}
                              Late Edition - Final

${one.title}

BYLINE: By ${one.byline}

SECTION: Section A; Column 0; ${one.section}; Pg. ${one.page}

LENGTH: 812 words

DATELINE: KALDAL

${one.body.join('\n\n')}

LOAD-DATE: ${one.date}

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: A ferry (PHOTOGRAPH BY KAI ROSS)

PUBLICATION-TYPE: Newspaper

                    Copyright 2024 ${one.outlet} Company
                              All Rights Reserved

`,
      i + 1,
    ),
  );
  return `\n\nDownload Request: Selected Items: 1-${articles.length}\nTime Of Request: Friday, March 20, 2026  16:51:31\n\nTerms: (ferry)\n\n\n${parts.join('')}`;
}

/** Nexis Uni: paragraphs in order; a cover and a list of contents first. */
export function uni(articles: readonly Held[]): readonly string[] {
  return [
    'User Name: reader@example.org',
    'Date and Time: Friday, March 20, 2026 4:51:00 PM EST',
    'Job Number: 123456789',
    `Documents (${articles.length})`,
    ...articles.flatMap((one, i) => [
      `${i + 1}. ${one.title}`,
      'Client/Matter: -None-',
      'Search Terms: ferry',
      'Search Type: Terms and Connectors',
    ]),
    ...articles.flatMap((one) => [
      one.title,
      one.outlet,
      `${one.date} 8:00 PM GMT`,
      `Copyright 2024 ${one.outlet} Company All Rights Reserved`,
      `Section: Section A; Column 0; ${one.section}; Pg. ${one.page}`,
      'Length: 812 words',
      `Byline: ${one.byline}`,
      'Dateline: KALDAL ',
      'Body',
      ...one.body,
      'Graphic',
      'PHOTO: A ferry',
      'Classification',
      'Language: ENGLISH',
      'Publication-Type: Newspaper',
      `Load-Date: ${one.date}`,
      'End of Document',
    ]),
  ];
}

/** A date as Factiva writes it. */
function day(date: string): string {
  return date.replace(/^(\w+) (\d+), (\d+).*$/, '$2 $1 $3');
}

/** Factiva with codes: pairs of code and value. */
function labelled(one: Held): readonly (readonly [string, readonly string[]])[] {
  return [
    ['SE', [one.section]],
    ['HD', [one.title]],
    ['BY', [`By ${one.byline}`]],
    ['WC', ['812 words']],
    ['PD', [day(one.date)]],
    ['SN', [one.outlet]],
    ['SC', ['HARBT']],
    ['PG', [one.page]],
    ['LA', ['English']],
    ['CY', [`(c) 2024 ${one.outlet} Company.`]],
    ['LP', one.body.slice(0, 1)],
    ['TD', one.body.slice(1)],
    ['CO', ['ferryc : Ferry Company']],
    ['IN', ['iship : Shipping | itsp : Transport']],
    ['NS', ['gdip : International Relations']],
    ['RE', ['nor : Norland']],
    ['PUB', [`${one.outlet} Company`]],
    ['AN', [`Document ${one.id}`]],
  ];
}

/** As lines: `gap` parts a code from its value. */
export function labelledText(articles: readonly Held[], gap = '   '): string {
  const one = (held: Held): string =>
    labelled(held)
      .map(([code, values]) => `${code}${gap}${values.join('\n\n')}`)
      .join('\n\n');
  return `${articles.map(one).join('\n\n')}\n\nSearch Summary\n\nText\n\nferry\n\nDate\n\nAll Dates\n`;
}

/** Factiva without codes: paragraphs in order. */
export function plain(articles: readonly Held[]): readonly string[] {
  return [
    ...articles.flatMap((one) => [
      one.section,
      one.title,
      `By ${one.byline}`,
      '812 words',
      day(one.date),
      one.outlet,
      'HARBT',
      one.page,
      'English',
      `Copyright 2024 ${one.outlet} Company. All Rights Reserved.`,
      ...one.body,
      `Document ${one.id}`,
    ]),
    'Search Summary',
    'Text',
    'ferry',
    '© 2026 Factiva, Inc. All rights reserved.',
  ];
}

const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Factiva as a page, with codes in a table. */
export function labelledPage(articles: readonly Held[]): string {
  const row = ([code, values]: readonly [string, readonly string[]]): string =>
    `<tr><td align="right" class="index"><b>${code}</b>&nbsp;</td><td>${
      code === 'HD'
        ? `<b class='enHeadline'>${html(values[0] ?? '')}</b>`
        : values.map((value) => `<p class="articleParagraph enarticleParagraph">${html(value)}</p>`).join('\n')
    }</td></tr>`;
  const one = (held: Held): string => `<div class="article enArticle"><table>${labelled(held).map(row).join('')}</table><br/></div><br/>`;
  return `<html><head><title>Factiva</title><style>.article {}</style></head><body><h1>Factiva</h1>${articles.map(one).join('<span></span>')}</body></html>`;
}

/** Factiva as a page, without codes. */
export function plainPage(articles: readonly Held[]): string {
  const one = (held: Held): string => {
    const [section, title, byline, ...rest] = plain([held]).slice(0, -4);
    const body = new Set(held.body);
    const lines = rest.map((line) =>
      body.has(line) ? `<p class="articleParagraph enarticleParagraph">${html(line)}</p>` : `<div>${html(line)}</div>`,
    );
    return `<div class="article enArticle"><div>${section}</div><div id="hd"><span class='enHeadline'>${title}</span></div><div class="author">${byline}</div>${lines.join('')}</div>`;
  };
  return `<!doctype html><html><body><div id="contentLeft">${articles.map(one).join('<br/>')}</div></body></html>`;
}

/** LexisNexis as a page. */
export function classicPage(articles: readonly Held[]): string {
  const p = (label: string, value: string): string =>
    `<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">${label}</SPAN><SPAN CLASS="c2">${html(value)}</SPAN></P>\n</DIV>\n`;
  const one = (held: Held, i: number): string =>
    `<A NAME="DOC_ID_0_${i}"></A><!-- Hide XML section from browser\n<DOC NUMBER=${i + 1}>\n<DOCFULL> -->\n${[
      p('', `${i + 1} of ${articles.length} DOCUMENTS`),
      p('', held.outlet),
      `<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">${held.date.split(' ')[0]}</SPAN><SPAN CLASS="c2"> ${held.date.replace(/^\w+ /, '')}<BR>Late Edition - Final</SPAN></P></DIV>`,
      p('', held.title),
      p('BYLINE: ', `By ${held.byline}`),
      p('SECTION: ', `Section A; Column 0; ${held.section}; Pg. ${held.page}`),
      p('LENGTH: ', '812 words'),
      `<BR><DIV CLASS="c5">${held.body.map((line) => `<P CLASS="c9"><SPAN CLASS="c2">${html(line)}</SPAN></P>`).join('\n')}</DIV>`,
      p('LOAD-DATE: ', held.date),
      p('LANGUAGE: ', 'ENGLISH'),
      p('', `Copyright 2024 ${held.outlet}`),
    ].join('')}<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n<DIV CLASS="c10"/>\n`;
  return `<HTML>\n<HEAD>\n<TITLE>&nbsp;</TITLE></HEAD>\n<BODY>\n${articles.map(one).join('')}</BODY></HTML>\n`;
}

/** A text as RTF, a paragraph a line of it; other letters than ASCII as Unicode with a question mark for readers without. */
export function escaped(text: string): string {
  return text.replace(/[^ -~]|[\\{}]/g, (letter) => {
    const unit = letter.charCodeAt(0);
    if (letter === '\n') return '\\line\n';
    if (letter === '\t') return '\\tab ';
    if (unit < 0x20) return `\\'${unit.toString(16).padStart(2, '0')}`;
    return unit < 0x80 ? (unit === 0x7f ? letter : `\\${letter}`) : `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`;
  });
}

export function rtfOf(paragraphs: readonly string[]): Buffer {
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}\n${paragraphs.map((one) => `\\pard\\f0 ${escaped(one)}\\par`).join('\n')}\n}`,
    'latin1',
  );
}

/** Factiva with codes as RTF: a table with a row a field. */
export function labelledRtf(articles: readonly Held[]): Buffer {
  const row = ([code, values]: readonly [string, readonly string[]]): string =>
    `\\trowd\\cellx900\\cellx9000 \\pard\\intbl {\\b ${code}}\\cell ${values.map((value) => `\\pard\\intbl ${escaped(value)}`).join('\\par ')}\\cell\\row`;
  return Buffer.from(
    `{\\rtf1\\ansi {\\header Factiva\\par}${articles.map((one) => labelled(one).map(row).join('\n')).join('\n\\pard\\par\n')}}`,
    'latin1',
  );
}
