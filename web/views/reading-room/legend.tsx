import type { ReactNode } from 'react';
import { messages } from '../../messages/reading-room.ts';
import { Switch } from '../../parts/switch.tsx';
import { LAYERS, type Layer } from './text-marks.ts';

/** The order in which they are explained. */
const SHOWN: readonly Layer[] = ['source', 'cue', 'content', 'actor', 'agreement'];

/** What is marked in the text and how it looks, each to be shown or left out. */
export function Legend({
  hidden,
  onChange,
}: {
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}): ReactNode {
  return (
    <fieldset className="no-print flex flex-wrap gap-x-4 text-sm">
      <legend className="sr-only">{messages.legend}</legend>
      {SHOWN.map((layer) => (
        <Switch
          key={layer}
          checked={!hidden.includes(layer)}
          onChange={(on) => onChange(LAYERS.filter((one) => (one === layer ? !on : hidden.includes(one))))}
          label={<span className={`layer-${layer}`}>{messages.layers[layer]}</span>}
        />
      ))}
    </fieldset>
  );
}
