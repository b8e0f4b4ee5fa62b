import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLongQuestion } from '../../api/question.ts';
import { useDesk } from '../../app/desk.ts';
import { messages as words } from '../../messages/contact-words.ts';
import { messages } from '../../messages/contacts.ts';
import { ContactTold } from '../../parts/contact-told.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given, ViewFilters } from '../../parts/view-filters.tsx';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { Calendar } from './calendar.tsx';
import { isoDay } from './month.ts';
import { OfficialBeside } from './official.tsx';

/** Contacts as a list, as a calendar, and beside the official record. */
export default function ContactsView(): ReactNode {
  const [state, change] = useSearchState({
    view: 'list',
    with: '',
    kind: '',
    status: '',
    from: undefined,
    to: undefined,
    asOf: undefined,
    day: isoDay(new Date()),
  });
  const { view, kind, status, from, to, asOf, day } = state;
  const { desk } = useDesk();
  const query = { desk, with: state.with, kind, status, asOf };
  return (
    <Page title={messages.title} lead={messages.lead}>
      <ViewFilters from={from} to={to} asOf={asOf} onChange={change} asOfAlone={view !== 'list'}>
        <TextFilter
          label={messages.with}
          placeholder={messages.withHint}
          value={state.with}
          onChange={(value) => change({ with: value })}
        />
        <Choice
          label={messages.kind}
          value={kind}
          onChange={(value) => change({ kind: value })}
          options={[{ value: '', label: messages.anyKind }, ...Object.entries(words.kinds).map(([value, label]) => ({ value, label }))]}
        />
        <Choice
          label={messages.status}
          value={status}
          onChange={(value) => change({ status: value })}
          options={[
            { value: '', label: messages.anyStatus },
            ...Object.entries(words.statuses).map(([value, label]) => ({ value, label })),
          ]}
        />
      </ViewFilters>
      <Tabs
        label={messages.views}
        value={view}
        onChange={(value) => change({ view: value })}
        tabs={[
          { id: 'list', label: messages.list, content: view === 'list' && <ContactsList query={{ ...query, from, to }} /> },
          {
            id: 'calendar',
            label: messages.calendar,
            content: view === 'calendar' && <Calendar query={query} day={day} onChoose={(one) => change({ day: one })} />,
          },
          { id: 'official', label: messages.official, content: view === 'official' && <OfficialBeside query={query} /> },
        ]}
      />
    </Page>
  );
}

function ContactsList({ query }: { readonly query: object }): ReactNode {
  const { items, issue, loading, again, more, hasMore } = useLongQuestion('/contacts', {
    params: { query: given({ ...query, newest: true, limit: 100 }) as never },
  });
  if (loading) return <Loading label={messages.loading} />;
  if (issue !== undefined) return <Failure issue={issue} again={again} />;
  if (items.length === 0)
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
  return (
    <VirtualList
      items={items}
      label={messages.label}
      estimate={120}
      keyOf={({ id }) => id}
      onEnd={hasMore ? more : undefined}
      render={(line) => (
        <div className="border-b border-line">
          <ContactTold line={line} />
        </div>
      )}
    />
  );
}
