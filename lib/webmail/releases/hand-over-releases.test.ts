import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { decodePicture } from '#lib/media/decode.ts';
import { system } from '#lib/staff/permissions.ts';
import { keepSent } from '#lib/webmail/house/keep-sent.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { verifySender } from '#lib/webmail/verifying/verify-sender.ts';
import { storeRelease } from '#lib/wires/ingest/store-release.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { wireItemVersions } from '#lib/wires/schema.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';
import { base64Part } from '#testing/webmail/mails.ts';
import { releaseScene, signedBy } from '#testing/webmail/release-scene.ts';
import { keyRecord, signMail, stubDns } from '#testing/webmail/signed-mail.ts';
import { comingMail } from '#testing/webmail/test-boxes.ts';

const start = new Date('2026-11-23T15:35:00Z');
const scene = releaseScene(start);
const { db } = scene;
const wordsOf = async () => (await db().select().from(wireItemVersions))[0]?.words;

describe('whose mail is a release', () => {
  const city = signedBy('city.example');
  test.each([
    ['an address of the office', ['press@city.example'], 'press@city.example', city, true],
    ['the same in other letters', ['press@city.example'], 'Press <PRESS@City.Example>', city, true],
    ['another address of its domain', ['press@city.example'], 'clerk@city.example', city, false],
    ['any address of a domain', ['city.example'], 'clerk@city.example', city, true],
    [
      'signed by a part of the organisation',
      ['city.example'],
      'press@city.example',
      signedBy('mail.city.example'),
      true,
    ],
    ['an address of a subdomain', ['city.example'], 'press@parks.city.example', city, false],
    ['a subdomain that is named', ['city.example', 'parks.city.example'], 'press@parks.city.example', city, true],
    ['a domain that ends alike', ['city.example'], 'press@mycity.example', signedBy('mycity.example'), false],
    ['nobody who is known', ['river.example'], 'press@city.example', city, false],
    ['a sender whose signature is another’s', ['city.example'], 'press@city.example', signedBy('bulk.example'), false],
    ...(['unsigned', 'broken', 'misaligned', 'noAnswer'] as const).map(
      (because) =>
        [
          `a sender that is ${because}`,
          ['city.example'],
          'press@city.example',
          { kind: 'unverified', because },
          false,
        ] as const,
    ),
  ] as const)('%s', async (_whose, senders, from, verification, isRelease) => {
    await scene.addOffice([...senders]);
    await scene.send({ from, verification });
    expect(await scene.noted()).toHaveLength(isRelease ? 1 : 0);
    await scene.handOver();
    expect(await scene.items()).toHaveLength(isRelease ? 1 : 0);
  });

  test.each([
    ['signed by the city', [{ domain: 'city.example' }], true],
    ['signed by somebody else', [{ domain: 'bulk.example' }], false],
    ['not signed', [], false],
    ['changed on its way', [{ domain: 'city.example' }], false],
  ] as const)('of bytes that are %s', async (how, signings, isRelease) => {
    await scene.addOffice(['city.example']);
    const signed = await signMail(`${scene.written({})}`.replaceAll('\r\n', '\n'), ...signings);
    const raw = Buffer.from(how === 'changed on its way' ? signed.replace('two metres', 'ten metres') : signed);
    const record = keyRecord('rsa');
    const dns = stubDns({ 's1._domainkey.city.example': record, 's1._domainkey.bulk.example': record });
    await scene.deliver(raw, await verifySender(raw, dns.resolve, { receivedAt: start }));
    expect(await scene.noted()).toHaveLength(isRelease ? 1 : 0);
  });

  test('nobody’s while the office is paused', async () => {
    await pauseWire(db(), system, { ...(await scene.addOffice(['city.example'])), isPaused: true }, start);
    await scene.send();
    expect(await scene.noted()).toEqual([]);
  });

  test('but not what answers us, nor an absence', async () => {
    await scene.addOffice(['city.example']);
    const ours = {
      ...comingMail(scene.box().boxId, { headers: { messageId: 'ours@paper.example' } }),
      conversationId: null,
    };
    await keepSent(db(), scene.originals(), { ...ours, sentAt: start }, start);
    await scene.send({ headers: ['In-Reply-To: <ours@paper.example>'] });
    await scene.send({ headers: ['In-Reply-To: <other@paper.example>', 'Auto-Submitted: auto-replied'] });
    expect(await scene.noted()).toEqual([]);
    await scene.send({ headers: ['Precedence: bulk'] });
    expect(await scene.noted()).toHaveLength(1);
  });
});

