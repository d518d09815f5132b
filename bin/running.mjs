// Which copies of the portal run from a checkout: what they load and hand out lies there, and may not be taken away.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The processes that run the portal from this checkout, whoever started them, without this one.
 * @param {string} root of the checkout
 * @param {string[]} programs of `bin/`; default all that keep running
 * @returns {number[]}
 */
export function runningFrom(root, programs = ['serve.ts', 'dev.ts', 'worker.ts']) {
  const paths = programs.map((program) => join(root, 'bin', program));
  return processes()
    .filter(({ pid, args, cwd }) => pid !== process.pid && args.some((arg) => paths.includes(resolve(cwd ?? '/', arg))))
    .map(({ pid }) => pid);
}

/** @returns {{ pid: number, args: string[], cwd: string | null }[]} */
function processes() {
  if (process.platform === 'win32') return [];
  if (process.platform !== 'linux') return processesByPs();
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .flatMap((pid) => {
      try {
        return [{ pid, args: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0'), cwd: folderOf(pid) }];
      } catch {
        // it has ended
        return [];
      }
    });
}

/** @param {number} pid */
function folderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // somebody else's; `npm start` names whole paths
    return null;
  }
}

function processesByPs() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').map((line) => {
    const [pid, ...args] = line.trim().split(/\s+/);
    return { pid: Number(pid), args, cwd: null };
  });
}
