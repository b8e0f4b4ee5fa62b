import type { Stance } from '#reading/reading.ts';

/** The ladder in words that a sentence can take after "from" and "to". */
const TEXTS: Readonly<Record<Stance, string>> = {
  demand: 'a demand',
  support: 'support',
  open: 'openness',
  noncommittal: 'an open mind',
  reserved: 'reservations',
  oppose: 'opposition',
  refuse: 'refusal',
};

export function stanceText(stance: Stance): string {
  return TEXTS[stance];
}

/** Stances by the words that tell them. */
export const STANCE_TEXTS: ReadonlyMap<string, Stance> = new Map(Object.entries(TEXTS).map(([stance, text]) => [text, stance as Stance]));
