import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Mention } from './mentions.ts';
import { isSovereign } from './parties.ts';
import type { KnownAgreement } from './register.ts';
import { isGeneralNoun } from './words.ts';

/** The mentions of one agreement, in order, with what they tell together. */
export interface Cluster {
  readonly mentions: readonly Mention[];
  readonly known: KnownAgreement | undefined;
  readonly topics: ReadonlySet<string>;
  readonly parties: ReadonlySet<Figure>;
  readonly year: number | undefined;
}

/** How many sentences back "the deal" may look where several agreements have been spoken of. */
const REACH = 15;
/** How many mentions make an agreement the one of the report. */
const MANY = 3;

/**
 * Groups mentions: by their name, then by the model's chains, then by what they tell; a definite phrase that tells nothing is of the agreement last spoken of.
 * `extra` gives the parties that the sentence around a mention tells. Mentions that are of no agreement that can be told are left out.
 */
export function clustersOf(passage: Passage, mentions: readonly Mention[], extra: (mention: Mention) => readonly Figure[]): Cluster[] {
  const { tree } = passage;
  const chainOf = new Map<number, number>();
  passage.scene.ground.syntax.chains.forEach((chain, index) => {
    for (const word of chain) chainOf.set(word, index);
  });
  const clusters: Cluster[] = [];
  const pending: Mention[] = [];
  const put = (at: number, mention: Mention): void => {
    clusters[at] = merged(clusters[at] as Cluster, mention);
  };
  for (const mention of mentions) {
    const chains = new Set(wordsOf(mention).flatMap((word) => chainOf.get(word) ?? []));
    const chained = clusters.findIndex(
      (cluster) =>
        fits(mention, cluster, tree.forms) &&
        cluster.mentions.some((other) => wordsOf(other).some((word) => chains.has(chainOf.get(word) ?? -1))),
    );
    const at = mention.form === 'name' ? sameName(clusters, mention) : chained >= 0 ? chained : nearest(passage, clusters, mention);
    if (at >= 0) put(at, mention);
    else if (chained >= 0) put(chained, mention);
    else if (stands(mention, extra(mention), tree.forms)) clusters.push(started(mention));
    else pending.push(mention);
  }
  for (const mention of pending) {
    const fitting = clusters.flatMap((cluster, at) =>
      fits(mention, cluster, tree.forms) && comesLate(tree, cluster, mention) ? [at] : [],
    );
    if (fitting.length === 1) put(fitting[0] as number, mention);
  }
  return joined(clusters, tree.forms);
}

/** True where a definite phrase can be of an agreement that is named or told only later; one that tells nothing, only soon after such a phrase. */
function comesLate(tree: Tree, cluster: Cluster, mention: Mention): boolean {
  if (mention.private || mention.indefinite) return false;
  if (shares(mention, cluster) || (mention.wide && mention.topics.size + mention.parties.length === 0)) return true;
  const before = cluster.mentions.filter(({ head }) => head < mention.head).at(-1);
  return mention.form === 'bare' && before !== undefined && tree.sentenceOf(mention.head) - tree.sentenceOf(before.head) <= REACH;
}

/** A definite phrase that tells only a topic is of the one agreement on it that is told by more ("the climate deal" before its name comes). */
function joined(clusters: readonly Cluster[], forms: readonly string[]): Cluster[] {
  let out = [...clusters];
  for (const cluster of clusters) {
    const first = cluster.mentions[0] as Mention;
    if (
      cluster.known ||
      cluster.parties.size > 0 ||
      cluster.mentions.some((mention) => mention.name !== undefined || mention.placed || mention.indefinite)
    )
      continue;
    const others = out.filter((other) => other !== cluster && fits(first, other, forms) && meets(cluster.topics, other.topics));
    const [only] = others;
    if (only === undefined || others.length > 1) continue;
    const whole = cluster.mentions.reduce(merged, only);
    out = out.flatMap((other) => (other === cluster ? [] : other === only ? [whole] : [other]));
  }
  return out;
}

function wordsOf({ range }: Mention): number[] {
  return Array.from({ length: range.end - range.first }, (_, i) => range.first + i).slice(0, 12);
}

function started(mention: Mention): Cluster {
  return { mentions: [mention], known: mention.known, topics: mention.topics, parties: new Set(mention.parties), year: mention.year };
}

function merged(cluster: Cluster, mention: Mention): Cluster {
  return {
    mentions: [...cluster.mentions, mention].sort((a, b) => a.span.start - b.span.start),
    known: cluster.known ?? mention.known,
    topics: new Set([...cluster.topics, ...mention.topics]),
    parties: new Set([...cluster.parties, ...mention.parties]),
    year: cluster.year ?? mention.year,
  };
}

