import type { Particulars } from '../item.ts';

/** One article of a bundle. */
export interface BundleArticle {
  /** As the database numbers it, else its place in the bundle; from 1. */
  readonly number: number;
  /** What the bundle holds of it, its head and all: a half-open span in UTF-16 code units of the bundle's text. */
  readonly start: number;
  readonly end: number;
  /** What the database knows it by. */
  readonly id?: string;
  readonly particulars: Particulars;
  /** Its body, a slice of the bundle's text; where the database cuts a body in two, both slices with an empty line between. Empty where none was found. */
  readonly text: string;
  /** True where the line that closes an article is not there. */
  readonly cutOff: boolean;
}

/** A file that a news database exported, taken apart. */
export interface Bundle {
  readonly articles: readonly BundleArticle[];
  /** What it says of itself and does not hold, in words. */
  readonly shortfall?: string;
}

/** A way in which a database writes articles one after the other. */
export interface Shape {
  /** The articles of a text, undefined where nothing stands in it that this shape is known by. Takes linear time. */
  readonly split: (text: string) => Bundle | undefined;
}

/** What a shape makes of a stretch of text; `sure` where it has what no ordinary text has. */
export interface Sighting {
  readonly article: BundleArticle;
  readonly sure: boolean;
}

/** The bundle, if what was found looks like one: an ordinary text may hold a line that a database could have written, but not its heads too. */
export function bundleFrom(sightings: readonly Sighting[], shortfall?: string): Bundle | undefined {
  const sure = sightings.filter((sighting) => sighting.sure).length;
  if (sure === 0 || sure * 2 < sightings.length) return undefined;
  return { articles: sightings.map(({ article }) => article), ...(shortfall !== undefined && { shortfall }) };
}
