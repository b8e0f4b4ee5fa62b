// Writes the OpenAPI document of the routes, and the types of the client that the pages use, made of it:
// `npm run openapi` after a change of the API. With --check, nothing is written and the exit code says whether both are up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say, setUp } from './setup.js';

setUp();

const [{ ROUTES }, { openApiOf }, { default: openapiTypescript, astToString }] = await Promise.all([
  import('../dist/src/6-api/routes.js'),
  import('../dist/src/6-api/openapi.js'),
  import('openapi-typescript'),
]);

const HEAD = '/** Made by scripts/openapi.js of the routes in src/6-api. Do not edit. */\n\n';
const document = openApiOf(ROUTES);
const files = {
  'web/api/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  // The document is cloned: the generator writes into what it is given.
  'web/api/schema.generated.ts': `${HEAD}${astToString(await openapiTypescript(structuredClone(document)))}`,
};

const stale = Object.entries(files).filter(([name, text]) => {
  const file = join(root, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [name] of stale) say(`${name} is not what the routes give: run \`npm run openapi\`.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(join(root, 'web', 'api'), { recursive: true });
  for (const [name, text] of stale) {
    writeFileSync(join(root, name), text);
    say(`${name} is written.`);
  }
}
