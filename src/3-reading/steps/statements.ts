import { bySpan, type Span } from '#base/span.ts';
import type { Statement } from '#reading/reading.ts';
import type { Attribution, Syntax } from '#reading/syntax.ts';
import type { World } from '../world/world.ts';
import { type Cast, type Figure, newCast } from './cast.ts';
import { castChains } from './chained.ts';
import { withContents } from './contents.ts';
import { joined } from './coverage.ts';
import { type Draft, inReadingOrder } from './draft.ts';
import { type Ground, groundOf } from './ground.ts';
import { withHeadline } from './headlines.ts';
import { innerStatement, quotedBy } from './intermediaries.ts';
import { castNames, namesOf } from './named.ts';
import { officesOf } from './offices.ts';
import { trimmed } from './paragraphs.ts';
import { polarityOf } from './polarity.ts';
import { outletSource } from './relay-shapes.ts';
import { relayed } from './relays.ts';
import { withRunning } from './running.ts';
import { type Scene, spoke } from './scene.ts';
import { respaced } from './spacing.ts';
import { relayOf, speakerOf } from './speakers.ts';
import { speechOf } from './speech.ts';
import { withTranscripts } from './transcripts.ts';

/** A report as far as its statements are concerned. */
export interface StatementSource {
  readonly text: string;
  readonly outlet?: string;
  readonly title?: string;
  /** Date or instant, ISO 8601. */
  readonly published?: string;
}

type Step = (ground: Ground, drafts: readonly Draft[]) => Draft[];

/** The steps over the model's attributions, in order: each needs what those before it give. */
const STEPS: readonly Step[] = [
  respaced, // a cue glued to a name is parted from it, so that sources end where names end
  withContents, // contents without source, cue and occasion
  withHeadline, // the headline's statement, where the model missed it
  withTranscripts, // labels as sources; needs no other step
  (ground, drafts) => drafts.map((draft) => quotedBy(ground, draft)), // "quoted him as saying": who speaks, who relays
  relayed, // outlets around another's words become relays; needs every statement of a person
  takenApart, // "“...,” the envoy said, according to X": the words inside what is left to an outlet
  withRunning, // quotations without a cue go on with the last speaker; needs every statement of the paragraphs before
  (_, drafts) => drafts.filter((draft) => draft.content.length > 0), // what is left without content says nothing
];

/** Who says what in a report, by what is known of the world, from what the model says of its text. Pure; time and memory grow linearly with the text. */
export function readStatements(
  world: World,
  report: StatementSource,
  syntax: Syntax,
): { readonly scene: Scene; readonly statements: readonly Statement<Figure>[] } {
  const ground = groundOf(world, report.text, syntax, report.published);
  const first = syntax.attributions.flatMap((attribution) => draftOf(report.text, attribution));
  const drafts = inReadingOrder(STEPS.reduce<readonly Draft[]>((now, step) => step(ground, now), first));
  const scene = sceneOf(ground, drafts);
  const speakers = new Map<Draft, Figure | undefined>();
  for (const draft of drafts) {
    const source = draft.source[0];
    const figure = source ? speakerOf(scene, source) : draft.continues ? speakers.get(draft.continues) : undefined;
    speakers.set(draft, figure);
    spoke(scene, draft, figure);
  }
  const relays = new Map(drafts.map((draft) => [draft, draft.via.flatMap((span) => relayOf(scene, span) ?? [])]));
  const cues = joined(drafts.flatMap((draft) => draft.cue));
  const statements = drafts.map((draft, i): Statement<Figure> => {
    const speaker = speakers.get(draft);
    const via = [...new Set((relays.get(draft) ?? []).filter((relay) => relay !== speaker))];
    return {
      id: `s${i + 1}`,
      source: draft.source,
      cue: draft.cue,
      content: draft.content,
      // The words of a transcript are the speaker's own, marks or not.
      speech: draft.label ? 'direct' : speechOf(report.text, draft.content, ground.quoted),
      polarity: polarityOf(ground, draft, cues),
      ...(speaker ? { speaker } : {}),
      ...(via.length > 0 ? { via } : {}),
      confidence: draft.confidence,
    };
  });
  return { scene, statements };
}

/** A draft with spans in order and without blanks at their ends; nothing where an attribution has no words at all. */
function draftOf(text: string, attribution: Attribution): Draft[] {
  const clean = (spans: readonly Span[]): Span[] =>
    joined(spans.map((span) => trimmed(text, span)).filter((span) => span.end > span.start)).sort(bySpan);
  const draft: Draft = {
    source: attribution.source ? clean([attribution.source]) : [],
    cue: clean([attribution.cue]),
    content: clean(attribution.content),
    via: [],
    confidence: attribution.confidence,
  };
  return draft.source.length + draft.cue.length + draft.content.length > 0 ? [draft] : [];
}

/** Attributions to outlets that hold another's statement and are alone in their sentence, taken apart. */
function takenApart(ground: Ground, drafts: readonly Draft[]): Draft[] {
  const spans = joined(drafts.filter((draft) => !outletSource(ground, draft)).flatMap((draft) => [...draft.cue, ...draft.source]));
  return drafts.map((draft) => innerStatement(ground, draft, spans));
}

function sceneOf(ground: Ground, drafts: readonly Draft[]): Scene {
  const cast: Cast = newCast(ground.world);
  castNames(ground, cast, joined(drafts.flatMap((draft) => [...draft.source, ...draft.via])));
  const chainAt = castChains(ground, cast);
  return {
    ground,
    cast,
    offices: officesOf(ground, cast),
    names: cast.named.map((entry) => entry.span),
    byName: namesOf(ground.text, cast),
    unnamed: new Map(),
    chainAt,
    chainFigure: new Map(),
    recent: [],
    contents: joined(drafts.flatMap((draft) => draft.content)),
    contentSpeaker: new Map(),
  };
}
