import { ForbiddenError } from '#lib/errors.ts';

export const roles = ['reporter', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who is doing it: a signed-in person, or the portal itself (the worker, the command line, the demo seed). */
export type Actor = { id: string; name: string; role: Role } | { id: null; name: string; role: 'system' };

export const system: Actor = { id: null, name: 'Action News', role: 'system' };

/**
 * Every action at the desk and who may do it. `own` means: only on a story of one's own while it is still being
 * written. An action that is not here cannot be done by anyone.
 */
export const permissions = {
  'story.create': { reporter: 'any', editor: 'any', administrator: 'any' },
  'story.read': { reporter: 'any', editor: 'any', administrator: 'any' },
  'story.save': { reporter: 'own', editor: 'any', administrator: 'any' },
  'story.restore-version': { reporter: 'own', editor: 'any', administrator: 'any' },
  'story.submit': { reporter: 'own', editor: 'any', administrator: 'any' },
  'story.return': { reporter: 'none', editor: 'any', administrator: 'any' },
  'story.publish': { reporter: 'none', editor: 'any', administrator: 'any' },
  'story.unschedule': { reporter: 'none', editor: 'any', administrator: 'any' },
  'story.take-back': { reporter: 'none', editor: 'any', administrator: 'any' },
  'story.correct': { reporter: 'none', editor: 'any', administrator: 'any' },
  'story.kill': { reporter: 'none', editor: 'any', administrator: 'any' },
  'story.hide-version': { reporter: 'none', editor: 'any', administrator: 'any' },
  'story.spike': { reporter: 'own', editor: 'any', administrator: 'any' },
  'wire.take': { reporter: 'any', editor: 'any', administrator: 'any' },
  'wire.drop': { reporter: 'none', editor: 'any', administrator: 'any' },
  'media.upload': { reporter: 'any', editor: 'any', administrator: 'any' },
  'media.read': { reporter: 'any', editor: 'any', administrator: 'any' },
  // the system's own: where the rights to a wire's picture have ended
  'media.remove': { reporter: 'none', editor: 'none', administrator: 'none' },
  'topic.read': { reporter: 'any', editor: 'any', administrator: 'any' },
  'topic.save': { reporter: 'none', editor: 'any', administrator: 'any' },
  'author.read': { reporter: 'any', editor: 'any', administrator: 'any' },
  'author.save': { reporter: 'none', editor: 'any', administrator: 'any' },
  'page.save': { reporter: 'none', editor: 'any', administrator: 'any' },
  'alert.raise': { reporter: 'none', editor: 'any', administrator: 'any' },
  'wire.read': { reporter: 'any', editor: 'any', administrator: 'any' },
  'wire.save': { reporter: 'none', editor: 'any', administrator: 'any' },
  'wire.route': { reporter: 'none', editor: 'any', administrator: 'any' },
  'source.read': { reporter: 'any', editor: 'any', administrator: 'any' },
  'source.save': { reporter: 'none', editor: 'any', administrator: 'any' },
  'mail.read': { reporter: 'none', editor: 'any', administrator: 'any' },
  'mail.settle': { reporter: 'none', editor: 'any', administrator: 'any' },
  'mail.retry': { reporter: 'none', editor: 'any', administrator: 'any' },
  'mail.drop': { reporter: 'none', editor: 'any', administrator: 'any' },
  'mail.hold': { reporter: 'none', editor: 'none', administrator: 'any' },
  'mail.release': { reporter: 'none', editor: 'none', administrator: 'any' },
  'mail.unsuppress': { reporter: 'none', editor: 'none', administrator: 'any' },
  // and a grant for the box
  'webmail.read': { reporter: 'any', editor: 'any', administrator: 'any' },
  'webmail.open': { reporter: 'any', editor: 'any', administrator: 'any' },
  'webmail.file': { reporter: 'any', editor: 'any', administrator: 'any' },
  'webmail.mark': { reporter: 'any', editor: 'any', administrator: 'any' },
  'webmail.answer': { reporter: 'any', editor: 'any', administrator: 'any' },
  'webmail.work': { reporter: 'any', editor: 'any', administrator: 'any' },
  'webmail.arrange': { reporter: 'any', editor: 'any', administrator: 'any' },
  'webmail.make-story': { reporter: 'any', editor: 'any', administrator: 'any' },
  'webmail.ask-permission': { reporter: 'any', editor: 'any', administrator: 'any' },
  'webmail.manage': { reporter: 'none', editor: 'none', administrator: 'any' },
  'edition.add': { reporter: 'none', editor: 'none', administrator: 'any' },
  'section.add': { reporter: 'none', editor: 'none', administrator: 'any' },
  'section.name': { reporter: 'none', editor: 'none', administrator: 'any' },
  'health.read': { reporter: 'none', editor: 'none', administrator: 'any' },
  'staff.read': { reporter: 'none', editor: 'none', administrator: 'any' },
  'staff.create': { reporter: 'none', editor: 'none', administrator: 'any' },
  'staff.change-role': { reporter: 'none', editor: 'none', administrator: 'any' },
  'staff.ban': { reporter: 'none', editor: 'none', administrator: 'any' },
  'staff.unban': { reporter: 'none', editor: 'none', administrator: 'any' },
  'staff.set-password': { reporter: 'none', editor: 'none', administrator: 'any' },
  'staff.sign-out': { reporter: 'none', editor: 'none', administrator: 'any' },
  'live.follow': { reporter: 'any', editor: 'any', administrator: 'any' },
  // one's own account; these use cases take the person from the actor, never from input
  'account.read': { reporter: 'any', editor: 'any', administrator: 'any' },
  'account.change-password': { reporter: 'any', editor: 'any', administrator: 'any' },
  'account.sign-out': { reporter: 'any', editor: 'any', administrator: 'any' },
} as const satisfies Record<string, Record<Role, 'any' | 'own' | 'none'>>;

export type Action = keyof typeof permissions;

/** What `own` depends on. */
export type Owned = { createdBy: string | null; stillWriting: boolean };

/** May the actor do it? `subject` is needed where a role may only touch its own. */
export function isAllowed(actor: Actor, action: Action, subject?: Owned): boolean {
  if (actor.role === 'system') return true;
  const rule: 'any' | 'own' | 'none' = permissions[action]?.[actor.role] ?? 'none';
  if (rule !== 'own') return rule === 'any';
  return actor.id !== null && subject?.createdBy === actor.id && subject.stillWriting;
}

/**
 * The gate in front of every read and write of the desk; use cases call it first.
 * @throws {ForbiddenError}
 */
export function authorise(actor: Actor, action: Action, subject?: Owned): void {
  if (!isAllowed(actor, action, subject)) throw new ForbiddenError(`${actor.role} may not ${action}`);
}

/** The roles that may do it to anything, for telling somebody whom to ask. */
export function rolesThatMay(action: Action): Role[] {
  return roles.filter((role) => permissions[action][role] === 'any');
}

/**
 * The id of the person who acts, for what only a person has: an account.
 * @throws {ForbiddenError} for the system, which has none
 */
export function personOf(actor: Actor): string {
  if (actor.id === null) throw new ForbiddenError('the system has no account');
  return actor.id;
}
