import { forgetChanges } from '#lib/changes/forget-changes.ts';
import { hourMs, minuteMs, now, secondMs } from '#lib/clock.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';
import { env } from '#lib/env.ts';
import { forgetHosts } from '#lib/fetching/forget-hosts.ts';
import { composeEach } from '#lib/jobs/compose-mail.ts';
import type { Chore } from '#lib/jobs/worker.ts';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { purgeCapturedMail } from '#lib/mail/outbox/purge-mail.ts';
import { captureDir, mailTransport } from '#lib/mail/transport/transport.ts';
import { makeShapes } from '#lib/media/make-shapes.ts';
import { makeVariants } from '#lib/media/make-variants.ts';
import { purgeReads } from '#lib/readership/purge-reads.ts';
import { composeMails } from '#lib/sharing/mails/templates.ts';
import { purgeShares } from '#lib/sharing/purge-shares.ts';
import { refreshSources } from '#lib/sources/refresh-sources.ts';
import { sweepSignIns } from '#lib/staff/sign-in/sweep-sign-ins.ts';
import { cutWorkingCopies } from '#lib/stories/desk/cut-working-copies.ts';
import { reindexStories } from '#lib/stories/placing/reindex-stories.ts';
import { sweepPresences } from '#lib/stories/presence/sweep-presences.ts';
import { fetchCameras } from '#lib/traffic/cameras/fetch-cameras.ts';
import { forgetCameraPictures } from '#lib/traffic/cameras/forget-camera-pictures.ts';
import { sweepDrafts } from '#lib/webmail/answers/drafting/sweep-drafts.ts';
import { tellOfAnswer } from '#lib/webmail/answers/sending/answer-news.ts';
import { composeAnswer } from '#lib/webmail/answers/sending/compose-answer.ts';
import { keepOwedCopies } from '#lib/webmail/answers/sending/keep-owed-copies.ts';
import { keepSettled } from '#lib/webmail/answers/sending/keep-settled.ts';
import { newsroomTools } from '#lib/webmail/doors/newsroom-reception.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';
import { sweepEveryMs, sweepOriginals } from '#lib/webmail/house/sweep-originals.ts';
import { handOverReleases } from '#lib/webmail/releases/hand-over-releases.ts';
import { purgeSources } from '#lib/webmail/sealing/purge-sources.ts';
import { sweepMailPresences, sweepWork } from '#lib/webmail/work/sweep-work.ts';
import { forgetPictures } from '#lib/wires/articles/forget-pictures.ts';
import { forgetRaw } from '#lib/wires/ingest/forget-raw.ts';
import { makeItemsReady } from '#lib/wires/ingest/make-items-ready.ts';
import { pollWires } from '#lib/wires/ingest/poll-wires.ts';

/** Everything the worker looks after. */
export function chores(): Chore[] {
  const { SITE_NAME, SITE_URL, POSTAL_ADDRESS } = env();
  const transport = mailTransport(env());
  const composeOwn = composeMails({ name: SITE_NAME, url: SITE_URL, postalAddress: POSTAL_ADDRESS ?? '' });
  const compose = composeEach({
    'share-confirm': composeOwn,
    'share-story': composeOwn,
    'share-notice': composeOwn,
    answer: composeAnswer(newsroomTools()),
  });
  return [
    {
      name: 'deliver mail',
      restMs: secondMs,
      run: (db) => deliverDueMail(db, transport, now, compose, { tell: tellOfAnswer }),
    },
    // one picture at a time, so that two workers share a pile
    { name: 'make picture variants', restMs: 5 * secondMs, run: (db) => makeVariants(db, now(), 1) },
    { name: 'cut picture shapes', restMs: 5 * secondMs, run: (db) => makeShapes(db, now(), 1) },
    // a few at a time, so that a worker can be stopped
    { name: 'cut working copies', restMs: minuteMs, run: (db) => cutWorkingCopies(db, now(), 20) },
    { name: 'index stories anew', restMs: minuteMs, run: (db) => reindexStories(db, 20) },
    // a few at a time, so that a worker can be stopped
    { name: 'ask wires', restMs: 5 * secondMs, run: (db) => pollWires(db, now, 64) },
    { name: 'make wire items ready', restMs: 2 * secondMs, run: (db) => makeItemsReady(db, now, 20) },
    {
      name: 'hand over news releases',
      restMs: 2 * secondMs,
      run: (db) => handOverReleases(db, originalStorage(), now, 10),
    },
    { name: 'ask sources', restMs: 5 * secondMs, run: (db) => refreshSources(db, sourceRooms, now, 8) },
    // no more than a worker that is to stop can wait for
    { name: 'fetch camera pictures', restMs: 15 * secondMs, run: (db) => fetchCameras(db, now, 8) },
    { name: 'forget camera pictures', restMs: 10 * minuteMs, run: (db) => forgetCameraPictures(db, now(), 200) },
    { name: 'forget what wires sent', restMs: 10 * minuteMs, run: (db) => forgetRaw(db, now(), 500) },
    { name: 'forget wire pictures', restMs: minuteMs, run: (db) => forgetPictures(db, now(), 20) },
    { name: 'forget who has gone', restMs: 5 * secondMs, run: (db) => sweepPresences(db, now()).then(nothingMore) },
    {
      name: 'forget who has left the post',
      restMs: 5 * secondMs,
      run: (db) => sweepMailPresences(db, now()).then(nothingMore),
    },
    { name: 'tidy the post', restMs: minuteMs, run: (db) => sweepWork(db, now()).then(nothingMore) },
    { name: 'forget addresses', restMs: 10 * minuteMs, run: (db) => purgeShares(db, now()).then(nothingMore) },
    { name: 'forget sign-ins', restMs: minuteMs, run: (db) => sweepSignIns(db, now()).then(nothingMore) },
    { name: 'forget old reads', restMs: hourMs, run: (db) => purgeReads(db, now()).then(nothingMore) },
    { name: 'forget fetched hosts', restMs: hourMs, run: (db) => forgetHosts(db, now()).then(nothingMore) },
    {
      name: 'sweep originals of mail',
      restMs: sweepEveryMs,
      run: (db) => sweepOriginals(db, originalStorage(), now()),
    },
    {
      name: 'keep answers that were settled',
      restMs: 10 * minuteMs,
      run: (db) => keepSettled(db, originalStorage(), now(), 20),
    },
    {
      name: 'keep copies of answers at the mail server',
      restMs: 2 * secondMs,
      run: (db) => keepOwedCopies(db, originalStorage(), now, 20),
    },
    { name: 'forget what sources wrote', restMs: 10 * minuteMs, run: (db) => purgeSources(db, now(), 50) },
    { name: 'forget discarded drafts', restMs: 10 * minuteMs, run: (db) => sweepDrafts(db, now(), 200) },
    { name: 'forget changes', restMs: hourMs, run: (db) => forgetChanges(db, now()).then(nothingMore) },
    {
      name: 'forget captured mail',
      restMs: hourMs,
      run: () => purgeCapturedMail(captureDir(env()), now()).then(nothingMore),
    },
  ];
}

const nothingMore = () => 0;
