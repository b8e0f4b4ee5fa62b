import { type ExpressionBuilder, type Kysely, type OperationNode, sql } from 'kysely';
import { MARKS, type Mark } from '#record/handling/mark.ts';
import type { ReportsTable, Tables } from '#record/store/tables.ts';

/** Columns of reports that name no other report. */
const PLAIN = [
  ...['id', 'seq', 'known', 'name', 'outlet', 'published', 'day', 'url', 'sha256'],
  ...['origin', 'body', 'unread', 'handling', 'withheld', 'headed'],
] as readonly (keyof ReportsTable)[];

/** For each table that holds something of a report, the question that gives the part of it that may be seen. */
export function seenTables(whole: Kysely<Tables>, hidden: readonly Mark[]): ReadonlyMap<string, OperationNode> {
  const parts = new Parts(
    whole,
    hidden,
    MARKS.filter((mark) => !hidden.includes(mark)),
  );
  const queries = {
    reports: parts.reports(),
    entries: parts.plain('entries'),
    figures: parts.plain('figures'),
    documents: parts.plain('documents'),
    actors: parts.actors(),
    judgements: parts.judgements(),
    readings: parts.ofReports('readings'),
    items: parts.items(),
    reviews: parts.reviews(),
    handling: parts.handling(),
  } satisfies Partial<Record<keyof Tables, { toOperationNode: () => OperationNode }>>;
  return new Map(Object.entries(queries).map(([table, query]) => [table, query.toOperationNode()]));
}

// biome-ignore lint/suspicious/noExplicitAny: the conditions below serve tables under several names, which types cannot follow.
type Any = ExpressionBuilder<any, any>;

class Parts {
  readonly #whole: Kysely<Tables>;
  readonly #hidden: readonly Mark[];
  readonly #shown: readonly Mark[];

  constructor(whole: Kysely<Tables>, hidden: readonly Mark[], shown: readonly Mark[]) {
    this.#whole = whole;
    this.#hidden = hidden;
    this.#shown = shown;
  }

  /** Tables whose rows bear their mark themselves. */
  plain(table: 'entries' | 'figures' | 'documents') {
    return this.#whole
      .selectFrom(table)
      .selectAll(table)
      .where((is) => this.#seen(is, table));
  }

  /** Of a family whose head is hidden, the first that can be seen stands for it; a text that a hidden one replaced was not replaced. */
  reports() {
    return this.#whole
      .selectFrom('reports')
      .select(PLAIN)
      .select((is) => [
        is
          .case()
          .when(this.#report(is, 'head', 'reports.family'))
          .then(is.ref('reports.family'))
          .else(this.#firstOfFamily(is))
          .end()
          .as('family'),
        is
          .case()
          .when(this.#report(is, 'twin', 'reports.kin'))
          .then(is.ref('reports.kinship'))
          .end()
          .as('kinship'),
        is
          .case()
          .when(this.#report(is, 'twin', 'reports.kin'))
          .then(is.ref('reports.kin'))
          .end()
          .as('kin'),
        is
          .case()
          .when(this.#report(is, 'older', 'reports.revises'))
          .then(is.ref('reports.revises'))
          .end()
          .as('revises'),
        is
          .case()
          .when(this.#report(is, 'later', 'reports.revised'))
          .then(is.ref('reports.revised'))
          .end()
          .as('revised'),
        is
          .case()
          .when(this.#report(is, 'later', 'reports.revised'))
          .then(is.ref('reports.revised_at'))
          .end()
          .as('revised_at'),
        is.case().when('reports.headed', 'in', this.#hidden).then(null).else(is.ref('reports.title')).end().as('title'),
      ])
      .where((is) => this.#seen(is, 'reports'));
  }

  /** Actors that something visible names. Where the one that stands for several is not among them, each stands for itself. */
  actors() {
    return this.#whole
      .selectFrom('actors')
      .select(['id', 'name', 'kind', 'country', 'wikidata', 'folded', 'known'])
      .select((is) => [is.case().when(this.#actor(is, 'actors.who')).then(is.ref('actors.who')).else(is.ref('actors.id')).end().as('who')])
      .where((is) => this.#actor(is, 'actors.id'));
  }

  judgements() {
    return this.#whole
      .selectFrom('judgements')
      .selectAll('judgements')
      .where((is) =>
        is.and([
          is.or([
            is.and([is('judgements.report', 'is', null), this.#actor(is, 'judgements.a')]),
            this.#report(is, 'judged', 'judgements.report'),
          ]),
          this.#actor(is, 'judgements.b'),
        ]),
      );
  }

  ofReports(table: 'readings') {
    return this.#whole
      .selectFrom(table)
      .selectAll(table)
      .where((is) => this.#report(is, 'of', `${table}.report`));
  }

  items() {
    return this.#whole
      .selectFrom('items')
      .selectAll('items')
      .where((is) => is.or([is('items.report', 'is', null), this.#report(is, 'of', 'items.report')]));
  }

  handling() {
    return this.#whole
      .selectFrom('handling')
      .selectAll('handling')
      .where((is) => is.or([this.#report(is, 'of', 'handling.about'), this.#entry(is, 'handling.about')]));
  }

  reviews() {
    return this.#whole
      .selectFrom('reviews')
      .selectAll('reviews')
      .where((is) => this.#entry(is, 'reviews.entry'));
  }

  #seen(is: Any, table: string) {
    return is.or([is(`${table}.handling`, 'is', null), is(`${table}.handling`, 'in', this.#shown)]);
  }

  /** There is a report of this id that can be seen. */
  #report(is: Any, alias: string, id: string) {
    return is.exists(
      is
        .selectFrom(`reports as ${alias}`)
        .select(sql.lit(1).as('one'))
        .whereRef(`${alias}.id`, '=', id)
        .where((one: Any) => this.#seen(one, alias)),
    );
  }

  /** There is an entry of this id that can be seen. */
  #entry(is: Any, id: string) {
    return is.exists(
      is
        .selectFrom('entries as said')
        .select(sql.lit(1).as('one'))
        .whereRef('said.id', '=', id)
        .where((one: Any) => this.#seen(one, 'said')),
    );
  }

  #firstOfFamily(is: Any) {
    return is
      .selectFrom('reports as member')
      .select('member.id')
      .whereRef('member.family', '=', 'reports.family')
      .where((one: Any) => this.#seen(one, 'member'))
      .orderBy('member.seq')
      .limit(1);
  }

  /** Something that can be seen names this actor. */
  #actor(is: Any, id: string) {
    const figures = is
      .selectFrom('figures as named')
      .select(sql.lit(1).as('one'))
      .whereRef('named.actor', '=', id)
      .where((one: Any) => this.#seen(one, 'named'));
    const entries = is
      .selectFrom('bearings as borne')
      .innerJoin('entries as bearing', (join) => join.onRef('bearing.id', '=', 'borne.entry').onRef('bearing.seq', '=', 'borne.seq'))
      .select(sql.lit(1).as('one'))
      .whereRef('borne.actor', '=', id)
      .where((one: Any) => this.#seen(one, 'bearing'));
    return is.or([is.exists(figures), is.exists(entries)]);
  }
}
