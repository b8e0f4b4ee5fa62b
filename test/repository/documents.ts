import { read, repositoryFiles } from './files.ts';

/** What a reader of the project is told how to use it by: the README and docs/. */
export function manual(): string {
  return repositoryFiles()
    .filter((path) => path === 'README.md' || /^docs\/.*\.md$/.test(path))
    .map(read)
    .join('\n');
}

/** All documents written for people, by path. */
export function documents(): readonly string[] {
  return repositoryFiles().filter((path) => path.endsWith('.md') && !path.startsWith('samples/') && !path.startsWith('test/'));
}

/** Commands shown to be typed: the lines of code blocks, and what stands between backticks. A line that ends in a backslash goes on. */
export function shownCommands(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  const inline = [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  const lines = blocks.join('\n').replaceAll('\\\n', ' ').split('\n');
  return [...lines, ...inline].map((line) => line.replace(/^\s*\$\s+/, '').trim()).filter((line) => line !== '');
}

/** Relative links of a document, without their fragments. */
export function relativeLinks(markdown: string): readonly string[] {
  const links = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return links.filter((link) => !/^([a-z]+:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''));
}

const PATH = /^(?:\.\/)?((?:src|test|eval|bench|scripts|bin|data|samples|models|training|docs|\.ci)\/[\w./-]*|[\w-]+\.(?:json|md))$/;

/** Paths of the repository that a document names between backticks; patterns and outputs are not among them. */
export function namedPaths(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].flatMap((match) => PATH.exec(match[1] ?? '')?.[1] ?? []);
}
