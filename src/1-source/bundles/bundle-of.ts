import type { Bundle } from './bundle.ts';
import { FACTIVA_LABELLED } from './factiva-labelled.ts';
import { FACTIVA_PLAIN } from './factiva-plain.ts';
import { NEXIS_CLASSIC } from './nexis-classic.ts';
import { NEXIS_UNI } from './nexis-uni.ts';

/** Articles with labels end as those without do, so they are looked for first. */
const SHAPES = [NEXIS_CLASSIC, NEXIS_UNI, FACTIVA_LABELLED, FACTIVA_PLAIN] as const;

/** The articles of a text that a news database exported, told by its shape alone; undefined for any other text. */
export function bundleOf(text: string): Bundle | undefined {
  for (const shape of SHAPES) {
    const bundle = shape.split(text);
    if (bundle !== undefined) return bundle;
  }
  return undefined;
}
