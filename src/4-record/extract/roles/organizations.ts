import { slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { fold } from '#reading/world/fold.ts';
import type { Tenure } from '#reading/world/tenures.ts';
import type { Given } from './beside-names.ts';
import { type Owner, stateEnding } from './owners.ts';
import { isOutOfOffice, stateByTenure, tenureOf } from './tenures.ts';
import { isAmericanState, isCongressional, isElectoral, isHeadship, isHomely, stateOfTitle } from './words.ts';

/** What a role is of: an actor of the report, or a name where it is none. */
export interface Whole {
  readonly figure?: Figure;
  readonly name?: string;
  /** Index of the state, where it is one. */
  readonly state?: number;
}

/** A state as the actor that the report has of it, else by its common name. */
function wholeState({ scene }: Passage, state: number): Whole {
  const figure = scene.cast.byKey.get(`state ${state}`);
  if (figure && figure.mentions.size > 0) return { figure, state };
  const name = scene.ground.world.stateName(state);
  return name === undefined ? {} : { name, state };
}

/** Tells for each title what it is of; undefined where nothing tells. */
export function wholesOf(passage: Passage, all: readonly Given[]): (given: Given) => Whole | undefined {
  const stated = new Map<Figure, number>();
  for (const { person, phrase } of all) {
    const { owner } = phrase;
    if (owner?.how === 'state' && !isElectoral(phrase.title) && phrase.kind !== 'occupation' && !stated.has(person))
      stated.set(person, owner.state);
  }
  // Looked for where a title first asks.
  let states: ReturnType<typeof statesNear> | undefined;
  const near = (given: Given): number | undefined => {
    states ??= statesNear(passage);
    return states(given);
  };
  const ofPerson = (figure: Figure): number | undefined =>
    stated.get(figure) ?? headOf(passage, all, figure) ?? stateByTenure(passage, figure);
  const fromOwner = (owner: Owner | undefined, given: Given): Whole | undefined => {
    switch (owner?.how) {
      case undefined:
        return undefined;
      case 'state':
        return wholeState(passage, owner.state);
      case 'figure':
        return /^(?:person|group)$/.test(owner.figure.kind) ? undefined : { figure: owner.figure };
      case 'name':
        return isCongressional(given.phrase.title) && isAmericanState(owner.name) ? american(passage) : { name: owner.name };
      case 'person': {
        const figure = owner.figure === given.person ? personBefore(passage, given) : owner.figure;
        const state = figure && ofPerson(figure);
        // The adviser of one who is in no office any more is the person's own.
        if (figure && given.phrase.kind !== 'office' && given.phrase.status !== 'former' && isOutOfOffice(passage, figure))
          return { figure };
        return state === undefined ? undefined : wholeState(passage, state);
      }
      case 'here': {
        const state = near(given) ?? stated.get(given.person);
        return state === undefined ? undefined : wholeState(passage, state);
      }
    }
  };
  // Where another country's bearer of the title is named too, a bare title may be of either.
  const home = ({ phrase }: Given): number | undefined => {
    const state = homeOf(passage);
    const other = all.some(
      ({ phrase: { head, owner } }) =>
        owner?.how === 'state' && owner.state !== state && passage.tree.forms[head] === passage.tree.forms[phrase.head],
    );
    return other ? undefined : state;
  };
  return (given) => {
    const { title, party, kind, owner } = given.phrase;
    if (isElectoral(title)) return party === undefined ? partyElsewhere(passage, all, given) : partyNamed(passage, party);
    const own = fromOwner(owner, given) ?? (kind === 'rank' && !owner && /^\p{Lu}/u.test(title) ? homeOfRank(passage, given) : undefined);
    if (own || kind !== 'office') return own;
    if (owner?.how === 'person') return undefined;
    const known = stated.get(given.person) ?? headOf(passage, all, given.person) ?? stateOfTitle(passage, title);
    const elsewhere = all.find(({ person, phrase }) => person === given.person && phrase.owner && fold(phrase.title).endsWith(fold(title)));
    if (elsewhere && elsewhere !== given) return fromOwner(elsewhere.phrase.owner, elsewhere);
    const tenure = tenureOf(passage, given.person, title);
    const held = stated.get(given.person) === undefined && tenure ? wholeOfTenure(passage, tenure) : undefined;
    const state =
      known ??
      (isHeadship(title)
        ? undefined
        : isHomely(title)
          ? home(given)
          : /minister|parliament|commissioner|ombudsman|consul|secretary/i.test(title)
            ? near(given)
            : undefined);
    return held ?? (state === undefined ? undefined : wholeState(passage, state));
  };
}

/** "X, his chief of staff": "his" is of the last person named before X. */
function personBefore({ scene, tree }: Passage, { person, phrase }: Given): Figure | undefined {
  const here = tree.words[phrase.first]?.span.start ?? 0;
  const from = tree.words[tree.sentences[Math.max(0, tree.sentenceOf(phrase.head) - 2)]?.first ?? 0]?.span.start ?? 0;
  return scene.cast.named.findLast(
    ({ span, figure }) => figure.kind === 'person' && figure !== person && span.end <= here && span.start >= from,
  )?.figure;
}

/** The state or organization of an office of the world file. */
function wholeOfTenure(passage: Passage, tenure: Tenure): Whole | undefined {
  if (tenure.state !== undefined) return wholeState(passage, tenure.state);
  const { world } = passage.scene.ground;
  const { organization } = tenure;
  const name = organization === undefined ? undefined : world.organizationAt(organization)?.name;
  if (name === undefined) return undefined;
  const named = passage.scene.cast.named.find(
    ({ span, figure }) => figure.kind !== 'person' && world.organizationForm(slice(passage.tree.text, span))?.organization === organization,
  );
  return named ? { figure: named.figure } : { name };
}

function american(passage: Passage): Whole {
  const state = passage.scene.ground.world.stateForm('United States')?.state;
  return state === undefined ? {} : wholeState(passage, state);
}

/** The state of a person's office where another place of the report or its titles tell. */
function headOf(passage: Passage, all: readonly Given[], figure: Figure): number | undefined {
  for (const { person, phrase } of all) {
    if (person !== figure) continue;
    const state = stateOfTitle(passage, phrase.title);
    if (state !== undefined) return state;
  }
  return undefined;
}

function partyNamed({ scene }: Passage, party: string): Whole {
  const named = scene.cast.named.find(
    ({ span, figure }) => figure.kind === 'organization' && fold(slice(scene.ground.text, span)) === fold(party),
  );
  return named ? { figure: named.figure } : { name: party };
}

function partyElsewhere(passage: Passage, all: readonly Given[], { person }: Given): Whole | undefined {
  const other = all.find((given) => given.person === person && given.phrase.party !== undefined);
  return other?.phrase.party === undefined ? undefined : partyNamed(passage, other.phrase.party);
}

/**
 * The state that a report is about, for ministers and members of parliament that it names without one: most of its names of states are of that state, and
 * one stands in the sentence or the one before.
 */
function statesNear(passage: Passage): (given: Given) => number | undefined {
  const { tree } = passage;
  const bySentence = tree.sentences.map((range) => {
    const found: number[] = [];
    for (let at = range.first; at < range.end; at++) {
      const owner = /^\p{Lu}/u.test(tree.text[tree.words[at]?.span.start ?? 0] ?? '') ? stateEnding(passage, at)?.owner : undefined;
      if (owner?.how === 'state') found.push(owner.state);
    }
    return found;
  });
  const home = countryOfOutlet(passage);
  const foreign = bySentence.flat().filter((state) => state !== home);
  const counts = new Map<number, number>();
  for (const state of foreign) counts.set(state, (counts.get(state) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  const topic = first && first[1] * 2 >= foreign.length && first[1] > 1 ? first[0] : undefined;
  return (given) => {
    const here = tree.sentenceOf(given.phrase.head);
    const around = [here - 1, here, here + 1].flatMap((sentence) => bySentence[sentence] ?? []);
    return topic !== undefined && around.includes(topic) ? topic : undefined;
  };
}

/** The home state of an officer of its own forces: the sentence names it and no other. */
function homeOfRank(passage: Passage, { phrase }: Given): Whole | undefined {
  const { tree } = passage;
  const home = homeOf(passage);
  const range = tree.sentences[tree.sentenceOf(phrase.head)];
  const states = new Set<number>();
  for (let at = range?.first ?? 0; at < (range?.end ?? 0); at++) {
    const owner = stateEnding(passage, at)?.owner;
    if (owner?.how === 'state') states.add(owner.state);
  }
  return home !== undefined && states.size === 1 && states.has(home) ? wholeState(passage, home) : undefined;
}

/** The state whose own press writes: the outlet's, or the United States where a report without an outlet speaks of its parties or "U.S.". */
function homeOf(passage: Passage): number | undefined {
  const { tree, scene } = passage;
  const country = countryOfOutlet(passage);
  if (country !== undefined) return country;
  const unitedStates = scene.ground.world.stateForm('United States')?.state;
  const american =
    tree.text.match(
      /\b(?:U\.S\.|Republicans?|Democrats?|GOP|White House|United States|(?<!(?:Latin|South|North|Central) )Americans?(?! States))(?!\w)/g,
    )?.length ?? 0;
  // A senator in a report that speaks most of another country may be of that country.
  const others = scene.cast.figures.map(({ state, mentions }) => (state === undefined || state === unitedStates ? 0 : mentions.size));
  return american * 2 > Math.max(0, ...others) ? unitedStates : undefined;
}

/** The state of the outlet, whose ambassadors, secretaries and members of parliament go without its name. */
function countryOfOutlet({ report, scene }: Passage): number | undefined {
  const { world } = scene.ground;
  const outlet = report.outlet === undefined ? undefined : world.outlets.named(report.outlet);
  const country = outlet === undefined ? undefined : world.lists.outlets[outlet]?.[0];
  return country === undefined ? undefined : world.stateOfCode(country);
}
