import type { World } from '#reading/world/world.ts';
import type { OfficialPerson } from './contact.ts';

/** Offices, as the record of visits and travels words them, slips of the pen among them; the longest of those that begin alike is tried first. */
const OFFICES = [
  'President',
  'Prime Minister',
  'Prime Minster',
  'Prime Ministere',
  'Premier',
  'Chancellor',
  'King',
  'Queen',
  'Emperor',
  'Empress',
  'Shah',
  'Amir',
  'Emir',
  'Sultan',
  'Taoiseach',
  'Pope',
  'Crown Prince',
  'Prince',
  'Princess',
  'Grand Duchess',
  'Grand Duke',
  'Chairman',
  'General Secretary',
  'Secretary-General',
  'Secretary General',
  'Governor General',
  'Governor-General',
  'Foreign Minister',
  'Foreign Secretary',
  'Minister of Foreign Affairs',
  'Minister of External Affairs',
  'External Affairs Minister',
  'Secretary of Foreign Affairs',
  'Secretary of State',
  'Secretary of Defense',
  'Defense Secretary',
  'Treasury Secretary',
  'Minister',
  'Ambassador',
  'Senator',
  'Governor',
  'Mayor',
  'Cardinal',
  'Defense Minister',
  'Finance Minister',
  'Interior Minister',
  'Chief of State',
  'Head of State',
  'First Secretary',
  'Brigadier General',
  'Lieutenant General',
  'General',
  'Marshal',
  'Sheikh',
].sort((a, b) => b.length - a.length);
const BEFORE = 'Acting|Interim|Transitional|Provisional|Former|Vice|Deputy|Federal|Regent|Junta Member';
const OFFICE = `(?:(?:${BEFORE})\\s){0,3}(?:${OFFICES.join('|')})(?:[-\\s](?:elect|designate|Designate))?`;
/** With the word for a state before it, as in "British Prime Minister". */
const TITLED = new RegExp(`^(?:\\p{Lu}[\\p{L}.]*\\s)??(${OFFICE})\\s+(?=\\S)`, 'u');
const TITLE = new RegExp(`^(?:\\p{Lu}[\\p{L}.]*\\s)??(${OFFICE})$`, 'u');
const WORD = "(?:(?:\\p{Lu}\\.\\s?){0,5}(?:(?:al|el|an|as|ad|ash|bin|d)[-’'])?\\p{Lu}[\\p{L}’'-]+)";
const PARTICLE = '(?:al|arap|bin|da|de|del|den|der|do|dos|du|el|ibn|la|le|ould|van|von|y)';
const NAME = `(?:(?:\\p{Lu}\\.\\s?){1,5}(?:${PARTICLE}\\s){1,3})?${WORD}(?:\\s(?:${PARTICLE}\\s){0,3}${WORD}){0,6}`;
const MET = new RegExp(
  `(?<![\\p{L}-])(?<before>[\\p{L}-]{1,40}\\s)?(?<![\\p{L}-])(?<role>${OFFICE})\\s+(?<name>${NAME})(?:\\sof\\s(?<of>\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+){0,3}))?`,
  'gu',
);
/** Characters of a remark that are looked through. */
const LONGEST = 4000;
/** Words before a name by which its bearer is not met. */
const GONE = /\b(?:funeral|memorial|memory|death|late|grave|tomb|wreath|assassinat\w+|anniversary|slain|former|shared with)\b/i;

/** A name with its title, parted: "President-elect José Duarte". Where nothing but a title is given, the name is empty. */
export function titledName(text: string): { readonly role?: string; readonly name: string } {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const alone = TITLE.exec(trimmed);
  if (alone) return { role: alone[1] as string, name: '' };
  const found = TITLED.exec(trimmed);
  return found ? { role: found[1] as string, name: trimmed.slice(found[0].length) } : { name: trimmed };
}

/** The visitors that a field names: one, or two joined by "and" or a comma where each has a title. */
export function visitorsIn(text: string, country: string | undefined): readonly OfficialPerson[] {
  const parts = text.split(new RegExp(`(?:,|\\sand|\\s&)\\s(?=${OFFICE}\\s)`, 'u')).map(titledName);
  return parts.map(({ role, name }, i) => ({
    // "Premier and Prince Sihanouk" is one person.
    name: name === '' ? (parts[i + 1]?.name ?? '') : name,
    ...(role !== undefined && { role }),
    ...(country !== undefined && { country }),
  }));
}

/**
 * Those whom a remark names with an office, except who is only remembered. Their state is told by the word before ("French President"), after ("of France"), or is that of
 * the journey; a president whom the record's own country had on that day is its own.
 */
export function personsMet(
  remark: string,
  day: string,
  { own, journey, world }: { readonly own: string; readonly journey: string | undefined; readonly world: World },
): readonly OfficialPerson[] {
  const ownState = world.stateOfCode(own);
  return [...remark.slice(0, LONGEST).matchAll(MET)].flatMap((found) => {
    const { before, role, name, of } = found.groups as { before?: string; role: string; name: string; of?: string };
    const until = found.index + (before?.length ?? 0);
    if (GONE.test(remark.slice(Math.max(0, found.index - 40), until))) return [];
    const bare = nameOf(name);
    const told = [before, of]
      .map((word) => (word === undefined ? undefined : world.stateForm(word.trim())))
      .find((form) => form !== undefined && form.how !== 'seat');
    const isOwn =
      role === 'President' &&
      ownState !== undefined &&
      (/^accompan/i.test(before ?? '') || world.officeHeld(bare, { on: day, state: ownState, title: role }) !== undefined);
    const country = told === undefined ? (of === undefined ? (isOwn ? own : journey) : undefined) : world.stateAt(told.state)?.iso3;
    return bare === '' || /^(?:Assembly|Conference|Council|Debate)\b/.test(bare)
      ? []
      : [{ name: bare, role, ...(country !== undefined && { country }) }];
  });
}

/** Without possessive, a month, and a dot that ends the sentence. */
function nameOf(text: string): string {
  return text
    .replace(/(?:’s|'s)$/, '')
    .replace(/\s(?:January|February|March|April|May|June|July|August|September|October|November|December)$/, '')
    .replace(/[.,]$/, '')
    .trim();
}
