// From a fresh clone to a running program with nothing but Node 20 and npm: installs what the lockfile names, finds
// the pinned Node 24 that came with it, and runs one of our TypeScript programs in it. Node's built-ins only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { runningFrom } from './running.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Installs if needed, then runs `script` (a path in the checkout) with our own arguments and ends with its exit code.
 * @param {string} script
 * @param {string[]} flags of Node
 */
export async function run(script, flags = []) {
  process.chdir(root);
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or newer.`);
  // a checkout in which nothing is to be done may be read-only
  if (!isInstalled()) {
    await withLock(join(root, '.install.lock'), 'another start that is installing', install).catch(failUnwritable);
  }
  const child = spawn(runtime(), [...flags, join(root, script), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  if (process.env.npm_lifecycle_event) endWithParent(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(`Node 24 could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/**
 * npm hands a SIGTERM to the shell between us and goes away without telling us; that our parent is another one now is
 * all there is to see.
 * @param {() => void} stop
 */
function endWithParent(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
}

const diskFull = 'the disk is full: Action News needs about 1.5 GB for its packages and its build.';
const stamp = join(root, 'node_modules', '.action-news');

/** What a checkout's lockfile names, for this machine. */
export function wantedPackages(checkout = root) {
  return createHash('sha256')
    .update(readFileSync(join(checkout, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedPackages();
}

async function install() {
  if (isInstalled()) return;
  const running = existsSync(join(root, 'node_modules')) ? runningFrom(root) : [];
  if (running.length > 0 && process.env.INSTALL_BESIDE !== '1') {
    fail(
      `the packages changed, and a copy of the portal runs from this checkout (process ${running.join(', ')}): installing takes away the packages it runs on. Stop it first, or start the new version from a checkout of its own; INSTALL_BESIDE=1 installs all the same.`,
    );
  }
  // standard output belongs to the program
  console.error('Installing packages (a minute or two, the first time) …');
  await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wantedPackages());
}

/** @param {NodeJS.ErrnoException} error */
function failUnwritable(error) {
  if (!error.code || !['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
  fail(
    error.code === 'ENOSPC'
      ? diskFull
      : `the packages have to be installed, and ${root} cannot be written: run "npm run build" there as its owner first.`,
  );
}

/** @param {string[]} args */
function npm(args) {
  // npm tells its scripts where it lives; beside it stands the Node it runs on
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', () => fail('npm could not be started: is it installed beside Node?'));
    child.on('exit', (code) => {
      if (code === 0) return resolve(undefined);
      console.error(output.trim());
      fail(
        /ENOSPC/.test(output)
          ? diskFull
          : 'npm could not install the packages (its words are above): check the network or the registry and start again.',
      );
    });
  });
}

/** The Node that runs our TypeScript: the packaged 24 where there is one, else this machine's own. */
function runtime() {
  const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(`There is no packaged Node 24 for ${process.platform}-${process.arch}: install Node 24 and start again.`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`Action News: ${message}`);
  process.exit(1);
}
