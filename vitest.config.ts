import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,lib,components,bin,enhancements,testing,demo,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['testing/database/test-server.ts'],
    env: {
      TZ: 'UTC',
      PORTAL_SECRET: 'a secret for the tests, long enough to be one',
      SITE_URL: 'http://localhost:3000',
    },
    // each waits for its database half of the time, so there may be one for every processor
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
