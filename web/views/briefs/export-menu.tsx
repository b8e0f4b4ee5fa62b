import { type ReactNode, useState } from 'react';
import { type Issue, problemFrom, problemOf } from '../../api/issue.ts';
import { messages } from '../../messages/briefs.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Menu } from '../../parts/menu.tsx';
import { toast } from '../../parts/toast.tsx';
import { type Brief, linesOf } from './brief.ts';
import { Fault } from './fault.tsx';
import { faultsIn } from './faults.ts';

type Format = keyof typeof messages.formats;
const FORMATS = Object.keys(messages.formats) as readonly Format[];

/** Files of a brief. One that is refused says which lines do not hold. */
export function ExportMenu({ brief, onLine }: { readonly brief: Brief; readonly onLine: (id: string) => void }): ReactNode {
  const [refused, refuse] = useState<readonly Issue[]>();
  const [busy, setBusy] = useState(false);
  const write = async (format: Format): Promise<void> => {
    setBusy(true);
    const issues = await downloaded(brief.id, format);
    setBusy(false);
    if (issues !== undefined) refuse(issues);
  };
  return (
    <>
      <Menu
        label={messages.export}
        items={[
          ...FORMATS.map((format) => ({ label: messages.formats[format], run: () => void write(format) })),
          { label: messages.print, run: () => print() },
        ]}
      >
        <span className="inline-flex min-h-9 items-center gap-1.5 rounded border border-accent bg-accent px-3 font-medium text-on-accent">
          {busy ? messages.exporting : messages.export}
          <span aria-hidden="true">▾</span>
        </span>
      </Menu>
      <Dialog open={refused !== undefined} title={messages.refusedTitle} onClose={() => refuse(undefined)}>
        {refused !== undefined && (
          <Refused
            brief={brief}
            issues={refused}
            onLine={(id) => {
              refuse(undefined);
              onLine(id);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

interface RefusedProps {
  readonly brief: Brief;
  readonly issues: readonly Issue[];
  readonly onLine: (id: string) => void;
}

function Refused({ brief, issues, onLine }: RefusedProps): ReactNode {
  const placed = linesOf(brief);
  const { lines, others } = faultsIn(
    issues,
    placed.map(({ line }) => line.id),
  );
  return (
    <>
      {lines.size > 0 && <p className="mb-3">{messages.refusedLead}</p>}
      <ul className="space-y-4">
        {placed.flatMap(({ line, number, section }) => {
          const fault = lines.get(line.id);
          if (fault === undefined) return [];
          return [
            <li key={line.id}>
              <p className="text-sm text-soft">
                {messages.lineNumber(number)} · {section.title}
              </p>
              <p className="line-clamp-3 font-serif" dir="auto">
                {line.text}
              </p>
              <Fault fault={fault} />
              <Button small onClick={() => onLine(line.id)}>
                {messages.toLine(number)}
              </Button>
            </li>,
          ];
        })}
      </ul>
      {others.map((issue) => (
        <Failure key={issue.message} issue={issue} />
      ))}
    </>
  );
}

/** Lets the browser keep the file; gives what stands against it. */
async function downloaded(id: string, format: Format): Promise<readonly Issue[] | undefined> {
  try {
    const answer = await fetch(`/api/v1/briefs/${encodeURIComponent(id)}/export/${format}`);
    if (!answer.ok) {
      const body = (await answer.json().catch(() => undefined)) as { readonly issues?: readonly Issue[] } | undefined;
      return body?.issues ?? [problemOf(body, answer.status).issue];
    }
    const name = nameIn(answer.headers.get('content-disposition')) ?? `${id}.${format}`;
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    toast({ text: messages.exported(name) });
    return undefined;
  } catch (thrown) {
    return [problemFrom(thrown).issue];
  }
}

/** The name that a file is sent with (RFC 6266). */
function nameIn(disposition: string | null): string | undefined {
  const { wide, plain } = /filename\*=UTF-8''(?<wide>[^;]+)|filename="(?<plain>[^"]+)"/iu.exec(disposition ?? '')?.groups ?? {};
  try {
    return wide === undefined ? plain : decodeURIComponent(wide);
  } catch {
    return plain; // a name that is not written as it should be
  }
}
