import { run } from './bootstrap.mjs';

await run('bin/instruments.ts');
