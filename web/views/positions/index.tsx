import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useQuestion } from '../../api/question.ts';
import { useDesk, useDesks } from '../../app/desk.ts';
import { messages } from '../../messages/positions.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given, ViewFilters } from '../../parts/view-filters.tsx';
import { Matter } from './matter.tsx';
import { Overview } from './overview.tsx';
import type { MatterLine } from './points.ts';
import { matterName } from './position-words.ts';

const STATE = {
  holder: '',
  issue: '',
  from: undefined,
  to: undefined,
  asOf: undefined,
  chosen: undefined,
  tables: [] as string[],
  ladders: [] as string[],
  most: 300,
} as const;

/** Most positions that the API gives at once. */
const MOST = 900;

/** Who is reported to stand where on what, over time. */
export default function PositionsView(): ReactNode {
  const [state, change] = useSearchState(STATE);
  const { holder, issue, from, to, asOf, chosen, tables, ladders, most } = state;
  const { desk } = useDesk();
  const asked = useQuestion('/positions', {
    params: { query: given({ desk, holder, issue, from, to, asOf, limit: Math.min(most, MOST) }) },
  });
  const matters = useNamed(asked.data?.matters);
  const choose = (id: string | undefined, anchor?: string): void => {
    change({ chosen: id });
    if (anchor !== undefined) document.getElementById(anchor)?.scrollIntoView({ block: 'start' });
  };
  return (
    <Page title={messages.title} lead={messages.lead}>
      <ViewFilters from={from} to={to} asOf={asOf} onChange={change}>
        <TextFilter
          label={messages.holder}
          placeholder={messages.holderHint}
          value={holder}
          onChange={(value) => change({ holder: value })}
        />
        <Issues value={issue} matters={matters} onChange={(value) => change({ issue: value })} />
      </ViewFilters>
      {asked.loading && <Loading label={messages.loading} />}
      {asked.issue !== undefined && <Failure issue={asked.issue} again={asked.again} />}
      {asked.data?.matters.length === 0 && <Nothing />}
      <Overview matters={matters} onChoose={choose} />
      {matters.map(({ line, name, anchor }) => {
        const isThin = isPoor(line);
        return (
          <Matter
            key={anchor}
            line={line}
            name={name}
            anchor={anchor}
            asTable={isThin ? !ladders.includes(anchor) : tables.includes(anchor)}
            onTable={() => change(isThin ? { ladders: toggled(ladders, anchor) } : { tables: toggled(tables, anchor) })}
            chosen={chosen}
            onChoose={choose}
          />
        );
      })}
      {asked.data?.next !== undefined && (
        <p className="no-print mt-6">
          {most < MOST ? <Button onClick={() => change({ most: most + 300 })}>{messages.earlier}</Button> : messages.tooMany}
        </p>
      )}
    </Page>
  );
}

/** Whether it makes no ladder unasked: different things beside each other, or positions of one day. */
function isPoor({ matter, parties }: MatterLine): boolean {
  const days = parties.flatMap(({ holders }) => holders.flatMap(({ positions }) => positions.map(({ day }) => day)));
  return matter.type === 'other' || new Set(days).size < 2;
}

interface NamedMatter {
  readonly line: MatterLine;
  readonly name: string;
  /** Of its section, for links. */
  readonly anchor: string;
}

/** Matters with their names; those of agreements as the register has them. */
function useNamed(lines: readonly MatterLine[] | undefined): readonly NamedMatter[] {
  const { desk } = useDesk();
  const wanted = lines?.some(({ matter }) => matter.type === 'agreement') === true;
  const { data } = useQuestion('/register', { params: { query: given({ desk, limit: 60 }) } }, { enabled: wanted });
  return useMemo(() => {
    const known = new Map(data?.items.map((one) => [one.id, one]));
    const names = new Map(data?.items.map(({ id, known: registered, names: own }) => [id, registered?.names[0] ?? own[0]?.value ?? id]));
    const named = (lines ?? []).map((line) => ({ line, name: matterName(line.matter, names), anchor: anchorOf(line) }));
    return named.map((one) => {
      const isDouble = named.some(({ name, anchor }) => name === one.name && anchor !== one.anchor);
      if (!isDouble || one.line.matter.type !== 'agreement') return one;
      const parties = known.get(one.line.matter.id)?.parties.map(({ name }) => name) ?? [];
      return { ...one, name: messages.among(one.name, parties.length === 0 ? messages.noParties : parties.join(', ')) };
    });
  }, [lines, data]);
}

function anchorOf({ matter }: MatterLine): string {
  const name = matter.type === 'issue' ? matter.name : matter.type === 'agreement' ? matter.id : '';
  return `${matter.type}-${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
}

function toggled(all: readonly string[], one: string): readonly string[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}

interface IssuesProps {
  readonly value: string;
  readonly matters: readonly NamedMatter[];
  readonly onChange: (value: string) => void;
}

/** Issues of the desk, and agreements that there are positions on. */
function Issues({ value, matters, onChange }: IssuesProps): ReactNode {
  const { desk } = useDesk();
  const issues = useDesks().find(({ name }) => name === desk)?.issues ?? [];
  const agreements = matters.flatMap(({ line: { matter }, name }) =>
    matter.type === 'agreement' ? [{ value: matter.id, label: name }] : [],
  );
  const known = value === '' || issues.includes(value) || agreements.some((one) => one.value === value);
  const groups = [
    { group: messages.issuesOfDesk, options: issues.map((name) => ({ value: name, label: name })) },
    { group: messages.agreements, options: agreements },
  ].filter(({ options }) => options.length > 0);
  return (
    <Choice
      label={messages.issue}
      className="w-64 max-w-full"
      value={value}
      onChange={onChange}
      options={[{ value: '', label: messages.anyIssue }, ...(known ? [] : [{ value, label: value }]), ...groups]}
    />
  );
}

function Nothing(): ReactNode {
  return (
    <Empty
      title={messages.emptyTitle}
      hint={messages.emptyHint}
      action={
        <Link to="/read" className="link">
          {messages.add}
        </Link>
      }
    />
  );
}
