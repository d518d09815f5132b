import { run } from './bootstrap.mjs';

await run('bin/serve.ts');
