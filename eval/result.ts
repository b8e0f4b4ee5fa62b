import { existsSync, readFileSync } from 'node:fs';
import type { Figures } from './figures.ts';

/** What one run of the evaluation or the benchmark leaves as JSON: the figures, and how they came about. */
export interface Result {
  /** ISO 8601 date. */
  readonly date: string;
  readonly machine: string;
  /** The command that gives these figures again, from the checkout. */
  readonly command: string;
  readonly figures: Figures;
}

/** Reads a result that was written before; undefined where there is none. */
export function readResult(file: string): Result | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : undefined;
}

export function resultJson(result: Result, digits: number): string {
  const figures = Object.fromEntries(Object.entries(result.figures).map(([id, value]) => [id, Number(value.toFixed(digits))]));
  return `${JSON.stringify({ ...result, figures }, null, 2)}\n`;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
