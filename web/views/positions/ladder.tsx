import { type KeyboardEvent, type ReactElement, useRef } from 'react';
import { messages } from '../../messages/positions.ts';
import { type Point, spread } from './points.ts';

const [WIDTH, STEP, LEFT, TOP, SIZE] = [640, 30, 92, 16, 7];
const STEPS = [3, 2, 1, 0, -1, -2, -3] as const;

interface LadderProps {
  readonly matter: string;
  readonly points: readonly Point[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Positions over time, from demand to refusal: one button a point, so that keyboard and screen reader reach each. */
export function Ladder({ matter, points, chosen, onChoose }: LadderProps): ReactElement {
  const frame = useRef<SVGSVGElement>(null);
  const aside = spread(points, WIDTH - LEFT - 24, SIZE * 2);
  const at = (one: Point): readonly [number, number] => [
    LEFT + 12 + one.x * (WIDTH - LEFT - 36) + (aside.get(one.position.id) ?? 0) * (SIZE + 3),
    TOP + (3 - one.position.value) * STEP,
  ];
  const focused = points.some(({ position }) => position.id === chosen) ? chosen : points[0]?.position.id;
  const move = (event: KeyboardEvent, from: number): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? points.length - 1 : step === undefined ? undefined : from + step;
    const next = to === undefined ? undefined : points[to];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.position.id);
    frame.current?.querySelector<SVGGElement>(`[data-point="${CSS.escape(next.position.id)}"]`)?.focus();
  };
  const [first, last] = [points[0], points.at(-1)];
  const height = TOP + 6 * STEP + 34;
  return (
    <svg ref={frame} viewBox={`0 0 ${WIDTH} ${height}`} className="w-full max-w-3xl" role="group" aria-label={messages.ladder(matter)}>
      {STEPS.map((step) => (
        <g key={step} aria-hidden="true">
          <line
            x1={LEFT}
            x2={WIDTH}
            y1={TOP + (3 - step) * STEP}
            y2={TOP + (3 - step) * STEP}
            className={step === 0 ? 'stroke-edge' : 'stroke-line'}
          />
          <text x={LEFT - 8} y={TOP + (3 - step) * STEP + 4} textAnchor="end" className="fill-soft text-[12px]">
            {messages.steps[`${step}`]}
          </text>
        </g>
      ))}
      {first !== undefined && last !== undefined && (
        <g aria-hidden="true" className="fill-soft text-[12px]">
          <text x={LEFT} y={height - 6}>
            {first.position.day}
          </text>
          {last.position.day !== first.position.day && (
            <text x={WIDTH} y={height - 6} textAnchor="end">
              {last.position.day}
            </text>
          )}
        </g>
      )}
      {points.map((one, i) => {
        const [x, y] = at(one);
        const { position } = one;
        const isChosen = position.id === chosen;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing.
          <g
            key={position.id}
            role="button"
            data-point={position.id}
            tabIndex={position.id === focused ? 0 : -1}
            aria-pressed={isChosen}
            aria-label={messages.point(position.day, position.holder.name, messages.stances[position.stance], position.object)}
            transform={`translate(${x} ${y})`}
            className="cursor-pointer outline-offset-2"
            onClick={() => onChoose(position.id)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                onChoose(position.id);
              } else move(event, i);
            }}
          >
            <circle r={13} className="fill-transparent" />
            <Mark shape={one.shape} chosen={isChosen} />
          </g>
        );
      })}
    </svg>
  );
}

const SHAPES = [
  `M 0 ${-SIZE} A ${SIZE} ${SIZE} 0 1 1 0 ${SIZE} A ${SIZE} ${SIZE} 0 1 1 0 ${-SIZE} Z`,
  `M ${-SIZE} ${-SIZE} H ${SIZE} V ${SIZE} H ${-SIZE} Z`,
  `M 0 ${-SIZE - 1} L ${SIZE + 1} ${SIZE} H ${-SIZE - 1} Z`,
  `M 0 ${-SIZE - 1} L ${SIZE + 1} 0 L 0 ${SIZE + 1} L ${-SIZE - 1} 0 Z`,
  `M ${-SIZE} ${-SIZE} L 0 -2 L ${SIZE} ${-SIZE} V ${SIZE} L 0 2 L ${-SIZE} ${SIZE} Z`,
];

/** The mark of a party: its shape tells it, colour only helps. */
export function Mark({ shape, chosen = false }: { readonly shape: number; readonly chosen?: boolean }): ReactElement {
  const filled = shape % 2 === 0;
  return (
    <path
      d={SHAPES[shape % SHAPES.length] as string}
      className={`stroke-accent stroke-2 ${chosen ? 'fill-warn' : filled ? 'fill-accent' : 'fill-page'}`}
    />
  );
}
