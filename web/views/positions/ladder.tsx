import { type KeyboardEvent, type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { messages } from '../../messages/positions.ts';
import { classes } from '../../parts/class-names.ts';
import { type Layout, layoutOf, type Place, STEPS } from './layout.ts';
import { Mark } from './mark.tsx';
import { holdersOf, type MatterLine, type Point, pointWith } from './points.ts';
import { pointWords } from './position-words.ts';

interface LadderProps {
  readonly line: MatterLine;
  readonly name: string;
  readonly points: readonly Point[];
  readonly chosen: Point | undefined;
  readonly onChoose: (id: string) => void;
}

/** Positions over time, from demand to refusal: each point a button, one of them in the order of tabs, the arrows go to the others. */
export function Ladder({ line, name, points, chosen, onChoose }: LadderProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [near, setNear] = useState<string>();
  const layout = layoutOf(points, width);
  const current = points.find(({ id }) => id === near) ?? chosen ?? points.at(-1);
  const pressed = (event: KeyboardEvent, from: Point): void => {
    const next = event.key === 'Enter' || event.key === ' ' ? from : neighbour(points, from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (next === from) {
      onChoose(from.id);
      return;
    }
    setNear(next.id);
    frame.current?.querySelector<SVGGElement>(`[data-point="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div ref={frame} className="relative min-w-0 overflow-hidden">
      <svg width={width} height={layout.height} aria-hidden="true" className="absolute top-0 left-0">
        <Scale layout={layout} width={width} />
        <Turns line={line} points={points} layout={layout} />
        <Counts points={points} layout={layout} />
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of a form is none of points in a drawing. */}
      <svg
        width={width}
        height={layout.height}
        className="relative"
        role="group"
        aria-label={messages.ladder(name)}
        aria-description={messages.ladderKeys}
      >
        {points.map((point) => (
          <PointButton
            key={point.id}
            point={point}
            place={layout.places.get(point.id) as Place}
            isChosen={point === chosen}
            isNext={point === current}
            onNear={() => setNear(point.id)}
            onChoose={() => onChoose(point.id)}
            onKeyDown={(event) => pressed(event, point)}
          />
        ))}
      </svg>
      <p aria-hidden="true" className="no-print min-h-12 text-sm text-soft">
        {near !== undefined && current !== undefined && pointWords(current)}
      </p>
    </div>
  );
}

interface PointButtonProps {
  readonly point: Point;
  readonly place: Place;
  readonly isChosen: boolean;
  readonly isNext: boolean;
  readonly onNear: () => void;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function PointButton({ point, place: { x, y }, isChosen, isNext, onNear, onChoose, onKeyDown }: PointButtonProps): ReactElement {
  const { party, isState } = point;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing.
    <g
      role="button"
      data-point={point.id}
      tabIndex={isNext ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={pointWords(point)}
      transform={`translate(${x} ${y})`}
      className="cursor-pointer outline-offset-0"
      onClick={onChoose}
      onFocus={onNear}
      onPointerEnter={onNear}
      onKeyDown={onKeyDown}
    >
      <circle r={12.5} className={isChosen ? 'fill-tint stroke-accent' : 'fill-transparent'} />
      <Mark shape={party.shape} filled={isState} />
    </g>
  );
}

/** Steps with their words, and days. */
function Scale({ layout: { left, height, steps, ticks }, width }: { readonly layout: Layout; readonly width: number }): ReactNode {
  return (
    <>
      {STEPS.map((step) => (
        <g key={step}>
          <line x1={left} x2={width} y1={steps.get(step)} y2={steps.get(step)} className={step === 0 ? 'stroke-edge' : 'stroke-line'} />
          <text x={left - 10} y={(steps.get(step) ?? 0) + 4} textAnchor="end" className="fill-soft text-[12px]">
            {messages.steps[`${step}`]}
          </text>
        </g>
      ))}
      {ticks.map(({ x, label }) => (
        <g key={label}>
          <line x1={x} x2={x} y1={4} y2={height - 20} className="stroke-line" strokeDasharray="1 5" />
          <text x={x} y={height - 6} textAnchor="middle" className="fill-soft text-[12px] figures">
            {label}
          </text>
        </g>
      ))}
    </>
  );
}

interface TurnsProps {
  readonly line: MatterLine;
  readonly points: readonly Point[];
  readonly layout: Layout;
}

/** An arrow for each shift, a broken line where reports of a day disagree. */
function Turns({ line, points, layout: { places } }: TurnsProps): ReactNode {
  const placeOf = (id: string | undefined): Place | undefined => places.get(pointWith(points, id)?.id ?? '');
  const holders = holdersOf(line);
  return (
    <>
      {holders.flatMap(({ holder, shifts }) =>
        shifts.map(({ before, after, sameObject }) => {
          const [from, to] = [placeOf(before.at(-1)), placeOf(after[0])];
          return from === undefined || to === undefined ? null : (
            <path
              key={`${holder.id} ${after[0]}`}
              d={arrow(from, to)}
              className={classes('fill-none stroke-soft')}
              strokeWidth={1.5}
              strokeDasharray={sameObject ? undefined : '5 3'}
            />
          );
        }),
      )}
      {holders.flatMap(({ holder, disagreements }) =>
        disagreements.map(({ day, positions }) => {
          const ends = positions.flatMap(({ id }) => placeOf(id) ?? []).toSorted((a, b) => a.y - b.y);
          const [top, foot] = [ends[0], ends.at(-1)];
          return top === undefined || foot === undefined || top === foot ? null : (
            <g key={`${holder.id} ${day}`}>
              <path d={`M ${top.x} ${top.y} L ${foot.x} ${foot.y}`} className="stroke-warn" strokeDasharray="2 3" strokeWidth={1.5} />
              <text x={top.x - 10} y={(top.y + foot.y) / 2 + 4} textAnchor="end" className="fill-warn text-[13px] font-semibold">
                {messages.disagreementSign}
              </text>
            </g>
          );
        }),
      )}
    </>
  );
}

/** How many positions a point stands for, where it is more than one. */
function Counts({ points, layout: { places } }: { readonly points: readonly Point[]; readonly layout: Layout }): ReactNode {
  return points.map(({ id, positions }) => {
    const place = places.get(id);
    return positions.length < 2 || place === undefined ? null : (
      <text key={id} x={place.x + 10} y={place.y - 6} className="fill-ink text-[10px] font-semibold">
        {positions.length}
      </text>
    );
  });
}

/** A line from one point to another that ends before its mark with a head. */
function arrow(from: Place, to: Place): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const on = (place: Place, by: number, turn = 0): string =>
    `${(place.x + by * Math.cos(angle + turn)).toFixed(1)} ${(place.y + by * Math.sin(angle + turn)).toFixed(1)}`;
  const tip = { x: to.x - 12 * Math.cos(angle), y: to.y - 12 * Math.sin(angle) };
  return `M ${on(from, 11)} L ${on(tip, 0)} M ${on(tip, -8, 0.45)} L ${on(tip, 0)} L ${on(tip, -8, -0.45)}`;
}

/** Where an arrow key leads: left and right in time, up and down to the nearest in time on another step. */
function neighbour(points: readonly Point[], from: Point, key: string): Point | undefined {
  const at = points.indexOf(from);
  if (key === 'ArrowRight') return points[at + 1];
  if (key === 'ArrowLeft') return points[at - 1];
  if (key === 'Home') return points[0];
  if (key === 'End') return points.at(-1);
  const up = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (up === undefined) return undefined;
  const beyond = points.filter(({ value }) => (value - from.value) * up > 0);
  const far = ({ day, value }: Point): number => Math.abs(Date.parse(day) - Date.parse(from.day)) + Math.abs(value - from.value);
  return beyond.toSorted((a, b) => far(a) - far(b))[0];
}

/** Width of an element, as it is now. */
function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => setWidth(Math.max(280, Math.floor(element.getBoundingClientRect().width)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}
