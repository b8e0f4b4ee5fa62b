import { Tree } from './match/tree.ts';
import type { ReportHead, Statement } from './reading.ts';
import type { Figure } from './steps/cast.ts';
import type { Scene } from './steps/scene.ts';
import { readStatements } from './steps/statements.ts';
import type { Syntax } from './syntax.ts';

/** A report's text, or a section of a very long one, as it is understood: who is in it, how its sentences are built, who says what. */
export interface Passage {
  /** The report, with the text of the passage. All spans are in this text. */
  readonly report: ReportHead;
  /** Where the passage begins in the text of the report. */
  readonly start: number;
  readonly tree: Tree;
  readonly scene: Scene;
  readonly statements: readonly Statement<Figure>[];
}

export function passageOf(report: ReportHead, start: number, syntax: Syntax): Passage {
  return { report, start, tree: new Tree(report.text, syntax), ...readStatements(report, syntax) };
}
