import { type Span, slice } from '#base/span.ts';
import type { ActorKind } from '#reading/reading.ts';
import { fold } from '../world/fold.ts';
import type { World } from '../world/world.ts';
import { type Figure, mention } from './cast.ts';
import { firstEndingAfter } from './coverage.ts';
import { headWord } from './noun-phrase.ts';
import { holderByWorld, holderOf, officeIn, stateIn } from './offices.ts';
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
  const { world } = ground;
  const head = headWord(ground, core);
  const noun = fold(slice(ground.text, head));
  const phrase = slice(ground.text, core);
  const singular = noun.replace(/s$/, '');
  if (!/\p{L}{2}/u.test(noun)) return undefined;
  if (world.documentHeads.has(noun)) return possessor(scene, core, source);
  const own = world.bodyHeads.has(noun) || world.outletWords.has(noun) ? namedByNoun(scene, core, phrase, noun) : undefined;
  if (own) return own;
  const chain = scene.chainAt.get(head.start);
  const chained = cast.byHead.get(head.start) ?? (chain === undefined ? undefined : scene.chainFigure.get(chain));
  if (chained) return told(chained, core);
  const definite = !/^(?:an?|another|one|some)\s/i.test(phrase);
  const made =
    (definite ? byNoun(scene, core, phrase, noun) : undefined) ??
    reused(scene, phrase, noun, core) ??
    group(scene, core, source, kindOf(world, phrase, noun, singular));
  made.gender ??= made.kind === 'group' || made.kind === 'person' ? world.genderOf('office', noun) : undefined;
  if (chain !== undefined) scene.chainFigure.set(chain, made);
  return made;
}

function kindOf(world: World, phrase: string, noun: string, singular: string): ActorKind {
  const kind = organizationKind(world, phrase);
  if (kind !== 'organization' && kind !== 'outlet') return kind;
  if (
    /^(?:campaign|company|firm|party|bank|union|foundation|university|association|organization|organisation|institute|alliance|bloc|club|church|center|centre|think tank)$/.test(
      noun,
    )
  )
    return 'organization';
  return world.outletWords.has(noun) && singular === noun ? 'outlet' : 'group';
}

/** A definite description that names what it is: an office, a government, a body or an outlet of the report. */
function byNoun(scene: Scene, core: Span, phrase: string, noun: string): Figure | undefined {
  const { world } = scene.ground;
  const office = officeIn(world, phrase);
  const words = fold(phrase).split(' ');
  if (office) {
    const gender = world.genderOf('office', noun);
    const holder =
      holderOf(world, scene.offices, office.office, office.state, core) ??
      (office.state === undefined ? undefined : holderByWorld(scene.ground, scene.byName, office.office, office.state)) ??
      coordinated(scene, core, phrase);
    if (holder && (!gender || !holder.gender || holder.gender === gender)) return told(holder, core);
  }
  const state = stateIn(world, words.slice(0, -1));
  if (world.governmentHeads.has(noun) && state !== undefined) {
    const figure = stateFigure(scene.cast, state, 'government');
    mention(figure, { start: core.start + (phrase.match(/^the\s+/i)?.[0].length ?? 0), end: core.end }, true);
    return figure;
  }
  return undefined;
}

/** "the Kenyan senator and presidential candidate": whom the first office stands for. */
function coordinated(scene: Scene, core: Span, phrase: string): Figure | undefined {
  const first = phrase.match(/^[Tt]he (.+?) and (?!the |his |her )/)?.[1];
  const office = first === undefined ? undefined : officeIn(scene.ground.world, first);
  return office && holderOf(scene.ground.world, scene.offices, office.office, office.state, core);
}

/** "the ministry", "the paper": the last body, government or outlet named before that the noun fits. */
function namedByNoun(scene: Scene, core: Span, phrase: string, noun: string): Figure | undefined {
  if (!/^(?:the|this|that)\s+\S+$/i.test(phrase)) return undefined;
  for (let i = firstEndingAfter(scene.names, core.start) - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
    const { figure, span } = scene.cast.named[i] as { figure: Figure; span: Span };
    const fits = scene.ground.world.outletWords.has(noun) && figure.kind === 'outlet';
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
