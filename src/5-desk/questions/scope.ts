import type { ExpressionBuilder } from 'kysely';
import { wordsIn } from '#record/entries/worded.ts';
import type { Tables } from '#record/store/tables.ts';
import { isNarrowed } from '../access/sight.ts';
import { type Asked, type Belonging, belongingTo } from '../desk-file/belonging.ts';
import type { Desk } from '../desk-file/desk.ts';
import { issuesOf } from '../desk-file/issues-in-text.ts';
import type { Asking } from './asking.ts';
import { actorsIn, type Told } from './entry-rows.ts';

/** The part of the record that a desk follows. Make it once a desk: it compiles the words of its issues. */
export interface Scope {
  readonly desk: Desk;
  belongs(entry: Asked): Belonging | undefined;
  /** Names of the desk's issues that a text speaks of. */
  issuesIn(text: string): readonly string[];
}

export function scopeOf(desk: Desk): Scope {
  return { desk, belongs: belongingTo(desk), issuesIn: issuesOf(desk) };
}

/**
 * Condition on entries, wider than belonging to a desk, that the database can tell: a party, or an actor called as one is or judged to be of one, is named; it is
 * about an agreement that the desk follows; or no state is named.
 */
export function mayBelong(is: ExpressionBuilder<Tables, 'entries' | 'reports'>, { parties, agreements }: Desk, { db, view }: Asking) {
  const codes = [...new Set(parties.flatMap(({ code, codes: all }) => [code, ...all]))];
  const names = [...new Set(parties.flatMap(({ names: all }) => all.flatMap((name) => [name, `the ${name}`])))];
  const ids = agreements.map(({ id }) => `agreement/${id}`);
  const judged = (side: 'a' | 'b') => is.selectFrom('judgements').select(side).where('verdict', '=', 'same');
  const isParty = is.selectFrom('actors as party').select('party.id');
  // The list of these is made once; all else is told by the index alone.
  const others = is
    .selectFrom('bearings')
    .innerJoin('actors', 'actors.id', 'bearings.actor')
    .select('bearings.entry')
    .where((of) => of.or([of('actors.country', 'is', null), of('actors.country', 'not in', codes)]))
    .where((of) =>
      of.or([
        of('actors.folded', 'in', names),
        // The column tells who is whom now and to one who sees everything: else all that were ever judged have to be looked at.
        ...(view.knownAt !== undefined || isNarrowed(db)
          ? [of('actors.id', 'in', judged('a')), of('actors.id', 'in', judged('b'))]
          : [
              of.and([
                of('actors.who', '!=', of.ref('actors.id')),
                of(
                  'actors.who',
                  'in',
                  isParty.where((one) => one.or([one('party.country', 'in', codes), one('party.folded', 'in', names)])),
                ),
              ]),
            ]),
      ]),
    );
  return is.or([
    is('entries.states', '=', ''),
    ...codes.map((code) => is('entries.states', 'like', `% ${code} %`)),
    ...(ids.length === 0 ? [] : [is('entries.agreement', 'in', ids)]),
    is('entries.id', 'in', others),
  ]);
}

/** Entries that belong to the desk, in their order; all where there is no desk. */
export function within<T extends Told>(scope: Scope | undefined, entries: readonly T[], { who }: Pick<Asking, 'who'>): readonly T[] {
  if (scope === undefined) return entries;
  return entries.filter((one) => {
    const actors = actorsIn(one).map((id) => who.of(id));
    return (
      scope.belongs({
        countries: actors.flatMap(({ country }) => country ?? []),
        names: actors.map(({ name }) => name),
        ...(one.agreement !== undefined && { agreement: one.agreement }),
        // Where two parties take part, nobody asks for it.
        get text() {
          return [...wordsIn(one.value)].map(({ words }) => words).join('\n');
        },
      }) !== undefined
    );
  });
}
