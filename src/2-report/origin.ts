import { citing } from './origin/citing.ts';
import { endsOf } from './origin/lines.ts';
import { official } from './origin/official.ts';
import type { About, Origin } from './origin/origin.ts';
import { ownReporting, signed } from './origin/own.ts';
import { wire } from './origin/wire.ts';

export type { Origin } from './origin/origin.ts';

/**
 * Where a report comes from. A wire story is signed by the agency (in the dateline, a credit line, a byline, a copyright line); an official release says so in its head or is published by an authority; own reporting is signed by
 * the outlet's people or told to them; a report that cites rests on another outlet. Whatever proves nothing is unknown: an agency that is only named, or that contributed, is no origin.
 */
export function originOf(about: About): Origin {
  const ends = endsOf(about.text);
  const from = wire(about, ends);
  if (from !== undefined && from.stated === undefined) return resting(from, citing(about, ends, from.agency));
  const rest = official(about, ends) ?? (from && resting(from, citing(about, ends, from.agency)));
  return rest ?? ownReporting(about, ends) ?? citing(about, ends) ?? signed(about, ends) ?? { kind: 'unknown', evidence: [] };
}

/** An agency that reports what another outlet had: both are named. */
function resting(from: Origin, cited: Origin | undefined): Origin {
  if (cited?.outlet === undefined || cited.ground === 'credit line') return from;
  return { ...from, outlet: cited.outlet, evidence: [...from.evidence, ...cited.evidence] };
}
