import { useEffect, useState } from 'react';
import { queries } from '../../api/client.ts';

export interface JobNow {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
}

/** Follows a job as it happens; what it has done is asked for anew. */
export function useJobEvents(id: string, isOn: boolean): JobNow | undefined {
  const [now, change] = useState<JobNow>();
  useEffect(() => {
    if (!isOn) return;
    const source = new EventSource(`/api/v1/jobs/${encodeURIComponent(id)}/events`);
    const jobs = (): void => void queries.invalidateQueries({ queryKey: ['/jobs'] });
    source.addEventListener('progress', ({ data }: MessageEvent<string>) => change(JSON.parse(data) as JobNow));
    source.addEventListener('added', jobs);
    source.addEventListener('note', jobs);
    const over = (): void => {
      source.close();
      // The record has changed: every view that was open is asked again.
      void queries.invalidateQueries();
    };
    for (const end of ['done', 'failed', 'cancelled']) source.addEventListener(end, over);
    return () => source.close();
  }, [id, isOn]);
  return now;
}