/** The cluster of the same known agreement, or of a name that has all words of this one or whose words this one has. */
function sameName(clusters: readonly Cluster[], mention: Mention): number {
  if (mention.known) return ofKnown(clusters, mention, mention.known);
  const words = new Set(mention.name?.split(' '));
  return clusters.findIndex((cluster) =>
    cluster.mentions.some((other) => {
      if (other.name === undefined) return false;
      const others = new Set(other.name.split(' '));
      const [few, many] = words.size < others.size ? [words, others] : [others, words];
      return few.size > 1 && [...few].every((word) => many.has(word));
    }),
  );
}

/** The cluster of a known agreement, else one without a name that tells the same parties and topic. */
function ofKnown(clusters: readonly Cluster[], mention: Mention, known: KnownAgreement): number {
  const same = clusters.findIndex((cluster) => cluster.known === known);
  if (same >= 0 || known.told_by === undefined) return same;
  const told = known.told_by;
  return clusters.findIndex(
    (cluster) =>
      cluster.known === undefined &&
      (mention.year === undefined || cluster.year === undefined || mention.year === cluster.year) &&
      cluster.mentions.some((other) => other.name === undefined && told.every((word) => other.words.has(word.toLowerCase()))),
  );
}

/** The last agreement spoken of that a phrase may mean; -1 where there is none. */
function nearest({ tree }: Passage, clusters: readonly Cluster[], mention: Mention): number {
  if (mention.known) return ofKnown(clusters, mention, mention.known);
  const tells = mention.topics.size + mention.parties.length > 0;
  let best = -1;
  let last = -1;
  clusters.forEach((cluster, at) => {
    if (!fits(mention, cluster, tree.forms)) return;
    if (mention.indefinite ? !isSame(mention, cluster) : tells && !shares(mention, cluster) && !isOpen(mention, cluster)) return;
    const word = (cluster.mentions.at(-1) as Mention).head;
    const distance = tree.sentenceOf(mention.head) - tree.sentenceOf(word);
    if (!tells && distance > REACH && (clusters.length > 1 || cluster.mentions.length < MANY)) return;
    if (word > last) [best, last] = [at, word];
  });
  return best;
}

/** Nothing that the phrase tells speaks against the agreement. */
function fits(mention: Mention, cluster: Cluster, forms: readonly string[]): boolean {
  if (mention.private || (mention.known && cluster.known && mention.known !== cluster.known)) return false;
  if (mention.year !== undefined && cluster.year !== undefined && mention.year !== cluster.year) return false;
  if (mention.topics.size > 0 && cluster.topics.size > 0 && !meets(mention.topics, cluster.topics)) return false;
  if (mention.parties.length > 0 && cluster.parties.size > 0 && !meets(mention.parties, cluster.parties)) return false;
  const form = forms[mention.head] as string;
  if (mention.form === 'name' || isGeneralNoun(form)) return true;
  const sort = sortOf(form);
  return cluster.known !== undefined || cluster.mentions.some((other) => sortOf(forms[other.head] as string) === sort);
}

function sortOf(form: string): string {
  return /^(?:truce|ceasefire|fire|armistice)s?$/.test(form) ? 'truce' : form.replace(/s$/, '');
}

function meets<T>(some: Iterable<T>, others: ReadonlySet<T>): boolean {
  return [...some].some((one) => others.has(one));
}

function shares(mention: Mention, cluster: Cluster): boolean {
  return meets(mention.topics, cluster.topics) || meets(mention.parties, cluster.parties);
}

/** A definite phrase may tell first what an agreement of known parties is on. */
function isOpen(mention: Mention, cluster: Cluster): boolean {
  return cluster.topics.size === 0 && cluster.parties.size > 0 && mention.parties.length === 0;
}

/** An indefinite phrase is of an agreement spoken of where it tells the same topic and parties. */
function isSame(mention: Mention, cluster: Cluster): boolean {
  return meets(mention.topics, cluster.topics) && mention.parties.length > 0 && meets(mention.parties, cluster.parties);
}

/** True where a phrase tells enough to be an agreement by itself: its name, parties that are states, or what a definite one is on. */
function stands(mention: Mention, around: readonly Figure[], forms: readonly string[]): boolean {
  if (mention.private) return false;
  if (mention.form === 'name' || mention.known) return true;
  const own = mention.parties.some((party) => party.state !== undefined);
  const states = around.filter(isSovereign).length;
  if (sortOf(forms[mention.head] as string) === 'truce') return own || mention.placed || around.length > 0 || mention.parties.length > 1;
  if (mention.form === 'bare') return states > 1;
  if (own) return true;
  if (mention.topics.size === 0) return mention.parties.length + states > 1 || states > (mention.placed || mention.wide ? 0 : 1);
  if (mention.topics.size === 1 && mention.topics.has('rule') && mention.parties.length < 2) return false;
  return !mention.indefinite || mention.placed || mention.parties.length > 0 || states > 0 || mention.year !== undefined;
}
