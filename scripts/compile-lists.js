// Compiles the word lists in data/*.yaml into src/3-reading/world/lists.generated.ts, so that the reader starts without reading or parsing YAML.
// `node scripts/compile-lists.js` writes the file; with `--check` it writes nothing and exits with 1 where the file is not what the lists give.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);

function list(name) {
  return parse(readFileSync(new URL(`data/${name}.yaml`, root), 'utf8'));
}

function forms(text, separator) {
  return text
    .split(separator)
    .map((form) => form.trim())
    .filter(Boolean);
}

/** Each outlet as [country, kind, state media?, forms]. */
function outlets() {
  return Object.entries(list('outlets')).flatMap(([country, kinds]) =>
    Object.entries(kinds).flatMap(([kind, names]) =>
      names.map((text) => {
        const state = text.startsWith('*');
        return [country, kind, state ? 1 : 0, forms(state ? text.slice(1) : text, '|')];
      }),
    ),
  );
}

/** Each state as [names, demonyms, seats]. */
function states() {
  return list('states').map((line) => line.split(';').map((field) => forms(field, '|')));
}

/** A verb given by one form is regular. */
function verbForms(entry) {
  const given = entry.split(' ');
  if (given.length > 1) return given;
  const [verb] = given;
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
}

function verbs() {
  const { report, say, occasions, not_speakers } = list('verbs-of-saying');
  return { report: report.flatMap(verbForms), say: say.flatMap(verbForms), occasions, notSpeakers: not_speakers };
}

function firstNames() {
  const { m, f, nicknames } = list('first-names');
  return { m, f, nicknames: nicknames.map((line) => forms(line, '=')) };
}

/** The text of the generated module. */
function compileLists() {
  const lists = {
    outlets: outlets(),
    states: states(),
    verbs: verbs(),
    firstNames: firstNames(),
    titles: list('titles'),
    pronouns: list('pronouns'),
    bodies: list('bodies'),
    negatedCues: list('negated-cues'),
  };
  const packed = JSON.stringify(lists).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `// Made by scripts/compile-lists.js from data/*.yaml: edit those.\nexport const packed =\n  '${packed}';\n`;
}

const target = new URL('src/3-reading/world/lists.generated.ts', root);
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== compileLists()) {
    console.error('src/3-reading/world/lists.generated.ts is older than data/: run node scripts/compile-lists.js');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, compileLists());
}
