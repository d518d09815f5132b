// A lock file that survives kill -9: it names its process and when that process began, so a stale one is seen to be so.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Takes the lock, or says who has it.
 * @param {string} path
 * @param {string} note one line for people who find it taken
 * @returns {{ release: () => void } | { heldBy: string }}
 */
export function tryLock(path, note = '') {
  const mine = JSON.stringify({ pid: process.pid, began: began(process.pid), id: randomUUID(), note });
  const draft = `${path}.${randomUUID()}`;
  for (;;) {
    writeFileSync(draft, mine, { mode: 0o600 });
    try {
      // a link appears whole or not at all, so nobody reads half a lock
      linkSync(draft, path);
      return { release: () => content(path) === mine && rmSync(path, { force: true }) };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const found = content(path);
    if (found === null) continue;
    const holder = parse(found);
    if (holder && isRunning(holder)) return { heldBy: holder.note };
    removeStale(path, found);
  }
}

/**
 * Does a running process hold this lock?
 * @param {string} path
 */
export function isHeld(path) {
  const holder = parse(content(path) ?? '');
  return holder !== null && isRunning(holder);
}

/**
 * Runs `work` while holding the lock, waiting for whoever has it.
 * @template T
 * @param {string} path
 * @param {string} what who is waited for, in words
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, what, work) {
  for (let told = false; ; told = true) {
    const lock = tryLock(path);
    if ('release' in lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (!told) console.error(`Waiting for ${what} …`);
    await sleep(250);
  }
}

/**
 * Two starts may find the same stale lock. Moving it aside is atomic; whoever moved something else puts it back.
 * @param {string} path
 * @param {string} stale
 */
function removeStale(path, stale) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (content(aside) !== stale) linkSync(aside, path);
  } catch {
    // somebody else was quicker
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {string} path */
function content(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * @param {string} text
 * @returns {{ pid: number, began: string, note: string } | null}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {{ pid: number, began: string }} holder */
function isRunning({ pid, began: then }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  // the number may have been given to another process since
  return began(pid) === then;
}

/**
 * When a process began, in whatever words the system has; '' where it cannot be known.
 * @param {number} pid
 */
function began(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name in parentheses may hold spaces; after it the start time is the 20th field
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    if (process.platform === 'win32') return '';
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
}
