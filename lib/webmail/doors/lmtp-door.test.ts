import { createTransport } from 'nodemailer';
import { afterEach, describe, expect, it } from 'vitest';
import { type LmtpDoor, openLmtpDoor } from '#lib/webmail/doors/lmtp-door.ts';
import type { ReceptionOptions } from '#lib/webmail/doors/reception.ts';
import type { TakeAnswer } from '#lib/webmail/doors/take-mail.ts';
import { callLmtp, greetLmtp, type LmtpClient } from '#testing/webmail/lmtp-client.ts';

const raw = 'From: kim@city.test\r\nSubject: Flood\r\n\r\nThe river is high.\r\n.\r\n..\r\n. end\r\n';
const boxes: Readonly<Record<string, number>> = { 'news@paper.test': 1, 'letters@paper.test': 2 };
const kept = (boxId: number): TakeAnswer => ({ boxId, kind: 'delivered', messageId: 1, conversationId: 1 });

type Taken = { boxes: readonly number[]; raw: string };
let taken: Taken[];
let complaints: string[];
let door: LmtpDoor;
const clients: LmtpClient[] = [];

async function openDoor(options: Partial<ReceptionOptions> = {}): Promise<void> {
  taken = [];
  complaints = [];
  door = await openLmtpDoor(0, {
    findBox: async (address) => boxes[address] ?? null,
    take: async (each, bytes) => {
      taken.push({ boxes: each, raw: bytes.toString('latin1') });
      return each.map(kept);
    },
    complain: (line) => complaints.push(line),
    ...options,
  });
}

async function comeIn(): Promise<LmtpClient> {
  const client = await greetLmtp(door.port);
  clients.push(client);
  return client;
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.socket.destroy();
  await door.close();
});

describe('the door', () => {
  it('greets, says how much it takes, and asks nobody who they are', async () => {
    await openDoor();
    const client = await callLmtp(door.port);
    clients.push(client);
    expect(await client.hear()).toMatch(/^220 .* LMTP Action News portal$/);
    expect(await client.say('EHLO mx.paper.test')).toMatch(/^500/);
    const offered = await client.say('LHLO mx.paper.test');
    expect(offered).toMatch(/SIZE 52428800/);
    expect(offered).toMatch(/ENHANCEDSTATUSCODES/);
    expect(offered).not.toMatch(/AUTH|STARTTLS/);
  });

  it('takes a mail byte for byte, in all its boxes at once, and answers for each recipient', async () => {
    await openDoor();
    const client = await comeIn();
    await client.announce('news@paper.test', 'letters@paper.test');
    await client.bring(raw);
    expect([await client.hear(), await client.hear()]).toEqual(['250 2.6.0 Kept', '250 2.6.0 Kept']);
    expect(taken).toEqual([{ boxes: [1, 2], raw }]);
  });

  it('turns away whom no box belongs to, and takes the mail for the others', async () => {
    await openDoor();
    const client = await comeIn();
    await client.say('MAIL FROM:<>');
    expect(await client.say('RCPT TO:<nobody@paper.test>')).toMatch(/^550 5\.1\.1 /);
    expect(await client.say('DATA')).toMatch(/^503/);
    expect(await client.say('RCPT TO:<news@paper.test>')).toMatch(/^250/);
    await client.bring(raw);
    expect(await client.hear()).toMatch(/^250/);
    expect(taken.map((one) => one.boxes)).toEqual([[1]]);
  });

  it('puts it once into a box that two addresses lead to, and answers for both', async () => {
    await openDoor({ findBox: async () => 7 });
    const client = await comeIn();
    await client.announce('news@paper.test', 'news+tips@paper.test');
    await client.bring(raw);
    expect([await client.hear(), await client.hear()]).toEqual(['250 2.6.0 Kept', '250 2.6.0 Kept']);
    expect(taken.map((one) => one.boxes)).toEqual([[7]]);
  });

  it('takes mail after mail of one connection, and of nodemailer', async () => {
    await openDoor();
    const client = await comeIn();
    for (const round of [1, 2, 3]) {
      await client.announce('news@paper.test');
      await client.bring(raw);
      expect(await client.hear()).toMatch(/^250/);
      expect(taken).toHaveLength(round);
    }
    const transport = createTransport({ lmtp: true, host: '127.0.0.1', port: door.port, name: 'mx.paper.test' });
    const sent = await transport.sendMail({
      from: 'kim@city.test',
      to: ['news@paper.test', 'nobody@paper.test'],
      subject: 'Flood',
      text: 'The river is high.',
    });
    expect(sent.accepted).toEqual(['news@paper.test']);
    expect(sent.rejected).toEqual(['nobody@paper.test']);
    transport.close();
  });
});

