import { run } from './bootstrap.mjs';

await run('bin/soak.ts');
