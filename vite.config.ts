import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages of the desk, from web/ into dist/web/. */
export default defineConfig({
  root: at('./web'),
  plugins: [react(), tailwind()],
  build: {
    outDir: at('./dist/web'),
    emptyOutDir: true,
    // The first of each with `light-dark()` and `:has()`.
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    // Nothing inlined: the pages allow no scripts, styles or fonts but those of their own address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What all views are made of comes in one file: a dozen small ones take longer than all of their bytes.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'parts', test: /web[\\/](?:parts|api)[\\/]|messages[\\/]parts\.ts|@tanstack[\\/](?:react-virtual|virtual-core)[\\/]/ },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 700,
  },
});
