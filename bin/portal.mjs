import { run } from './bootstrap.mjs';

// For a mail server's pipe there is one answer to every failure, an installation that is half done included: keep the
// mail and try again (75, EX_TEMPFAIL of sysexits.h). With any other it sends the mail back, and it is lost. Only a mail
// for a box that is not there (67), or that can never be taken (65), goes back to its sender, who should know.
/** @type {Readonly<Record<string, readonly number[]>>} */
const finalCodes = { bounce: [0], deliver: [0, 65, 67] };
const final = process.argv[2] === 'mail' ? finalCodes[process.argv[3] ?? ''] : undefined;
if (final) {
  process.on('exit', (code) => {
    if (!final.includes(code)) process.exitCode = 75;
  });
}

await run('bin/portal.ts');
