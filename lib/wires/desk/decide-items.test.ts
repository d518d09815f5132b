import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { ConflictError, ForbiddenError } from '#lib/errors.ts';
import { answerInWords } from '#lib/wires/desk/answer-in-words.ts';
import { decideItems } from '#lib/wires/desk/decide-items.ts';
import { dropItem } from '#lib/wires/desk/drop-item.ts';
import { publishItem } from '#lib/wires/desk/publish-item.ts';
import { readDecision } from '#lib/wires/desk/read-decision.ts';
import { takeItem } from '#lib/wires/desk/take-item.ts';
import { wireItems } from '#lib/wires/schema.ts';
import { wireItem } from '#testing/wires/wire-item.ts';
import { wireScene } from '#testing/wires/wire-scene.ts';

vi.mock('#lib/wires/desk/take-item.ts', () => ({ takeItem: vi.fn() }));
vi.mock('#lib/wires/desk/publish-item.ts', () => ({ publishItem: vi.fn() }));
vi.mock('#lib/wires/desk/drop-item.ts', () => ({ dropItem: vi.fn() }));

const now = new Date('2026-11-23T15:35:00Z');
const scene = wireScene(now);
let wireId: number;
beforeEach(async () => {
  wireId = (await scene.addWire()).id;
});
beforeEach(() => {
  for (const door of [takeItem, publishItem, dropItem]) vi.mocked(door).mockReset();
});

const add = (title: string, changes = {}) => wireItem(scene.db(), wireId, { title, ...changes }, now);
const meanwhile = () => Promise.reject(new ConflictError('decided before', 'Somebody decided on it meanwhile.'));

test('each of several is decided by itself, and answered for', async () => {
  const db = scene.db();
  const items = [await add('First'), await add('Second'), await add('Third')];
  vi.mocked(publishItem).mockImplementation((_db, _actor, { id }) =>
    id === items[1]?.id ? meanwhile() : Promise.resolve({ id: 1, version: 1 }),
  );
  const outcomes = await decideItems(db, scene.room().editor, { step: 'publish', items }, now);
  expect(outcomes).toEqual([
    { kind: 'done', id: items[0]?.id },
    { kind: 'refused', id: items[1]?.id, headline: 'Second', message: 'Somebody decided on it meanwhile.' },
    { kind: 'done', id: items[2]?.id },
  ]);
  expect(answerInWords('publish', outcomes)).toEqual({
    kind: 'done',
    message: '2 published, 1 not:\n“Second”: Somebody decided on it meanwhile.',
  });
});

test('a fault of the program is no answer', async () => {
  vi.mocked(takeItem).mockRejectedValue(new Error('a bug'));
  const items = [await add('Fourth')];
  await expect(decideItems(scene.db(), scene.room().editor, { step: 'take', items }, now)).rejects.toThrow('bug');
});

test.each([
  ['publish', publishItem],
  ['drop', dropItem],
] as const)('a reporter may not %s, and nothing is tried', async (step, door) => {
  const items = [await add(`Not to ${step}`)];
  await expect(decideItems(scene.db(), scene.room().reporter, { step, items }, now)).rejects.toThrow(ForbiddenError);
  expect(door).not.toHaveBeenCalled();
});

test('an item is marked as seen once', async () => {
  const db = scene.db();
  const { id, version } = await add('Seen');
  const see = (at: Date) => decideItems(db, scene.room().reporter, { step: 'see', items: [{ id, version }] }, at);
  await see(now);
  await see(new Date(now.getTime() + 1000));
  const [row] = await db.select({ seenAt: wireItems.seenAt }).from(wireItems).where(eq(wireItems.id, id));
  expect(row?.seenAt).toEqual(now);
});

test('a dropped item is put back, once', async () => {
  const db = scene.db();
  const items = [await add('Dropped by mistake', { state: 'dropped' })];
  const putBack = () => decideItems(db, scene.room().editor, { step: 'return', items }, now);
  expect(await putBack()).toMatchObject([{ kind: 'done' }]);
  expect(await putBack()).toMatchObject([{ kind: 'refused', message: 'It is not dropped any more.' }]);
  const id = items[0]?.id ?? 0;
  const [row] = await db.select({ state: wireItems.state }).from(wireItems).where(eq(wireItems.id, id));
  expect(row?.state).toBe('inbox');
  const audit = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, String(id)));
  expect(audit).toMatchObject([{ action: 'wire.drop', details: { undone: true } }]);
});

describe('what a form sends is read', () => {
  const sent = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  };
  const boxes = { 'item-3': '3.1 9.2', 'item-4': '4.1' };

  test.each([
    ['of one item', { ...boxes, press: 'take 7.2' }, [{ id: 7, version: 2 }]],
    [
      'of what is selected',
      { ...boxes, press: 'publish' },
      [
        { id: 3, version: 1 },
        { id: 4, version: 1 },
      ],
    ],
    [
      'of all wires, where it is dropped',
      { ...boxes, press: 'drop' },
      [
        { id: 3, version: 1 },
        { id: 9, version: 2 },
        { id: 4, version: 1 },
      ],
    ],
  ])('%s', (_name, fields, items) => expect(readDecision(sent(fields)).items).toEqual(items));

  test.each([
    ['no button', {}],
    ['a button of nowhere', { press: 'burn 3.1' }],
    ['nothing selected', { press: 'drop' }],
  ])('%s is refused', (_name, fields) => expect(() => readDecision(sent(fields))).toThrow());
});

test.each([
  [1, 0, { kind: 'done', message: 'Dropped.' }],
  [3, 0, { kind: 'done', message: '3 dropped.' }],
  [0, 1, { kind: 'refused', message: '“A”: Gone.', values: {} }],
] as const)('%s dropped and %s refused is said in words', (done, refused, expected) => {
  const outcomes = [
    ...Array.from({ length: done }, (_, id) => ({ kind: 'done' as const, id })),
    ...Array.from({ length: refused }, (_, id) => ({ kind: 'refused' as const, id, headline: 'A', message: 'Gone.' })),
  ];
  expect(answerInWords('drop', outcomes)).toEqual(expected);
});
