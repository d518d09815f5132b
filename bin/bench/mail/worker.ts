import { env } from '#lib/env.ts';
import { letterComposers } from '#lib/mail/testing-letters.ts';
import { deliverForParent } from '#lib/mail/testing-worker.ts';
import { shareComposers } from '#lib/sharing/compose-mails.ts';

/** The portal's worker, as far as it delivers mail, by its parent's clock. */
const { SITE_NAME, SITE_URL, POSTAL_ADDRESS } = env();
const paper = { name: SITE_NAME, url: SITE_URL, postalAddress: POSTAL_ADDRESS ?? '' };
deliverForParent({ ...shareComposers(paper), ...letterComposers });
