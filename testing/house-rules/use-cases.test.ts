import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { hourMs } from '#lib/clock.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { ForbiddenError } from '#lib/errors.ts';
import { permissions, type Role, roles, system } from '#lib/staff/permissions.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import type { StoryContent, StoryState, StoryVersion } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { declarationsOf, sourceFiles, takesActor } from '#testing/house-rules/sources.ts';
import { testStorage } from '#testing/media/test-storage.ts';
import type { Caller, Scene } from '#testing/staff/caller.ts';
import { callers, testEdition } from '#testing/staff/callers.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';

const database = testDatabase();
const storage = testStorage();
const now = new Date('2026-11-23T15:35:00Z');
const mailId = `20261123T153500000Z-${randomUUID()}`;
let mailDir = '';
let content: StoryContent;
let colleague: TestPerson;
const people = new Map<Role, TestPerson>();

beforeAll(async () => {
  const { db } = database.current();
  mailDir = await mkdtemp(join(tmpdir(), 'action-news-mail-'));
  await writeFile(join(mailDir, `${mailId}.eml`), 'From: a@b.example\r\nSubject: x\r\n\r\nx\r\n');
  for (const role of roles) people.set(role, await testPerson(db, role, now));
  colleague = await testPerson(db, 'reporter', now);
  content = {
    slug: '',
    sectionId: await addSection(db, system, { slug: 'local', name: 'Local' }, now),
    editionIds: [await addEdition(db, system, { ...testEdition, slug: 'red-deer' }, now)],
    topicIds: [],
    prominence: 'standard',
    language: 'en',
    kicker: '',
    headline: 'River freezes early',
    deck: '',
    bylines: ['Ann Bell'],
    dateline: 'RED DEER',
    leadPicture: null,
    body: withIds([{ type: 'paragraph', text: [{ text: 'The river froze on Monday.' }] }]),
    wire: null,
  };
});
afterAll(() => rm(mailDir, { recursive: true, force: true }));

/** A story of this person's in this state. The system takes it there, whoever may. */
async function storyIn(state: StoryState, owner: TestPerson): Promise<StoryVersion> {
  const { db } = database.current();
  const story = await createStory(db, owner.actor, content, now);
  const publishAt = state === 'scheduled' ? new Date(now.getTime() + hourMs) : null;
  switch (state) {
    case 'draft':
      return story;
    case 'submitted':
      return moveStory(db, system, { ...story, move: 'submit' }, now);
    case 'spiked':
      return moveStory(db, system, { ...story, move: 'spike' }, now);
    case 'scheduled':
    case 'published':
      return publishStory(db, system, { ...story, publishAt, embargoUntil: null }, now);
    default:
      throw new Error(`no caller needs a ${state} story`);
  }
}

function personOfRole(role: Role): TestPerson {
  const person = people.get(role);
  if (!person) throw new Error(`no ${role}`);
  return person;
}

/** Calls for real and says what became of it; anything but success or a refusal fails the test. */
async function outcomeOf({ call, state }: Caller, person: TestPerson, owner: TestPerson): Promise<string> {
  const story = await storyIn(state ?? 'draft', owner);
  const scene: Scene = {
    db: database.current().db,
    person,
    actor: person.actor,
    story,
    content,
    colleague,
    storage: storage.current(),
    mailDir,
    mailId,
    now,
  };
  // what a caller has the system prepare is the system's
  const entriesOfPerson = () => database.current().db.$count(auditEntries, eq(auditEntries.actorId, person.actor.id));
  const entries = await entriesOfPerson();
  try {
    await (async () => call(scene))();
    return 'allowed';
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error;
    expect(await entriesOfPerson()).toBe(entries);
    return 'forbidden';
  }
}

function expected({ action, state }: Caller, role: Role, whose: 'own' | 'foreign'): string {
  const rule: 'any' | 'own' | 'none' = permissions[action][role];
  const allowed = rule === 'any' || (rule === 'own' && whose === 'own' && state === 'draft');
  return allowed ? 'allowed' : 'forbidden';
}

const cases = callers.flatMap((caller) =>
  roles.flatMap((role) =>
    (caller.state ? (['own', 'foreign'] as const) : (['own'] as const)).map((whose) => ({ caller, role, whose })),
  ),
);

describe('calling every use case as every role', () => {
  test.each(
    cases.map((each) => [each.caller.useCase, each.caller.state ?? 'nothing', each.role, each.whose, each] as const),
  )('%s on %s by %s (%s)', async (_useCase, _state, role, whose, { caller }) => {
    const person = personOfRole(role);
    const outcome = await outcomeOf(caller, person, whose === 'own' ? person : colleague);
    expect(outcome).toBe(expected(caller, role, whose));
  });
});

describe('the table of callers', () => {
  test('has every declared action', () => {
    const called = new Set<string>(callers.map(({ action }) => action));
    expect(Object.keys(permissions).filter((action) => !called.has(action))).toEqual([]);
  });

  test('has every use case that authorises its actor', () => {
    const called = new Set(callers.map(({ useCase }) => useCase));
    const useCases = sourceFiles(['lib/**/*.ts'])
      .flatMap((file) => declarationsOf(file))
      .filter(
        (declaration) =>
          declaration.isExported && takesActor(declaration) && /(?:authorise|takeForStep)\(/.test(declaration.text),
      )
      .filter(({ name }) => name !== 'authorise' && name !== 'takeForStep');
    expect(useCases.filter(({ name }) => !called.has(name)).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });
});
