import type { Agreement, Provision } from '#reading/reading.ts';
import type { CellLine, Row } from '../../../grid.ts';
import { printable } from '../../../printable.ts';
import { FREE, type Section } from './section.ts';
import { type Page, sure, voice } from './voice.ts';

const INDENT = 2;

/** Agreements with their parties, and beneath each the provisions that the report states under it. */
export function agreementsSection(page: Page, provisions: readonly Provision[]): Section {
  const rowOf = (agreement: Agreement): Row => {
    const { styles, nameOf } = page;
    const parties = agreement.parties.map(nameOf).join(', ');
    const beneath = provisions.filter((provision) => provision.agreement === agreement.id);
    return [
      [{ text: agreement.year === undefined ? '' : String(agreement.year), style: styles.cue }],
      sure(page, agreement),
      [
        { text: printable(agreement.name), style: styles.strong },
        ...(parties === '' ? [] : [{ text: parties, style: styles.source }]),
        ...voice(page, agreement.mentions),
        ...beneath.flatMap((provision) => linesOf(provision, page, INDENT)),
      ],
    ];
  };
  return {
    title: 'Agreements',
    columns: [
      { heading: 'YEAR', most: 5 },
      { heading: 'SURE', most: 4 },
      { heading: provisions.length > 0 ? 'AGREEMENT AND PROVISIONS' : 'AGREEMENT', most: FREE },
    ],
    rows: page.result.reading.agreements.map(rowOf),
  };
}

/** Provisions by themselves: each with the agreement that it is under, where it can be told. */
export function provisionsSection(page: Page, provisions: readonly Provision[], title: string): Section {
  const agreements = new Map(page.result.reading.agreements.map(({ id, name }) => [id, printable(name)]));
  return {
    title,
    columns: [
      { heading: 'SURE', most: 4 },
      { heading: 'PROVISION', most: FREE },
    ],
    rows: provisions.map((provision) => {
      const under = provision.agreement === undefined ? undefined : agreements.get(provision.agreement);
      const named = under === undefined ? [] : [{ text: `under ${under}`, style: page.styles.faint }];
      return [sure(page, provision), [...linesOf(provision, page, 0), ...named]];
    }),
  };
}

/** `United States: right` with the action beneath, towards whom, and who says so. */
function linesOf(provision: Provision, page: Page, indent: number): readonly CellLine[] {
  const { styles, nameOf, words } = page;
  const towards = provision.counterpart === undefined ? '' : ` towards ${nameOf(provision.counterpart)}`;
  const lines: CellLine[] = [
    { text: `${nameOf(provision.bearer)}: ${provision.modality}${towards}`, style: styles.plain },
    { text: words([provision.action]), style: styles.content },
    ...voice(page, [provision.action]),
  ];
  return lines.map((line, i) => ({ ...line, indent: i === 0 ? indent : indent + INDENT }));
}
