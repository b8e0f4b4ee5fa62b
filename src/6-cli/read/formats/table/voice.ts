import { type Span, slice } from '#base/span.ts';
import type { Statement } from '#reading/reading.ts';
import { bearersOf } from '#record/entries/bearers.ts';
import type { CellLine, Styles } from '../../../grid.ts';
import { printable } from '../../../printable.ts';
import type { Result } from '../../result.ts';

/** What cells are made from: a result, and how it is to look. */
export interface Page {
  readonly result: Result;
  readonly styles: Styles;
  /** The name of an actor, fit for the screen. */
  readonly nameOf: (actor: string) => string;
  /** The words of spans, fit for the screen. */
  readonly words: (spans: readonly Span[]) => string;
}

export function pageOf(result: Result, styles: Styles): Page {
  const names = new Map(result.reading.actors.map((actor) => [actor.id, printable(actor.name)]));
  return {
    result,
    styles,
    nameOf: (actor) => names.get(actor) ?? printable(actor),
    words: (spans) => spans.map((span) => printable(slice(result.report.text, span))).join(' … '),
  };
}

/**
 * Who says it, where it is not the report itself: `— Ana Sol said, via Daily Example`. Inner statements come first: what one says that
 * another said. `statement` is the one that an entry names itself; `shown` is an actor whose name stands beside it already.
 */
export function voice(
  { result, styles, nameOf, words }: Page,
  spans: readonly Span[],
  { statement, shown }: { readonly statement?: string | undefined; readonly shown?: string | undefined } = {},
): readonly CellLine[] {
  const { statements } = result.reading;
  const own = statements.find(({ id }) => id === statement);
  const around = bearersOf(statements, spans);
  const chain = own === undefined || around.includes(own) ? around : [own, ...around];
  if (chain.length === 0) return [];
  const said = chain.map((one) =>
    one.speaker !== undefined && one.speaker === shown && one.cue.length > 0 ? words(one.cue) : clause(one, nameOf, words),
  );
  const relays = [...new Set(chain.flatMap(({ via = [] }) => via))].map((id) => `via ${nameOf(id)}`);
  const style = chain.some(({ polarity }) => polarity === 'negated') ? styles.alarm : styles.faint;
  return [{ text: `— ${[...said, ...relays].join(', ')}`, style }];
}

/** Speaker and cue in the order of the text: `Ana Sol denied`, `according to Ana Sol`. */
function clause({ source, cue, speaker }: Statement, nameOf: Page['nameOf'], words: Page['words']): string {
  const [first, verb] = [source[0], cue[0]];
  const who = speaker === undefined ? (first === undefined ? 'someone unnamed' : words(source)) : nameOf(speaker);
  if (verb === undefined) return who;
  return first !== undefined && verb.start < first.start ? `${words(cue)} ${who}` : `${who} ${words(cue)}`;
}

/** A confidence as a share of a hundred. */
export function sure({ styles }: Page, { confidence }: { readonly confidence: number }): readonly CellLine[] {
  return [{ text: `${Math.round(100 * confidence)}%`, style: styles.faint }];
}
