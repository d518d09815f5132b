import { env } from '#lib/env.ts';
import { composeMails } from '#lib/sharing/mails/templates.ts';
import { composeLetter, isLetter } from '#testing/mail/letters.ts';
import { deliverForParent } from '#testing/mail/worker.ts';

/** The portal's worker, as far as it delivers mail, by its parent's clock. */
const { SITE_NAME, SITE_URL, POSTAL_ADDRESS } = env();
const paper = { name: SITE_NAME, url: SITE_URL, postalAddress: POSTAL_ADDRESS ?? '' };
const compose = composeMails(paper);
deliverForParent((tx, owed, now) => (isLetter(owed) ? composeLetter(tx, owed, now) : compose(tx, owed, now)));
