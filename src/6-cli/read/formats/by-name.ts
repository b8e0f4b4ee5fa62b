import type { Format } from './format.ts';

/** Names of the formats, in the order of the help. */
export const FORMAT_NAMES = ['table', 'json', 'jsonl', 'conllu', 'brat', 'annotation'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** Loads a format by its name. */
export async function formatOf(name: FormatName): Promise<Format> {
  switch (name) {
    case 'table':
      return (await import('./table.ts')).table;
    case 'json':
      return (await import('./json.ts')).json;
    case 'jsonl':
      return (await import('./json.ts')).jsonl;
    case 'conllu':
      return (await import('./conllu.ts')).conllu;
    case 'brat':
      return (await import('./brat.ts')).brat;
    case 'annotation':
      return (await import('./annotation.ts')).annotation;
  }
}
