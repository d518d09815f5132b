import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { ForbiddenError, NotFoundError } from '#lib/errors.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { askPermission } from '#lib/webmail/copy/letters/ask-permission.ts';
import { printLetter } from '#lib/webmail/copy/letters/print-letter.ts';
import { findLetter } from '#lib/webmail/copy/letters/queries.ts';
import { saveLetter } from '#lib/webmail/copy/letters/save-letter.ts';
import { settlePermission } from '#lib/webmail/copy/letters/settle-permission.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { bringLetter, lettersBox, toolsIn } from '#testing/webmail/test-letters.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T15:35:00Z');
const db = () => database.current().db;
const tools = () => toolsIn(originals.current());
let editor: Actor & { id: string };
let box: Awaited<ReturnType<typeof lettersBox>>;

const text = 'Dear Editor,\n\nThe plow has not been on our street since Monday.\n\nJane Doe\nBridgeland';
const writer = { name: 'Jane Doe', town: 'Bridgeland' };

beforeAll(async () => {
  editor = (await testPerson(db(), 'editor', now)).actor;
  box = await lettersBox(db(), now, [editor]);
});

const bring = () => bringLetter(db(), originals.current(), box, { text }, now);
const about = (conversation: string) => ({ box: box.box, conversation, ...writer });

describe('whose letters they are:', () => {
  type Act = (actor: Actor, conversation: string, slug?: string) => Promise<unknown>;
  const acts: [string, Act][] = [
    [
      'saving',
      (actor, conversation, slug = box.box) => saveLetter(db(), actor, { ...about(conversation), box: slug }, now),
    ],
    [
      'asking',
      (actor, conversation, slug = box.box) =>
        askPermission(db(), actor, { ...about(conversation), box: slug }, now, tools()),
    ],
    [
      'settling',
      (actor, conversation, slug = box.box) =>
        settlePermission(db(), actor, { ...about(conversation), box: slug, permission: 'given' }, now),
    ],
    [
      'printing',
      (actor, conversation, slug = box.box) => printLetter(db(), actor, { ...about(conversation), box: slug }, now),
    ],
  ];

  test.each(acts)('%s is not there without a grant', async (_name, act) => {
    const { actor } = await testPerson(db(), 'administrator', now);
    await expect(act(actor, await bring())).rejects.toThrow(NotFoundError);
  });

  test.each(acts)('%s is not for a mere reader', async (_name, act) => {
    const { actor } = await testPerson(db(), 'editor', now);
    const other = await lettersBox(db(), now, [actor], 'read');
    const conversation = await bringLetter(db(), originals.current(), other, { text }, now);
    await expect(act(actor, conversation, other.box)).rejects.toThrow(ForbiddenError);
    expect(await findLetter(db(), actor, { box: other.box, conversation })).toMatchObject(writer);
  });

  test.each(acts)(
    '%s takes another box’s conversation, and one that is no letter, for nobody’s',
    async (_name, act) => {
      const other = await lettersBox(db(), now, [editor]);
      const foreign = await bringLetter(db(), originals.current(), other, { text }, now);
      await expect(act(editor, foreign)).rejects.toThrow(NotFoundError);
      await expect(act(editor, '2000000000')).rejects.toThrow(NotFoundError);
      await db().update(webmailBoxes).set({ purpose: 'general' }).where(eq(webmailBoxes.id, other.boxId));
      await expect(act(editor, foreign, other.box)).rejects.toThrow(NotFoundError);
      expect(await findLetter(db(), editor, { box: other.box, conversation: foreign })).toBeNull();
      expect(await findLetter(db(), editor, { box: box.box, conversation: foreign })).toBeNull();
    },
  );
});
