import { Tree } from './match/tree.ts';
import type { ReportHead, Statement } from './reading.ts';
import type { Figure } from './steps/cast.ts';
import type { Scene } from './steps/scene.ts';
import { readStatements } from './steps/statements.ts';
import type { Syntax } from './syntax.ts';
import { type Moment, momentsOf } from './time/moments.ts';
import { officeYears } from './time/office-years.ts';
import { shippedWorld, type World } from './world/world.ts';

/** A report's text, or a section of a very long one, as it is understood: who is in it, how its sentences are built, who says what. */
export interface Passage {
  /** The report, with the text of the passage. All spans are in this text. */
  readonly report: ReportHead;
  /** Where the passage begins in the text of the report. */
  readonly start: number;
  readonly tree: Tree;
  readonly scene: Scene;
  readonly statements: readonly Statement<Figure>[];
  /** The times that the text speaks of, in order. */
  readonly moments: readonly Moment[];
}

export function passageOf(report: ReportHead, start: number, syntax: Syntax, world: World = shippedWorld): Passage {
  const tree = new Tree(report.text, syntax);
  const read = readStatements(world, report, syntax);
  const { quoted, outlets } = read.scene.ground;
  const moments = momentsOf({
    tree,
    entities: syntax.entities,
    outlets: outlets.filter((outlet) => !outlet.weak).map((outlet) => outlet.span),
    quoted,
    published: report.published,
    term: (word, nth) => officeYears(read.scene, tree, report.published, word, nth),
  });
  return { report, start, tree, ...read, moments };
}
