import { like } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { ForbiddenError, NotFoundError } from '#lib/errors.ts';
import { type Actor, type Role, roles, system } from '#lib/staff/permissions.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { listBoxes, openBox } from '#lib/webmail/boxes/queries.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { makeStory } from '#lib/webmail/copy/make-story.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { markConversations } from '#lib/webmail/mark-conversations.ts';
import { webmailConversations, webmailReadMarks } from '#lib/webmail/schema.ts';
import { findSourcesRules } from '#lib/webmail/sealing/queries.ts';
import { boxRights } from '#lib/webmail/types.ts';
import { webmailNotes, webmailPresences } from '#lib/webmail/work/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { declarationsOf, sourceFiles, takesActor } from '#testing/house-rules/sources.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { type Act, boxActs, type Ids, storeActs } from '#testing/webmail/box-acts.ts';
import { webmailCallers } from '#testing/webmail/callers.ts';
import { plain } from '#testing/webmail/kept-words.ts';
import { comingMail, type TestBox, testBox, testBoxFor } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';
import { triedElsewhere } from '#testing/webmail/tried-elsewhere.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T15:35:00Z');
const db = () => database.current().db;

const nobodys: Ids = { conversation: '2000000000', message: '2000000000', note: '2000000000' };

const methods = storeActs(db, originals.current);
const useCases = boxActs(db, originals.current, now);
const acts = [
  ...Object.entries(methods).map(([name, act]) => [`store.${name}`, act] as const),
  ...Object.entries(useCases),
];
/** Those of the acts that have something of a box in their answer, or change it, by its ids. */
const byId = acts.filter(
  ([name]) =>
    ![
      'store.countUnread',
      'store.listConversations',
      openBox.name,
      makeStory.name,
      findSourcesRules.name,
      'listColleagues',
    ].includes(name),
);
/** Those that only people who may answer do. */
const ofWorkers = byId.filter(([name]) =>
  webmailCallers.some(
    ({ useCase, action }) => useCase === name && ['webmail.work', 'webmail.arrange'].includes(action),
  ),
);

const grants = [...boxRights, 'none', 'revoked'] as const;
const people = new Map<string, Actor>();
const person = (role: Role, grant: (typeof grants)[number]): Actor => {
  const found = people.get(`${role} ${grant}`);
  if (!found) throw new Error(`nobody is ${role} with ${grant}`);
  return found;
};
let box: TestBox;
let other: TestBox;
let own: Ids;
let foreign: Ids;
/** Of a box for sources, which is no more open to anybody than another one. */
let sealed: TestBox;
let sealedIds: Ids;

async function fill({ boxId }: TestBox): Promise<Ids> {
  const { conversationId, messageId } = await deliverMessage(db(), originals.current(), comingMail(boxId), now);
  const [note] = await db()
    .insert(webmailNotes)
    .values({ conversationId, staffId: person('editor', 'answer').id ?? '', text: plain('Call back.'), createdAt: now })
    .returning();
  return { conversation: String(conversationId), message: String(messageId), note: String(note?.id) };
}

beforeAll(async () => {
  [box, other] = [await testBox(db(), now), await testBox(db(), now)];
  sealed = await testBoxFor(db(), 'sources', now);
  for (const role of roles)
    for (const grant of grants) {
      const { actor } = await testPerson(db(), role, now);
      people.set(`${role} ${grant}`, actor);
      const named = { box: box.slug, person: actor.id };
      if (grant === 'none') continue;
      await grantBox(db(), system, { ...named, right: grant === 'revoked' ? 'answer' : grant }, now);
      if (grant !== 'revoked') continue;
      await revokeBox(db(), system, named, now);
      const ofSealed = { ...named, box: sealed.slug };
      await grantBox(db(), system, { ...ofSealed, right: 'answer' }, now);
      await revokeBox(db(), system, ofSealed, now);
    }
  [own, foreign] = [await fill(box), await fill(other)];
  sealedIds = await fill(sealed);
});

/** What is known of both boxes: nothing of it may change by what nobody may do. */
async function everything(): Promise<unknown> {
  return {
    conversations: await db().select().from(webmailConversations).orderBy(webmailConversations.id),
    marks: await db().select().from(webmailReadMarks),
    notes: await db().select().from(webmailNotes).orderBy(webmailNotes.id),
    presences: await db().$count(webmailPresences),
    acts: await db().$count(auditEntries, like(auditEntries.action, 'webmail.%')),
  };
}

