import { type Span, slice } from '#base/span.ts';
import type { ActorKind } from '#reading/reading.ts';
import { bodyHeads, documentHeads, fold, genderOf, governmentHeads, outletWords } from '../world/lists.ts';
import { type Figure, mention } from './cast.ts';
import { firstEndingAfter } from './coverage.ts';
import { headWord } from './noun-phrase.ts';
import { holderOf, officeIn, stateIn } from './offices.ts';
import { organizationKind, stateFigure } from './organizations.ts';
import { group, type Scene, told } from './scene.ts';

/** "the spokesman": the unnamed one that came before. */
function reused(scene: Scene, phrase: string, noun: string, core: Span): Figure | undefined {
  const figure = /^the\s+\S+$/i.test(phrase) ? scene.unnamed.get(noun) : undefined;
  return figure && told(figure, core);
}

/** A description: by its chain, by the office it names, by the kind of thing it is; else an unnamed source of its own. */
export function described(scene: Scene, core: Span, source: Span): Figure | undefined {
  const { ground, cast } = scene;
  const head = headWord(ground, core);
  const noun = fold(slice(ground.text, head));
  const phrase = slice(ground.text, core);
  const singular = noun.replace(/s$/, '');
  if (!/\p{L}{2}/u.test(noun)) return undefined;
  if (documentHeads.has(noun)) return possessor(scene, core, source);
  const own = bodyHeads.has(noun) || outletWords.has(noun) ? namedByNoun(scene, core, phrase, noun) : undefined;
  if (own) return own;
  const chain = scene.chainAt.get(head.start);
  const chained = cast.byHead.get(head.start) ?? (chain === undefined ? undefined : scene.chainFigure.get(chain));
  if (chained) return told(chained, core);
  const definite = !/^(?:an?|another|one|some)\s/i.test(phrase);
  const made =
    (definite ? byNoun(scene, core, phrase, noun) : undefined) ??
    reused(scene, phrase, noun, core) ??
    group(scene, core, source, kindOf(phrase, noun, singular));
  made.gender ??= made.kind === 'group' || made.kind === 'person' ? genderOf('office', noun) : undefined;
  if (chain !== undefined) scene.chainFigure.set(chain, made);
  return made;
}

function kindOf(phrase: string, noun: string, singular: string): ActorKind {
  const kind = organizationKind(phrase);
  if (kind !== 'organization' && kind !== 'outlet') return kind;
  if (
    /^(?:campaign|company|firm|party|bank|union|foundation|university|association|organization|organisation|institute|alliance|bloc|club|church|center|centre|think tank)$/.test(
      noun,
    )
  )
    return 'organization';
  return outletWords.has(noun) && singular === noun ? 'outlet' : 'group';
}

/** A definite description that names what it is: an office, a government, a body or an outlet of the report. */
function byNoun(scene: Scene, core: Span, phrase: string, noun: string): Figure | undefined {
  const office = officeIn(phrase);
  const words = fold(phrase).split(' ');
  if (office) {
    const gender = genderOf('office', noun);
    const holder = holderOf(scene.offices, office.office, office.state, core);
    if (holder && (!gender || !holder.gender || holder.gender === gender)) return told(holder, core);
  }
  const state = stateIn(words.slice(0, -1));
  if (governmentHeads.has(noun) && state !== undefined) {
    const figure = stateFigure(scene.cast, state, 'government');
    mention(figure, { start: core.start + (phrase.match(/^the\s+/i)?.[0].length ?? 0), end: core.end }, true);
    return figure;
  }
  return undefined;
}

/** "the ministry", "the paper": the last body, government or outlet named before that the noun fits. */
function namedByNoun(scene: Scene, core: Span, phrase: string, noun: string): Figure | undefined {
  if (!/^(?:the|this|that)\s+\S+$/i.test(phrase)) return undefined;
  for (let i = firstEndingAfter(scene.names, core.start) - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
    const { figure, span } = scene.cast.named[i] as { figure: Figure; span: Span };
    const fits = outletWords.has(noun) && figure.kind === 'outlet';
    const same = (figure.kind === 'body' || figure.kind === 'government') && fold(slice(scene.ground.text, span)).split(' ').includes(noun);
    if (fits || same) return told(figure, core);
  }
  return undefined;
}

/** Who stands behind a document: "Kyodo's report", "a statement by the ministry". A poll or a report by nobody named has no speaker. */
function possessor(scene: Scene, core: Span, source: Span): Figure | undefined {
  const { text } = scene.ground;
  if (/^(?:his|her|their|its)\s/i.test(slice(text, core))) return scene.cast.byHead.get(core.start);
  const name = scene.cast.named[firstEndingAfter(scene.names, source.start)];
  if (!name || name.span.start >= source.end) return undefined;
  if (name.span.end < core.end && /^['’]s?\s/.test(text.slice(name.span.end, name.span.end + 3))) return name.figure;
  const by = text.slice(core.end, name.span.start);
  return /^\s(?:by|from|of|in)\s(?:the\s)?$/.test(by) ? name.figure : undefined;
}
