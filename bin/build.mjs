import { run } from './bootstrap.mjs';

await run('bin/build-pages.ts');
