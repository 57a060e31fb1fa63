import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'yaml-as-text',
      enforce: 'pre',
      load(id) {
        return id.endsWith('.yml') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null;
      },
    },
  ],
  test: {
    deps: { interopDefault: false },
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.oracle.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
