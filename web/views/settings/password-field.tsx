import type { ReactNode } from 'react';
import { messages as all } from '../../messages/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { madePassword } from './passwords.ts';

const messages = all.users;

interface PasswordFieldProps {
  readonly value: string;
  /** The password was made here: it is told when it has been set. */
  readonly isMade: boolean;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
  readonly onMade: (isMade: boolean) => void;
}

/** A new password for somebody else, written or made. */
export function PasswordField({ value, isMade, required = true, onChange, onMade }: PasswordFieldProps): ReactNode {
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Field
        className="flex-1 basis-56"
        type={isMade ? 'text' : 'password'}
        label={messages.password}
        hint={messages.passwordHint}
        required={required}
        autoComplete="new-password"
        value={value}
        onChange={(event) => {
          onMade(false);
          onChange((event.target as HTMLInputElement).value);
        }}
      />
      <Button
        className="mt-6.5"
        onClick={() => {
          onMade(true);
          onChange(madePassword());
        }}
      >
        {messages.generate}
      </Button>
    </div>
  );
}
