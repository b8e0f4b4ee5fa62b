import { type Fault, faultOf, type Path, placeOf } from '#reading/world/checks.ts';
import { fold } from '#reading/world/fold.ts';
import type { AgreementLine } from '#reading/world/lists.ts';
import { nearest } from '#reading/world/nearest.ts';
import type { World } from '#reading/world/world.ts';
import { problemWith, registerOf } from '#record/extract/agreements/register.ts';
import type { WrittenDesk } from './schema.ts';
import { phraseOf, tokensOf } from './words.ts';

/** Words that one phrase may have: more is a sentence, and makes finding slow. */
const LONGEST_PHRASE = 12;

/** ISO 3166-3 codes of states that are no more, which agreements may have as parties. */
const FORMER = new Set(['SUN', 'YUG', 'CSK', 'DDR']);

/**
 * What is wrong with values that are right in themselves: things given twice, codes of no state, ids of no agreement, words that cannot be found. `world` is the one
 * that the file itself is laid over. Pure; faults of values that the schema refused are not told again.
 */
export function crossFaults(written: WrittenDesk, world: World): readonly Fault[] {
  const { agreements, issues, feeds, outlets, organizations, states, people } = written;
  const titled = (list: string, entries: readonly { readonly name?: string }[]): Fault[] =>
    repeated([list], entries, ['name'], ({ name }) => name && fold(name.replace(/^~/, '')));
  return [
    ...parties(written, world),
    ...agreementFaults(agreements, world),
    ...issues.flatMap((issue, i) => issueFaults(issue, ['issues', i], agreements, world)),
    ...feeds.flatMap((feed, i) =>
      (['include', 'exclude'] as const).flatMap((key) => wordFaults(feed[key] ?? [], ['feeds', i, key])).concat(bothFaults(feed, i)),
    ),
    ...repeated(['feeds'], feeds, ['address'], ({ address }) => address && sameAddress(address)),
    ...titled('issues', issues),
    ...titled('feeds', feeds),
    ...titled('people', people),
    ...titled('outlets', outlets),
    ...titled('organizations', organizations),
    ...titled('states', states),
  ];
}

/** A fault for each entry whose key an earlier one has. */
function repeated<T>(list: Path, entries: readonly T[], at: Path, keyOf: (entry: T) => string | undefined): Fault[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, i) => {
    const key = keyOf(entry);
    if (!key) return [];
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    const [given] = [at.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], entry)];
    const message = `It is given twice: ${placeOf(list)}[${before}] has it already.`;
    return before === undefined ? [] : [faultOf([...list, i, ...at], message, 'Keep one of the two.', given)];
  });
}

function parties({ parties: codes, states }: WrittenDesk, world: World): Fault[] {
  const indices = codes.map((code) => (/^[A-Z]{2,3}$/.test(code) ? world.stateOfCode(code) : undefined));
  const known = (): string[] =>
    world.lists.states.flatMap(([, , , , , [, iso3]]) => iso3 || []).concat(states.flatMap(({ iso3 }) => iso3 ?? []));
  const wrong = codes.flatMap((code, i) => {
    if (code === '' || indices[i] !== undefined) return [];
    const form = world.stateForm(code);
    const named = form?.how === 'name' ? world.stateAt(form.state)?.iso3 : undefined;
    const meant = named ?? (/^[A-Za-z]{2,3}$/.test(code) ? nearest(code, known()) : undefined);
    const remedy = `${meant === undefined ? '' : `Did you mean ${meant}? `}Write the code of a state by ISO 3166-1, such as JPN or JP.`;
    return [faultOf(['parties', i], 'It is no code of a state.', remedy, code)];
  });
  const twice = repeated(['parties'], indices, [], (index) => index?.toString()).map((fault) => ({
    ...fault,
    given: codes[fault.path[1] as number],
  }));
  const few = faultOf(['parties'], 'It has one party alone.', 'Name the two states, or more, whose relationship the desk follows.', codes);
  return [...wrong, ...twice, ...(codes.length === 1 ? [few] : [])];
}

