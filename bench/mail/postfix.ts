import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#lib/db/embedded.ts';
import { canConnect } from './can-connect.ts';

/** A Postfix of the benchmark's own: configuration, queue, ports and log in one folder, nothing of the machine's. */
export type Postfix = {
  /** Takes mail as fast as it can. */
  url: string;
  /** Takes a second between the final dot and its answer. */
  slowUrl: string;
  log: () => Promise<string>;
  stop: () => void;
};

// nothing of the portal's own environment reaches it
const cleanEnv = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', NODE_ENV: 'production' } as const;

/**
 * Starts it; it hands all mail on to `nextHop`, as it came.
 * @param dir a folder for its files, which its own user can walk into
 * @returns what is missing where it cannot be started
 */
export async function startPostfix(dir: string, nextHop: string): Promise<Postfix | { missing: string }> {
  if (spawnSync('postfix', ['-h']).error) return { missing: 'postfix' };
  if (process.getuid?.() !== 0) return { missing: 'root, as which alone Postfix starts' };
  const [port, slowPort] = [await freePort(), await freePort()];
  const conf = join(dir, 'conf');
  const logFile = join(dir, 'log', 'mail.log');
  for (const folder of [dir, conf, join(dir, 'queue'), join(dir, 'log')]) {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o755);
  }
  const data = join(dir, 'data');
  await mkdir(data, { recursive: true });
  spawnSync('chown', ['postfix', data]);
  await writeFile(join(conf, 'main.cf'), settings(dir, new URL(nextHop)));
  await writeFile(join(conf, 'master.cf'), services(port, slowPort));
  const started = spawnSync('postfix', ['-c', conf, 'start'], {
    encoding: 'utf8',
    env: cleanEnv,
  });
  if (started.status !== 0) {
    const said = `${started.stderr}${await readFile(logFile, 'utf8').catch(() => '')}`.trim().split('\n').at(-1);
    return { missing: `postfix, which does not start: ${said}` };
  }
  for (let tries = 0; !(await canConnect(port)); tries += 1) {
    if (tries > 100) throw new Error('Postfix does not answer');
    await sleep(50);
  }
  return {
    url: `smtp://127.0.0.1:${port}`,
    slowUrl: `smtp://127.0.0.1:${slowPort}`,
    log: () => readFile(logFile, 'utf8'),
    stop: () => void spawnSync('postfix', ['-c', conf, 'stop'], { env: cleanEnv }),
  };
}

/** The Message-IDs that Postfix has taken into its queue for good: it is its business now to deliver them. */
export function queuedBy(log: string): Set<string> {
  const names = new Map([...log.matchAll(/ (\w+): message-id=<([^>]+)>/g)].map(([, queue, id]) => [queue, id]));
  const active = [...log.matchAll(/ (\w+): from=<[^>]*>, .*\(queue active\)/g)].map(([, queue]) => names.get(queue));
  return new Set(active.filter((id) => id !== undefined));
}

const settings = (dir: string, nextHop: URL) => `
compatibility_level = 3.6
queue_directory = ${dir}/queue
data_directory = ${dir}/data
maillog_file = ${dir}/log/mail.log
maillog_file_prefixes = ${dir}
myhostname = mail.news.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_tls_security_level = none
alias_maps =
alias_database =
relayhost = [${nextHop.hostname}]:${nextHop.port}
smtp_tls_security_level = none
minimal_backoff_time = 2s
queue_run_delay = 2s
`;

const services = (port: number, slowPort: number) => `
${port} inet n - n - - smtpd
${slowPort} inet n - n - - smtpd
  -o { smtpd_end_of_data_restrictions = sleep 1, permit }
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
