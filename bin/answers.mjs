import { run } from './bootstrap.mjs';

await run('bin/answers.ts');
