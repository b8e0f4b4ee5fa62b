import { parseEdtf } from '#base/edtf.ts';
import { boundsOf } from '#base/edtf-bounds.ts';
import { shippedWorld, type World } from '#reading/world/world.ts';
import type { OfficialContact, ReportedContact } from './contact.ts';
import { matchOfficial, type OfficialAnswer } from './match.ts';
import type { OfficialIndex } from './official-index.ts';

/** Contacts beside an official record. */
export interface OfficialComparison {
  /** What the official record says of each contact, in their order. */
  readonly answers: readonly { readonly contact: ReportedContact; readonly answer: OfficialAnswer }[];
  /** Contacts that the official record should have and has not. */
  readonly onlyReported: readonly ReportedContact[];
  /** Contacts of the official record, between the days of the first and the last that were reported, that no contact is known as. */
  readonly onlyOfficial: readonly OfficialContact[];
}

/**
 * Sets contacts beside an official record and lists what only one of the two has. Of the official ones only those count that lie in `period` (days as EDTF; else from the first
 * to the last dated contact) and, where `countries` are given (ISO alpha-3), that have one of them besides the United States. Pure.
 */
export function compareOfficial(
  contacts: readonly ReportedContact[],
  index: OfficialIndex,
  {
    period,
    countries,
    world = shippedWorld,
  }: { readonly period?: string; readonly countries?: readonly string[]; readonly world?: World } = {},
): OfficialComparison {
  const answers = contacts.map((contact) => ({ contact, answer: matchOfficial(contact, index, world) }));
  const known = new Set(answers.flatMap(({ answer }) => (answer.verdict === 'known' ? [answer.record.id] : [])));
  const days = daysOf(period === undefined ? contacts.flatMap(({ when }) => when ?? []) : [period]);
  const within = days === undefined ? [] : index.during(days.from, days.to).map(({ contact }) => contact);
  return {
    answers,
    onlyReported: answers.flatMap(({ contact, answer }) => (answer.verdict === 'missing' ? [contact] : [])),
    onlyOfficial: within.filter(
      (one) => !known.has(one.id) && (countries === undefined || one.countries.slice(1).some((code) => countries.includes(code))),
    ),
  };
}

/** From the first to the last day of values that have both; undefined where none has. */
function daysOf(values: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  const bounds = values.flatMap((value) => {
    const parsed = parseEdtf(value);
    const found = parsed === undefined ? undefined : boundsOf(parsed);
    return found !== undefined && Number.isFinite(found.earliest) && Number.isFinite(found.latest) ? [found] : [];
  });
  if (bounds.length === 0) return undefined;
  const [from, to] = [bounds.map(({ earliest }) => earliest), bounds.map(({ latest }) => latest)];
  return { from: from.reduce((a, b) => Math.min(a, b)), to: to.reduce((a, b) => Math.max(a, b)) };
}
