import type { Concern } from '#reading/reading.ts';
import type { Row } from '../../../grid.ts';
import { FREE, type Section } from './section.ts';
import { type Page, sure, voice } from './voice.ts';

/** What is seen as a threat or risk, by whom, and whose behaviour it is. */
export function concernsSection(page: Page): Section {
  return {
    title: 'Concerns',
    columns: [
      { heading: 'SURE', most: 4 },
      { heading: 'WHO', most: 24 },
      { heading: 'ABOUT', most: FREE },
    ],
    rows: page.result.reading.concerns.map((concern) => rowOf(concern, page)),
  };
}

function rowOf(concern: Concern, page: Page): Row {
  const { styles, nameOf, words } = page;
  const held = concern.holder !== undefined;
  return [
    sure(page, concern),
    [{ text: held ? nameOf(concern.holder) : 'the report', style: held ? styles.strong : styles.faint }],
    [
      { text: words([concern.about]), style: styles.content },
      ...(concern.by === undefined ? [] : [{ text: `by ${nameOf(concern.by)}`, style: styles.source }]),
      ...voice(page, [concern.about], { shown: concern.holder }),
    ],
  ];
}
