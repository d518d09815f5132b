import { env } from '#lib/env.ts';
import * as press from '#lib/http/own-origin.ts';

/** Does a request that changes something at the desk come from a page of ours? See the press's rule. */
export function isOwnOrigin(headers: Headers): boolean {
  return press.isOwnOrigin(headers.get('origin') ?? undefined, env().SITE_URL);
}
