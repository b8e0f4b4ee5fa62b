import { LONGEST, labelled } from './labelled.ts';

/** Given at a time where nothing is said. */
const USUAL = 20;

interface Listed {
  readonly items: readonly unknown[];
  readonly next?: string | number;
}

/** A page of a list that is not too long: fewer are asked for until it fits, so that the cursor goes on where it ends. */
export async function paged(ask: (limit: number) => Promise<Listed>, limit = USUAL): Promise<object> {
  for (let some = limit; ; some = Math.floor(some / 2)) {
    const { items, next } = await ask(some);
    const answer = { items: labelled(items), ...(next !== undefined && { next: String(next) }) };
    if (some <= 1 || JSON.stringify(answer).length <= LONGEST) return answer;
  }
}
