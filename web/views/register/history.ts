import { messages } from '../../messages/register.ts';
import type { AgreementLine, ProvisionLine, Wish } from './agreement-words.ts';

type Item = AgreementLine['sources'][number];

/** Something that happened to an agreement, or was said of it. */
export type Happening =
  | { readonly type: 'known'; readonly day: string; readonly words: string }
  | { readonly type: 'named'; readonly day: string; readonly words: string; readonly item: Item }
  | { readonly type: 'provision'; readonly day: string; readonly item: ProvisionLine['latest'] }
  | { readonly type: 'wish'; readonly day: string; readonly item: Wish };

/** All that is known of an agreement by a day, in order of days. */
export function historyOf({ known, sources, provisions, wishes }: AgreementLine, until: string): readonly Happening[] {
  const { events } = messages;
  const [first, last] = [sources[0], sources.length > 1 ? sources.at(-1) : undefined];
  const all: Happening[] = [
    ...(known?.signed === undefined ? [] : [{ type: 'known' as const, day: known.signed, words: events.signed }]),
    ...(known?.in_force === undefined ? [] : [{ type: 'known' as const, day: known.in_force, words: events.force }]),
    ...(first === undefined ? [] : [{ type: 'named' as const, day: first.report.day, words: events.firstNamed, item: first }]),
    ...(last === undefined ? [] : [{ type: 'named' as const, day: last.report.day, words: events.lastNamed, item: last }]),
    ...provisions.flatMap(({ firstReported, sources: told }) => {
      const item = told.at(-1);
      return item === undefined ? [] : [{ type: 'provision' as const, day: firstReported, item }];
    }),
    ...wishes.map((item) => ({ type: 'wish' as const, day: item.day, item })),
  ];
  return all.filter(({ day }) => day <= until).toSorted((a, b) => a.day.localeCompare(b.day));
}
