import type { RecordStore } from '#record/store/record-store.ts';
import type { Desk } from './desk-file/desk.ts';
import { officialContacts } from './import-official.ts';
import { compareOfficial, type OfficialComparison } from './official/compare.ts';
import { OWN } from './official/contact.ts';
import { officialIndexOf } from './official/official-index.ts';
import type { ContactLine } from './questions/contact-lines.ts';

/**
 * Sets contacts of the record beside the official one, where one was imported. What is in the official record alone is listed between the days that were asked for (else those of the contacts), and for a desk only where another of
 * its parties takes part.
 */
export async function besideOfficial(
  store: RecordStore,
  contacts: readonly ContactLine[],
  desk: Desk | undefined,
  { from, to }: { readonly from?: string; readonly to?: string },
): Promise<OfficialComparison | undefined> {
  const official = await officialContacts(store);
  if (official.length === 0) return undefined;
  const reported = contacts.map(({ id, kind, participants, when, day, lastDay, place, status }) => ({
    id,
    kind,
    participants,
    status,
    when: when ?? (day === lastDay ? day : `${day}/${lastDay}`),
    ...(place !== undefined && { place }),
  }));
  const countries = desk?.parties.map(({ code }) => code).filter((code) => code !== OWN);
  return compareOfficial(reported, officialIndexOf(official), {
    ...(from !== undefined && to !== undefined && { period: `${from}/${to}` }),
    ...(countries !== undefined && { countries }),
  });
}
