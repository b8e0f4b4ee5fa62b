import { readFile } from 'node:fs/promises';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import type { Brief } from '#desk/brief/brief.ts';
import { composed } from '#desk/brief/compose.ts';
import { BriefError, exportedBrief } from '#desk/brief/export/export.ts';
import type { BriefFormat } from '#desk/brief/export/format-names.ts';
import { briefOf, checkedBrief, editBrief, type KeptBrief, keepBrief, listBriefs } from '#desk/brief/keep.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeWhole } from '../output.ts';
import { type Call, inRecord } from '../record/record-command.ts';
import { asked, type Clocks, scopeFor } from '../record/view-options.ts';
import { cell, type Screen } from '../screen.ts';

/** The command line is used by who has the record itself. */
const CLEARANCE = 'red';

interface ComposeOptions extends Clocks {
  readonly desk?: string;
  readonly day: string;
  readonly occasion?: string;
  readonly place?: string;
}

export function performCompose({ options, screen }: Call<ComposeOptions>): Promise<ExitCode> {
  return inRecord(options, async (store) => {
    const { scope } = await scopeFor(options);
    if (scope === undefined)
      throw new IssueError(
        issueOf(
          'usage.wrong',
          'A brief is of a relationship.',
          undefined,
          'Name its desk file with --desk, or put one into the folder of the record as desk.yaml.',
        ),
      );
    const { day, occasion, place, asOf, knownAt } = options;
    const kept = await keepBrief(
      store,
      await composed(store, { scope, day, clearance: CLEARANCE, ...asked({ occasion, place, asOf, knownAt }) }),
    );
    return told(kept, screen);
  });
}

export function performList({ options, screen }: Call<object>): Promise<ExitCode> {
  return inRecord(options, async (store) => {
    const briefs = await listBriefs(store, CLEARANCE);
    if (screen.json) return screen.value(briefs);
    if (briefs.length === 0) return screen.line('There is no brief. Next: attache brief compose --desk FILE --day DATE');
    const columns = [
      { heading: 'Day', most: 10 },
      { heading: 'Brief', most: 60 },
      { heading: 'Lines', most: 6 },
      { heading: 'Version', most: 8 },
      { heading: 'Id', most: 64 },
    ];
    return screen.table(
      columns,
      briefs.map(({ id, day, occasion, desk, lines, version }) => [
        cell(day),
        [...cell(occasion), ...cell(desk, screen.styles.faint)],
        cell(lines),
        cell(version),
        cell(id),
      ]),
    );
  });
}

export function performShow({ words: [id = ''], options, screen }: Call<object>): Promise<ExitCode> {
  return inRecord(options, async (store) => told(await briefOf(store, id, CLEARANCE), screen));
}

async function told({ brief, version, by, known }: KeptBrief, screen: Screen): Promise<void> {
  if (screen.json) return screen.value(brief);
  const { styles } = screen;
  await screen.line(`${brief.occasion}, ${brief.day}`, styles.strong);
  await screen.line(
    [
      brief.id,
      `version ${version} by ${by}, ${known.slice(0, 16)}`,
      ...(brief.mark === undefined ? [] : [`TLP:${brief.mark.toUpperCase()}`]),
    ].join(' · '),
    styles.faint,
  );
  for (const { title, lines, more } of brief.sections) {
    await screen.line('');
    await screen.line(title, styles.strong);
    let matter: string | undefined;
    for (const line of lines) {
      if (line.matter !== undefined && line.matter !== matter) await screen.line(line.matter, styles.faint);
      matter = line.matter;
      await screen.line(`${line.id}  ${line.text}${line.cites.length === 0 ? '' : ` [${line.cites.length}]`}`);
    }
    if (more !== undefined) await screen.line(`and ${more} more in the record`, styles.faint);
  }
}

export function performEdit({ words: [id = '', file = ''], options, screen }: Call<object>): Promise<ExitCode> {
  return inRecord(options, async (store) => {
    const { occasion, place, sections } = await briefIn(file);
    const edit = {
      occasion,
      place: place ?? null,
      sections: sections.map(({ title, lines }) => ({ title, lines: lines.map(({ by: _, ...line }) => line) })),
    };
    try {
      return await told(await editBrief(store, id, edit, { by: options.by, clearance: CLEARANCE }), screen);
    } catch (error) {
      return refused(error, screen);
    }
  });
}

async function briefIn(file: string): Promise<Brief> {
  const { briefSchema } = await import('#desk/brief/brief.ts');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new IssueError(issueOf('source.not-accessible', `It cannot be read (${error.code}).`, file), { cause: error });
  });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new IssueError(issueOf('usage.wrong', 'It is not JSON.', file, 'Take what `attache brief show --json` gives.'), { cause: error });
  }
  const { success, data, error } = briefSchema.safeParse(given);
  if (success) return data;
  const [first] = error.issues;
  throw new IssueError(
    issueOf(
      'usage.wrong',
      `It is no brief: ${first?.path.join('.')}: ${first?.message}.`,
      file,
      'Take what `attache brief show --json` gives.',
    ),
  );
}

export function performCheck({ words: [id = ''], options, screen }: Call<object>): Promise<ExitCode> {
  return inRecord(options, async (store) => {
    const { brief } = await briefOf(store, id, CLEARANCE);
    const faults = await checkedBrief(store, brief);
    if (screen.json) await screen.value({ id, faults });
    else if (faults.length === 0) await screen.line('Every line holds.');
    else complain(faults, screen);
    return faults.length === 0 ? EXIT.allRead : EXIT.someUnread;
  });
}

export function performExport({
  words: [id = ''],
  options,
  screen,
}: Call<{ readonly format: BriefFormat; readonly out: string }>): Promise<ExitCode> {
  return inRecord(options, async (store) => {
    const { format, out } = options;
    const { brief } = await briefOf(store, id, CLEARANCE);
    try {
      const { body } = await exportedBrief(store, brief, format, CLEARANCE);
      await writeWhole(out, typeof body === 'string' ? [body] : body);
      const lines = brief.sections.reduce((sum, section) => sum + section.lines.length, 0);
      await store.do('exported', { format: `brief-${format}`, entries: lines, to: out });
      return screen.json ? screen.value({ id, format, lines, to: out }) : screen.line(`${lines} lines in ${out}`);
    } catch (error) {
      return refused(error, screen);
    }
  });
}

/** Tells each line that does not hold; any other error goes on. */
function refused(error: unknown, screen: Screen): ExitCode {
  if (!(error instanceof BriefError)) throw error;
  complain(error.issues, screen);
  return EXIT.nothingRead;
}

function complain(issues: readonly Issue[], { complaints }: Screen): void {
  for (const issue of issues) complaints.print(issue);
}
