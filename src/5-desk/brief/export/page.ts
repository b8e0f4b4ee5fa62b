import { createHash } from 'node:crypto';
import { COVERAGE_TITLE, type Paper, type PaperSource } from './paper.ts';

const STYLE = `:root{color-scheme:light dark}
body{font:1.05rem/1.55 Georgia,"Times New Roman",serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.7rem;line-height:1.2;margin:.2em 0}h2{font-size:1.25rem;margin:2em 0 .4em;border-bottom:1px solid #999}h3{font-size:1rem;margin:1.2em 0 .2em}
ul{padding-left:1.2em;margin:.2em 0}li{margin:.35em 0}.about,.more,.notes{color:#444}.mark{font-weight:bold;letter-spacing:.05em}.notes{font-size:.85rem;overflow-wrap:anywhere}
.hash{font-family:monospace;font-size:.8em}a{color:#0b4a8f}sup{line-height:0}
@media (prefers-color-scheme:dark){body{color:#e8e6e1;background:#161616}.about,.more,.notes{color:#b9b5ad}a{color:#8ab8ee}h2{border-color:#666}}
@media print{body{max-width:none;margin:0;color:#000;background:#fff;font-size:11pt}a{color:#000;text-decoration:none}h2,h3{break-after:avoid}li{break-inside:avoid}}`;

/** One HTML file: no script, no address that is loaded, and a policy of its own that allows neither. */
export function pageOf({ title, about, mark, sections, notes, coverage }: Paper): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const bearing = mark === undefined ? '' : `<p class="mark">${escaped(mark)}</p>\n`;
  const body = sections
    .map(
      ({ title: head, groups, more }) =>
        `<section>\n<h2>${escaped(head)}</h2>\n${groups.map(groupHtml).join('')}${more === undefined ? '' : `<p class="more">${escaped(more)}</p>\n`}</section>\n`,
    )
    .join('');
  const sources = notes
    .map(
      ({ number, sources: own }) =>
        `<li id="n${number}">${own.map(sourceHtml).join('<br>')} <a href="#r${number}" aria-label="Back to the text of note ${number}">↩</a></li>\n`,
    )
    .join('');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
${bearing}<h1>${escaped(title)}</h1>
${about.map((line) => `<p class="about">${escaped(line)}</p>`).join('\n')}
</header>
<main>
${body}<section>
<h2>${COVERAGE_TITLE}</h2>
<ul>${coverage.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
</section>
<section>
<h2>Notes</h2>
<ol class="notes">
${sources}</ol>
</section>
</main>
${bearing === '' ? '' : `<footer>\n${bearing}</footer>\n`}</body>
</html>
`;
}

function groupHtml({ title, lines }: Paper['sections'][number]['groups'][number]): string {
  const items = lines.map(
    ({ text, note }) =>
      `<li>${escaped(text)}${note === undefined ? '' : `<sup><a id="r${note}" href="#n${note}" aria-label="Note ${note}">${note}</a></sup>`}</li>\n`,
  );
  return `${title === undefined ? '' : `<h3>${escaped(title)}</h3>\n`}<ul>\n${items.join('')}</ul>\n`;
}

function sourceHtml({ outlet, title, day, url, words, sha256 }: PaperSource): string {
  const named = [
    `<bdi>${escaped(outlet)}</bdi>`,
    ...(title === undefined ? [] : [`“<bdi>${escaped(title)}</bdi>”`]),
    escaped(day),
    ...(url === undefined ? [] : [address(url)]),
  ];
  return `${named.join(', ')}. “<bdi>${escaped(words)}</bdi>” <span class="hash">SHA-256 of the text: ${sha256}</span>`;
}

/** A link only where it leads to a page of the web. */
function address(url: string): string {
  return /^https?:\/\/[^\s]+$/iu.test(url) && URL.canParse(url)
    ? `<a href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>`
    : escaped(url);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
