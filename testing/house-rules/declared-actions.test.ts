import { describe, expect, test } from 'vitest';
import { type Action, permissions } from '#lib/staff/permissions.ts';
import { moveNames, type Step, steps } from '#lib/stories/desk/steps.ts';
import { type Declaration, declarationsOf, readSource, sourceFiles, takesActor } from '#testing/house-rules/sources.ts';

/** Functions that take an actor and are no doors of their own, and why. */
const notDoors: Readonly<Record<string, string>> = {
  isAllowed: 'is the rule itself',
  authorise: 'is the gate itself',
  personOf: 'reads the actor only',
  takeForStep: 'is the gate of every step, for the action of its row',
  allowedSteps: 'decides which buttons are shown',
  blankStory: 'an empty form',
  addRevision: 'a part of use cases, inside their transaction',
  newDraft: 'a part of use cases',
  writeDraft: 'a part of use cases, inside their transaction',
  writeWords: 'a part of use cases, inside their transaction',
  writeAside: 'a part of use cases, inside their transaction',
  keepWire: 'asks only who writes',
  beginItemStory: 'a part of use cases, inside their transaction',
  publishItemStory: 'a part of use cases, inside their transaction',
  takeFromReaders: 'a part of use cases; the step authorises',
  addVersion: 'the same, for pages',
  writeStory: 'the same, for stories',
  audible: 'leaves out what the actor may not hear',
  toPersonHere: 'reads the actor only',
  keepDraft: 'calls use cases alone, and they authorise',
  takeWriteStep: 'the same',
  keepPictures: 'a part of use cases',
  linkStory: 'a part of use cases, inside their transaction',
  toLetterStory: 'reads the actor only',
};

/** Server actions and route handlers that do not ask who is signed in, and why. */
const openDoors: Readonly<Record<string, string>> = {
  signInAction: 'nobody is signed in yet',
  signOutAction: 'ends the session it was sent with, whosever it is',
  'app/(desk)/desk/auth/[...all]/route.ts': 'better-auth: signing in and out',
};

