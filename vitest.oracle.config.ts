import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** What is held to a real PostgreSQL, in a process of its own. */
export default defineConfig({
  ...base,
  test: {
    deps: { interopDefault: false },
    include: ['test/**/*.oracle.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    maxConcurrency: 8,
  },
});
