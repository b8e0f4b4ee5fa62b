import { forms } from './forms.js';

/** The organizations of data/organizations.yaml as [kind, names, seats, Wikidata item or '']. Throws where a line is wrong. */
export function organizationsOf(sections) {
  return Object.entries(sections).flatMap(([kind, lines]) => {
    if (kind !== 'organization' && kind !== 'body') throw new Error(`data/organizations.yaml: ${kind} is no kind of organization`);
    return lines.map((line) => {
      const fields = line.split(';').map((field) => field.trim());
      const [names = [], seats = []] = fields.slice(0, 2).map((field) => forms(field));
      const wikidata = fields[2] ?? '';
      if (fields.length !== 3 || names.length === 0 || !/^(?:Q\d+)?$/.test(wikidata))
        throw new Error(
          `data/organizations.yaml, "${line}": a line has three fields: names; places and houses; a Wikidata item such as Q458 or nothing`,
        );
      return [kind, names, seats, wikidata];
    });
  });
}