const declared = new Set<string>(Object.keys(permissions));
const libDeclarations = sourceFiles(['lib/**/*.ts']).flatMap((file) => declarationsOf(file));
const useCases = libDeclarations.filter((declaration) => declaration.isExported && takesActor(declaration));
const literal = /authorise\(\s*actor,\s*'([^']*)'/g;
const byTable = /authorise\(\s*actor,\s*action\b/;
const inTable = /\baction: '([^']*)'/g;
const literalStep = /takeForStep\(\s*tx,\s*actor,\s*'([^']*)'/g;
const anyMove = /takeForStep\(\s*tx,\s*actor,\s*move\b/;

/** The actions a declaration authorises; those of a table in its file when it takes the action from one. */
function actionsOf({ file, text }: Declaration): string[] {
  const named = [...text.matchAll(literal)].map(([, action = '']) => action);
  const listed = byTable.test(text) ? [...readSource(file).matchAll(inTable)].map(([, action = '']) => action) : [];
  const taken = [...text.matchAll(literalStep)].map(([, step = '']) => (isStep(step) ? steps[step].action : step));
  const moved = anyMove.test(text) ? moveNames.map((move) => steps[move].action) : [];
  return [...named, ...listed, ...taken, ...moved];
}

const isStep = (name: string): name is Step => name in steps;

/** Every way a file could let somebody past the gate. */
function faultsOf(declaration: Declaration): string[] {
  const { file, name, text } = declaration;
  if (!takesActor(declaration) || name in notDoors) return [];
  const actions = actionsOf(declaration);
  const undeclared = actions.filter((action) => !declared.has(action)).map((action) => `${name} asks for ${action}`);
  const asks = /\b(?:authorise|takeForStep)\(/.test(text) && actions.length > 0;
  return [...(asks ? [] : [`${file}: ${name} does not authorise its actor`]), ...undeclared];
}

describe('every use case', () => {
  test('authorises its actor for a declared action', () => {
    expect(useCases.length).toBeGreaterThan(20);
    expect(useCases.flatMap(faultsOf)).toEqual([]);
  });

  test.each([
    ['no gate', 'export async function burnStory(db: Db, actor: Actor, now: Date): Promise<void> {\n}\n'],
    [
      'a gate in its neighbour only',
      "export function a(actor: Actor) {\n}\nfunction b() {\n  authorise(actor, 'story.kill');\n}\n",
    ],
    ['an undeclared action', "export function a(db: Db, actor: Actor): void {\n  authorise(actor, 'story.burn');\n}\n"],
    [
      'an undeclared step',
      "export function a(tx: Db, actor: Actor): void {\n  takeForStep(tx, actor, 'burn', seen, now);\n}\n",
    ],
    ['an actor by another name', 'export function a(db: Db, who: Actor): void {\n}\n'],
    ['an actor in an object', 'export function a({ actor }: { actor: Actor; x: 1 }): void {\n}\n'],
    ['an arrow', 'export const a = async (db: Db, actor: Actor): Promise<void> => {\n};\n'],
    ['a generic', 'export function a<T extends { b: 1 }>(run: () => void, actor: Actor): void {\n}\n'],
    [
      'an action from nowhere',
      'export function a(db: Db, actor: Actor, action: Action): void {\n  authorise(actor, action);\n}\n',
    ],
  ])('is found out: %s', (_what, source) => {
    expect(declarationsOf('lib/stories/blocks/body.ts', source).flatMap(faultsOf)).not.toEqual([]);
  });

  test('is left alone when it only takes a function of an actor', () => {
    const source = 'export async function act<V>(run: (actor: Actor, now: Date) => Promise<V>): Promise<V> {\n}\n';
    expect(declarationsOf('x.ts', source).flatMap(faultsOf)).toEqual([]);
  });
});

test('every declared action is asked for somewhere', () => {
  const asked = new Set(libDeclarations.flatMap(actionsOf));
  expect((Object.keys(permissions) as Action[]).filter((action) => !asked.has(action))).toEqual([]);
});

/** `action` without a value is the declared one that its function authorises. */
const recorded = /recordAudit\(\w+, \{[^;]*?\baction(?:: (.*?))?,/g;

/** What a declaration writes into the audit that is no declared action. */
const undeclaredEntries = ({ name, text }: Declaration) =>
  [...text.matchAll(recorded)]
    .map(([, written]) => written?.replace(/^'(.*)'$/, '$1'))
    .filter((action) => action !== undefined && !declared.has(action))
    .map((action) => `${name} records ${action}`);

describe('every entry of the audit', () => {
  test('is of a declared action', () => {
    expect(libDeclarations.filter(({ text }) => text.includes('recordAudit(tx, {')).length).toBeGreaterThan(20);
    expect(libDeclarations.flatMap(undeclaredEntries)).toEqual([]);
  });

  test('is found out otherwise', () => {
    const source =
      "export async function burnStory(tx: Db, actor: Actor) {\n  await recordAudit(tx, {\n    actor,\n    action: 'story.burn',\n    now,\n  });\n}\n";
    expect(declarationsOf('x.ts', source).flatMap(undeclaredEntries)).toEqual(['burnStory records story.burn']);
  });
});

const gate = /\b(?:deskAction|requireActor|findActor|findFollower)\b/;

/** Does it ask who is signed in, itself or through a function of its own file? */
function asksWho({ text }: Declaration, all: readonly Declaration[]): boolean {
  const through = all.filter(({ name, isExported }) => name && !isExported && text.includes(`${name}(`));
  return gate.test(text) || through.some((helper) => gate.test(helper.text));
}

describe('every door of the desk asks who is signed in:', () => {
  const actionFiles = sourceFiles(['{app,lib}/**/*.{ts,tsx}'])
    .filter((file) => /^(?:\/\/.*\n|\/\*[\s\S]*?\*\/\n)*'use server'/.test(readSource(file)))
    // the readers' own forms
    .filter((file) => !file.startsWith('lib/sharing/'));
  const actions = actionFiles.flatMap((file) => {
    const all = declarationsOf(file);
    return all
      .filter(({ isExported, name }) => isExported && name)
      .map((action) => ({ action, all, name: action.name }));
  });
  test.each(actions)('server action $name', ({ action, all, name }) => {
    expect(asksWho(action, all) || name in openDoors).toBe(true);
  });

  const handlers = sourceFiles(['app/(desk)/**/route.ts', 'app/(webmail)/**/route.ts']);
  test.each(handlers)('route handler %s', (file) => {
    expect(gate.test(readSource(file)) || file in openDoors).toBe(true);
  });

  const pages = sourceFiles([
    'app/(desk)/desk/(signed-in)/**/page.tsx',
    'app/(webmail)/**/page.tsx',
    'app/preview/**/page.tsx',
    'app/*/preview/**/page.tsx',
  ]).filter((file) => /\bdatabase\(/.test(readSource(file)));
  test.each(pages)('page %s', (file) => {
    expect(readSource(file)).toMatch(/\b(?:requireActor|findActor)\(/);
  });

  test('there are some of each', () => {
    expect(actions.length).toBeGreaterThan(8);
    expect(handlers.length).toBeGreaterThan(1);
    expect(pages.length).toBeGreaterThan(1);
  });
});

test('no action of the desk reads a form but through read-form.ts, since anything may come in its place', () => {
  const files = sourceFiles(['lib/**/*actions.ts']).filter((file) => !file.startsWith('lib/sharing/'));
  expect(files.filter((file) => /\bform\.(?!ts\b)\w/.test(readSource(file)))).toEqual([]);
});

test('no page, handler or action file reads tables past the use cases', () => {
  const files = sourceFiles(['app/**/*.{ts,tsx}', 'lib/**/*actions.ts']);
  const past = /from '(?:drizzle-orm[^']*|#lib\/[^']*\/schema\.ts)'/;
  expect(files.filter((file) => past.test(readSource(file)))).toEqual([]);
});

test('the exceptions above still exist', () => {
  const names = new Set(libDeclarations.map(({ name }) => name));
  const files = new Set(sourceFiles(['app/**/*.ts']));
  const exceptions = [...Object.keys(notDoors), ...Object.keys(openDoors)];
  expect(exceptions.filter((exception) => !names.has(exception) && !files.has(exception))).toEqual([]);
});
