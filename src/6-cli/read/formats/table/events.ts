import { bySpan } from '#base/span.ts';
import type { PloverEvent } from '#reading/reading.ts';
import type { Row } from '../../../grid.ts';
import { printable } from '../../../printable.ts';
import { FREE, type Section } from './section.ts';
import { type Page, sure, voice } from './voice.ts';
import { whenInWords } from './when.ts';

/** PLOVER events in the order of the text: type and mode, who to whom, by which words. */
export function eventsSection(page: Page): Section {
  return {
    title: 'Events',
    columns: [
      { heading: 'WHEN', most: 13 },
      { heading: 'SURE', most: 4 },
      { heading: 'TYPE', most: 22 },
      { heading: 'WHO TO WHOM', most: FREE },
    ],
    rows: [...page.result.reading.events].sort((a, b) => bySpan(a.trigger, b.trigger)).map((event) => rowOf(event, page)),
  };
}

function rowOf(event: PloverEvent, page: Page): Row {
  const { styles, nameOf, words } = page;
  const side = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  const [source, target] = [side(event.source), side(event.target)];
  const who = target === '' ? source : `${source === '' ? 'someone' : source} → ${target}`;
  const type = [event.type, event.mode].filter((part) => part !== undefined).map(printable);
  return [
    [{ text: event.date === undefined ? '' : whenInWords(printable(event.date)), style: styles.cue }],
    sure(page, event),
    [{ text: type.join(' '), style: styles.plain }],
    [
      ...(who === '' ? [] : [{ text: who, style: styles.strong }]),
      { text: words([event.trigger]), style: styles.content },
      ...voice(page, [event.trigger]),
    ],
  ];
}
