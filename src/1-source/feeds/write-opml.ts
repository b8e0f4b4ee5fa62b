import type { Subscription } from './feed.ts';

interface Folder {
  readonly feeds: Subscription[];
  readonly folders: Map<string, Folder>;
}

/** OPML 2.0 with the feeds in their folders; what is read of it again is the same list, with the feeds of a folder standing together. */
export function writeOpml(title: string, feeds: readonly Subscription[]): string {
  const root = folder();
  for (const feed of feeds) {
    let place = root;
    for (const name of feed.folders) {
      const inside = place.folders.get(name) ?? folder();
      place.folders.set(name, inside);
      place = inside;
    }
    place.feeds.push(feed);
  }
  const head = `  <head>\n    <title>${escaped(title)}</title>\n  </head>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n${head}\n  <body>\n${outlines(root, 2).join('')}  </body>\n</opml>\n`;
}

function folder(): Folder {
  return { feeds: [], folders: new Map() };
}

function outlines(place: Folder, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  return [
    ...place.feeds.map((feed) => `${indent}<outline ${attributesOf(feed)}/>\n`),
    ...[...place.folders].flatMap(([name, inside]) => [
      `${indent}<outline text="${escaped(name)}">\n`,
      ...outlines(inside, depth + 1),
      `${indent}</outline>\n`,
    ]),
  ];
}

function attributesOf({ url, title, site, categories }: Subscription): string {
  const given = { type: 'rss', text: title ?? url, ...(title && { title }), xmlUrl: url, ...(site && { htmlUrl: site }) };
  const category = categories.length > 0 ? { category: categories.join(',') } : {};
  return Object.entries({ ...given, ...category })
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');
}

/** Text for XML 1.0: characters that it does not allow are replaced, white space that a parser would change is written by its number. */
function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
