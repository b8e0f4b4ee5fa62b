import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { directionOf } from '../../parts/direction.ts';
import { usePointing } from './pointing.ts';
import type { Entry, Report } from './report.ts';
import { anchorOf } from './report.ts';
import { useSelection } from './selection.ts';
import { bringIntoSight } from './sight.ts';
import { type Anchor, type Layer, marksBySection, marksOf, type Section, sectionAt, sectionsOf } from './text-marks.ts';
import { TextSection } from './text-section.tsx';

export interface ReportTextProps {
  readonly report: Report;
  readonly wanted: ReadonlySet<Layer>;
  /** What stands beneath the paragraph of an entry, in narrow windows. */
  readonly beneath?: ((entry: string) => ReactNode) | undefined;
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** The text of a report with its marks, in sections that are worked out when they come near. */
export function ReportText({ report, wanted, beneath, frame }: ReportTextProps): ReactNode {
  const { text, language, entries, figures } = report;
  const sections = useMemo(() => sectionsOf(text), [text]);
  const marks = useMemo(() => marksBySection(sections, marksOf({ entries, figures })), [sections, entries, figures]);
  const anchors = useMemo(() => anchorsBySection(sections, entries), [sections, entries]);
  const places = useMemo(() => new Map(entries.map((entry) => [entry.id, entry.words])), [entries]);
  usePointing(frame);
  useSight(frame, sections, entries);
  const headline = report.report.title;
  return (
    <div ref={frame} lang={language} dir={directionOf(language)} className="report-text">
      {sections.map((section) => (
        <TextSection
          key={section.start}
          section={section}
          text={text}
          marks={marks[section.index] ?? NONE}
          places={places}
          wanted={wanted}
          anchors={anchors[section.index] ?? NONE}
          headline={section.index === 0 ? headline : undefined}
          beneath={beneath}
        />
      ))}
    </div>
  );
}

const NONE: readonly never[] = [];

function anchorsBySection(sections: readonly Section[], entries: readonly Entry[]): readonly (readonly Anchor[])[] {
  const found: Anchor[][] = sections.map(() => []);
  for (const entry of entries) {
    const at = anchorOf(entry);
    found[sectionAt(sections, at)]?.push({ entry: entry.id, at });
  }
  return found;
}

/** Brings words into sight whenever that is asked for. */
function useSight(frame: RefObject<HTMLDivElement | null>, sections: readonly Section[], entries: readonly Entry[]): void {
  const selection = useSelection();
  const known = useRef({ sections, entries });
  known.current = { sections, entries };
  useEffect(() => {
    let done = -1;
    let stop = (): void => {};
    const look = (): void => {
      const { shown, entry, place } = selection.now;
      if (shown === done || shown === 0 || frame.current === null) return;
      done = shown;
      const selected = known.current.entries.find(({ id }) => id === entry);
      const at = place?.start ?? (selected === undefined ? undefined : anchorOf(selected));
      if (at === undefined) return;
      stop();
      stop = bringIntoSight(frame.current, sectionAt(known.current.sections, at), at);
    };
    look();
    const unwatch = selection.watch(look);
    return () => {
      unwatch();
      stop();
    };
  }, [selection, frame]);
}
