import { forms } from './forms.js';

/**
 * The terms of data/terms.yaml as lines "of|office|names|terms", `of` being the alpha-2 code or Wikidata item of a state or the name of an organization, names parted by ";",
 * terms by ",". Throws where a line is wrong: an unknown state or organization, a day that is none, terms that run into each other.
 */
export function termsOf(holders, states, organizations) {
  const known = new Set([
    ...states.map(([, , , , , [iso2, , wikidata]]) => iso2 || wikidata),
    ...organizations.flatMap(([, names]) => names),
  ]);
  return Object.entries(holders).flatMap(([of, offices]) => {
    if (!known.has(of)) throw new Error(`data/terms.yaml: ${of} is no state of states.yaml and no organization of organizations.yaml`);
    return Object.entries(offices).flatMap(([office, lines]) => lines.map((line) => termLine(of, office, line)));
  });
}

function isDay(day) {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

function termLine(of, office, line) {
  const [, names = '', terms = ''] = /^([^:]+): (.+)$/.exec(line) ?? [];
  const spans = forms(terms, ',').map((term) => term.split('/'));
  const days = spans.flat().filter(Boolean);
  const real = days.every(isDay);
  const ordered = days.every((day, i) => i === 0 || days[i - 1] <= day) && spans.every(([, to], i) => to !== '' || i === spans.length - 1);
  if (names === '' || spans.length === 0 || spans.some((span) => span.length !== 2) || !real || !ordered)
    throw new Error(
      `data/terms.yaml, ${of}, ${office}, "${line}": a line is "name: first day/last day, ...", days as 2017-01-20, in order`,
    );
  return [of, office, forms(names).join(';'), spans.map((span) => span.join('/')).join(',')].join('|');
}
