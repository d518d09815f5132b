import { run } from './bootstrap.mjs';

await run('bin/portal.ts');
