import { addressOf } from '#lib/addresses/address-of.ts';

const home = addressOf('desk');
/** Any place, as long as it is not ours: what resolves to another one was no path. */
const here = 'http://desk.invalid';
const maxLength = 2_000;

/** The desk's pages, those of one person that are drawn like readers', and the newsroom's post. */
const places = /^\/(?:desk|preview|webmail)(?:\/|$)/;
/** Signing in is not where one goes after signing in; neither is what only takes posts. */
const leadsNowhere = /^\/desk\/(?:sign-in|auth)(?:\/|$)/;
/** What browsers read as a slash, or leave out: no page of ours writes its address so. */
const disguised = /[\\\p{Cc}]/u;
/** No page has these in its path: they mean nothing, or a separator or a step to whoever decodes it once more. */
const disguisedInPath = /%(?:2f|5c|2e|25|[01][\da-f]|7f|(?![\da-f]{2}))/i;

/**
 * Where to go after signing in: a page of the desk, a preview or a box, read as a browser would read it, without
 * detours and without a fragment; `/desk` for anything else that somebody put there.
 */
export function safeReturnPath(next: unknown): string {
  if (typeof next !== 'string' || next.length > maxLength || !next.startsWith('/') || disguised.test(next)) return home;
  if (!URL.canParse(next, here)) return home;
  const { origin, pathname, search } = new URL(next, here);
  const path = pathname.replace(/\/+/g, '/').replace(/\/$/, '');
  // `pathname`: what only comes to lie under the desk once its slashes are put in order did not lead there
  const isOurs = origin === here && places.test(pathname) && !leadsNowhere.test(path) && !disguisedInPath.test(path);
  return isOurs ? path + search : home;
}