describe('a mail is to be brought again', () => {
  it('for one box of two, when only that one failed', async () => {
    const error = new Error('insert into mail', { cause: new Error('disk full for kim@city.test') });
    await openDoor({ take: async () => [kept(1), { boxId: 2, kind: 'later', error }] });
    const client = await comeIn();
    await client.announce('news@paper.test', 'letters@paper.test');
    await client.bring(raw);
    expect(await client.hear()).toBe('250 2.6.0 Kept');
    expect(await client.hear()).toMatch(/^451 4\.3\.0 /);
    expect(complaints).toEqual(['LMTP: a mail was sent away for now: disk full for (address)']);
  });

  it.each([
    ['cannot be kept', { take: () => Promise.reject(new Error('no disk')) }],
    ['is kept by nobody', { take: async () => [] }],
    ['takes too long to keep', { take: () => new Promise<never>(() => {}), patienceMs: 20 }],
  ])('when it %s', async (_what, options) => {
    await openDoor(options);
    const client = await comeIn();
    await client.announce('news@paper.test', 'letters@paper.test');
    await client.bring(raw);
    expect(await client.hear()).toMatch(/^451 4\.3\.0 /);
    expect(await client.hear()).toMatch(/^451 4\.3\.0 /);
    expect(await client.say('NOOP')).toMatch(/^250/);
  });

  it('when nobody can say whose it is', async () => {
    await openDoor({ findBox: () => Promise.reject(new Error('the database does not answer')) });
    const client = await comeIn();
    await client.say('MAIL FROM:<kim@city.test>');
    expect(await client.say('RCPT TO:<news@paper.test>')).toMatch(/^451 4\.3\.0 /);
    expect(complaints).toEqual(['LMTP: a recipient was sent away for now: the database does not answer']);
  });
});

it('answers 250 only when the mail is kept', async () => {
  const asked = Promise.withResolvers<void>();
  const keeping = Promise.withResolvers<TakeAnswer[]>();
  await openDoor({
    take: () => {
      asked.resolve();
      return keeping.promise;
    },
  });
  const client = await comeIn();
  await client.announce('news@paper.test');
  await client.bring(raw);
  const answer = client.hear();
  await asked.promise;
  expect(client.socket.bytesRead).toBeGreaterThan(0);
  const before = client.socket.bytesRead;
  await new Promise(setImmediate);
  expect(client.socket.bytesRead).toBe(before);
  keeping.resolve([kept(1)]);
  expect(await answer).toBe('250 2.6.0 Kept');
});

describe('a sender', () => {
  it('who hangs up within a mail has brought nothing, and harms nobody', async () => {
    await openDoor();
    const hastily = async (end: (client: LmtpClient) => void) => {
      const client = await comeIn();
      await client.announce('news@paper.test');
      await client.say('DATA');
      client.send('Subject: half a mail\r\n\r\nThe riv');
      end(client);
    };
    await hastily((client) => client.socket.end());
    await hastily((client) => client.socket.resetAndDestroy());
    const client = await comeIn();
    await client.announce('news@paper.test');
    await client.bring(raw);
    expect(await client.hear()).toMatch(/^250/);
    expect(taken).toHaveLength(1);
  });

  it('is told how large a mail may be, before it or after it', async () => {
    await openDoor({ maxBytes: 1_000 });
    const client = await comeIn();
    expect(await client.say('MAIL FROM:<kim@city.test> SIZE=2000')).toMatch(/^552 5\.3\.4 /);
    await client.announce('news@paper.test', 'letters@paper.test');
    await client.bring(`${raw}${'river '.repeat(400)}\r\n`);
    expect([await client.hear(), await client.hear()]).toEqual([
      expect.stringMatching(/^552 5\.3\.4 /),
      expect.stringMatching(/^552 5\.3\.4 /),
    ]);
    expect(taken).toEqual([]);
  });

  it.each([
    ['says more in a line than anybody needs', `NOOP ${'x'.repeat(5_000)}\r\n`],
    ['is a browser', 'POST / HTTP/1.1\r\n'],
  ])('who %s is sent away', async (_what, words) => {
    await openDoor();
    const client = await comeIn();
    client.send(words);
    expect(await client.hear()).toMatch(/^421/);
    expect(await client.hear()).toBeNull();
  });

  it('waits outside when there are too many', async () => {
    await openDoor();
    for (let count = 0; count < 20; count += 1) await comeIn();
    const last = await callLmtp(door.port);
    clients.push(last);
    expect(await last.hear()).toMatch(/^421/);
  });
});

it('closes on those who wait, and finishes what is in hand', async () => {
  const asked = Promise.withResolvers<void>();
  const keeping = Promise.withResolvers<TakeAnswer[]>();
  await openDoor({
    take: () => {
      asked.resolve();
      return keeping.promise;
    },
  });
  const [idle, busy] = [await comeIn(), await comeIn()];
  await busy.announce('news@paper.test');
  await busy.bring(raw);
  await asked.promise;
  const closed = door.close();
  expect(await idle.hear()).toMatch(/^421/);
  expect(await idle.hear()).toBeNull();
  await expect(callLmtp(door.port)).rejects.toThrow('ECONNREFUSED');
  keeping.resolve([kept(1)]);
  expect(await busy.hear()).toBe('250 2.6.0 Kept');
  expect(await busy.hear()).toMatch(/^421/);
  await closed;
});
