import { feature } from '@rapideditor/country-coder';
import { forms } from './forms.js';

/** The package gives the kingdoms, with their parts overseas, under these codes; reports mean the countries. */
const COUNTRIES = { NL: 'Q55', DK: 'Q35' };

/** The sections of data/states.yaml, in the order in which their lines are compiled. */
const KINDS = { states: 'state', territories: 'territory', former: 'former' };

/**
 * The states of data/states.yaml as [kind, names, demonyms, capitals, houses, codes], codes being [alpha-2, alpha-3, Wikidata item, COW letters, COW number] with '' and 0
 * for what there is not. Alpha-3 codes and Wikidata items come from the package country-coder. Throws where a line is wrong.
 */
export function statesOf(sections) {
  const unknown = Object.keys(sections).filter((section) => !(section in KINDS));
  if (unknown.length > 0) throw new Error(`data/states.yaml: there is no section ${unknown.join(', ')}`);
  return Object.entries(KINDS).flatMap(([section, kind]) => (sections[section] ?? []).map((line) => stateOf(line, kind)));
}

function stateOf(line, kind) {
  const wrong = (what) => new Error(`data/states.yaml, "${line}": ${what}`);
  const fields = line.split(';').map((field) => field.trim());
  if (fields.length !== 5) throw wrong('a line has five fields: names; demonyms; capitals; houses; codes');
  const [names, demonyms, capitals, houses] = fields.map((field) => forms(field));
  if (names.length === 0) throw wrong('it has no name');
  const [code = '', cow = '', ...rest] = forms(fields[4]);
  const [, letters = '', number = '0'] = /^([A-Z]{3}) (\d{1,3})$/.exec(cow) ?? [];
  if (rest.length > 0 || (cow !== '' && letters === '')) throw wrong('after the ISO code comes at most a COW code such as JPN 740');
  return [kind, names, demonyms, capitals, houses, [...international(code, names, wrong), letters, Number(number)]];
}

function international(code, names, wrong) {
  if (/^Q\d+$/.test(code)) return ['', '', code];
  const found = /^[A-Z]{2}$/.test(code) ? feature(code)?.properties : undefined;
  if (found?.iso1A2 !== code || !found.iso1A3) throw wrong(`${code || 'nothing'} is no ISO 3166-1 alpha-2 code`);
  const known = [found.nameEn, ...(found.aliases ?? [])].map(plain);
  if (!names.some((name) => known.some((other) => other === plain(name) || other.includes(plain(name)))))
    throw wrong(`${code} is the code of ${found.nameEn}`);
  return [code, found.iso1A3, COUNTRIES[code] ?? found.wikidata];
}

/** Letters only, without accents, "and" and "St." written out, so that names of two sources can be compared. */
function plain(name) {
  return name
    .normalize('NFKD')
    .replace(/\bSt\.? /, 'Saint ')
    .replace(/&/g, 'and')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}
