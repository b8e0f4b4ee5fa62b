import type { Agreement, Concern, Contact, PloverEvent, Position, Provision, Role, Statement } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';

/** What the extractors have found in a passage so far: entries over figures. Ids count within the passage. */
export interface Found {
  readonly roles: ReadonlyMap<Figure, readonly Role<Figure>[]>;
  readonly statements: readonly Statement<Figure>[];
  readonly agreements: readonly Agreement<Figure>[];
  readonly provisions: readonly Provision<Figure>[];
  readonly positions: readonly Position<Figure>[];
  readonly contacts: readonly Contact<Figure>[];
  readonly concerns: readonly Concern<Figure>[];
  readonly events: readonly PloverEvent<Figure>[];
}
