import { run } from './bootstrap.mjs';

await run('bin/migration.ts');
