import { type ContactLine, contactGroups, contactLines } from '../../questions/contact-lines.ts';
import type { Told } from '../../questions/entry-rows.ts';
import type { BriefLine, BriefSection } from '../brief.ts';
import type { Drafting } from '../drafting.ts';
import { contactSentence } from '../sentences/contact.ts';

/** Most contacts on either side of the day. */
const [LAST, NEXT] = [6, 6];

/** The last contacts, the latest first, and the next, the nearest first. */
export async function contactsSection(draft: Drafting): Promise<BriefSection> {
  const { material, asOf } = draft;
  const own = material.entries.filter(({ kind, flag }) => kind === 'contact' && flag === undefined) as readonly Told<'contact'>[];
  const all = await contactLines(material.asking, contactGroups(own, material.asking.who));
  const isNext = ({ status, lastDay, when }: ContactLine): boolean =>
    ['scheduled', 'proposed', 'ongoing'].includes(status) && (when === undefined || lastDay >= asOf);
  const byDay = (a: ContactLine, b: ContactLine): number => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1);
  const next = all.filter(isNext).toSorted(byDay);
  const last = all.filter((one) => !isNext(one)).toSorted((a, b) => byDay(b, a));
  const entries = new Map<string, Told>(own.map((one) => [one.id, one]));
  const told = (lines: readonly ContactLine[], most: number, matter: string): readonly BriefLine[] =>
    lines.slice(0, most).flatMap((one) => {
      const sentence = contactSentence(one, entries, asOf, material);
      return draft.line(sentence.from, sentence, matter) ?? [];
    });
  const lines = [...told(last, LAST, 'Last contacts'), ...told(next, NEXT, 'Next contacts')];
  const more = Math.max(0, last.length - LAST) + Math.max(0, next.length - NEXT);
  return { kind: 'contacts', title: 'Last and next contacts', lines, ...(more > 0 && { more }) };
}
