import { type ReactNode, useId, useState } from 'react';
import { useQuestion } from '../../api/question.ts';
import { useDesk, useDesks } from '../../app/desk.ts';
import { messages } from '../../messages/timeline.ts';
import { Button } from '../../parts/button.tsx';
import { countryName } from '../../parts/country.ts';
import { Choice } from '../../parts/field.tsx';
import { RecordAsOf } from '../../parts/record-as-of.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { type Narrowing, UNNAMED } from './narrowing.ts';
import type { TimelineState } from './state.ts';
import type { TimelineLine } from './walk.ts';

interface FiltersProps {
  readonly state: TimelineState;
  readonly change: (change: Partial<TimelineState>) => void;
  readonly lines: readonly TimelineLine[];
  readonly narrowing: Narrowing;
  readonly isNarrowed: boolean;
}

/** What narrows the timeline: those that are used most at once, the others on demand. */
export function Filters({ state, change, lines, narrowing, isNarrowed }: FiltersProps): ReactNode {
  const { from, to, asOf, knownAt, at, order } = state;
  const hasMore = isNarrowed || [from, to, knownAt].some((value) => value !== undefined);
  const isFurther = [from, to, knownAt, state.status, state.party, state.who, state.outlet, state.about].some(Boolean);
  const [isOpen, open] = useState(isFurther);
  const id = useId();
  const day = (value: string): string | undefined => (value === '' ? undefined : value);
  const fields = 'grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap';
  return (
    <search aria-label={messages.filters} className="no-print block">
      <div className={fields}>
        <Choice label={messages.kind} value={state.kind} onChange={(kind) => change({ kind })} options={optionsOf(messages.kinds)} />
        <Choice label={messages.order} value={order} onChange={(one) => change({ order: one })} options={optionsOf(messages.orders)} />
        <TextFilter type="date" label={messages.at} value={at ?? ''} onChange={(value) => change({ at: day(value) })} />
        <div className="col-span-2">
          <RecordAsOf value={asOf} onChange={(value) => change({ asOf: value })} />
        </div>
      </div>
      <div className="mt-2 mb-4 flex flex-wrap gap-3">
        <Button small look="plain" aria-expanded={isOpen} aria-controls={id} onClick={() => open(!isOpen)}>
          <span aria-hidden="true">{isOpen ? '−' : '+'}</span>
          {messages.more}
        </Button>
        {hasMore && (
          <Button small look="plain" onClick={() => change(UNNARROWED)}>
            {messages.clear}
          </Button>
        )}
      </div>
      <div id={id} hidden={!isOpen} className={isOpen ? `mb-6 ${fields}` : undefined}>
        <TextFilter type="date" label={messages.from} value={from ?? ''} onChange={(value) => change({ from: day(value) })} />
        <TextFilter type="date" label={messages.to} value={to ?? ''} onChange={(value) => change({ to: day(value) })} />
        <Choice
          label={messages.status}
          value={state.status}
          onChange={(status) => change({ status })}
          options={optionsOf(messages.statuses)}
        />
        <Parties lines={lines} value={narrowing.party} onChange={(party) => change({ party })} />
        <TextFilter label={messages.who} placeholder={messages.whoHint} value={state.who} onChange={(who) => change({ who })} />
        <Outlets value={narrowing.outlet} onChange={(outlet) => change({ outlet })} />
        <TextFilter label={messages.about} placeholder={messages.aboutHint} value={state.about} onChange={(about) => change({ about })} />
        <TextFilter type="date" label={messages.knownAt} value={knownAt ?? ''} onChange={(value) => change({ knownAt: day(value) })} />
      </div>
    </search>
  );
}

const UNNARROWED = {
  kind: 'all',
  status: '',
  party: '',
  who: '',
  outlet: '',
  about: '',
  from: undefined,
  to: undefined,
  knownAt: undefined,
} as const;

function optionsOf(words: Readonly<Record<string, string>>): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

interface OneOf {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** States of the desk, and those of the lines that are there. */
function Parties({ lines, value, onChange }: OneOf & { readonly lines: readonly TimelineLine[] }): ReactNode {
  const { desk } = useDesk();
  const desks = useDesks();
  const own = desks.find(({ name }) => name === desk)?.parties ?? [];
  const codes = new Set([...own, ...(value === '' ? [] : [value]), ...lines.flatMap(countriesIn)]);
  const named = [...codes].map((code) => ({ value: code, label: countryName(code) }));
  const sorted = named.toSorted((a, b) => a.label.localeCompare(b.label));
  return <Choice label={messages.party} value={value} onChange={onChange} options={[{ value: '', label: messages.anyParty }, ...sorted]} />;
}

function countriesIn(line: TimelineLine): readonly string[] {
  if (line.line === 'signed') return typeof line.known.parties === 'string' ? [] : line.known.parties;
  const actors =
    line.line === 'contact' ? line.participants : line.sources.flatMap((one) => [one.speaker ?? [], one.addressee ?? []].flat());
  return actors.flatMap(({ country }) => country ?? []);
}

function Outlets({ value, onChange }: OneOf): ReactNode {
  const { data } = useQuestion('/status');
  const names = new Set([...(value === '' ? [] : [value]), ...(data?.outlets.map((one) => one.value) ?? [])]);
  const named = [...names].map((name) => ({ value: name, label: name === UNNAMED ? messages.unnamedOutlet : name }));
  const options = named.toSorted((a, b) => Number(a.value === UNNAMED) - Number(b.value === UNNAMED) || a.label.localeCompare(b.label));
  return (
    <Choice label={messages.outlet} value={value} onChange={onChange} options={[{ value: '', label: messages.anyOutlet }, ...options]} />
  );
}
