import { expect, test } from 'vitest';
import { FormNames } from '#lib/press/forms/form-names.ts';

const story = 'app/(reader)/story/[slug]/page';
const confirm = 'app/(reader)/share/confirm/[token]/page';
const desk = 'app/(desk)/desk/(signed-in)/page';

type Action = readonly [id: string, exportedName: string, filename: string, ...pages: string[]];

/** As Next writes it into a build. */
const manifestOf = (...actions: readonly Action[]) => ({
  node: Object.fromEntries(
    actions.map(([id, exportedName, filename, ...pages]) => [
      id,
      {
        exportedName,
        filename,
        workers: Object.fromEntries(pages.map((page) => [page, { moduleId: 1, async: true }])),
      },
    ]),
  ),
  edge: {},
  encryptionKey: 'a key',
});

test('an action is named after its export, whatever its file, its id and the pages that call it', () => {
  const before = FormNames.ofManifest(manifestOf(['60aa', 'emailStory', 'lib/sharing/actions.ts', story]));
  const after = FormNames.ofManifest(manifestOf(['60bb', 'emailStory', 'lib/sharing/forms/email.ts', confirm, story]));
  expect(before.nameOf('60aa')).toBe('email-story');
  expect(after.idOf('email-story')).toBe('60bb');
});

test('what no reader page calls has no name', () => {
  const names = FormNames.ofManifest(
    manifestOf(
      ['40aa', 'neverEmailAgain', 'lib/sharing/actions.ts', story, confirm],
      ['40bb', 'killStory', 'lib/stories/actions.ts', desk],
    ),
  );
  expect(names.nameOf('40bb')).toBeNull();
  expect(names.idOf('kill-story')).toBeNull();
  expect(names.idOf('constructor')).toBeNull();
});

test.each([
  [
    'is written inside a component',
    [['40aa', '$$RSC_SERVER_ACTION_0', 'app/(reader)/story/page.tsx', story]],
    /no name/,
  ],
  ['is the default of its file', [['40aa', 'default', 'lib/sharing/email-story.ts', story]], /no name/],
  [
    'has the name of another',
    [
      ['40aa', 'send', 'lib/sharing/actions.ts', story],
      ['40bb', 'send', 'lib/letters/actions.ts', confirm],
    ],
    /lib\/sharing\/actions.ts and lib\/letters\/actions.ts both/,
  ],
  ['is nowhere', [['40bb', 'killStory', 'lib/stories/actions.ts', desk]], /names no actions/],
] as const)('the portal does not start when an action of a reader’s form %s', (_fault, actions, message) => {
  expect(() => FormNames.ofManifest(manifestOf(...actions))).toThrow(message);
});

test('nor when Next writes its manifest in another way', () => {
  expect(() => FormNames.ofManifest({ node: { '40aa': { name: 'emailStory' } } })).toThrow();
});
