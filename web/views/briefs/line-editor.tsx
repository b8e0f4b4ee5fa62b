import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { messages } from '../../messages/briefs.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import type { PlacedLine } from './brief.ts';
import { useRested } from './checking.ts';
import { editOf, withText } from './editing.ts';
import type { Desk } from './line-deeds.ts';
import { useVerdict, Verdict } from './verdict.tsx';

/** Writes a line anew, in its place; checked against its evidence as soon as the writing rests. */
export function LineEditor({ placed: { line, number }, desk }: { readonly placed: PlacedLine; readonly desk: Desk }): ReactNode {
  const { kept, keep, edit } = desk;
  const [text, write] = useState(line.text);
  const [busy, setBusy] = useState(false);
  const [rested, isWriting] = useRested(text.trim());
  const change = useMemo(() => editOf(withText(kept.brief.sections, line.id, rested)), [kept, line.id, rested]);
  const verdict = useVerdict(kept, change, line.id, { isWriting, enabled: rested !== '' && rested !== line.text });
  const isSame = text.trim() === line.text;
  const save = async (): Promise<void> => {
    if (isSame) return edit(undefined);
    setBusy(true);
    const held = await keep(withText(kept.brief.sections, line.id, text.trim()));
    setBusy(false);
    if (held) edit(undefined);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') edit(undefined);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <form
      aria-label={messages.editLine(number)}
      className="min-w-0"
      onKeyDown={pressed}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={messages.text}
        hint={messages.editHint}
        lines={Math.min(14, Math.max(3, Math.ceil(text.length / 62)))}
        maxLength={4000}
        autoFocus
        spellCheck
        lang="en"
        dir="auto"
        value={text}
        onChange={(event: { readonly target: EventTarget }) => write((event.target as HTMLTextAreaElement).value)}
      />
      {!isSame && <Verdict {...verdict} />}
      <p className="mt-2 flex flex-wrap gap-3">
        <Button type="submit" look="main" small disabled={busy || text.trim() === '' || (!isSame && verdict.state === 'lacks')}>
          {busy ? messages.saving : messages.save}
        </Button>
        <Button small onClick={() => edit(undefined)}>
          {messages.cancel}
        </Button>
      </p>
    </form>
  );
}
