import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // Files of one worker share what they load, the model first of all.
    isolate: false,
    // Two cores: one session of the model and one of the rest at a time.
    maxWorkers: 2,
    // Some packages offer their sources under the same condition as ours: those are loaded through the transformer too.
    server: { deps: { inline: ['@modelcontextprotocol/sdk', 'eventsource-parser', 'eventsource'] } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
