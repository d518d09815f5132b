import { describe, expect, test } from 'vitest';
import { ForbiddenError } from '#lib/errors.ts';
import {
  type Action,
  type Actor,
  authorise,
  isAllowed,
  permissions,
  personOf,
  type Role,
  roles,
  rolesThatMay,
  system,
} from '#lib/staff/permissions.ts';

/** What the newsroom agreed on, written out a second time on purpose. R: reporter, E: editor, A: administrator. */
const matrix: Readonly<Record<Action, string>> = {
  'story.create': 'R E A',
  'story.read': 'R E A',
  'story.save': 'own E A',
  'story.restore-version': 'own E A',
  'story.submit': 'own E A',
  'story.return': 'E A',
  'story.publish': 'E A',
  'story.unschedule': 'E A',
  'story.take-back': 'E A',
  'story.correct': 'E A',
  'story.kill': 'E A',
  'story.hide-version': 'E A',
  'story.spike': 'own E A',
  'wire.take': 'R E A',
  'wire.drop': 'E A',
  'media.upload': 'R E A',
  'media.read': 'R E A',
  'media.remove': '',
  'topic.read': 'R E A',
  'topic.save': 'E A',
  'author.read': 'R E A',
  'author.save': 'E A',
  'page.save': 'E A',
  'alert.raise': 'E A',
  'wire.read': 'R E A',
  'wire.save': 'E A',
  'wire.route': 'E A',
  'source.read': 'R E A',
  'source.save': 'E A',
  'mail.read': 'E A',
  'mail.settle': 'E A',
  'mail.retry': 'E A',
  'mail.hold': 'A',
  'mail.release': 'A',
  'mail.drop': 'E A',
  'mail.unsuppress': 'A',
  'webmail.read': 'R E A',
  'webmail.open': 'R E A',
  'webmail.file': 'R E A',
  'webmail.mark': 'R E A',
  'webmail.answer': 'R E A',
  'webmail.work': 'R E A',
  'webmail.arrange': 'R E A',
  'webmail.make-story': 'R E A',
  'webmail.ask-permission': 'R E A',
  'webmail.manage': 'A',
  'edition.add': 'A',
  'section.add': 'A',
  'section.name': 'A',
  'health.read': 'A',
  'staff.read': 'A',
  'staff.create': 'A',
  'staff.change-role': 'A',
  'staff.ban': 'A',
  'staff.unban': 'A',
  'staff.set-password': 'A',
  'staff.sign-out': 'A',
  'live.follow': 'R E A',
  'account.read': 'R E A',
  'account.change-password': 'R E A',
  'account.sign-out': 'R E A',
};

const initials: Readonly<Record<Role, string>> = { reporter: 'R', editor: 'E', administrator: 'A' };
const actorOf = (role: Role): Actor => ({ id: `a ${role}`, name: role, role });
const cases = (Object.keys(matrix) as Action[]).flatMap((action) =>
  roles.map((role) => ({ action, role, words: matrix[action].split(' ') })),
);

test('the matrix names every action there is', () => {
  expect(Object.keys(matrix).toSorted()).toEqual(Object.keys(permissions).toSorted());
});

describe.each(cases)('$role, $action', ({ action, role, words }) => {
  const actor = actorOf(role);
  const ownOnly = role === 'reporter' && words.includes('own');
  const anybodys = words.includes(initials[role]);
  const own = { createdBy: actor.id, stillWriting: true };

  test.each([
    ['nothing in particular', undefined, anybodys],
    ['their own, still being written', own, anybodys || ownOnly],
    ['their own, handed in', { ...own, stillWriting: false }, anybodys],
    ["somebody else's", { createdBy: 'somebody else', stillWriting: true }, anybodys],
    ["nobody's", { createdBy: null, stillWriting: true }, anybodys],
  ])('on %s', (_what, subject, expected) => {
    expect(isAllowed(actor, action, subject)).toBe(expected);
    const authorising = () => authorise(actor, action, subject);
    if (expected) expect(authorising).not.toThrow();
    else expect(authorising).toThrow(ForbiddenError);
  });
});

test.each(Object.keys(permissions) as Action[])('the system may %s', (action) => {
  expect(isAllowed(system, action)).toBe(true);
});

test.each(['story.burn', 'constructor', '__proto__', ''])('nobody may do the undeclared action %j', (action) => {
  for (const role of roles) expect(isAllowed(actorOf(role), action as Action)).toBe(false);
});

test.each(['reader', 'toString', ''])('the unknown role %j may do nothing', (role) => {
  const actor = { id: 'x', name: 'x', role } as unknown as Actor;
  for (const action of Object.keys(permissions) as Action[]) expect(isAllowed(actor, action)).toBe(false);
});

test('a story of nobody belongs to nobody', () => {
  const nobody = { id: null, name: 'x', role: 'reporter' } as unknown as Actor;
  expect(isAllowed(nobody, 'story.save', { createdBy: null, stillWriting: true })).toBe(false);
});

test('whom to ask for what one may not do', () => {
  expect(rolesThatMay('story.publish')).toEqual(['editor', 'administrator']);
  expect(rolesThatMay('staff.read')).toEqual(['administrator']);
});

test('only a person has an account', () => {
  expect(personOf(actorOf('editor'))).toBe('a editor');
  expect(() => personOf(system)).toThrow(ForbiddenError);
});
