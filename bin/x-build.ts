import { buildForTests } from '#testing/portal/build-for-tests.ts';
await buildForTests();
