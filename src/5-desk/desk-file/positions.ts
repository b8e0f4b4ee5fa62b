import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Fault, Path } from '#reading/world/checks.ts';

/** A place of a file, both counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file of YAML whose values know where they stand. */
export interface PlacedYaml {
  readonly document: Document.Parsed;
  readonly errors: readonly { readonly message: string; readonly position: Position }[];
  positionOf(fault: Pick<Fault, 'path' | 'at'>): Position;
}

/** Parses YAML 1.2; nothing but its core types is made of it. */
export function placedYaml(source: string): PlacedYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const told = (error: YAMLError): { message: string; position: Position } => ({
    message: error.message.split('\n')[0] as string,
    position: position(error.pos[0]),
  });
  return {
    document,
    errors: [...document.errors, ...document.warnings].map(told).sort((a, b) => a.position.line - b.position.line),
    positionOf: ({ path, at }) => position(offsetOf(document, at === 'missing' ? path.slice(0, -1) : path, at)),
  };
}

/** Where a value begins, or its key; the nearest value around it where it has no place of its own (behind an alias). */
function offsetOf(document: Document.Parsed, path: Path, at: Fault['at']): number {
  if (at === 'key') {
    const map = nodeAt(document, path.slice(0, -1));
    const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1)) : undefined;
    if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length));
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function nodeAt(document: Document.Parsed, path: Path): unknown {
  try {
    return path.length === 0 ? document.contents : document.getIn(path, true);
  } catch {
    // Behind an alias there is no way further.
    return undefined;
  }
}
