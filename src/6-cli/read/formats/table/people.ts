import type { Actor, Role } from '#reading/reading.ts';
import type { CellLine, Row } from '../../../grid.ts';
import { printable } from '../../../printable.ts';
import { FREE, type Section } from './section.ts';
import { type Page, voice } from './voice.ts';
import { whenInWords } from './when.ts';

/** Persons with their roles, one row a role; those without one are named beneath. */
export function peopleSection(page: Page): Section {
  const people = page.result.reading.actors.filter(({ kind }) => kind === 'person');
  const others = people.filter(({ roles }) => roles.length === 0).map(({ id }) => page.nameOf(id));
  return {
    title: 'People',
    columns: [
      { heading: 'WHO', most: 28 },
      { heading: 'STATUS', most: 8 },
      { heading: 'ROLE', most: FREE },
    ],
    rows: people.flatMap((person) => person.roles.map((role, i) => rowOf(person, role, i > 0, page))),
    ...(others.length > 0 && { note: `${people.length > others.length ? 'Others' : 'Without a role'}: ${others.join(', ')}` }),
  };
}

function rowOf(person: Actor, role: Role, ditto: boolean, page: Page): Row {
  const { styles, nameOf } = page;
  const of = role.of === undefined ? role.ofName && printable(role.ofName) : nameOf(role.of);
  const [from, to] = [role.from, role.to];
  const years =
    from === undefined ? (to === undefined ? [] : [`until ${to}`]) : [whenInWords(to === undefined ? `${from}/..` : `${from}/${to}`)];
  const title = [printable(role.title), ...(of === undefined ? [] : [of])].join(', ');
  const lines: CellLine[] = [{ text: [title, ...years.map(printable)].join(' · '), style: styles.plain }];
  return [
    [{ text: nameOf(person.id), style: styles.strong, ditto }],
    [{ text: role.status, style: role.status === 'current' ? styles.faint : styles.cue }],
    [...lines, ...voice(page, role.evidence)],
  ];
}

/** All who act or are spoken of. */
export function actorsSection({ result, styles, nameOf }: Page): Section {
  const rowOf = ({ id, kind, aliases, country, wikidata, mentions }: Actor): Row => {
    const facts = [country, wikidata, `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}`].filter(
      (fact) => fact !== undefined,
    );
    const also = aliases.length === 0 ? [] : [{ text: `also ${aliases.map(printable).join(', ')}`, style: styles.source }];
    return [
      [{ text: nameOf(id), style: styles.strong }],
      [{ text: kind, style: styles.faint }],
      [...also, { text: facts.map(printable).join(' · '), style: styles.faint }],
    ];
  };
  return {
    title: 'Actors',
    columns: [
      { heading: 'NAME', most: 32 },
      { heading: 'KIND', most: 12 },
      { heading: 'FORMS', most: FREE },
    ],
    rows: result.reading.actors.map(rowOf),
  };
}
