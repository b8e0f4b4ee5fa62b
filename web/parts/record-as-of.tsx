import { type ReactNode, useCallback } from 'react';
import { useQuestion } from '../api/question.ts';
import { AsOfSlider } from './as-of-slider.tsx';

/** Chooses the day as of which the record is seen, between its first day and today. Nothing while the record is empty. */
export function RecordAsOf({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (asOf: string | undefined) => void;
}): ReactNode {
  const { data } = useQuestion('/status');
  const from = data?.reports.firstDay;
  const change = useCallback((day: string | undefined) => onChange(day), [onChange]);
  if (from === undefined) return null;
  return <AsOfSlider from={from} to={new Date().toISOString().slice(0, 10)} value={value} onChange={change} />;
}
