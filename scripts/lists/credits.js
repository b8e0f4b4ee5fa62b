import { forms } from './forms.js';

/** The lists of data/credits.yaml, with the names from outlets.yaml that are also ordinary words: they count where a credit stands. Throws where an agency has no line there. */
export function creditsOf({ names, signatures, ...lists }, outlets) {
  const known = new Set(outlets.map(([, , , [name]]) => name.replace(/^~/, '')));
  for (const agency of [...Object.keys(names), ...Object.keys(signatures)])
    if (!known.has(agency)) throw new Error(`data/credits.yaml: "${agency}" is no first form of an outlet in data/outlets.yaml`);
  const ordinary = outlets.flatMap(([, , , all]) =>
    all.filter((form) => form.startsWith('~')).map((form) => [form.slice(1), forms(all[0], '~')[0]]),
  );
  return { ...lists, names: Object.entries(names), signatures: Object.entries(signatures), ordinary };
}
