import { shippedWorld } from '#reading/world/world.ts';
import type { Told } from '../questions/entry-rows.ts';
import type { Named } from '../questions/who.ts';
import type { Material } from './material.ts';
import { oneLine } from './phrases.ts';
import { articledBodies, articledStates } from './words.ts';

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|neither|both|his|her|its|their|somebody|someone)\b/i;

/** The name of an actor as it stands within a sentence, with its article where it takes one. */
export function nameOf({ name: given, kind }: Pick<Named, 'name' | 'kind'>): string {
  const name = oneLine(given);
  if (/^the\s/i.test(name)) return `the ${name.slice(4)}`;
  if (kind === 'state' || kind === 'government') return articledStates.has(name) ? `the ${name}` : name;
  if (kind === 'person') return name;
  if (kind === 'group') return groupName(name);
  const words = name.split(' ');
  const head =
    name
      .split(/\s(?:of|for|on|in)\s/)[0]
      ?.split(' ')
      .at(-1) ?? '';
  const isBody = articledBodies.has(head.toLowerCase()) || articledBodies.has((words.at(-1) as string).toLowerCase());
  const isPaper = kind === 'outlet' && shippedWorld.outletNames.has(words.at(-1) as string);
  return (isBody || isPaper) && words.length > 1 ? `the ${name}` : name;
}

/** Unnamed people: many go without an article, one is "the". */
function groupName(name: string): string {
  const own = name.replace(/^(?:its|his|her|their|our|my)\s+/i, '');
  if (/^(?:an?|some|several|two|many|all|both|either|each)\s/i.test(own)) return own;
  const head = own.split(/,|\s(?:of|for|on|in|from|with|at)\s/)[0] as string;
  return /(?:s|people|men|women|police)$/i.test(head) ? own : `the ${own}`;
}

/** A speaker as the report calls them, where that is no name: "a ministry official". */
export function speakerText(one: Told<'statement'>, speaker: Named): string {
  const words = oneLine(one.value.source.map(({ words: own }) => own).join(' ')).replace(/,$/, '');
  if (speaker.kind !== 'group' || words === '' || words.length > 120 || PRONOUN.test(words)) return nameOf(speaker);
  return /^\p{Lu}\p{Ll}/u.test(words) && /^(?:An?|The|Some|Several|Two|Many)\s/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

/** Office of a person for the first time that a brief names them, and the entry that says so. */
export function officeOf(
  person: Named,
  { role, asking }: Pick<Material, 'role' | 'asking'>,
): { readonly text: string; readonly from: Told<'role'> } | undefined {
  const from = person.kind === 'person' ? role(person.id) : undefined;
  if (from === undefined) return undefined;
  const { title, of, ofName, status } = from.value;
  if (status === 'late' || oneLine(title) === '' || title.length > 80) return undefined;
  const where = of === undefined ? ofName : nameOf(asking.who.of(of));
  const before = status === 'former' || status === 'acting' ? `${status} ` : '';
  return { text: `${before}${oneLine(title)}${where === undefined ? '' : ` of ${oneLine(where)}`}`, from };
}
