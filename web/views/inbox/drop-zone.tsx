import { type ReactNode, useEffect, useState } from 'react';
import { jobEnded, upload } from '../../api/upload.ts';
import { messages } from '../../messages/inbox.ts';
import { toast, toastIssue } from '../../parts/toast.tsx';

/** Files that are dropped anywhere on the view are read into the record. */
export function DropZone(): ReactNode {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const dragged = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void read(files);
    };
    addEventListener('dragover', dragged);
    addEventListener('dragleave', left);
    addEventListener('drop', dropped);
    return () => {
      removeEventListener('dragover', dragged);
      removeEventListener('dragleave', left);
      removeEventListener('drop', dropped);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-page/90">
      <p className="font-serif text-2xl">{messages.drop}</p>
    </div>
  );
}

/** Sends files and tells what became of each. */
async function read(files: readonly File[]): Promise<void> {
  toast({ text: messages.dropped(files.length) });
  for (const file of files) {
    const { job, issue } = await upload(file);
    if (issue !== undefined) toastIssue(issue);
    if (job === undefined) continue;
    const ended = await jobEnded(job);
    if (ended.issue !== undefined) toastIssue(ended.issue);
    for (const one of ended.outcomes) {
      if (one.issue !== undefined) toastIssue(one.issue);
      else toast({ text: messages.outcome(one.name, one.outcome, one.entries) });
    }
  }
}
