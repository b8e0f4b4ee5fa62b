import { type ReactNode, useEffect, useState } from 'react';
import { Field } from './field.tsx';

/** Milliseconds of rest after which what was written is asked for. */
const REST = 400;

interface TextFilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly type?: 'text' | 'date' | 'search';
  readonly className?: string;
}

/** A field that narrows a view: asked for after a rest, or at once with Enter. */
export function TextFilter({ value, onChange, type = 'text', ...rest }: TextFilterProps): ReactNode {
  const [text, write] = useState(value);
  useEffect(() => write(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), REST);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Field
      {...rest}
      type={type}
      value={text}
      onChange={(event) => write((event.target as HTMLInputElement).value)}
      onKeyDown={(event: { readonly key: string }) => {
        if (event.key === 'Enter') onChange(text);
      }}
    />
  );
}
