// Compiles who was seen in which office when from the official record of the United States (visits of foreign leaders, travels of the President and of the Secretary of
// State; Office of the Historian, CC0) into src/3-reading/world/holders.generated.ts. `node scripts/compile-holders.js [DIR]` writes the file from the XML in DIR, by default
// ../shared/corpora/official; with `--check` it writes nothing and exits with 1 where the file is not what the record gives. Without the XML it says so and changes nothing.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sightingsIn, tenuresOf } from './lists/holders.js';
import { statesOf } from './lists/states.js';

const root = new URL('../', import.meta.url);
const target = new URL('src/3-reading/world/holders.generated.ts', root);
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/corpora/official';
const from = new URL(`${folder}/`, folder.startsWith('/') ? 'file:///' : root);
const check = process.argv.includes('--check');

if (!existsSync(from)) {
  console.log(`The official record is not in ${from.pathname}: ${check ? 'the check is skipped' : 'nothing is compiled'}.`);
} else {
  const files = ['visits/data', 'travels/president-travels', 'travels/secretary-travels'].flatMap((part) =>
    readdirSync(new URL(`${part}/`, from))
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .map((name) => readFileSync(new URL(`${part}/${name}`, from), 'utf8')),
  );
  const read = (name) => parse(readFileSync(new URL(`data/${name}.yaml`, root), 'utf8'));
  const tenures = tenuresOf(sightingsIn(files, statesOf(read('states'))));
  const lines = tenures.map((tenure) => tenure.join('|'));
  const text = [
    '// Made by scripts/compile-holders.js from the record of visits and travels of the Office of the Historian, US Department of State (CC0): do not edit.',
    '// State | office | name | first day/last day on which it was seen in that office.',
    `export const packedHolders =\n  ${JSON.stringify(lines.join('\n'))};`,
  ].join('\n');
  if (!check) writeFileSync(target, `${text}\n`);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== `${text}\n`) {
    console.error('src/3-reading/world/holders.generated.ts is older than its sources: run node scripts/compile-holders.js');
    process.exitCode = 1;
  }
}
