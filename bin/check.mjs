import { run } from './bootstrap.mjs';

await run('bin/check.ts');
