import { describe, expect, test } from 'vitest';
import { filesReached, houseImports, type Import, plantedImports } from '#testing/house-rules/imports.ts';
import { houseFiles, isTest, readSource, withoutComments } from '#testing/house-rules/sources.ts';

/*
 * A mail names addresses so that somebody asks for them: then its sender knows that it was read, and by whom. So nothing
 * in lib/webmail can ask: it neither imports what makes requests nor calls what the platform has for them.
 */

/** Who needs a socket or a name server all the same, and for what. */
const exceptions: Readonly<Record<string, { for: RegExp; because: string }>> = {
  'lib/webmail/doors/': { for: /^(?:node:net|node:tls|smtp-server)$/, because: 'mail servers come in there' },
  'lib/webmail/imap/': { for: /^imapflow$/, because: 'boxes lie at the one mail server that the operator names' },
  'lib/webmail/verifying/': {
    for: /^(?:node:dns\/promises|mailauth\/lib\/dkim\/.*|nodemailer\/lib\/addressparser)$/,
    because: 'it asks for keys of signatures',
  },
};

const requesting =
  /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|child_process|worker_threads)$|^(?:undici|axios|got|ws|nodemailer|imapflow|smtp-server|mailauth)(?:\/|$)|^lib\/fetching\//;
/** One that it never needs: nothing that a mail names may ever be run either. */
const calling =
  /\bfetch\s*\(|\bfetch\b(?=\s*[,;)\]}])|\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)\b|\bsendBeacon\b|\bimport\((?!'#)/;

const isExcepted = (from: string, to: string) =>
  Object.entries(exceptions).some(([folder, exception]) => from.startsWith(folder) && exception.for.test(to));

const isOfWebmail = (file: string) => file.startsWith('lib/webmail/') && !isTest(file);

const importBreaches = (imports: readonly Import[]) =>
  imports
    .filter(({ from, isOfTypes }) => isOfWebmail(from) && !isOfTypes)
    .filter(({ from, to }) => requesting.test(to) && !isExcepted(from, to))
    .map(({ from, to }) => `${from} → ${to}`);

const callBreaches = (file: string, source: string) =>
  isOfWebmail(file) && calling.test(withoutComments(source)) ? [`${file} can ask`] : [];

test('nothing in webmail can ask for an address that a mail names', async () => {
  const files = houseFiles().filter(isOfWebmail);
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap((file) => callBreaches(file, readSource(file)))).toEqual([]);
  expect(importBreaches(await houseImports())).toEqual([]);
});

test('nor can anything that the reading of a mail calls, however far down', async () => {
  const imports = await houseImports();
  // this one only starts the process in which reading and the question for keys meet
  const starters = ['lib/webmail/reading/read-mail-apart.ts', 'lib/webmail/reading/read-mail-process.ts'];
  const reading = houseFiles().filter((file) => file.startsWith('lib/webmail/reading/') && !isTest(file));
  const reached = filesReached(
    reading.filter((file) => !starters.includes(file)),
    imports,
  );
  expect(reached.size).toBeGreaterThan(60);
  expect([...reached].filter((file) => requesting.test(file) || /^lib\/(?:db|env)\b/.test(file))).toEqual([]);
});

describe('a breach is seen:', () => {
  test.each([
    ['a module', 'lib/webmail/reading/x.ts', "import { get } from 'node:https';"],
    ['a package', 'lib/webmail/house/x.ts', "import { request } from 'undici';"],
    ['our own way out', 'lib/webmail/work/x.ts', "import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';"],
    ['a socket', 'lib/webmail/reading/x.ts', "import { connect } from 'node:net';"],
    ['a question for names', 'lib/webmail/doors/x.ts', "import { resolve } from 'node:dns/promises';"],
    ['a request where sockets are', 'lib/webmail/doors/x.ts', "import { get } from 'node:http';"],
  ])('%s', async (_name, file, source) => {
    expect(importBreaches(await plantedImports({ [file]: source }))).toHaveLength(1);
  });

  test.each([
    ['a call', 'export const a = () => fetch(address);'],
    ['one that is handed on', 'read(address, globalThis.fetch);'],
    ['a socket of the Web', 'new WebSocket(address);'],
    ['a module that a mail names', 'await import(address);'],
  ])('%s', (_name, source) => expect(callBreaches('lib/webmail/reading/x.ts', source)).toHaveLength(1));

  test.each([
    ['a door’s socket', 'lib/webmail/doors/x.ts', "import { connect } from 'node:net';"],
    ['a question for keys', 'lib/webmail/verifying/x.ts', "import { Resolver } from 'node:dns/promises';"],
    ['a type', 'lib/webmail/reading/x.ts', "import type { AddressInfo } from 'node:net';"],
    ['a test', 'lib/webmail/reading/x.test.ts', "import { createServer } from 'node:http';"],
  ])('but not %s', async (_name, file, source) => {
    expect(importBreaches(await plantedImports({ [file]: source }))).toEqual([]);
  });

  test.each([
    ['a comment', '// fetch(address)'],
    ['another word', 'refetch(address); prefetchAll();'],
  ])('but not %s', (_name, source) => expect(callBreaches('lib/webmail/reading/x.ts', source)).toEqual([]));
});
