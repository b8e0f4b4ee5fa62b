import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IssueError, issueOf } from '#base/issue.ts';

/** What training wrote beside the weights (`reader.json`): where each feature stands, what the labels are called, the constants of pair scoring. */
export interface ModelCard {
  /** First twelve digits of the weights' SHA-256: readings carry it. */
  readonly version: string;
  readonly sha256: string;
  readonly precision: 'int8' | 'float32';
  /** Features a piece. */
  readonly width: number;
  /** First column and size of each group of features. */
  readonly columns: Readonly<Record<string, readonly [number, number]>>;
  readonly upos: readonly string[];
  readonly relations: readonly string[];
  readonly ner: readonly string[];
  readonly roles: readonly string[];
  readonly root: readonly number[];
  /** [relations, size] weights of the products of a dependent's and a head's features. */
  readonly relation: Float64Array;
  /** [roles, from, to] and [roles, first] scores of the role tagger's conditional random field. */
  readonly transitions: readonly number[];
  readonly starts: readonly number[];
  readonly noSource: { readonly weight: readonly number[]; readonly bias: number };
  /** [source link, content link, coreference] × [distance class]. */
  readonly distance: readonly number[];
  readonly buckets: number;
}

export interface ModelFiles {
  readonly card: ModelCard;
  readonly weights: Uint8Array;
  readonly vocabulary: string;
}

/** The folder of the shipped model, from the sources as well as from the build. */
export function shippedModel(): string {
  const up = import.meta.url.includes('/dist/src/') ? '../../../../models/reader' : '../../../models/reader';
  return fileURLToPath(new URL(up, import.meta.url));
}

/** The card in a model folder, without the weights. Throws IssueError where there is none. */
export async function modelCard(folder = shippedModel()): Promise<ModelCard> {
  return cardOf(await part(folder, 'reader.json'), join(folder, 'reader.json'));
}

/** The version that the card in a model folder names, without loading the weights. Throws IssueError where there is none. */
export async function modelVersion(folder = shippedModel()): Promise<string> {
  return (await modelCard(folder)).version;
}

/** Loads a model folder and checks the weights against the digest in its card. Throws IssueError where a file is missing or the weights are others. */
export async function loadModel(folder: string): Promise<ModelFiles> {
  const [card, weights, vocabulary] = await Promise.all(['reader.json', 'reader.onnx', 'vocab.txt'].map((name) => part(folder, name)));
  const parsed = cardOf(card as Buffer, join(folder, 'reader.json'));
  const digest = createHash('sha256')
    .update(weights as Buffer)
    .digest('hex');
  if (digest !== parsed.sha256) {
    const says = `its weights have the digest ${digest.slice(0, 12)}, their card says ${parsed.sha256.slice(0, 12)}`;
    throw new IssueError(issueOf('model.damaged', says, join(folder, 'reader.onnx')));
  }
  return { card: parsed, weights: weights as Buffer, vocabulary: (vocabulary as Buffer).toString('utf8') };
}

async function part(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    throw new IssueError(issueOf('model.missing', `The model's ${name} cannot be read.`, join(folder, name)), { cause: error });
  }
}

function cardOf(bytes: Buffer, path: string): ModelCard {
  try {
    const card = JSON.parse(bytes.toString('utf8')) as ModelCard & { readonly relation: readonly number[] };
    return { ...card, relation: Float64Array.from(card.relation) };
  } catch (error) {
    throw new IssueError(issueOf('model.damaged', `The model's card is not JSON: ${(error as Error).message}`, path), { cause: error });
  }
}
