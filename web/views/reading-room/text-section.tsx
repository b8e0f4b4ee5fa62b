import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { classes } from '../../parts/class-names.ts';
import type { Words } from './report.ts';
import { type Place, useSelected } from './selection.ts';
import { WANTED } from './sight.ts';
import { type Anchor, type Layer, type Mark, paragraphsOf, type Section, type Segment, segmentsOf } from './text-marks.ts';

export interface TextSectionProps {
  readonly section: Section;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The words of each entry. */
  readonly places: ReadonlyMap<string, readonly Words[]>;
  readonly wanted: ReadonlySet<Layer>;
  readonly anchors: readonly Anchor[];
  /** The first line, if it is this, is the headline. */
  readonly headline: string | undefined;
  readonly beneath: ((entry: string) => ReactNode) | undefined;
}

/** Height of a code unit of text in pixels, about; for sections that have not been laid out. */
const PER_UNIT = 0.42;

/** A section of the text: as it is while far away, with its marks when it comes near. */
export const TextSection = memo(function TextSection(props: TextSectionProps): ReactNode {
  const { section, text } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useNear(frame, section.index === 0);
  const { start, end } = section;
  return (
    <div
      ref={frame}
      data-section={section.index}
      className="text-section"
      style={{ containIntrinsicSize: `auto ${Math.ceil((end - start) * PER_UNIT)}px` }}
    >
      {isNear ? <NearSection {...props} /> : <div className="whitespace-pre-wrap">{text.slice(start, end)}</div>}
    </div>
  );
});

/** True from when the element first came near. */
function useNear(frame: { readonly current: HTMLElement | null }, atOnce: boolean): boolean {
  const [isNear, come] = useState(atOnce);
  useEffect(() => {
    const element = frame.current;
    if (isNear || element === null) return;
    const here = (): void => come(true);
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && here(), { rootMargin: '1500px 0px' });
    observer.observe(element);
    element.addEventListener(WANTED, here);
    return () => {
      observer.disconnect();
      element.removeEventListener(WANTED, here);
    };
  }, [isNear, frame]);
  return isNear;
}

function NearSection({ section, text, marks, places, wanted, anchors, headline, beneath }: TextSectionProps): ReactNode {
  const reaches = (id: string | undefined): string | undefined =>
    id !== undefined && places.get(id)?.some(({ start, end }) => start < section.end && end > section.start) ? id : undefined;
  const selected = useSelected(({ entry }) => reaches(entry));
  const pointed = useSelected((now) => (now.pointed === now.entry ? undefined : reaches(now.pointed)));
  const place = useSelected(({ place: one }) =>
    one !== undefined && one.start < section.end && one.end > section.start ? one : undefined,
  );
  const paragraphs = useMemo(() => paragraphsOf(text, section), [text, section]);
  // The place cuts the text like any other mark.
  const own = useMemo(() => (place === undefined ? marks : [...marks, { ...place, layer: 'other' as const }]), [marks, place]);
  const open = anchors.find(({ entry }) => entry === selected);
  return paragraphs.map(({ start, end }, index) => {
    const isHeadline = index === 0 && headline !== undefined && text.slice(start, end).trim() === headline;
    const Tag = isHeadline ? 'h1' : 'p';
    return (
      <div key={start}>
        <Tag className={classes(isHeadline && 'report-headline')}>
          <Paragraph
            start={start}
            end={end}
            text={text}
            marks={own}
            wanted={wanted}
            selected={wordsWithin(places, selected, start, end)}
            pointed={wordsWithin(places, pointed, start, end)}
            place={place}
          />
        </Tag>
        {beneath !== undefined && open !== undefined && open.at >= start && open.at < end && beneath(open.entry)}
      </div>
    );
  });
}

const NONE: readonly Words[] = [];

/** The words of an entry in a paragraph; always the same list where there are none, so that the paragraph need not be drawn anew. */
function wordsWithin(
  places: ReadonlyMap<string, readonly Words[]>,
  entry: string | undefined,
  start: number,
  end: number,
): readonly Words[] {
  const words = entry === undefined ? NONE : (places.get(entry) ?? NONE);
  return words.some((one) => one.start < end && one.end > start) ? words : NONE;
}

interface ParagraphProps {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly wanted: ReadonlySet<Layer>;
  readonly selected: readonly Words[];
  readonly pointed: readonly Words[];
  readonly place: Place | undefined;
}

const Paragraph = memo(function Paragraph({ start, end, text, marks, wanted, selected, pointed, place }: ParagraphProps): ReactNode {
  const segments = useMemo(() => segmentsOf({ start, end }, marks, wanted), [start, end, marks, wanted]);
  return segments.map((segment) => {
    const words = text.slice(segment.start, segment.end);
    const isSelected = holds(selected, segment) || (place !== undefined && holds([place], segment));
    const look = isSelected ? 'is-selected' : holds(pointed, segment) ? 'is-pointed' : undefined;
    const Outer = isSelected ? 'mark' : 'span';
    return (
      <Outer key={segment.start} data-start={segment.start} data-entries={segment.entries.join(' ') || undefined} className={look}>
        <Layered layers={segment.layers}>{words}</Layered>
      </Outer>
    );
  });
});

/** Words in all layers that they belong to, one within the other. */
function Layered({ layers: [outer, ...inner], children }: { readonly layers: readonly Layer[]; readonly children: ReactNode }): ReactNode {
  if (outer === undefined) return children;
  return (
    <span className={`layer-${outer}`}>
      <Layered layers={inner}>{children}</Layered>
    </span>
  );
}

function holds(words: readonly Place[], { start, end }: Segment): boolean {
  return words.some((one) => one.start <= start && one.end >= end);
}
