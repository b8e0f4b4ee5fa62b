// `npm run screenshots`: takes pictures of the views from a record of the samples, into screenshots/; with --readme, those of the README into docs/images/ as well.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, say, setUp } from './setup.js';

setUp();
const { chromium } = await import('playwright-core');
const { provideChromium } = await import('./chromium.js');

const place = mkdtempSync(join(tmpdir(), 'attache-pictures-'));
const program = join(root, 'bin', 'attache.js');
const desks = join(place, 'desks');
mkdirSync(desks);
writeFileSync(
  join(desks, 'canada-us.yaml'),
  'name: canada-us\nparties: [CAN, USA]\nissues:\n  - { name: flood control, words: [flood, storage] }\n  - { name: salmon, words: [salmon, fish] }\n',
);
const quiet = { stdio: ['ignore', 'ignore', 2] };
run(process.execPath, [program, 'add', join('samples', '*.txt'), '--quiet', '--data', place], quiet);

const desk = spawn(process.execPath, [program, 'desk', '--data', place, '--port', '0', '--json', '--desks', desks], {
  cwd: root,
  stdio: ['ignore', 'pipe', 2],
});
const address = await new Promise((resolve, reject) => {
  desk.stdout.once('data', (line) => resolve(JSON.parse(line).address));
  desk.once('close', (code) => reject(new Error(`attache desk ended with ${code}`)));
});
const api = async (path, body) => {
  const answer = await fetch(`${address}/api/v1${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: address },
    }),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
};

// What the reader is sure of is accepted, so that there is something to brief on.
const { items: reports } = await api('/reports?limit=50');
for (const { report } of reports) {
  const { entries } = await api(`/reports/${report.id}`);
  const sure = entries.filter(({ confidence = 1 }) => confidence > 0.5).map(({ id }) => id);
  if (sure.length > 0) await api('/reviews', { entries: sure, verdict: 'accepted' });
}
const titled = (words) => reports.find(({ report }) => report.title?.includes(words))?.report.id;
const { brief } = await api('/briefs', { desk: 'canada-us', day: '2023-04-01' });

const VIEWS = {
  'reading-room': `/reports/${titled('Svalbard')}`,
  inbox: '/',
  read: '/read',
  timeline: '/timeline',
  positions: '/positions',
  register: '/register',
  people: '/people',
  contacts: '/contacts',
  calendar: '/contacts?view=calendar&day=2023-03-14',
  origins: '/origins',
  search: '/search?q=treaty',
  log: '/log',
  briefs: '/briefs',
  brief: `/briefs/${brief.id}`,
  settings: '/settings',
};
const LOOKS = [
  ['light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['phone', { viewport: { width: 360, height: 740 }, colorScheme: 'light' }],
];
const README = ['reading-room', 'positions', 'timeline', 'brief'];

const browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox', '--disable-gpu'] });
for (const [look, options] of LOOKS) {
  const page = await (await browser.newContext(options)).newPage();
  for (const [name, path] of Object.entries(VIEWS)) {
    await page.goto(`${address}${path}`);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(200);
    const folders = [
      'screenshots',
      ...(process.argv.includes('--readme') && look === 'light' && README.includes(name) ? ['docs/images'] : []),
    ];
    for (const folder of folders) {
      mkdirSync(join(root, folder), { recursive: true });
      const file = join(root, folder, folder === 'screenshots' ? `${name}-${look}.png` : `${name}.png`);
      await page.screenshot({ path: file });
    }
  }
  say(`${Object.keys(VIEWS).length} views, ${look}`);
}
await browser.close();
desk.kill('SIGTERM');
await new Promise((resolve) => desk.once('close', resolve));
rmSync(place, { recursive: true, force: true });
