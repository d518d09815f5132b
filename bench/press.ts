import { servePaper } from '#bin/press.ts';

/**
 * The press alone, in a process that tells its parent what memory it takes: `press.ts <port>`. The environment
 * is complete, and the pages are built.
 */
const port = Number(process.argv[2]);
const press = await servePaper({ host: '127.0.0.1', port });
process.on('message', () => process.send?.({ rss: process.memoryUsage.rss(), keptBytes: press.keptBytes() }));
process.on('SIGTERM', async () => {
  await press.stop();
  process.exit();
});
