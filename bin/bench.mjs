import { run } from './bootstrap.mjs';

await run('bin/bench.ts');
