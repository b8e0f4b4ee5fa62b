import { readFile, stat } from 'node:fs/promises';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import type { Fault } from '#reading/world/checks.ts';
import { fold } from '#reading/world/fold.ts';
import { type Overlay, overlayOf } from '#reading/world/overlay.ts';
import { type World, worldWith } from '#reading/world/world.ts';
import { registerOf } from '#record/extract/agreements/register.ts';
import { crossFaults } from './cross-checks.ts';
import type { Desk, DeskIssue, FollowedAgreement, Party } from './desk.ts';
import { type PlacedYaml, placedYaml } from './positions.ts';
import { type WrittenDesk, writtenDesk } from './schema.ts';

/** A desk, or everything that is wrong with its file, in the order of its lines. */
export interface ParsedDesk {
  readonly desk?: Desk;
  readonly issues: readonly Issue[];
}

/** Bytes or characters of a file. */
const LARGEST = 2_000_000;

/** A desk file that cannot be used. `issue` is the first of `issues`. */
export class DeskError extends IssueError {
  readonly issues: readonly Issue[];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(issues[0]);
    this.name = 'DeskError';
    this.issues = issues;
  }
}

/** Reads a desk file. Throws DeskError, which tells every fault, where it cannot be used. */
export async function loadDesk(path: string): Promise<Desk> {
  const { desk, issues } = await readDesk(path);
  if (desk === undefined) throw new DeskError(issues as readonly [Issue, ...Issue[]]);
  return desk;
}

/** Reads a desk file and tells what is wrong with it, without throwing. */
export async function readDesk(path: string): Promise<ParsedDesk> {
  const source = await textOf(path);
  return typeof source === 'string' ? parseDesk(source, path) : { issues: [source] };
}

async function textOf(path: string): Promise<string | Issue> {
  try {
    const { size } = await stat(path);
    return size > LARGEST ? tooLarge(size, path) : await readFile(path, 'utf8');
  } catch (error) {
    return issueOf('desk.missing', `The desk file cannot be read: ${error instanceof Error ? error.message : error}`, path);
  }
}

function tooLarge(size: number, path: string): Issue {
  return issueOf('desk.wrong', `The desk file has a size of ${size}; ${LARGEST} is the most.`, path);
}

/** The desk that a text of YAML describes. `path` is for the places of issues alone ("PATH:LINE:COLUMN"). Pure. */
export function parseDesk(text: string, path: string): ParsedDesk {
  if (text.length > LARGEST) return { issues: [tooLarge(text.length, path)] };
  const yaml = placedYaml(text.replace(/^\ufeff/, ''));
  const at = ({ line, column }: { line: number; column: number }): string => `${path}:${line}:${column}`;
  if (yaml.errors.length > 0)
    return { issues: yaml.errors.map(({ message, position }) => issueOf('desk.broken', `It is no YAML: ${message}`, at(position))) };
  const value = unfolded(yaml);
  if ('issue' in value) return { issues: [issueOf('desk.broken', `Its anchors cannot be followed: ${value.issue}`, path)] };
  const { written, faults } = writtenDesk(value.value);
  const { overlay } = overlayOf(value.value);
  const world = worldWith([faults.length === 0 ? overlay : soundPart(overlay, faults)]);
  const all = [...faults, ...crossFaults(written, world)].map((fault) => ({ fault, position: yaml.positionOf(fault) }));
  all.sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
  if (all.length > 0) return { issues: all.map(({ fault, position }) => issueOfFault(fault, at(position))) };
  return { desk: deskOf(written, overlay, world, path), issues: [] };
}

function issueOfFault({ place, message, remedy, given }: Fault, at: string): Issue {
  const told = given === undefined ? '' : ` (given: ${shortly(given)})`;
  return issueOf('desk.wrong', `${place || 'The file'}: ${message}${told}`, at, remedy);
}

function shortly(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}

function unfolded({ document }: PlacedYaml): { readonly value: unknown } | { readonly issue: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { issue: error instanceof Error ? error.message : String(error) };
  }
}

/** What can be asked of a file with faults: its states and its agreements, where these have none. */
function soundPart(overlay: Overlay, faults: readonly Fault[]): Overlay {
  const { overlay: empty } = overlayOf({});
  const isSound = (key: string): boolean => faults.every(({ path }) => path[0] !== key);
  return {
    ...empty,
    ...(isSound('states') && { states: overlay.states ?? [] }),
    ...(isSound('agreements') && { agreements: overlay.agreements ?? [] }),
  };
}

function deskOf(written: WrittenDesk, overlay: Overlay, world: World, path: string): Desk {
  const register = registerOf(world);
  const namesOf = (id: string): readonly string[] => register.get(id)?.names ?? [];
  const agreements = written.agreements.map((one): FollowedAgreement => {
    const id = typeof one === 'string' ? one : one.id;
    return { id, names: namesOf(id) };
  });
  const issues = written.issues.map(({ name, words, not, agreements: ids }): DeskIssue => {
    return { name, words: [...new Set([...words, ...ids.flatMap(namesOf)])], not, agreements: ids };
  });
  const parties = written.parties.map((code) => partyOf(code, overlay, world));
  return { path, name: written.name, parties, agreements, issues, feeds: written.feeds, overlay };
}

function partyOf(code: string, { people }: Overlay, world: World): Party {
  const index = world.stateOfCode(code) as number;
  const { name, iso2, iso3 = code, wikidata } = world.stateAt(index) as { name: string; iso2?: string; iso3?: string; wikidata?: string };
  const [, forms, , , houses] = world.lists.states[index] as World['lists']['states'][number];
  const holds = (of: string): boolean =>
    world.stateOfCode(of) === index || (world.stateForm(of)?.how === 'name' && world.stateForm(of)?.state === index);
  const holders = people.filter(({ offices }) => offices.some(({ of }) => holds(of)));
  const names = [...forms, ...houses, ...holders.flatMap((person) => [person.name, ...person.forms])].map((form) =>
    fold(form.replace(/^~/, '')),
  );
  return { code: iso3, codes: [iso2, iso3, wikidata].filter((one) => one !== undefined), name, names: [...new Set(names)] };
}
