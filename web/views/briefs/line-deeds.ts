import type { MenuItem } from '../../parts/menu.tsx';
import type { Brief, KeptBrief, PlacedLine } from './brief.ts';
import type { ReportRef } from './sources.ts';

/** What the lines of an open brief share. */
export interface Desk {
  readonly kept: KeptBrief;
  readonly reports: ReadonlyMap<string, ReportRef>;
  /** Ids of the line that is looked at and of the one that is being written. */
  readonly chosen: string | undefined;
  readonly editing: string | undefined;
  /** The person may change the brief. */
  readonly may: boolean;
  readonly deedsOf: (placed: PlacedLine) => readonly MenuItem[];
  /** Keeps other sections; true where every line of them holds. */
  readonly keep: (sections: Brief['sections'], told?: string) => Promise<boolean>;
  readonly edit: (id: string | undefined) => void;
}