/** What comes of it: its answer, or how it is refused. */
const outcome = (act: Act, actor: Actor, slug: string, ids: Ids) =>
  act(actor, slug, ids).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ refused: error instanceof Error ? `${error.name}: ${error.message}` : 'no error' }),
  );

/** Does an act look at this id? What does not must not be done to what is the actor's own. */
function usesPart(act: Act, part: keyof Ids): boolean {
  const asked = new Set<string | symbol>();
  const ids = new Proxy(nobodys, {
    get: (target, name) => {
      asked.add(name);
      return Reflect.get(target, name);
    },
  });
  act(person('editor', 'none'), 'no-such-box', ids).catch(() => {});
  return asked.has(part);
}

const refusal = (act: Act, actor: Actor, slug: string, ids = own) =>
  act(actor, slug, ids).then(
    () => 'done',
    (error: unknown) => (error instanceof NotFoundError ? error.message : 'another error'),
  );

describe.each(roles)('as %s', (role) => {
  describe.each(['none', 'revoked'] as const)('whose grant is %s', (grant) => {
    test.each(acts)('%s finds no box, as where there is none', async (_name, act) => {
      const before = await everything();
      const actor = person(role, grant);
      expect(await refusal(act, actor, box.slug)).toBe('the box was not found');
      expect(await refusal(act, actor, 'no-such-box')).toBe('the box was not found');
      expect(await refusal(act, actor, sealed.slug, sealedIds)).toBe('the box was not found');
      expect(await everything()).toEqual(before);
    });

    test('lists no box', async () => {
      expect(await listBoxes(db(), person(role, grant))).toEqual([]);
    });
  });

  describe.each(boxRights)('who may %s', (right) => {
    test.each(byId)(
      '%s takes an id of another box for nobody’s',
      async (_name, act) => {
        const before = await everything();
        const actor = person(role, right);
        const outcomeOf = (ids: Ids) => outcome(act, actor, box.slug, ids);
        expect(await outcomeOf(foreign)).toEqual(await outcomeOf(nobodys));
        for (const part of ['conversation', 'message', 'note'] as const) {
          // how far one has read one's own conversation is a number, whosever message has it
          if (!usesPart(act, part) || (part === 'message' && act === useCases[markConversations.name])) continue;
          expect(await outcomeOf({ ...own, [part]: foreign[part] })).toEqual(
            await outcomeOf({ ...own, [part]: nobodys[part] }),
          );
        }
        expect(await everything()).toEqual(before);
      },
      20_000,
    );

    if (right === 'read')
      test.each(ofWorkers)('%s is not theirs to do', async (_name, act) => {
        const before = await everything();
        const answer = act(person(role, right), box.slug, own);
        await expect(answer).rejects.toThrow(ForbiddenError);
        expect(await everything()).toEqual(before);
      });

    test('finds no other box', async () => {
      for (const [, act] of acts)
        expect(await refusal(act, person(role, right), other.slug)).toBe('the box was not found');
    });

    test('lists the box with its right, and opens what is in it', async () => {
      const actor = person(role, right);
      expect(await listBoxes(db(), actor)).toEqual([
        { id: box.boxId, slug: box.slug, name: 'News', address: box.address, purpose: 'general', right, unread: 1 },
      ]);
      const { store } = await openBox(db(), actor, box.slug, originals.current());
      expect((await store.findConversation(own.conversation))?.messages.map(({ id }) => id)).toEqual([own.message]);
    });
  });
});

test('the portal itself has no box', async () => {
  expect(await listBoxes(db(), system)).toEqual([]);
  await expect(openBox(db(), system, box.slug, originals.current())).rejects.toThrow(NotFoundError);
});

test.each(['', '../news', "news' or '1", '\0', '\ud800', 'a'.repeat(100)])('%j is no box', async (slug) => {
  for (const [, act] of acts) expect(await refusal(act, person('editor', 'read'), slug)).toBe('the box was not found');
});

test('everything that is done with a box is tried here', () => {
  // those who give grants need none
  const ofOperators = webmailCallers.filter(({ action }) => action === 'webmail.manage').map(({ useCase }) => useCase);
  const known = new Set([
    ...Object.keys(useCases),
    ...ofOperators,
    listBoxes.name,
    ...triedElsewhere.map(({ name }) => name),
  ]);
  const declared = sourceFiles(['lib/webmail/**/*.ts'])
    .flatMap((file) => declarationsOf(file))
    .filter((declaration) => declaration.isExported && takesActor(declaration));
  expect(declared.filter(({ name }) => !known.has(name)).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
