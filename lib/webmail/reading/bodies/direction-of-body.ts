import { type Direction, directionOfText } from '#lib/direction.ts';
import { textOfStretches } from '#lib/webmail/reading/bodies/body-text.ts';
import type { MailStretch } from '#lib/webmail/types.ts';

const enough = 20_000;
/** Addresses and the names of signs are Latin in every language. */
const addresses = /(?:https?:\/\/|www\.|mailto:)\S+|[^\s@<>]{1,100}@\S+|\[U\+[0-9A-F]{4}\]/gi;

/** How most letters of a body run: of its own words, else of whatever is in it. */
export function directionOfBody(stretches: readonly MailStretch[]): Direction {
  const own = stretches.filter(({ kind }) => kind === 'words');
  const text = textOfStretches(own.length > 0 ? own : stretches).slice(0, enough);
  return directionOfText(text.replace(addresses, ' ')) ?? 'ltr';
}
