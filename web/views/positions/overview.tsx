import type { ReactNode } from 'react';
import { messages } from '../../messages/positions.ts';
import { countryName } from '../../parts/country.ts';
import { Day } from '../../parts/day.tsx';
import { useMedia, WIDE } from '../../parts/media.ts';
import { latestOf, type MatterLine, type PositionItem, partiesOf } from './points.ts';
import { sourceWords } from './position-words.ts';

interface OverviewProps {
  readonly matters: readonly { readonly line: MatterLine; readonly name: string; readonly anchor: string }[];
  readonly onChoose: (id: string, anchor: string) => void;
}

/** Columns that have room beside each other. */
const MOST = 4;

/** The last that each party is reported to hold on each matter; a list where there is no room for columns. */
export function Overview({ matters, onChoose }: OverviewProps): ReactNode {
  const isWide = useMedia(WIDE);
  const rows = matters
    .filter(({ line }) => line.matter.type !== 'other')
    .map(({ line, name, anchor }): Row => {
      const latest = new Map(partiesOf(line, countryName).map(({ id }, at) => [id, latestOf(line.parties[at] as never)]));
      return { name, anchor, latest };
    });
  if (rows.length < 2) return null;
  const parties = partiesIn(matters.filter(({ line }) => line.matter.type !== 'other').map(({ line }) => line));
  return isWide ? (
    <Columns rows={rows} parties={parties} onChoose={onChoose} />
  ) : (
    <Stacked rows={rows} parties={parties} onChoose={onChoose} />
  );
}

interface Row {
  readonly name: string;
  readonly anchor: string;
  /** By id of the party. */
  readonly latest: ReadonlyMap<string, PositionItem | undefined>;
}

interface RowsProps {
  readonly rows: readonly Row[];
  /** Those that speak to most matters first. */
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: OverviewProps['onChoose'];
}

function Stacked({ rows, parties, onChoose }: RowsProps): ReactNode {
  return (
    <section aria-label={messages.overview} className="mb-8 border-b border-line pb-6">
      {rows.map(({ name, anchor, latest }) => (
        <dl key={anchor} className="py-2">
          <dt className="font-serif text-lg">
            <a href={`#${anchor}`}>{name}</a>
          </dt>
          {parties.map(({ id, name: party }) => {
            const position = latest.get(id);
            if (position === undefined) return null;
            return (
              <dd key={id} className="flex flex-wrap gap-x-2 pl-3">
                {position.holder.name !== party && <span className="text-soft">{party}:</span>}
                <Cell position={position} onChoose={() => onChoose(position.id, anchor)} />
              </dd>
            );
          })}
        </dl>
      ))}
    </section>
  );
}

function Columns({ rows, parties, onChoose }: RowsProps): ReactNode {
  const [columns, others] = [parties.slice(0, MOST), parties.slice(MOST)];
  const heads = [{ id: '', name: messages.matter }, ...columns, ...(others.length > 0 ? [{ id: 'others', name: messages.others }] : [])];
  return (
    <table aria-label={messages.overview} className="mb-10 w-full table-fixed border-collapse text-left">
      <thead>
        <tr>
          {heads.map(({ id, name }) => (
            <th key={id} scope="col" className="caps border-b border-line py-1 pr-4 align-bottom">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, anchor, latest }) => {
          const cell = (id: string): ReactNode => {
            const position = latest.get(id);
            return position === undefined ? undefined : (
              <Cell key={id} position={position} onChoose={() => onChoose(position.id, anchor)} />
            );
          };
          return (
            <tr key={anchor} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-4 font-serif text-lg leading-snug font-normal">
                <a href={`#${anchor}`} className="decoration-edge underline-offset-4 hover:underline">
                  {name}
                </a>
              </th>
              {columns.map(({ id }) => (
                <td key={id} className="py-2 pr-4">
                  {cell(id) ?? <Unsaid />}
                </td>
              ))}
              {others.length > 0 && <td className="space-y-1 py-2">{others.map(({ id }) => cell(id))}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cell({ position, onChoose }: { readonly position: PositionItem; readonly onChoose: () => void }): ReactNode {
  const { holder, stance, day } = position;
  return (
    <button type="button" onClick={onChoose} className="min-h-6 text-left decoration-edge underline-offset-4 hover:underline">
      <span className="font-semibold">
        {holder.name} {messages.alone[stance]}
      </span>
      <span className="block text-sm text-soft">
        <Day value={day} short />, {sourceWords(position)}
      </span>
    </button>
  );
}

function Unsaid(): ReactNode {
  return (
    <span className="text-soft">
      <span aria-hidden="true">{messages.nothing}</span>
      <span className="sr-only">{messages.nothingSaid}</span>
    </span>
  );
}

/** Parties of all matters, those that speak to most of them first. */
function partiesIn(lines: readonly MatterLine[]): readonly { readonly id: string; readonly name: string }[] {
  const all = lines.flatMap((line) => partiesOf(line, countryName));
  const counts = new Map<string, { readonly id: string; readonly name: string; readonly count: number }>();
  for (const { id, name } of all) counts.set(id, { id, name, count: (counts.get(id)?.count ?? 0) + 1 });
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
