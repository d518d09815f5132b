import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { dayMs, minuteMs, secondMs } from '#lib/clock.ts';
import { NotFoundError } from '#lib/errors.ts';
import { outbox } from '#lib/mail/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { findDraft } from '#lib/webmail/answers/drafting/queries.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { undoAnswer } from '#lib/webmail/answers/sending/undo-answer.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { answerScene } from '#testing/webmail/answer-scene.ts';

const start = new Date('2026-11-30T19:05:00Z');
const { db, box, kim, tools, server, later, send, receive, deliver, answer, mails } = answerScene(start);
const due = later(10 * secondMs);

const undo = (id: string, actor = kim()) => undoAnswer(db(), actor, { box: box().slug, id }, later(9 * secondMs));
const draftOf = (id: string) => findDraft(db(), kim(), { box: box().slug, id });

it('is a draft again, of which nothing has left, and can be sent anew', async () => {
  const { id } = await send({ to: 'ann@river.example, bo@mill.example', body: 'Has it frozen?' });
  expect(await draftOf(id)).toBeNull();
  expect(await undo(id)).toEqual({ kind: 'undone', draftId: id });
  expect(await deliver(due)).toBe(0);
  expect([await answer(id), await mails()]).toEqual([null, []]);
  const draft = await draftOf(id);
  expect(draft).toMatchObject({ body: 'Has it frozen?', to: 'ann@river.example, bo@mill.example' });
  await sendDraft(db(), kim(), { box: box().slug, id, version: draft?.version ?? 0 }, due, tools());
  await deliver(later(20 * secondMs));
  expect(server().mails).toHaveLength(2);
  const steps = await db()
    .select({ step: sql<string>`${auditEntries.details} ->> 'step'` })
    .from(auditEntries)
    .where(sql`${auditEntries.details} ->> 'answer' = ${id}`)
    .orderBy(auditEntries.id);
  expect(steps.map(({ step }) => step)).toEqual(['sent', 'undone', 'sent']);
});

it('can be called back until it leaves, however late that is', async () => {
  const { id } = await send({}, later(30 * dayMs));
  expect(await undoAnswer(db(), kim(), { box: box().slug, id }, later(29 * dayMs))).toMatchObject({ kind: 'undone' });
  expect(await deliver(later(30 * dayMs))).toBe(0);
});

it('is too late once the first of its mails was taken, whatever became of it', async () => {
  server().onRecipient = (address) => (address.startsWith('ann') ? 'ok' : { code: 451, text: 'try later' });
  const { id } = await send({ to: 'ann@river.example, bo@mill.example' });
  await deliver(due);
  expect(await undo(id)).toEqual({ kind: 'tooLate' });
  expect((await mails()).map(({ phase }) => phase).sort()).toEqual(['owed', 'sent']);
  server().onRecipient = () => 'ok';
  await deliver(later(minuteMs));
  expect(server().mails).toHaveLength(2);
});

it('is too late where a mail of it waits to be tried again', async () => {
  server().onRecipient = () => ({ code: 451, text: 'try later' });
  const { id } = await send();
  await deliver(due);
  expect(await undo(id)).toEqual({ kind: 'tooLate' });
});

it('is not too late where no worker could put it together, or somebody dropped its mails', async () => {
  const { id } = await send();
  const stored = await answer(id);
  await tools().storage.remove(nameOfOriginal(stored?.rawHash ?? ''));
  await deliver(due);
  expect(await mails()).toMatchObject([
    { phase: 'owed', attempts: 1, lastError: 'the mail is not among the originals' },
  ]);
  expect(await undo(id)).toMatchObject({ kind: 'undone' });

  const other = await send();
  await db()
    .update(outbox)
    .set({ phase: 'dropped' })
    .where(eq(outbox.subjectId, `${other.id}/0`));
  expect(await undo(other.id)).toMatchObject({ kind: 'undone' });
});

it('is undone once, however often it is pressed', async () => {
  const { id } = await send();
  const pressed = await Promise.all([undo(id), undo(id), undo(id)]);
  expect([...pressed, await undo(id)]).toEqual(Array(4).fill({ kind: 'undone', draftId: id }));
  expect(
    await db().$count(
      auditEntries,
      sql`${auditEntries.details} ->> 'step' = 'undone' and ${auditEntries.details} ->> 'answer' = ${id}`,
    ),
  ).toBe(1);
});

it('is its writer’s alone', async () => {
  await receive();
  const { id } = await send();
  const { actor } = await testPerson(db(), 'editor', start);
  await grantBox(db(), system, { box: box().slug, person: actor.id, right: 'answer' }, start);
  await expect(undo(id, actor)).rejects.toThrow(NotFoundError);
  await expect(undo('no-such-answer')).rejects.toThrow(NotFoundError);
  await deliver(due);
  expect(server().mails).toHaveLength(1);
});
