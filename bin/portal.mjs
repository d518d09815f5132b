import { run } from './bootstrap.mjs';

// For a mail server's pipe there is one answer to every failure, an installation that is half done included: keep the
// mail and try again (75, EX_TEMPFAIL of sysexits.h). With any other it sends the bounce back, and it is lost.
if (process.argv[2] === 'mail' && process.argv[3] === 'bounce') {
  process.on('exit', (code) => {
    if (code !== 0) process.exitCode = 75;
  });
}

await run('bin/portal.ts');
