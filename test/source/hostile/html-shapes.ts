const MB = 1_000_000;

const many = (size: number, piece: string | ((i: number) => string)): string => {
  const length = typeof piece === 'string' ? piece.length : piece(0).length;
  const count = Math.floor(size / length);
  return typeof piece === 'string' ? piece.repeat(count) : Array.from({ length: count }, (_, i) => piece(i)).join('');
};

/** Shapes of pages that parsers and extractors of articles have been known to take long for, each of up to so many bytes. */
export function htmlShapes(size = 5 * MB): readonly (readonly [what: string, markup: string])[] {
  const page = (body: string): string => `<!doctype html><html><body><p>Well.</p>${body}`;
  return [
    ['elements in elements', page(many(size, '<div>'))],
    ['tables in tables', page(many(size, '<table><tr><td>'))],
    ['a table without an end of rows', page(`<table>${many(size, '<tr><td>x')}`)],
    ['formatting that is not closed', page(many(size, '<b><i><a><font>x<p>'))],
    ['one element of countless attributes', page(`<p ${many(size, (i) => `a${i} `)}>x</p>`)],
    ['one attribute of all', page(`<p title="${many(size, 'x')}">x</p>`)],
    ['lists that interrupt each other', page(many(size, '<ul><li>x<dl><dd>x'))],
    ['elements without end tags', page(many(size, '<p>word '))],
    ['an article of all', page(many(size, '<p>The ministers met, and they talked of ferries, and of ports, and of fish.</p>'))],
    ['one paragraph of all', page(`<p>${many(size, 'The ministers met, and they talked. ')}`)],
    ['references to characters', page(many(size, '&amp;&#65;&nbsp;&notanentity;'))],
    ['comments and scripts that do not end', page(`${many(size / 2, '<!--')}<script>${many(size / 2, '<!--<script>')}`)],
    ['line breaks', page(many(size, '<br>'))],
    ['blanks', page(`<p>${many(size, ' ')}x</p>${many(1000, '\u00a0')}`)],
    ['end tags of nothing', page(many(size, '</p></br></div>'))],
    ['signs that begin a tag', page(many(size, '<'))],
    ['links', page(many(size, '<a href="/x">x</a> '))],
    ['structured data in depth', page(`<script type="application/ld+json">${many(size, '[')}</script>`)],
    ['declarations', many(size, '<!doctype html>')],
  ];
}
