import { contains } from '#base/span.ts';
import type { Contact } from '#reading/reading.ts';
import type { CellLine, Row } from '../../../grid.ts';
import { printable } from '../../../printable.ts';
import { FREE, type Section } from './section.ts';
import { type Page, sure, voice } from './voice.ts';
import { inTime, whenInWords } from './when.ts';

/** Contacts in order of time: what it was or will be, with whom, where, about what, and the words that tell of it. */
export function contactsSection(page: Page): Section {
  return {
    title: 'Contacts',
    columns: [
      { heading: 'WHEN', most: 13 },
      { heading: 'SURE', most: 4 },
      { heading: 'WHAT', most: 9 },
      { heading: 'WITH WHOM', most: FREE },
    ],
    rows: inTime(page.result.reading.contacts, ({ when }) => when).map((contact) => rowOf(contact, page)),
  };
}

function rowOf(contact: Contact, page: Page): Row {
  const { styles, nameOf, words } = page;
  const { when, kind, status, participants, place, agenda, evidence } = contact;
  const [first] = evidence;
  const beyond = agenda.filter((span) => first === undefined || !contains(first, span));
  const who = participants.map(nameOf).join(', ');
  const where = place === undefined ? '' : printable(place);
  const lines: readonly CellLine[] = [
    { text: [who, where].filter((part) => part !== '').join(' · '), style: styles.strong },
    { text: words(first === undefined ? [] : [first]), style: styles.content },
    { text: beyond.length === 0 ? '' : `about ${beyond.map((span) => words([span])).join('; ')}`, style: styles.source },
    ...voice(page, evidence),
  ];
  return [
    [{ text: when === undefined ? 'no date' : whenInWords(printable(when)), style: when === undefined ? styles.faint : styles.cue }],
    sure(page, contact),
    [
      { text: kind, style: styles.plain },
      { text: status, style: status === 'cancelled' ? styles.alarm : styles.faint },
    ],
    lines.filter(({ text }) => text !== ''),
  ];
}
