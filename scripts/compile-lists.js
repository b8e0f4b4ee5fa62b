// Compiles the word lists in data/*.yaml into src/3-reading/world/lists.generated.ts, the register of agreements and the rules in data/rules/*.yaml into src/4-record/extract/rules/,
// so that the reader starts without reading or parsing YAML. `node scripts/compile-lists.js` writes the files; with `--check` it writes nothing and exits
// with 1 where a file is not what the lists give.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { creditsOf } from './lists/credits.js';
import { daysOf } from './lists/days.js';
import { forms } from './lists/forms.js';
import { officesOf } from './lists/offices.js';
import { organizationsOf } from './lists/organizations.js';
import { statesOf } from './lists/states.js';
import { termsOf } from './lists/terms.js';

const root = new URL('../', import.meta.url);

function list(name) {
  return parse(readFileSync(new URL(`data/${name}.yaml`, root), 'utf8'));
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
  const states = statesOf(list('states'));
  const organizations = organizationsOf(list('organizations'));
  const lists = {
    outlets: outlets(),
    states,
    organizations,
    offices: officesOf(list('offices'), states),
    terms: termsOf(list('terms'), states, organizations),
    verbs: verbs(),
    firstNames: firstNames(),
    titles: list('titles'),
    pronouns: list('pronouns'),
    bodies: list('bodies'),
    negatedCues: list('negated-cues'),
  };
  return `// Made by scripts/compile-lists.js from data/*.yaml: edit those.\nexport const packed =\n  ${quoted(lists)};\n`;
}

/** A string in a module, as short as JSON. */
function quoted(value) {
  return `'${JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** The text of the module of one kind's rules. */
function compileRules(file) {
  const { lists = {}, rules } = parse(readFileSync(new URL(`data/rules/${file}`, root), 'utf8'));
  for (const [i, { match, gives, example, miss, ...rest }] of rules.entries()) {
    if (![match, example, miss].every((text) => typeof text === 'string') || typeof gives !== 'object' || Object.keys(rest).length > 0)
      throw new Error(`data/rules/${file}, rule ${i + 1} (${match}): a rule has match, gives, example and miss, and nothing else`);
  }
  return `// Made by scripts/compile-lists.js from data/rules/${file}: edit that.\nexport const packed =\n  ${quoted({ lists, rules })};\n`;
}

/** The text of the module of the register of agreements. */
function compileAgreements() {
  return `// Made by scripts/compile-lists.js from data/agreements.yaml: edit that.\nexport const packed =\n  ${quoted(list('agreements'))};\n`;
}

/** The text of the module of well-known days. */
function compileDays() {
  return `// Made by scripts/compile-lists.js from data/days.yaml: edit that.\nexport const packed =\n  ${quoted(daysOf(list('days')))};\n`;
}

/** The text of the module of press names: agencies and other outlets, each with its forms that are no ordinary words. */
function compilePress() {
  const plain = outlets()
    .map(([, kind, , all]) => [kind, all.filter((form) => !form.startsWith('~'))])
    .filter(([, all]) => all.length > 0);
  const of = (wanted) => plain.filter(([kind]) => (kind === 'agency') === wanted).map(([, all]) => all);
  return `// Made by scripts/compile-lists.js from data/outlets.yaml: edit that.\nexport const packed =\n  ${quoted({ agencies: of(true), outlets: of(false) })};\n`;
}

/** The text of the module of credits: how the press shows whose a report is. */
function compileCredits() {
  return `// Made by scripts/compile-lists.js from data/credits.yaml and data/outlets.yaml: edit those.\nexport const packed =\n  ${quoted(creditsOf(list('credits'), outlets()))};\n`;
}

/** The text of the module of the words of briefs: verbs with all their forms, phrases with blanks. */
function compileBriefWords() {
  const { firmness, sides, negations, statuses, ...rest } = list('brief-words');
  const spaced = (words) => words.map((word) => word.replaceAll('_', ' '));
  const verbs = firmness.map(({ degree, verbs: of }) => [
    degree,
    of.map((verb) => spaced(verb.includes(' ') || verb.includes('_') || verb.endsWith('ly') ? verb.split(' ') : verbForms(verb))),
  ]);
  const stages = Object.fromEntries(Object.entries(statuses).map(([status, words]) => [status, spaced(words)]));
  const words = {
    firmness: verbs,
    sides: { for: spaced(sides.for), against: spaced(sides.against) },
    negations: spaced(negations),
    statuses: stages,
    ...rest,
  };
  return `// Made by scripts/compile-lists.js from data/brief-words.yaml: edit that.\nexport const packed =\n  ${quoted(words)};\n`;
}

/** The text of the module of common passwords: what they are built on, and those that are nothing else. */
function compileCommonPasswords() {
  const { bases, whole } = list('common-passwords');
  const lists = { bases: [...new Set(bases.split(' '))], whole: [...new Set(whole.split(' '))] };
  return `// Made by scripts/compile-lists.js from data/common-passwords.yaml: edit that.\nexport const packed =\n  ${quoted(lists)};\n`;
}

const outputs = [
  ['src/2-report/press.generated.ts', compilePress],
  ['src/2-report/origin/credits.generated.ts', compileCredits],
  ['src/3-reading/world/lists.generated.ts', compileLists],
  ['src/3-reading/time/days.generated.ts', compileDays],
  ['src/4-record/extract/agreements/known.generated.ts', compileAgreements],
  ['src/5-desk/accounts/common-passwords.generated.ts', compileCommonPasswords],
  ['src/5-desk/brief/words.generated.ts', compileBriefWords],
  ...readdirSync(new URL('data/rules/', root))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [`src/4-record/extract/rules/${file.replace('.yaml', '')}.generated.ts`, () => compileRules(file)]),
];
for (const [path, compile] of outputs) {
  const target = new URL(path, root);
  if (!process.argv.includes('--check')) writeFileSync(target, compile());
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== compile()) {
    console.error(`${path} is older than data/: run node scripts/compile-lists.js`);
    process.exitCode = 1;
  }
}
