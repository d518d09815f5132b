import { randomUUID } from 'node:crypto';
import { endAlert } from '#lib/alerts/end-alert.ts';
import { listDeskAlerts } from '#lib/alerts/queries.ts';
import { raiseAlert } from '#lib/alerts/raise-alert.ts';
import { getDeskAuthor, listDeskAuthors } from '#lib/authors/queries.ts';
import { saveAuthor } from '#lib/authors/save-author.ts';
import { dayMs } from '#lib/clock.ts';
import { listTakeable } from '#lib/conditions/blocks/list-takeable.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { nameSection } from '#lib/editions/name-section.ts';
import { sections } from '#lib/editions/schema.ts';
import { listTroubles } from '#lib/health/queries.ts';
import { listEventsSince } from '#lib/live/queries.ts';
import { unsuppress } from '#lib/mail/bounces/unsuppress.ts';
import { dropMail } from '#lib/mail/outbox/drop-mail.ts';
import { holdMail } from '#lib/mail/outbox/hold-mail.ts';
import {
  countMailByDay,
  findOutboxMail,
  getOutboxMail,
  listHeldMail,
  listMailHistory,
  listOutbox,
} from '#lib/mail/outbox/queries.ts';
import { releaseMail } from '#lib/mail/outbox/release-mail.ts';
import { retryMail } from '#lib/mail/outbox/retry-mail.ts';
import { settleMail } from '#lib/mail/outbox/settle-mail.ts';
import { getCapturedMail, listCapturedMail } from '#lib/mail/transport/captured-mail.ts';
import { decodePicture } from '#lib/media/decode.ts';
import { listMedia } from '#lib/media/queries.ts';
import { removePicture } from '#lib/media/remove-picture.ts';
import { storePicture } from '#lib/media/store-picture.ts';
import { getDeskPage, getPageVersion, listDeskPages, listPageHistory } from '#lib/pages/desk-queries.ts';
import { restorePage } from '#lib/pages/restore-page.ts';
import { savePage } from '#lib/pages/save-page.ts';
import { banStaff } from '#lib/staff/ban-staff.ts';
import { changeOwnPassword } from '#lib/staff/change-own-password.ts';
import { changeRole } from '#lib/staff/change-role.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { system } from '#lib/staff/permissions.ts';
import { findStaffByEmail, getOwnAccount, listStaff } from '#lib/staff/queries.ts';
import { setPassword } from '#lib/staff/set-password.ts';
import { signOutEverywhere } from '#lib/staff/sign-out-everywhere.ts';
import { signOutStaff } from '#lib/staff/sign-out-staff.ts';
import { unbanStaff } from '#lib/staff/unban-staff.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { listDeskTopics } from '#lib/topics/queries.ts';
import { saveTopic } from '#lib/topics/save-topic.ts';
import { newCalgary } from '#testing/editions.ts';
import { storedMail } from '#testing/mail/outbox.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';
import { newPage } from '#testing/pages/new-page.ts';
import { sourceCallers } from '#testing/sources/callers.ts';
import { type Caller, caller } from '#testing/staff/caller.ts';
import { storyCallers } from '#testing/stories/callers.ts';
import { webmailCallers } from '#testing/webmail/callers.ts';
import { wireCallers } from '#testing/wires/callers.ts';
import { wireDeskCallers } from '#testing/wires/desk-callers.ts';
import { followingCallers } from '#testing/wires/following/callers.ts';

const unique = (prefix: string) => `${prefix}-${randomUUID()}`;
const author = () => {
  return { id: null, version: 0, name: unique('Ann'), slug: '', role: '', bio: '', email: '', portrait: null };
};
const password = 'another long password';
const alertIn = ({ editionIds }: StoryContent) => ({
  text: 'The river is rising',
  href: '',
  editionIds,
  language: 'en',
  minutes: 60,
});
const edition = { ...newCalgary, name: 'Red Deer', latitude: 52.27, longitude: -113.81 };

