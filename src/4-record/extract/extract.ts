import type { Passage } from '#reading/passage.ts';
import type { Entries } from '#reading/reading.ts';
import { agreementsOf } from './agreements.ts';
import { calibrated } from './calibration.ts';
import { circumstancesOf } from './circumstances.ts';
import { concernsOf } from './concerns.ts';
import { contactsOf } from './contacts.ts';
import { eventsOf } from './events.ts';
import type { Found } from './found.ts';
import { identified } from './identified.ts';
import { positionsOf } from './positions.ts';
import { provisionsOf } from './provisions.ts';
import { rolesOf } from './roles.ts';

/** Takes what was found before and gives its own kind. */
type Extractor = (passage: Passage, found: Found) => Partial<Found>;

/** The extractors in order: each may read what those before it found. */
const EXTRACTORS: readonly Extractor[] = [
  (passage) => ({ roles: rolesOf(passage) }),
  (passage, found) => ({ agreements: agreementsOf(passage, found) }),
  (passage, found) => ({ provisions: provisionsOf(passage, found) }), // under which agreement
  (passage, found) => ({ contacts: contactsOf(passage, found) }),
  (passage, found) => ({ statements: circumstancesOf(passage, found) }), // addressee, occasion and date of statements: contacts are occasions
  (passage, found) => ({ positions: positionsOf(passage, found) }), // on which agreement, in which statement
  (passage, found) => ({ concerns: concernsOf(passage, found) }),
  (passage, found) => ({ events: eventsOf(passage, found) }), // contacts and positions are events too
];

/** Every entry that a passage bears, with its words. Pure but for the figures of the passage's cast, which gain mentions. */
export function extract(passage: Passage): Entries {
  return identified(passage, calibrated(foundIn(passage)));
}

/** What the extractors find, with their own beliefs for confidence. */
export function foundIn(passage: Passage): Found {
  const none: Found = {
    roles: new Map(),
    statements: passage.statements,
    agreements: [],
    provisions: [],
    positions: [],
    contacts: [],
    concerns: [],
    events: [],
  };
  let found = none;
  for (const extractor of EXTRACTORS) found = { ...found, ...extractor(passage, found) };
  return found;
}
