import { type ReactNode, useEffect, useId, useState } from 'react';
import { messages } from '../messages/parts.ts';
import { Button } from './button.tsx';
import { dayWords } from './day-words.ts';

export interface AsOfSliderProps {
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  /** The day chosen; absent: now. */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly label?: string;
}

const DAY = 86_400_000;
/** Milliseconds of rest after which a slid day is asked for. */
const REST = 150;

/** Chooses a day between two, by sliding or by writing it. The last one means now. */
export function AsOfSlider({ from, to, value, onChange, label = messages.asOf }: AsOfSliderProps): ReactNode {
  const id = useId();
  const all = Math.max(1, daysBetween(from, to));
  const given = value === undefined ? all : Math.min(all, Math.max(0, daysBetween(from, value)));
  const [at, slide] = useState(given);
  useEffect(() => slide(given), [given]);
  useEffect(() => {
    if (at === given) return;
    const timer = setTimeout(() => onChange(at === all ? undefined : dayAfter(from, at)), REST);
    return () => clearTimeout(timer);
  }, [at, given, all, from, onChange]);
  const shown = at === all ? undefined : dayAfter(from, at);
  return (
    <fieldset className="no-print flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <legend className="sr-only">{label}</legend>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={all}
        value={at}
        onChange={(event) => slide(Number(event.target.value))}
        aria-valuetext={shown === undefined ? messages.asOfNow : dayWords(shown)}
        className="h-6 w-40 accent-accent sm:w-56"
      />
      <input
        type="date"
        aria-label={messages.asOfDay}
        className="input figures min-h-8 py-0 text-sm"
        min={from}
        max={to}
        value={shown ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
      {shown === undefined ? (
        <span className="text-sm text-soft">{messages.asOfNow}</span>
      ) : (
        <Button look="plain" small onClick={() => onChange(undefined)}>
          {messages.asOfBackToNow}
        </Button>
      )}
    </fieldset>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY) || 0;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
