import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import type { ParsedDesk } from '#desk/desk-file/read-desk.ts';
import type { Scope } from '#desk/questions/scope.ts';
import type { Register } from '#record/extract/agreements/register.ts';

/** Names of desks, as files have them without ".yaml"; nothing that could lead out of their folder. */
export const DESK_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** The desk file that lies in the folder of a record. */
const OWN = 'desk';

/** A desk file that cannot be used: all that is wrong with it. */
class DeskFaults extends IssueError {
  readonly issues: readonly Issue[];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(issues[0]);
    this.issues = issues;
  }
}

/** A desk file as it is listed. */
export interface ListedDesk {
  readonly name: string;
  /** What it calls itself; absent where the file cannot be used. */
  readonly title?: string;
  /** ISO 3166-1 alpha-3. */
  readonly parties: readonly string[];
  /** Names of its issues. */
  readonly issues: readonly string[];
  /** It lies in the folder of the record and limits the views of the command line. */
  readonly own: boolean;
  readonly faults: readonly Issue[];
}

/** A desk file as it is edited. */
export interface DeskText {
  readonly name: string;
  readonly text: string;
  /** Hex SHA-256 of the text: who writes says which text it was made from. */
  readonly sha256: string;
}

interface Opened {
  /** Changes with the file. */
  readonly stamp: string;
  readonly parsed: ParsedDesk;
  readonly scope?: Scope;
  register?: Register;
}

/** The desk files that views are limited by: those of one folder, and the one that lies beside the record. Each is parsed once as long as it does not change. */
export class DeskFiles {
  readonly #folder: string;
  readonly #own: string;
  readonly #opened = new Map<string, Promise<Opened>>();
  readonly #stamps = new Map<string, string>();

  constructor(folder: string, place: string) {
    this.#folder = folder;
    this.#own = path.join(place, `${OWN}.yaml`);
  }

  async list(): Promise<readonly ListedDesk[]> {
    const names = await readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw new IssueError(issueOf('desk.missing', `The folder of the desks cannot be listed (${error.code}).`, this.#folder), {
        cause: error,
      });
    });
    const inFolder = names.flatMap((file) => (file.endsWith('.yaml') && DESK_NAME.test(file.slice(0, -5)) ? [file.slice(0, -5)] : []));
    const all = [...new Set([...(existsSync(this.#own) ? [OWN] : []), ...inFolder.sort()])];
    return Promise.all(
      all.map(async (name) => {
        const { desk, issues } = (await this.#open(name)).parsed;
        return {
          name,
          ...(desk !== undefined && { title: desk.name }),
          parties: desk?.parties.map(({ code }) => code) ?? [],
          issues: desk?.issues.map((issue) => issue.name) ?? [],
          own: this.#fileOf(name) === this.#own,
          faults: issues,
        };
      }),
    );
  }

  /** Throws IssueError (desk.missing) where there is none of this name. */
  async text(name: string): Promise<DeskText> {
    const text = await readFile(this.#existing(name), 'utf8');
    return { name, text, sha256: sha256Of(text) };
  }

  /** What limits a view to a desk. Throws IssueError where there is none of this name or it cannot be used. */
  async scope(name: string): Promise<Scope> {
    const { scope, parsed } = await this.#open(name);
    if (scope === undefined) throw new DeskFaults(parsed.issues as readonly [Issue, ...Issue[]]);
    return scope;
  }

  /** The agreements that are known, with those that the desk adds. */
  async register(name: string): Promise<Register> {
    const scope = await this.scope(name);
    const opened = await this.#open(name);
    if (opened.register === undefined) {
      const [{ worldWith }, { registerOf }] = await Promise.all([
        import('#reading/world/world.ts'),
        import('#record/extract/agreements/register.ts'),
      ]);
      opened.register = registerOf(worldWith([scope.desk.overlay]));
    }
    return opened.register;
  }

  /** Changes with the file of a desk. */
  async stamp(name: string): Promise<string> {
    return stampOf(this.#existing(name));
  }

  /** What is wrong with the text of a desk file: places are "NAME.yaml:LINE:COLUMN". */
  async check(name: string, text: string): Promise<readonly Issue[]> {
    const { parseDesk } = await import('#desk/desk-file/read-desk.ts');
    return parseDesk(text, `${name}.yaml`).issues;
  }

  /**
   * Writes a desk file whole or not at all. `was` is the hash of the text that the new one was made from: where the file is another by now, nothing is written (deed.not-possible). Throws DeskFaults where the
   * text cannot be used.
   */
  async write(name: string, text: string, was?: string): Promise<DeskText> {
    const issues = await this.check(name, text);
    if (issues[0] !== undefined) throw new DeskFaults([issues[0], ...issues.slice(1)]);
    const file = this.#fileOf(name);
    const there = existsSync(file) ? sha256Of(await readFile(file, 'utf8')) : undefined;
    if (there !== was)
      throw new IssueError(
        issueOf(
          'deed.not-possible',
          there === undefined
            ? 'There is no such desk any more.'
            : was === undefined
              ? 'There is a desk of this name.'
              : 'Somebody else has changed it meanwhile.',
          name,
          'Load it again, and make the change there.',
        ),
      );
    const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(draft, text, { flush: true } as { flush: boolean });
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      const { code } = error as NodeJS.ErrnoException;
      throw new IssueError(issueOf('output.not-writable', `The desk file cannot be written (${code}).`, name), { cause: error });
    }
    return { name, text, sha256: sha256Of(text) };
  }

  /** The own file goes before one of the folder that has its name. */
  #fileOf(name: string): string {
    if (name === OWN && existsSync(this.#own)) return this.#own;
    return path.join(this.#folder, `${name}.yaml`);
  }

  #existing(name: string): string {
    const file = this.#fileOf(name);
    if (DESK_NAME.test(name) && existsSync(file)) return file;
    throw new IssueError(issueOf('desk.missing', 'There is no desk of this name.', name, 'GET /api/v1/desks lists those there are.'));
  }

  async #open(name: string): Promise<Opened> {
    const file = this.#existing(name);
    const stamp = await stampOf(file);
    const known = this.#opened.get(file);
    if (known !== undefined && this.#stamps.get(file) === stamp) return known;
    const opening = opened(file, name, stamp);
    this.#opened.set(file, opening);
    this.#stamps.set(file, stamp);
    return opening;
  }
}

async function opened(file: string, name: string, stamp: string): Promise<Opened> {
  const [{ parseDesk }, { scopeOf }] = await Promise.all([import('#desk/desk-file/read-desk.ts'), import('#desk/questions/scope.ts')]);
  const parsed = parseDesk(await readFile(file, 'utf8'), `${name}.yaml`);
  return { stamp, parsed, ...(parsed.desk !== undefined && { scope: scopeOf(parsed.desk) }) };
}

async function stampOf(file: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(file);
  return `${mtimeMs}-${size}-${ino}`;
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
