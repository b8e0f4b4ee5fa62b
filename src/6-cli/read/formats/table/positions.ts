import { type Position, STANCES, type Stance } from '#reading/reading.ts';
import type { Row } from '../../../grid.ts';
import { printable } from '../../../printable.ts';
import { FREE, type Section } from './section.ts';
import { type Page, sure, voice } from './voice.ts';

/** Positions as a ladder: from the firmest wish (+3) down to the firmest refusal (-3), on each rung in the order of the text. */
export function positionsSection(page: Page): Section {
  const rungs = STANCES.map((stance) => page.result.reading.positions.filter((position) => position.stance === stance));
  return {
    title: 'Positions',
    columns: [
      { heading: 'STANCE', most: 15 },
      { heading: 'SURE', most: 4 },
      { heading: 'WHO', most: 20 },
      { heading: 'ON WHAT', most: FREE },
    ],
    rows: rungs.flatMap((rung) => rung.map((position, i) => rowOf(position, i > 0, page))),
  };
}

function rowOf(position: Position, ditto: boolean, page: Page): Row {
  const { styles, nameOf, words, result } = page;
  const agreement = result.reading.agreements.find(({ id }) => id === position.agreement);
  return [
    [{ text: rung(position.stance), style: steps(position.stance) < 0 ? styles.alarm : styles.cue, ditto }],
    sure(page, position),
    [{ text: nameOf(position.holder), style: styles.strong }],
    [
      { text: words([position.object]), style: styles.content },
      ...(agreement === undefined ? [] : [{ text: `on ${printable(agreement.name)}`, style: styles.source }]),
      ...voice(page, [position.object], { statement: position.statement, shown: position.holder }),
    ],
  ];
}

/** From +3 to -3. */
function steps(stance: Stance): number {
  return (STANCES.length - 1) / 2 - STANCES.indexOf(stance);
}

/** `+2 support`, ` 0 noncommittal`, `-3 refuse`. */
function rung(stance: Stance): string {
  const value = steps(stance);
  return `${value > 0 ? `+${value}` : value === 0 ? '±0' : `−${-value}`} ${stance}`;
}
