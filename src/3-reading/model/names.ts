import type { Entity, EntityType } from '../syntax.ts';
import type { ModelCard } from './card.ts';
import type { Features } from './features.ts';
import { viterbi } from './viterbi.ts';
import type { Segments } from './words.ts';

const SHOWN: ReadonlySet<string> = new Set(['PER', 'ORG', 'LOC']);

/** Names of people, organizations and places by word (BIO, sentence by sentence), and named events. Word indices count from the stretch's first word. */
export function names(segments: Segments, features: Features, card: ModelCard): Entity[] {
  const [column, tags] = card.columns.ner as [number, number];
  const { transitions, starts } = bioSteps(card.ner);
  const [event] = card.columns.event as [number, number];
  const events = bioSteps(['O', 'B-EVENT', 'I-EVENT']);
  const out: Entity[] = [];
  for (const { first, end } of segments.sentences) {
    const row = (k: number): number => segments.rows[first + k] as number;
    const found = viterbi(end - first, tags, (k, tag) => features.at(row(k), column + tag), transitions, starts);
    const covered = new Set<number>();
    collect(
      found,
      (tag) => (card.ner[tag] as string).slice(2),
      SHOWN,
      (from, to, type) => {
        for (let k = from; k < to; k++) covered.add(k);
        out.push(entity(segments, first + from, first + to, type, meanShare(features, row, from, to, column, tags, found)));
      },
    );
    const happenings = viterbi(end - first, 3, (k, tag) => features.at(row(k), event + tag), events.transitions, events.starts);
    collect(
      happenings,
      () => 'EVENT',
      new Set(['EVENT']),
      (from, to, type) => {
        for (let k = from; k < to; k++) if (covered.has(k)) return;
        out.push(entity(segments, first + from, first + to, type, meanShare(features, row, from, to, event, 3, happenings)));
      },
    );
  }
  return out.sort((a, b) => a.first - b.first);
}

function entity(segments: Segments, first: number, end: number, type: string, confidence: number): Entity {
  const span = { start: segments.starts[first] as number, end: segments.ends[end - 1] as number };
  return { first, end, type: type as EntityType, span, confidence };
}

function meanShare(
  features: Features,
  row: (k: number) => number,
  from: number,
  to: number,
  column: number,
  tags: number,
  found: Uint8Array,
): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += features.share(row(k), column, tags, found[k] as number);
  return sum / (to - from);
}

/** Runs of B and I tags (odd and even numbers from 1). */
function collect(
  tags: Uint8Array,
  typeOf: (tag: number) => string,
  wanted: ReadonlySet<string>,
  found: (from: number, to: number, type: string) => void,
): void {
  for (let k = 0; k < tags.length; k++) {
    const tag = tags[k] as number;
    if (tag % 2 === 0) continue;
    let end = k + 1;
    while (end < tags.length && tags[end] === tag + 1) end++;
    const type = typeOf(tag);
    if (wanted.has(type)) found(k, end, type);
  }
}

/** Steps of BIO tagging: I-x only after B-x or I-x. */
function bioSteps(labels: readonly string[]): { transitions: Float64Array; starts: Float64Array } {
  const n = labels.length;
  const transitions = new Float64Array(n * n);
  const starts = new Float64Array(n);
  labels.forEach((to, t) => {
    if (!to.startsWith('I-')) return;
    starts[t] = Number.NEGATIVE_INFINITY;
    labels.forEach((from, f) => {
      if (from.slice(2) !== to.slice(2)) transitions[f * n + t] = Number.NEGATIVE_INFINITY;
    });
  });
  return { transitions, starts };
}
