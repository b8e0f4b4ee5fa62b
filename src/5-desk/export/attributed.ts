import type { Statement } from '#reading/reading.ts';
import { bearersOf, type Entry, wordsOf } from '#record/entries/bearers.ts';
import type { KeptValue } from '#record/entries/entry.ts';
import type { ActorsAt } from './actors-at.ts';
import type { Attribution, ExportedStatus } from './exported.ts';

/** A statement of a report as far as others can rest on it. */
export interface Bearer {
  readonly id: string;
  readonly value: KeptValue<'statement'>;
  /** Places of its content: of a broken statement all places where its words stand. */
  readonly content: Statement['content'];
  readonly status: ExportedStatus;
  readonly confidence?: number;
  /** False where it does not pass the verbatim gate. */
  readonly holds: boolean;
}

/** The statements that an entry rests on, the one that it names itself first, then from the innermost out. */
export function bearersAround(bearers: readonly Bearer[], entry: { readonly id: string; readonly value: object }): readonly Bearer[] {
  const { statement } = entry.value as { statement?: string };
  const others = bearers.filter(({ id }) => id !== entry.id);
  const own = others.find(({ id }) => id === statement);
  const around = [
    ...(own === undefined ? [] : [own, ...bearersOf(others, wordsOf(own.value))]),
    ...bearersOf(others, wordsOf(entry.value as Entry)),
  ];
  return [...new Set(around)];
}

export function attributionOf({ id, value, status, confidence }: Bearer, actors: ActorsAt, outlet: string | undefined): Attribution {
  const { speaker, via = [], addressee, source, cue, polarity, speech, said } = value;
  return {
    statement: id,
    status,
    ...(speaker !== undefined && { speaker: actors.actorOf(speaker) }),
    source: source.map(({ words }) => words),
    cue: cue.map(({ words }) => words),
    via: via.map((one) => actors.actorOf(one)),
    ...(addressee !== undefined && { addressee: actors.actorOf(addressee) }),
    polarity,
    speech,
    ...(said !== undefined && { said }),
    ...(outlet !== undefined && { outlet }),
    ...(confidence !== undefined && { confidence }),
  };
}

/** Whose words it is, on one line: "Ana Sol told, via Daily Example, in Example News"; empty where the report says it itself. */
export function inWords(attribution: readonly Attribution[]): string {
  if (attribution.length === 0) return '';
  const said = attribution.map(({ speaker, source, cue, polarity }) => {
    const who = speaker?.name ?? (source.length > 0 ? source.join(' ') : 'someone unnamed');
    return [who, ...cue, ...(polarity === 'negated' ? ['(negated)'] : [])].join(' ');
  });
  const relays = new Set(attribution.flatMap(({ via }) => via.map(({ name }) => `via ${name}`)));
  const outlet = attribution[0]?.outlet;
  return [...said, ...relays, ...(outlet === undefined ? [] : [`in ${outlet}`])].join(', ').replace(/\s+/g, ' ');
}
