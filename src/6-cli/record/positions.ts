import type { HolderLine, Matter, MatterLine } from '#desk/questions/positions.ts';
import type { Row } from '../grid.ts';
import { cell, type Screen } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { wordsCell } from './told.ts';
import { asked, type ListOptions, listQuestion, scopeFor, withList } from './view-options.ts';

interface PositionsOptions extends ListOptions {
  readonly holder?: string;
  readonly issue?: string;
}

export const positionsCommand = recordCommand<PositionsOptions>({
  usage: 'positions',
  summary: 'where each party stands on each issue, over time',
  description:
    'Shows each party on each issue of the desk (or each agreement) over time, on the ladder from +3 (demand) to -3 (refuse), with shifts marked. A minister stands under his or her own name and that of the state. Reports of one day that contradict each other are shown as disagreement, not as a shift.',
  options: (command) =>
    withList(command, 500)
      .option('--holder <name>', 'id or name of the holder; of a state, all who are of it')
      .option('--issue <name>', 'an issue of the desk, or the id of an agreement'),
  examples: `
attache positions --desk desks/japan-us.yaml
attache positions --holder Japan --issue "Status of forces" --as-of 2024-11-30`,
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { positions } = await import('#desk/questions/positions.ts');
      const { holder, issue } = options;
      const { matters, next } = await positions(store, {
        ...listQuestion(options),
        ...asked({ holder, issue }),
        ...(await scopeFor(options)),
      });
      if (screen.json) return screen.value({ matters, next });
      if (matters.length === 0) return screen.line('No position is like that.');
      for (const line of matters) await matter(line, screen);
      if (next !== undefined) await screen.line(`There are earlier ones: add --cursor '${next}'`, screen.styles.faint);
    }),
});

async function matter({ matter: of, parties }: MatterLine, screen: Screen): Promise<void> {
  await screen.line(titleOf(of), screen.styles.strong);
  const columns = [
    { heading: 'Party', most: 28 },
    { heading: 'When', most: 10 },
    { heading: 'Stance', most: 16 },
    { heading: 'On what', most: 1000 },
  ];
  await screen.table(
    columns,
    parties.flatMap(({ country, holders }) => holders.flatMap((holder) => rowsOf(country, holder, screen))),
  );
  await screen.line('');
}

function titleOf(of: Matter): string {
  return of.type === 'issue' ? of.name : of.type === 'agreement' ? of.id : 'Other matters';
}

function rowsOf(
  country: string | undefined,
  { holder, positions, shifts, disagreements }: HolderLine,
  { styles, ...screen }: Screen,
): readonly Row[] {
  const contested = new Map(disagreements.map(({ day }) => [day, true]));
  return positions.map((one, at) => {
    const shift = shifts.find(({ after }) => after[0] === one.id);
    const turn = shift === undefined ? [] : cell(`shift from ${signed(shift.from)} (${shift.fromDay})`, styles.alarm);
    const other = contested.has(one.day) ? cell('reports disagree', styles.alarm) : [];
    const office = typeof one.forState === 'object' ? cell(one.forState.title, styles.faint) : [];
    return [
      at > 0
        ? []
        : [...cell([country, holder.name].filter((part, n, all) => part !== undefined && all.indexOf(part) === n).join(' · ')), ...office],
      cell(one.day),
      [...cell(`${signed(one.value)} ${one.stance}`), ...turn, ...other],
      wordsCell(one, one.object, { styles, ...screen }),
    ];
  });
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '±0';
}
