import { run } from './bootstrap.mjs';

await run('bin/screenshots.ts');
