import { prepareBinaries } from '#lib/db/embedded-place.ts';
import { ensureBuilt } from './build.ts';
import { runProgram } from './steps.ts';

/** `npm run build`: everything that a start writes into the checkout, so that the next one may find it read-only. */
await runProgram(async () => {
  await prepareBinaries();
  await ensureBuilt();
  return 0;
});
process.exit();
