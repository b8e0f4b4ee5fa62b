import type { ReactNode } from 'react';
import { messages } from '../messages/app.ts';
import { Choice } from '../parts/field.tsx';
import { useDesk, useDesks } from './desk.ts';
import { THEMES, type Theme, useTheme } from './theme.ts';

/** Chooses the relationship that is followed. */
export function DeskChoice(): ReactNode {
  const { desk, choose } = useDesk();
  const desks = useDesks();
  const options = desks.map(({ name, title }) => ({ value: name, label: title ?? messages.unusableDesk(name) }));
  const unknown = desk !== undefined && !desks.some(({ name }) => name === desk) ? [{ value: desk, label: desk }] : [];
  return (
    <Choice
      label={messages.desk}
      value={desk ?? ''}
      onChange={(name) => choose(name === '' ? undefined : name)}
      options={[{ value: '', label: messages.wholeRecord }, ...options, ...unknown]}
    />
  );
}

export function ThemeChoice(): ReactNode {
  const [theme, choose] = useTheme();
  return (
    <Choice
      label={messages.theme}
      value={theme}
      onChange={(one) => choose(one as Theme)}
      options={THEMES.map((one) => ({ value: one, label: messages.themes[one] }))}
    />
  );
}
