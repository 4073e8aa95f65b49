import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/languages/**/*.test.ts',
      'packages/*/{dashboard,backoffice}/src/**/*.test.ts',
      'examples/*/src/**/*.test.ts',
      'e2e/repository/**/*.test.ts',
      'e2e/wild/**/*.test.ts',
    ],
    setupFiles: ['scripts/property-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // An embedded database takes 200 MB and a core for seconds: two files at once is what a small machine carries.
    maxWorkers: 2,
  },
});
