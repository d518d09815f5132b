import { run } from './bootstrap.mjs';

await run('bin/dev.ts');
