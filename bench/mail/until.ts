import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 10;
const giveUpMs = 60_000;

/** Waits until something is so. @throws after a minute */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waitedMs = 0; !(await isSo()); waitedMs += pollMs) {
    if (waitedMs > giveUpMs) throw new Error(`waited a minute for ${what}`);
    await sleep(pollMs);
  }
}
