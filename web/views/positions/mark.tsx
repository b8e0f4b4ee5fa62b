import type { ReactElement } from 'react';
import { classes } from '../../parts/class-names.ts';

const SIZE = 7;

const SHAPES = [
  `M 0 ${-SIZE} A ${SIZE} ${SIZE} 0 1 1 0 ${SIZE} A ${SIZE} ${SIZE} 0 1 1 0 ${-SIZE} Z`,
  `M ${1 - SIZE} ${1 - SIZE} H ${SIZE - 1} V ${SIZE - 1} H ${1 - SIZE} Z`,
  `M 0 ${-SIZE - 1} L ${SIZE + 1} ${SIZE} H ${-SIZE - 1} Z`,
  `M 0 ${-SIZE - 1} L ${SIZE + 1} 0 L 0 ${SIZE + 1} L ${-SIZE - 1} 0 Z`,
  `M ${-SIZE} 0 L ${-SIZE / 2} ${-SIZE} H ${SIZE / 2} L ${SIZE} 0 L ${SIZE / 2} ${SIZE} H ${-SIZE / 2} Z`,
];
const COLOURS = ['stroke-accent', 'stroke-warn', 'stroke-good', 'stroke-ink', 'stroke-wrong'];
const FILLS = ['fill-accent', 'fill-warn', 'fill-good', 'fill-ink', 'fill-wrong'];

interface MarkProps {
  readonly shape: number;
  readonly filled: boolean;
}

/** The mark of a party: its shape tells which, colour only helps; filled where it stands for the state. */
export function Mark({ shape, filled }: MarkProps): ReactElement {
  const [path, colour, fill] = [SHAPES, COLOURS, FILLS].map((all) => all[shape % all.length]);
  return <path d={path} className={classes('stroke-2', colour, filled ? fill : 'fill-page')} />;
}
