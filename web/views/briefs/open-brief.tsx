import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Issue } from '../../api/issue.ts';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/briefs.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Badge } from '../../parts/badge.tsx';
import { Day, Instant } from '../../parts/day.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Page } from '../../parts/page.tsx';
import { AddLineDialog } from './add-line.tsx';
import { BackToList } from './back-to-list.tsx';
import { groupsOf, type KeptBrief, linesOf, type PlacedLine, type Section } from './brief.ts';
import { BriefTools } from './brief-tools.tsx';
import { useCheck } from './checking.ts';
import { Coverage } from './coverage.tsx';
import { type Faults, faultsIn } from './faults.ts';
import { Faulty } from './faulty.tsx';
import { LineTold } from './line.tsx';
import type { Desk } from './line-deeds.ts';
import { PrintedNotes } from './printed-notes.tsx';
import { useBriefDesk } from './use-brief-desk.ts';

interface OpenBriefProps {
  readonly kept: KeptBrief;
  readonly issue: Issue | undefined;
  readonly again: () => void;
}

/** A brief as the paper that it is, each line with its source. */
export function OpenBrief({ kept, issue, again }: OpenBriefProps): ReactNode {
  const { brief } = kept;
  const may = useMay('review');
  const desk = useBriefDesk(kept, may);
  const [isAdding, add] = useState(false);
  const check = useCheck(kept);
  const lines = linesOf(brief);
  const faults = faultsIn(
    check.faults ?? [],
    lines.map(({ line }) => line.id),
  );
  return (
    <Page
      title={brief.occasion}
      lead={<Particulars kept={kept} />}
      tools={
        <>
          <BackToList />
          <BriefTools kept={kept} may={may} onAdd={() => add(true)} onLine={desk.choose} />
        </>
      }
    >
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {check.issue !== undefined && <Failure issue={check.issue} />}
      <Faulty faults={faults} lines={lines} onLine={desk.choose} />
      {brief.coverage.accepted === 0 && (
        <p className="mb-6 border-l-4 border-warn bg-sheet px-4 py-3">
          {messages.nothingAccepted}{' '}
          <Link to="/" className="link">
            {messages.toReview}
          </Link>
        </p>
      )}
      <article>
        {brief.sections.map((section) => (
          <SectionTold key={section.title} section={section} lines={lines} faults={faults} desk={desk} />
        ))}
        <Coverage coverage={brief.coverage} />
        <PrintedNotes brief={brief} reports={desk.reports} />
      </article>
      {isAdding && <AddLineDialog desk={desk} onClose={() => add(false)} />}
    </Page>
  );
}

function Particulars({ kept: { brief, version, by } }: { readonly kept: KeptBrief }): ReactNode {
  const { day, place, desk, asOf, knownAt, mark } = brief;
  return (
    <>
      <p className="text-base text-ink">
        <Day value={day} />
        {place !== undefined && `, ${place}`}
        {mark !== undefined && (
          <span className="ml-3">
            <Badge look="warn" title={messages.handling}>
              {shared.marks[mark] ?? mark}
            </Badge>
          </span>
        )}
      </p>
      <p className="text-sm">
        {messages.about(desk)}. {messages.asOfDay} <Day value={asOf} />, {messages.fromRecord} <Instant value={knownAt} />.{' '}
        {messages.version(version)}, {messages.by(by)}.
      </p>
    </>
  );
}

interface SectionToldProps {
  readonly section: Section;
  readonly lines: readonly PlacedLine[];
  readonly faults: Faults;
  readonly desk: Desk;
}

function SectionTold({ section, lines, faults, desk }: SectionToldProps): ReactNode {
  const own = lines.filter((one) => one.section === section);
  return (
    <section className="mb-8">
      <h2 className="mb-1 border-b border-line pb-1 font-serif text-2xl">{section.title}</h2>
      {own.length === 0 && <p className="py-2 text-soft">{messages.noLines}</p>}
      {groupsOf(own).map(({ matter, lines: some }) => (
        <div key={some[0]?.line.id}>
          {matter !== '' && <h3 className="mt-3 pl-3 font-semibold print:pl-0">{matter}</h3>}
          <ul>
            {some.map((one) => (
              <LineTold key={one.line.id} placed={one} fault={faults.lines.get(one.line.id)} desk={desk} />
            ))}
          </ul>
        </div>
      ))}
      {section.more !== undefined && <p className="py-1 pl-3 text-sm text-soft">{messages.more(section.more)}</p>}
    </section>
  );
}