function agreementFaults(agreements: WrittenDesk['agreements'], world: World): Fault[] {
  const register = registerOf(world);
  const ids = agreements.map((one) => (typeof one === 'string' ? one : one.id));
  const isCode = (code: string): boolean => FORMER.has(code) || world.stateOfCode(code) !== undefined;
  return [
    ...agreements.flatMap((one, i) => {
      if (typeof one === 'string') return one === '' || register.get(one) ? [] : [noAgreement(['agreements', i], one, world)];
      const problem = isWhole(one) ? problemWith(one, isCode) : undefined;
      return problem === undefined
        ? []
        : [faultOf(['agreements', i], `It is wrong: ${problem}.`, 'Correct it, or leave the field out.', one.id)];
    }),
    ...repeated(['agreements'], ids, [], (id) => id),
  ];
}

/** False where the schema has refused a part of it. */
function isWhole(line: Partial<AgreementLine>): boolean {
  const { id, names = [], parties: sides } = line;
  return Boolean(id) && names.length > 0 && sides !== undefined && Object.values(line).every((value) => value !== '');
}

function noAgreement(path: Path, id: string, world: World): Fault {
  const meant = nearest(
    id,
    registerOf(world).lines.map((line) => line.id),
  );
  const remedy = `${meant === undefined ? '' : `Did you mean "${meant}"? `}Write an id of data/agreements.yaml or of the file's own agreements.`;
  return faultOf(path, 'There is no agreement with this id.', remedy, id);
}

function issueFaults(
  { words = [], not = [], agreements = [] }: Partial<WrittenDesk['issues'][number]>,
  path: Path,
  own: WrittenDesk['agreements'],
  world: World,
): Fault[] {
  const ids = new Set(own.map((one) => (typeof one === 'string' ? one : one.id)));
  const keys = new Set(words.map(keyOf));
  return [
    ...wordFaults(words, [...path, 'words']),
    ...wordFaults(not, [...path, 'not']),
    ...not.flatMap((word, i) =>
      keys.has(keyOf(word)) && keyOf(word) !== ''
        ? [faultOf([...path, 'not', i], 'It is among the words of the issue too.', 'Keep it in one of the two lists.', word)]
        : [],
    ),
    ...agreements.flatMap((id, i) => {
      const at = [...path, 'agreements', i];
      return id === '' || ids.has(id) || registerOf(world).get(id) ? [] : [noAgreement(at, id, world)];
    }),
  ];
}

function wordFaults(words: readonly string[], path: Path): Fault[] {
  const alone = words.flatMap((word, i) => {
    if (word === '') return [];
    const { length } = tokensOf(phraseOf(word).text);
    if (length === 0) return [faultOf([...path, i], 'It has no letter or digit.', 'Write a word or a phrase.', word)];
    const long = `It has ${length} words: more than ${LONGEST_PHRASE}.`;
    return length > LONGEST_PHRASE ? [faultOf([...path, i], long, 'Write the part of it that reports repeat.', word)] : [];
  });
  return [...alone, ...repeated(path, words, [], keyOf)];
}

function bothFaults({ include = [], exclude = [] }: Partial<WrittenDesk['feeds'][number]>, feed: number): Fault[] {
  const keys = new Set(include.map(keyOf));
  return exclude.flatMap((word, i) =>
    keys.has(keyOf(word)) && keyOf(word) !== ''
      ? [faultOf(['feeds', feed, 'exclude', i], 'It is among the words to include too.', 'Keep it in one of the two lists.', word)]
      : [],
  );
}

/** Words as they are the same for finding. */
function keyOf(word: string): string {
  return tokensOf(word)
    .map(({ form }) => form)
    .join(' ');
}

function sameAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, search } = new URL(address);
  return `${host}${pathname.replace(/\/$/, '')}${search}`;
}
