import { bySpan, type Span, slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Agreement } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { type Cluster, clustersOf } from './agreements/clusters.ts';
import { type Mention, mentionsIn } from './agreements/mentions.ts';
import { knownParties, spokenForAt, statesFor } from './agreements/parties.ts';
import { pronounsFor } from './agreements/pronouns.ts';
import { type Register, registerOf } from './agreements/register.ts';
import { partyRules } from './agreements/words.ts';
import type { Found } from './found.ts';

/**
 * The agreements that a passage speaks of, named and described, each with all of its mentions, its parties and the year where the text tells it.
 * `register` are the known ones that names are looked up in: those of the passage's world, unless told otherwise.
 */
export function agreementsOf(
  passage: Passage,
  found: Found,
  register: Register = registerOf(passage.scene.ground.world),
): readonly Agreement<Figure>[] {
  const mentions = mentionsIn(passage, register);
  if (mentions.length === 0) return [];
  const around = partiesAround(passage, found, mentions);
  const clusters = clustersOf(passage, mentions, (mention) => around.get(mention) ?? []);
  const pronouns = pronounsFor(passage, clusters);
  return clusters
    .map((cluster, at) => ({
      cluster,
      spans: [...cluster.mentions.map((mention) => mention.span), ...(pronouns.get(at) ?? [])].sort(bySpan),
    }))
    .sort((a, b) => bySpan(a.spans[0] as Span, b.spans[0] as Span))
    .map(({ cluster, spans }, i) => {
      const told = cluster.mentions.flatMap((mention) => [...mention.parties, ...(around.get(mention) ?? [])]);
      const parties = [...new Set((cluster.known && knownParties(passage, cluster.known)) ?? told)];
      return {
        id: `g${i + 1}`,
        name: nameOf(passage, cluster),
        parties,
        ...(cluster.year !== undefined && { year: cluster.year }),
        ...(cluster.known && { known: cluster.known.id }),
        mentions: spans,
        confidence: belief(cluster, parties.length),
      };
    });
}

/** The parties that the sentence around a mention tells: who signs it, with whom. */
function partiesAround(passage: Passage, found: Found, mentions: readonly Mention[]): Map<Mention, readonly Figure[]> {
  const { tree } = passage;
  const byHead = new Map(mentions.map((mention) => [mention.head, mention]));
  const out = new Map<Mention, readonly Figure[]>();
  for (const { words } of partyRules.over(tree)) {
    const mention = byHead.get(words.agreement as number);
    if (!mention || mention.private || words.party === undefined) continue;
    const parties = spokenForAt(passage, words.party).flatMap((figure) => statesFor(figure, found.roles));
    out.set(mention, [...new Set([...(out.get(mention) ?? []), ...parties])]);
  }
  return out;
}

/** The longest of its names, else of the words that first tell it, without article. */
function nameOf({ report }: Passage, { mentions }: Cluster): string {
  const named = mentions.filter((mention) => mention.form === 'name');
  const texts = (named.length > 0 ? named : [mentions.find((mention) => mention.form !== 'bare') ?? (mentions[0] as Mention)]).map(
    ({ span, nameSpan }) =>
      slice(report.text, nameSpan ?? span)
        .replace(/\s+/g, ' ')
        .replace(/^(?:the|a|an|this|that|its|their|his|her|our|your|my)\s+/i, ''),
  );
  return texts.reduce((best, text) => (text.length > best.length ? text : best));
}

/** A name is sure; words that tell it are the surer the more they tell and the more often they come. */
function belief({ mentions, known, topics }: Cluster, parties: number): number {
  const base = known
    ? 0.9
    : mentions.some((mention) => mention.form === 'name')
      ? 0.75
      : 0.35 + (topics.size > 0 ? 0.1 : 0) + Math.min(parties, 2) * 0.1;
  return Math.min(0.97, base + Math.min(mentions.length - 1, 3) * 0.04);
}