/** Those of all other rooms. */
const ofTheRest: readonly Caller[] = [
  caller('source.read', listTakeable, ({ db, actor, content, now }) =>
    listTakeable(db, actor, { editionId: content.editionIds[0] ?? 0, language: 'en' }, now),
  ),
  caller('media.read', listMedia, ({ db, actor }) => listMedia(db, actor)),
  caller('media.remove', removePicture, ({ db, actor, storage, now }) =>
    removePicture(db, actor, { id: randomUUID() }, now, { storage }),
  ),
  caller('media.upload', storePicture, async ({ db, actor, storage, now }) => {
    const bytes = await drawnPicture(8, 8, Math.ceil(Math.random() * 1e6))
      .png()
      .toBuffer();
    const input = { bytes, caption: '', credit: '', alt: '' };
    return storePicture(db, actor, input, now, { storage, decode: decodePicture });
  }),
  caller('topic.read', listDeskTopics, ({ db, actor }) => listDeskTopics(db, actor)),
  caller('topic.save', saveTopic, ({ db, actor, now }) =>
    saveTopic(db, actor, { id: null, name: unique('Topic') }, now),
  ),
  caller('author.read', listDeskAuthors, ({ db, actor }) => listDeskAuthors(db, actor)),
  caller('author.read', getDeskAuthor, async ({ db, actor, now }) => {
    const { id } = await saveAuthor(db, system, author(), now);
    return getDeskAuthor(db, actor, id);
  }),
  caller('author.save', saveAuthor, ({ db, actor, now }) => saveAuthor(db, actor, author(), now)),
  caller('page.save', savePage, ({ db, actor, now }) => savePage(db, actor, newPage(), now)),
  caller('page.save', restorePage, async ({ db, actor, now }) => {
    const page = newPage();
    const { number } = await savePage(db, system, page, now);
    return restorePage(db, actor, { kind: page.kind, language: page.language, number, restore: number }, now);
  }),
  caller('page.save', listDeskPages, ({ db, actor }) => listDeskPages(db, actor)),
  caller('page.save', getDeskPage, ({ db, actor }) => getDeskPage(db, actor, { kind: 'about', language: 'en' })),
  caller('page.save', getPageVersion, async ({ db, actor, now }) => {
    const page = newPage();
    const { number } = await savePage(db, system, page, now);
    return getPageVersion(db, actor, { kind: page.kind, language: page.language, number });
  }),
  caller('page.save', listPageHistory, ({ db, actor }) =>
    listPageHistory(db, actor, { kind: 'about', language: 'en' }),
  ),
  caller('alert.raise', raiseAlert, ({ db, actor, content, now }) => raiseAlert(db, actor, alertIn(content), now)),
  caller('alert.raise', endAlert, async ({ db, actor, content, now }) => {
    const { id } = await raiseAlert(db, system, alertIn(content), now);
    return endAlert(db, actor, { alertId: id }, now);
  }),
  caller('alert.raise', listDeskAlerts, ({ db, actor, now }) => listDeskAlerts(db, actor, now)),
  caller('mail.read', countMailByDay, ({ db, actor, now }) =>
    countMailByDay(db, actor, [{ startAt: now, endAt: new Date(now.getTime() + dayMs) }]),
  ),
  caller('mail.read', listHeldMail, ({ db, actor }) => listHeldMail(db, actor)),
  caller('mail.read', listOutbox, ({ db, actor }) => listOutbox(db, actor, { standing: null, span: null, page: 1 })),
  caller('mail.read', findOutboxMail, ({ db, actor }) => findOutboxMail(db, actor, randomUUID())),
  caller('mail.read', getOutboxMail, async ({ db, actor, now }) =>
    getOutboxMail(db, actor, (await storedMail(db, { phase: 'sent' }, now)).id),
  ),
  caller('mail.read', listMailHistory, ({ db, actor }) => listMailHistory(db, actor, randomUUID())),
  caller('mail.settle', settleMail, async ({ db, actor, now }) =>
    settleMail(db, actor, { ...(await storedMail(db, { phase: 'held' }, now)), outcome: 'delivered' }, now),
  ),
  caller('mail.retry', retryMail, async ({ db, actor, now }) =>
    retryMail(db, actor, await storedMail(db, { phase: 'owed' }, now), now),
  ),
  caller('mail.drop', dropMail, async ({ db, actor, now }) =>
    dropMail(db, actor, await storedMail(db, { phase: 'owed' }, now), now),
  ),
  caller('mail.read', listCapturedMail, ({ actor, mailDir }) => listCapturedMail(actor, mailDir)),
  caller('mail.read', getCapturedMail, ({ actor, mailDir, mailId }) => getCapturedMail(actor, mailDir, mailId)),
  caller('mail.hold', holdMail, ({ db, actor, now }) => holdMail(db, actor, now)),
  caller('mail.release', releaseMail, ({ db, actor, now }) => releaseMail(db, actor, now)),
  caller('mail.unsuppress', unsuppress, ({ db, actor, now }) => unsuppress(db, actor, 'pat@example.com', now)),
  caller('edition.add', addEdition, ({ db, actor, now }) =>
    addEdition(db, actor, { ...edition, slug: unique('edition') }, now),
  ),
  caller('section.add', addSection, ({ db, actor, now }) =>
    addSection(db, actor, { name: 'Harvest', slug: unique('section') }, now),
  ),
  caller('section.name', nameSection, async ({ db, actor, now }) => {
    const slug = unique('section');
    await db.insert(sections).values({ slug, name: 'Harvest', position: 99 });
    return nameSection(db, actor, { slug, language: 'fr', name: 'Récolte' }, now);
  }),
  caller('health.read', listTroubles, ({ db, actor }) => listTroubles(db, actor)),
  caller('staff.read', listStaff, ({ db, actor, now }) => listStaff(db, actor, now)),
  caller('staff.read', findStaffByEmail, ({ db, actor, colleague }) => findStaffByEmail(db, actor, colleague.email)),
  caller('staff.create', createStaff, ({ db, actor, now }) =>
    createStaff(db, actor, { name: 'New', email: `${unique('new')}@x.example`, role: 'editor', password }, now),
  ),
  caller('staff.change-role', changeRole, ({ db, actor, colleague, now }) =>
    changeRole(db, actor, { staffId: colleague.actor.id, role: 'editor' }, now),
  ),
  caller('staff.ban', banStaff, ({ db, actor, colleague, now }) =>
    banStaff(db, actor, { staffId: colleague.actor.id }, now),
  ),
  caller('staff.unban', unbanStaff, ({ db, actor, colleague, now }) =>
    unbanStaff(db, actor, { staffId: colleague.actor.id }, now),
  ),
  caller('staff.set-password', setPassword, ({ db, actor, colleague, now }) =>
    setPassword(db, actor, { staffId: colleague.actor.id, password }, now),
  ),
  caller('staff.sign-out', signOutStaff, ({ db, actor, colleague, now }) =>
    signOutStaff(db, actor, { staffId: colleague.actor.id }, now),
  ),
  caller('live.follow', listEventsSince, ({ db, actor, now }) => listEventsSince(db, actor, null, now)),
  caller('account.read', getOwnAccount, ({ db, actor, now }) => getOwnAccount(db, actor, now)),
  caller('account.change-password', changeOwnPassword, ({ db, actor, person, now }) =>
    changeOwnPassword(db, actor, { currentPassword: person.password, password: person.password }, now),
  ),
  caller('account.sign-out', signOutEverywhere, ({ db, actor, now }) => signOutEverywhere(db, actor, now)),
];

/** Every use case of the desk. */
export const callers: readonly Caller[] = [
  ...storyCallers,
  ...wireCallers,
  ...wireDeskCallers,
  ...followingCallers,
  ...sourceCallers,
  ...webmailCallers,
  ...ofTheRest,
];
export { edition as testEdition };
