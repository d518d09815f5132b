import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Dovecot, where the system has it: `apt-get install dovecot-imapd`. */
export function findDovecot(): string | null {
  return ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export type Dovecot = {
  port: number;
  /** Where the mail of a user is kept. */
  homeOf: (user: string) => string;
  stop: () => Promise<void>;
};

/** Anybody may come in with this. */
export const dovecotPassword = 'secret';

/** A real IMAP server on loopback, with an empty account for whoever signs in. @param settings further lines */
export async function startDovecot(dovecot: string, settings = ''): Promise<Dovecot> {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-imap-'));
  // its processes of other users walk in
  await chmod(dir, 0o755);
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? idOf('nobody') : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const mail = join(dir, 'mail');
  await mkdir(mail, { mode: 0o700 });
  if (isRoot) await chown(mail, owner.uid, owner.gid);
  const port = await freePort();
  const config = join(dir, 'dovecot.conf');
  const me = userInfo().username;
  await writeFile(
    config,
    `
protocols = imap
listen = 127.0.0.1
base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/log
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_fsync = never
first_valid_uid = ${owner.uid}
first_valid_gid = ${owner.gid}
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
default_vsz_limit = 1G
${isRoot ? '' : `default_internal_user = ${me}\ndefault_login_user = ${me}\ndefault_internal_group = ${owner.gid}\n`}
passdb {
  driver = static
  args = password=${dovecotPassword}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${mail}/%u
}
service imap-login {
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
  mailbox Junk {
    special_use = \\Junk
    auto = create
  }
  mailbox Trash {
    special_use = \\Trash
    auto = create
  }
  mailbox Archive {
    special_use = \\Archive
    auto = create
  }
}
${settings}
`,
  );
  await chmod(config, 0o644);
  const server = spawn(dovecot, ['-F', '-c', config], { stdio: 'ignore' });
  const ended = once(server, 'exit');
  await waitForPort(port, () => readFile(join(dir, 'log'), 'utf8'));
  return {
    port,
    homeOf: (user) => join(mail, user),
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function idOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function waitForPort(port: number, readLog: () => Promise<string>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await isListening(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Dovecot did not start: ${await readLog().catch(() => 'no log')}`);
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  try {
    // its greeting, not only its port
    await once(socket, 'data');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
