import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/briefs.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { Quote } from '../../parts/quote.tsx';
import { useRested } from './checking.ts';
import { added, editOf, newId } from './editing.ts';
import type { Desk } from './line-deeds.ts';
import { proposalOf, sectionsFor, usualSection } from './proposal.ts';
import { useVerdict, Verdict } from './verdict.tsx';

type Report = components['schemas']['Report'];

interface AddedLineProps {
  readonly report: Report;
  readonly entry: Report['entries'][number];
  readonly desk: Desk;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** A line made of an entry, to be written as one likes; checked as soon as the writing rests. */
export function AddedLine({ report, entry, desk: { kept, keep }, onBack, onDone }: AddedLineProps): ReactNode {
  const { sections } = kept.brief;
  const proposal = useMemo(() => proposalOf(report, entry), [report, entry]);
  const [text, write] = useState(proposal.text);
  const [title, into] = useState(usualSection(sections, entry.kind) ?? '');
  const [rested, isWriting] = useRested(text.trim());
  const next = useMemo(() => added(sections, title, { text: rested, cites: proposal.cites }), [sections, title, rested, proposal]);
  const change = useMemo(() => editOf(next), [next]);
  const verdict = useVerdict(kept, change, newId(sections), { isWriting, enabled: rested !== '' });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await keep(next, messages.added)) onDone();
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <div>
        <h3 className="caps mb-1">{messages.addChosen}</h3>
        {proposal.cites.map(({ words, report: of, start, end, entry: id }) => (
          <Quote key={start} words={words} report={of} start={start} end={end} entry={id} />
        ))}
      </div>
      <Choice
        label={messages.addSection}
        value={title}
        onChange={into}
        options={sectionsFor(sections).map((one) => ({ value: one.title, label: one.title }))}
      />
      <div>
        <Field
          label={messages.text}
          lines={Math.min(12, Math.max(4, Math.ceil(text.length / 75)))}
          maxLength={4000}
          lang="en"
          dir="auto"
          value={text}
          onChange={(event: { readonly target: EventTarget }) => write((event.target as HTMLTextAreaElement).value)}
        />
        <Verdict {...verdict} />
      </div>
      <p className="flex flex-wrap justify-end gap-3">
        <Button onClick={onBack}>{messages.addOther}</Button>
        <Button
          type="submit"
          look="main"
          disabled={verdict.state !== 'holds'}
          title={verdict.state === 'holds' ? undefined : messages.addRefusedYet}
        >
          {messages.add}
        </Button>
      </p>
    </form>
  );
}
