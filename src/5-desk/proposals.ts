import type { Proposal } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { mustSee, seenDeeds } from './access/seen-deeds.ts';
import { sightOf } from './access/sight.ts';
import { inBatches } from './questions/batches.ts';
import type { Moment, Paged } from './questions/moment.ts';
import { type Listed, wrongCursor } from './questions/paging.ts';

/** What a program would have a person say. It changes nothing until a person says so. */
export interface ListedProposal {
  /** Number of the deed: undoing it dismisses the proposal. */
  readonly deed: number;
  readonly at: string;
  readonly by: string;
  readonly why?: string;
  readonly proposal: Proposal;
}

export interface ProposalsQuestion extends Pick<Moment, 'clearance'>, Paged {}

/** Proposes. Throws IssueError where what it is about is not there (for the proposer). */
export async function propose(store: RecordStore, proposal: Proposal, why?: string): Promise<{ readonly deed: number }> {
  await mustSee(store, 'entry' in proposal ? { entries: [proposal.entry] } : { actors: [proposal.a, proposal.b] });
  return { deed: (await store.do('proposed', proposal, why)).seq };
}

/** Rows taken from the log at a time. */
const PAGE = 200;

/** Proposals that are open, the latest first: nobody has judged the entry or the pair since, and none was dismissed. 50 at a time where not said. */
export async function proposals(store: RecordStore, question: ProposalsQuestion = {}): Promise<Listed<ListedProposal>> {
  const { limit = 50, cursor, clearance } = question;
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw wrongCursor(cursor);
  const db = await sightOf(store.db, clearance);
  const found: ListedProposal[] = [];
  for (let below = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor); found.length <= limit; ) {
    const rows = await db
      .selectFrom('log')
      .select(['seq', 'at', 'by', 'kind', 'why', 'body'])
      .where('kind', '=', 'proposed')
      .where('seq', '<', below)
      .orderBy('seq', 'desc')
      .limit(PAGE)
      .execute();
    const told = (await seenDeeds(db, rows)).map(({ seq, at, by, why, body }) => ({
      deed: seq,
      at,
      by,
      ...(why !== null && { why }),
      proposal: JSON.parse(body) as Proposal,
    }));
    found.push(...(await open(db, told)));
    if (rows.length < PAGE) break;
    below = rows.at(-1)?.seq as number;
  }
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(found.length > limit && last !== undefined && { next: String(last.deed) }) };
}

type Db = RecordStore['db'];

async function open(db: Db, told: readonly ListedProposal[]): Promise<readonly ListedProposal[]> {
  if (told.length === 0) return [];
  const dismissed = await dismissedSince(db, told.at(-1)?.deed as number);
  const reviews = await inBatches(
    told.flatMap(({ proposal }) => ('entry' in proposal ? proposal.entry : [])),
    (some) => db.selectFrom('reviews').select(['entry', 'seq']).where('entry', 'in', some).where('until', 'is', null).execute(),
  );
  const judged = await inBatches(
    told.flatMap(({ proposal }) => ('entry' in proposal ? [] : [proposal.a, proposal.b])),
    (some) => db.selectFrom('judgements').select(['a', 'b', 'seq']).where('a', 'in', some).where('until', 'is', null).execute(),
  );
  return told.filter(({ deed, proposal }) => {
    if (dismissed.has(deed)) return false;
    if ('entry' in proposal) return !reviews.some(({ entry, seq }) => entry === proposal.entry && seq > deed);
    const pair = [proposal.a, proposal.b];
    return !judged.some(({ a, b, seq }) => seq > deed && pair.includes(a) && pair.includes(b));
  });
}

/** Deeds that are taken back now, of those from one on. */
async function dismissedSince(db: Db, first: number): Promise<ReadonlySet<number>> {
  const undoings = await db
    .selectFrom('log')
    .select(['seq', 'body'])
    .where('kind', '=', 'undone')
    .where('seq', '>', first)
    .orderBy('seq', 'desc')
    .execute();
  const undone = new Set<number>();
  for (const { seq, body } of undoings) if (!undone.has(seq)) undone.add((JSON.parse(body) as { deed: number }).deed);
  return undone;
}