describe('a release becomes an item', () => {
  test('with its words, dateline, embargo and pictures, and nothing is asked for', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    await scene.addOffice(['city.example'], { name: 'City newsroom', supplier: 'City of Calgary' });
    const photo = await drawnPicture(40, 30).jpeg().toBuffer();
    const part = base64Part('image/jpeg; name=bank.jpg', photo, 'Content-Disposition: attachment; filename=bank.jpg');
    const text = ['FOR IMMEDIATE RELEASE', '', 'CALGARY - The river rose by two metres on Monday.', '', '###'].join(
      '\r\n',
    );
    await scene.send({ text, parts: [part] });
    await scene.handOver(1);
    await scene.makeReady(2);
    expect(await scene.items()).toMatchObject([
      {
        title: 'River rises',
        state: 'inbox',
        readyVersion: 1,
        receivedAt: start,
        publishedAt: start,
        link: null,
        isListed: false,
      },
    ]);
    const words = await wordsOf();
    expect(words).toMatchObject({
      headline: 'River rises',
      leadPicture: { credit: expect.stringMatching(/./) },
      originalUrl: '',
      isSummary: false,
      release: { dateline: 'CALGARY', embargoUntil: null, domain: 'city.example' },
    });
    expect(JSON.stringify(words?.body)).toContain('rose by two metres');
    expect(JSON.stringify(words?.body)).not.toMatch(/IMMEDIATE|###/);
    expect(asked).not.toHaveBeenCalled();
  });

  test('that is none without its words: a person decides on it, and nobody waits for more', async () => {
    await scene.addOffice(['city.example']);
    await scene.send({ text: '' });
    await scene.handOver();
    await scene.makeReady();
    expect(await scene.items()).toMatchObject([{ state: 'inbox', readyVersion: 1, doubt: null }]);
  });

  test('once, though the mail comes into two boxes', async () => {
    await scene.addOffice(['city.example']);
    const raw = scene.written({});
    for (const box of [scene.box(), await scene.addBox()]) await scene.deliver(raw, signedBy('city.example'), box);
    expect(await scene.handOver()).toBe(2);
    const [item, ...others] = await scene.items();
    expect(others).toEqual([]);
    expect((await scene.noted()).map(({ itemId, dueAt }) => ({ itemId, dueAt }))).toEqual([
      { itemId: item?.id, dueAt: null },
      { itemId: item?.id, dueAt: null },
    ]);
  });

  test('once, though several workers hand over at the same time', async () => {
    await scene.addOffice(['city.example']);
    for (let mail = 0; mail < 12; mail += 1) await scene.send({ subject: `Number ${mail}` });
    await Promise.all(Array.from({ length: 4 }, () => scene.handOver()));
    expect((await scene.items()).map(({ title }) => title).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, mail) => `Number ${mail}`).toSorted(),
    );
    expect(await scene.handOver(600)).toBe(0);
  });
});

describe('a worker that is lost', () => {
  test('between storing and noting it leaves nothing, and the next one does it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await scene.addOffice(['city.example']);
    await scene.send();
    const lost: typeof storeRelease = async (...stored) => {
      await storeRelease(...stored);
      throw new Error('killed');
    };
    await scene.handOver(0, { store: lost });
    expect(await scene.items()).toEqual([]);
    expect(await db().$count(webmailMessages, eq(webmailMessages.boxId, scene.box().boxId))).toBe(1);
    expect(await scene.handOver(0)).toBe(0);
    expect(await scene.handOver(2)).toBe(1);
    expect(await scene.items()).toHaveLength(1);
  });

  test('with a release in its hands keeps it for a while, and comes too late when it wakes up', async () => {
    await scene.addOffice(['city.example']);
    const photo = await drawnPicture(20, 20, 3).jpeg().toBuffer();
    const part = base64Part('image/jpeg; name=a.jpg', photo, 'Content-Disposition: attachment; filename=a.jpg');
    await scene.send({ parts: [part] });
    const taken = Promise.withResolvers<void>();
    const awake = Promise.withResolvers<void>();
    const decode: typeof decodePicture = async (bytes) => {
      taken.resolve();
      await awake.promise;
      return decodePicture(bytes);
    };
    const first = scene.handOver(0, { decode });
    await taken.promise;
    expect(await scene.handOver(1)).toBe(0);
    expect(await scene.handOver(20)).toBe(1);
    awake.resolve();
    expect(await first).toBe(1);
    expect(await scene.items()).toHaveLength(1);
  });
});
