import { shareWords } from '#app/(reader)/share/words.ts';
import { readPageEdition } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { suppress } from '#lib/mail/bounces/suppress.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string }> };

/**
 * RFC 8058: mail programs POST here by themselves when their reader presses "unsubscribe". They have no Origin and no
 * cookie; the token alone says whose wish it is.
 */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const done = await suppress(database(), (await params).token, now());
  const language = (await readPageEdition())?.language ?? 'en';
  const { oneClick } = shareWords(language);
  const text = done ? oneClick.done : oneClick.unknown;
  return new Response(
    `<!DOCTYPE html><html lang="${language}"><title>${oneClick.title}</title><p>${text}</p></html>\n`,
    {
      status: done ? 200 : 404,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    },
  );
}

/** A person who opens the address gets the page with the button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return new Response(null, {
    status: 303,
    headers: { location: addressOf('shareNever', { token: encodeURIComponent(token) }) },
  });
}
