import { run } from './bootstrap.mjs';
import { serveFlags } from './serve-flags.mjs';

await run('bin/serve.ts', serveFlags);
