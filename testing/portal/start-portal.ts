import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { inheritedEnv } from '#lib/env.ts';
import { journeysHost, startStubServices } from '#testing/conditions/stub-services.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { type JourneysMailServer, startJourneysMailServer } from '#testing/webmail/imap/journeys-mail-server.ts';
import { startPortal } from './portal-process.ts';
import { serveBeside } from './run-beside.ts';
import { announce } from './running.ts';

/** One portal with the demo newsroom and one real SMTP server for the whole run. Returns the tear-down. */
export default async function start(): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-e2e-'));
  await chmod(dir, 0o711);
  const mailDir = join(dir, 'received');
  await mkdir(mailDir);
  const smtp = await listenForMail(mailDir);
  const servicesDir = join(dir, 'services');
  const services = await startStubServices(servicesDir);
  const ownService = await startStubServices(servicesDir);
  const dataDir = join(dir, 'data');
  const lmtpPort = await findFreePort();
  const mailServer = await startMailServer();
  const portal = await startPortal({
    DATA_DIR: dataDir,
    SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
    LMTP_PORT: String(lmtpPort),
    POSTAL_ADDRESS: '1 Example Street, Calgary',
    // all journeys come from one address
    SHARE_LIMITS: 'network=1000',
    ...(mailServer && { IMAP_URL: mailServer.url }),
    // wires' suppliers, and whatever stands for a service
    FETCH_ALLOW: '127.0.0.1',
    SOURCE_HOSTS: `*=${services.origin},${journeysHost}=${ownService.origin}/${journeysHost}`,
  });
  const logFile = join(dir, 'portal.log');
  const log = createWriteStream(logFile);
  for (const stream of [portal.child.stdout, portal.child.stderr]) stream?.pipe(log, { end: false });
  const [beside] = await Promise.all([serveBeside({ DATA_DIR: dataDir }), addFrenchEdition(dataDir)]);
  const { url } = portal;
  announce({ url, besideUrl: beside.url, dataDir, mailDir, lmtpPort, mailServer, servicesDir, logFile });
  return async () => {
    beside.stop();
    await portal.stop();
    log.end();
    await smtp.close();
    await mailServer?.stop();
    await services.stop();
    await ownService.stop();
    await rm(dir, { recursive: true, force: true });
  };
}

async function startMailServer(): Promise<JourneysMailServer | null> {
  const dovecot = findDovecot();
  if (dovecot !== null) return startJourneysMailServer(dovecot);
  console.log('left out: journeys of boxes that lie at a mail server (apt-get install dovecot-imapd)');
  return null;
}

/** In a process of its own, as the operator's command line would. */
async function addFrenchEdition(dataDir: string): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'add-french-edition.ts')], {
    stdio: 'inherit',
    env: { ...inheritedEnv(), DATA_DIR: dataDir },
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the French edition was not added: code ${code}`);
}

/** A port that nobody listens at just now. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Keeps every mail as a file, named so that it appears whole. */
async function listenForMail(dir: string): Promise<{ port: number; close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      buffer(stream)
        .then(async (mail) => {
          const name = randomUUID();
          await writeFile(join(dir, `${name}.part`), mail);
          await rename(join(dir, `${name}.part`), join(dir, `${name}.eml`));
          done();
        })
        .catch(done);
    },
  });
  // a client that hangs up must not end the test run
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
