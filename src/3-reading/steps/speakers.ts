import { type Span, slice } from '#base/span.ts';
import { fold } from '../world/fold.ts';
import { pronounClass } from '../world/lists.ts';
import { type Figure, mention } from './cast.ts';
import { firstEndingAfter } from './coverage.ts';
import { described } from './descriptions.ts';
import { word, wordsIn } from './ground.ts';
import { corePhrase, headWord } from './noun-phrase.ts';
import { pronoun } from './pronouns.ts';
import { group, nameOver, type Scene } from './scene.ts';
import { actorNamed } from './seats.ts';

/** The figure that a source stands for; undefined where that cannot be told. New roles are made for unnamed sources. */
export function speakerOf(scene: Scene, source: Span): Figure | undefined {
  const { ground } = scene;
  const core = corePhrase(ground, source, scene.names);
  const text = slice(ground.text, core);
  if (text === '') return undefined;
  const kind = pronounClass(text);
  if (
    (kind === 'other' || kind === 'plural') &&
    /^\s+(?:of|in|among|from|who|with|close|familiar|at)\s+(?!(?:whom|which|them|us|it)\b)\S/.test(ground.text.slice(core.end, source.end))
  )
    return group(scene, core, source, 'group');
  if (kind && !(kind === 'first' && text === 'US')) return pronoun(scene, core, kind);
  return (
    joint(scene, core, source) ??
    nameAtEnd(scene, core) ??
    apposition(scene, core, source) ??
    knownName(scene, core) ??
    described(scene, core, source)
  );
}

/** A name at the end of the phrase; of "Trump's" it is the name too, of "Trump's lawyer" it is none. Capitals and seats speak for their government. */
function nameAtEnd(scene: Scene, core: Span): Figure | undefined {
  const bare = { start: core.start, end: core.end - (slice(scene.ground.text, core).match(/(?:['’]s|['’])$/)?.[0].length ?? 0) };
  const head = headWord(scene.ground, bare);
  const entry = nameOver(scene, head);
  if (entry && entry.span.start >= core.start - 1 && entry.span.end >= bare.end - 1) return entry.figure;
  const phrase = slice(scene.ground.text, bare);
  return actorNamed(scene, phrase, { start: bare.start + (phrase.match(/^[Tt]he\s+/)?.[0].length ?? 0), end: bare.end });
}

/** "the president's lawyer, Michael Cohen", "its ambassador in Oslo, Ada Verin": the person's name that follows right after the comma, or that the tree puts in apposition. */
function apposition(scene: Scene, core: Span, source: Span): Figure | undefined {
  const { ground, cast, names } = scene;
  const comma = ground.text.slice(core.end, source.end).match(/^,\s+/)?.[0].length ?? 0;
  const next = comma > 0 ? cast.named[firstEndingAfter(names, core.end + comma)] : undefined;
  if (next && next.span.start === core.end + comma && next.figure.kind === 'person') return next.figure;
  const head = wordsIn(ground, headWord(ground, core)).first;
  const { first, end } = wordsIn(ground, { start: core.end, end: source.end });
  for (let at = first; at < end; at++) {
    const own = word(ground, at);
    const entry = own?.head === head && own.deprel.startsWith('appos') ? nameOver(scene, own.span) : undefined;
    if (entry?.figure.kind === 'person') return entry.figure;
  }
  return undefined;
}

/** "Ishiba and Trump": two or more names that speak together make a group. */
function joint(scene: Scene, core: Span, source: Span): Figure | undefined {
  const text = slice(scene.ground.text, core);
  if (!/\s(?:and|&)\s/.test(text)) return undefined;
  const states = text.split(/(?<!\s)\s+(?:and|&)\s+/).map((part) => scene.ground.world.stateForm(part));
  if (states.every((state) => state !== undefined && state.how !== 'people')) return group(scene, core, source, 'group');
  const inside: Span[] = [];
  for (let i = firstEndingAfter(scene.names, core.start); i < scene.names.length && (scene.names[i] as Span).end <= core.end; i++)
    inside.push(scene.names[i] as Span);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || inside.length < 2 || last.end < core.end - 2) return undefined;
  const between = scene.ground.text.slice(first.end, last.start);
  return /(?:^|\s)(?:and|&)(?:\s|$)/.test(between) && !/['’]s?\s/.test(between) ? group(scene, core, source, 'group') : undefined;
}

/** A name that the model did not see here but that another place of the report makes known, such as the label of a transcript. */
function knownName(scene: Scene, core: Span): Figure | undefined {
  const phrase = slice(scene.ground.text, core);
  if (!/^\p{Lu}/u.test(phrase)) return undefined;
  const words = fold(phrase)
    .split(' ')
    .filter((word, i, all) => i === all.length - 1 || !scene.ground.world.isTitleWord(word));
  const figure =
    words.length <= 3
      ? (scene.byName.get(words.join(' ')) ??
        (words.length === 1 || scene.ground.world.isTitleWord(phrase.split(' ')[0] as string)
          ? scene.byName.get(words.at(-1) as string)
          : undefined))
      : undefined;
  if (figure) mention(figure, core, false);
  return figure;
}

/** The figure that a relay's name stands for. */
export function relayOf(scene: Scene, span: Span): Figure | undefined {
  return nameOver(scene, span)?.figure ?? speakerOf(scene, span);
}
