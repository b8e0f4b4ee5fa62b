import type { Statement } from '#reading/reading.ts';
import type { CellLine, Row } from '../../../grid.ts';
import { FREE, type Section } from './section.ts';
import type { Page } from './voice.ts';

/** Who says what: the speaker, the source's words and who relays it; the word of saying and how the words are given; the words. */
export function statementsSection(page: Page): Section {
  return {
    title: 'Statements',
    columns: [
      { heading: 'WHO', most: 26 },
      { heading: 'SAYS', most: 17 },
      { heading: 'WORDS', most: FREE },
    ],
    rows: page.result.reading.statements.map((statement) => rowOf(statement, page)),
  };
}

function rowOf(statement: Statement, { styles, nameOf, words }: Page): Row {
  const source = words(statement.source);
  const speaker = statement.speaker === undefined ? undefined : nameOf(statement.speaker);
  const who: CellLine[] = speaker === undefined || speaker === source ? [] : [{ text: speaker, style: styles.strong }];
  if (source !== '') who.push({ text: source, style: styles.source });
  who.push(...(statement.via ?? []).map((id) => ({ text: `via ${nameOf(id)}`, style: styles.faint })));
  const cue = words(statement.cue);
  const says: CellLine[] = cue === '' ? [] : [{ text: cue, style: styles.cue }];
  if (statement.polarity === 'negated') says.push({ text: `negated, ${statement.speech}`, style: styles.alarm });
  else says.push({ text: statement.speech, style: styles.faint });
  return [who, says, [{ text: words(statement.content), style: styles.content }]];
}
