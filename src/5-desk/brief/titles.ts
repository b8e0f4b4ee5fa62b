import { nameOf } from './naming.ts';

/** Title of the section on those who are of no party. */
export const OTHERS_TITLE = 'Positions of others';

export function positionsTitle(party: string): string {
  return `Positions of ${nameOf({ name: party, kind: 'state' })}`;
}
