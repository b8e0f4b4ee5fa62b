import { type Span, slice } from '#base/span.ts';
import { type PronounClass, pronounClass } from '../world/lists.ts';
import type { Figure } from './cast.ts';
import { canBe } from './chained.ts';
import { firstEndingAfter } from './coverage.ts';
import { described } from './descriptions.ts';
import { paragraphAt, sentenceAt, sentenceSpan } from './ground.ts';
import { antecedent, descriptionSpan } from './noun-phrase.ts';
import { nameOver, type Scene, told } from './scene.ts';

/** A pronoun may reach back over so many paragraphs to a speaker. */
const REACH = 2;

export function pronoun(scene: Scene, span: Span, kind: PronounClass): Figure | undefined {
  const { ground, cast } = scene;
  if (kind === 'relative') return relative(scene, span);
  const chained = cast.byHead.get(span.start) ?? scene.chainFigure.get(scene.chainAt.get(span.start) ?? -1);
  const near = kind === 'thing' ? onlyThingBefore(scene, span) : undefined;
  if (chained && near && near !== chained && isFar(scene, chained, span)) return told(near, span);
  if (chained && (kind === 'first' || kind === 'second' || canBe(chained, kind))) return told(chained, span);
  if (kind === 'first') {
    const at = firstEndingAfter(scene.contents, span.start);
    const content = scene.contents[at];
    const speaker = content && content.start <= span.start ? scene.contentSpeaker.get(content.start) : undefined;
    return speaker ? told(speaker, span) : undefined;
  }
  if (kind === 'second' || kind === 'other') return undefined;
  const here = paragraphAt(ground, span.start);
  for (let i = scene.recent.length - 1; i >= Math.max(0, scene.recent.length - 6); i--) {
    const { figure, at } = scene.recent[i] as { figure: Figure; at: number };
    if (here - paragraphAt(ground, at) > REACH) break;
    if (kind === 'plural' && (figure.kind === 'outlet' || figure.kind === 'state')) continue;
    if (canBe(figure, kind) && (kind !== 'm' && kind !== 'f' ? true : figure.kind === 'person' || figure.gender === kind))
      return told(figure, span);
  }
  return kind === 'm' || kind === 'f' ? lastPerson(scene, span, kind) : undefined;
}

/** The one actor that is no person and is named in the sentence of a pronoun before it. */
function onlyThingBefore(scene: Scene, span: Span): Figure | undefined {
  const { start } = sentenceSpan(scene.ground, span.start);
  const figures = new Set<Figure>();
  for (let i = firstEndingAfter(scene.names, span.start) - 1; i >= 0; i--) {
    const entry = scene.cast.named[i] as { span: Span; figure: Figure };
    if (entry.span.start < start) break;
    if (canBe(entry.figure, 'thing')) figures.add(entry.figure);
  }
  return figures.size === 1 ? [...figures][0] : undefined;
}

/** True where a figure was last spoken of two sentences or more before. */
function isFar(scene: Scene, figure: Figure, span: Span): boolean {
  const last = Math.max(-1, ...[...figure.mentions.keys()].filter((at) => at < span.start));
  return last < 0 || sentenceAt(scene.ground, span.start) - sentenceAt(scene.ground, last) >= 2;
}

/** The last person named before a pronoun, in its paragraph or the two before. */
function lastPerson(scene: Scene, span: Span, kind: PronounClass): Figure | undefined {
  const here = paragraphAt(scene.ground, span.start);
  for (let i = firstEndingAfter(scene.names, span.start) - 1, steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const entry = scene.cast.named[i] as { span: Span; figure: Figure };
    if (here - paragraphAt(scene.ground, entry.span.start) > REACH) return undefined;
    if (entry.figure.kind === 'person' && canBe(entry.figure, kind)) return told(entry.figure, span);
  }
  return undefined;
}

function relative(scene: Scene, span: Span): Figure | undefined {
  const index = antecedent(scene.ground, span);
  const noun = index === undefined ? undefined : scene.ground.wordSpans[index];
  if (!noun || noun.start >= span.start) return undefined;
  const figure =
    nameOver(scene, noun)?.figure ?? scene.cast.byHead.get(noun.start) ?? scene.chainFigure.get(scene.chainAt.get(noun.start) ?? -1);
  if (figure) return told(figure, span);
  const phrase = index === undefined ? undefined : descriptionSpan(scene.ground, index);
  const made = phrase && !pronounClass(slice(scene.ground.text, phrase)) ? described(scene, phrase, phrase) : undefined;
  return made && told(made, span);
}
