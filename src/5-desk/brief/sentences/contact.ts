import type { ContactKind, ContactStatus } from '#reading/reading.ts';
import type { Words } from '#record/entries/worded.ts';
import type { ContactLine } from '../../questions/contact-lines.ts';
import type { Told } from '../../questions/entry-rows.ts';
import type { Material } from '../material.ts';
import { nameOf } from '../naming.ts';
import { listText, oneLine, whenText } from '../phrases.ts';
import { citeOf, type Sentence } from '../sentence.ts';
import { inItsWords } from './statement.ts';

const NOUNS: Readonly<Record<ContactKind, string>> = {
  meeting: 'a meeting',
  call: 'a telephone call',
  visit: 'a visit',
  summit: 'a summit',
  talks: 'talks',
  message: 'a message',
  exercise: 'a joint exercise',
};

/** Who takes part, in the order of the noun: "a meeting between Japan and the United States". */
const JOINED: Readonly<Record<ContactKind, string>> = {
  meeting: 'between',
  call: 'between',
  visit: 'involving',
  summit: 'of',
  talks: 'between',
  message: 'involving',
  exercise: 'of',
};

/** What the sides of a contact that was held did. */
const HELD: Readonly<Partial<Record<ContactKind, string>>> = {
  meeting: 'met',
  call: 'spoke by telephone',
  summit: 'met at a summit',
  talks: 'held talks',
  exercise: 'held a joint exercise',
};

/** How it stands, by status; talks are many. */
function standing(status: ContactStatus, kind: ContactKind, when: string | undefined, isPast: boolean): string {
  const are = kind === 'talks' ? 'were' : 'was';
  const is = kind === 'talks' ? 'are' : 'is';
  const at = when === undefined ? '' : ` ${when}`;
  if (status === 'held') return `took place${at}`;
  if (status === 'ongoing') return `${is} under way${at}`;
  if (status === 'cancelled')
    return `${kind === 'talks' ? 'were' : 'was'} cancelled${when === undefined ? '' : `; the day was to be ${when.replace(/^(?:on|in|between) /, '')}`}`;
  const word = status === 'proposed' ? 'proposed' : 'planned';
  const day =
    when === undefined
      ? ''
      : when
          .replace(/^on /, 'for ')
          .replace(/^in /, 'for ')
          .replace(/^between /, 'for the days between ');
  return `${isPast ? are : status === 'scheduled' ? is : kind === 'talks' ? 'have been' : 'has been'} ${word}${day === '' ? '' : ` ${day}`}`;
}

/** A contact as the latest report has it. `asOf` tells what was planned for a day that has passed. */
export function contactSentence(
  line: ContactLine,
  entries: ReadonlyMap<string, Told>,
  asOf: string,
  material: Material,
): Sentence & { readonly from: Told } {
  const from = entries.get(line.history.at(-1)?.entry as string) as Told<'contact'>;
  const { kind, participants, when, place, evidence } = from.value;
  const sides = participants.map((id) => material.asking.who.of(id));
  const speaker = material.attribution(from.id)?.speaker;
  const named = sides.filter(({ kind: of }) => of !== 'group');
  const clause = evidence[0] as Words;
  if (named.length < 2 || named.length < sides.length) {
    const noun = NOUNS[kind].replace(/^a /, '');
    return { ...inItsWords(from, clause, `${noun} (${STATUS_TEXT[from.value.status]})`, material), from };
  }
  const isPast = from.lastDay < asOf && when !== undefined;
  const where = place === undefined ? '' : ` in ${oneLine(place)}`;
  const at = when === undefined ? '' : ` ${whenText(when) ?? ''}`.trimEnd();
  const own = HELD[kind];
  const cites = evidence.slice(0, 3).map((words) => citeOf(from, words, material));
  const voiced = (text: string) => ({ text: speaker === undefined ? text : `according to ${nameOf(speaker)}, ${text}`, cites, from });
  if (from.value.status === 'held' && own !== undefined) return voiced(`${listText(sides.map(nameOf))} ${own}${where}${at}`);
  const told = standing(from.value.status, kind, when === undefined ? undefined : whenText(when), isPast);
  return voiced(`${NOUNS[kind]} ${JOINED[kind]} ${listText(sides.map(nameOf))}${where} ${told}`);
}

/** Where a contact stands, in a word. */
const STATUS_TEXT: Readonly<Record<ContactStatus, string>> = {
  held: 'held',
  ongoing: 'under way',
  scheduled: 'planned',
  proposed: 'proposed',
  cancelled: 'cancelled',
};
