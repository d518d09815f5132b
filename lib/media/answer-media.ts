import { isUnchanged } from '#lib/http/etag.ts';
import { contentTypeOf, isMediaName } from '#lib/media/names.ts';
import { type MediaStorage, mediaStorage } from '#lib/media/storage.ts';

/**
 * Answers a GET or HEAD for `/media/<name>`: the file, streamed, to be kept for good (its name says its content);
 * 304 when the browser has it; 404 for any name that is not exactly a media file's.
 */
export async function answerMedia(
  request: Pick<Request, 'method' | 'headers'>,
  name: string,
  storage: MediaStorage = mediaStorage(),
): Promise<Response> {
  const file = isMediaName(name) ? await storage.read(name) : null;
  if (!file) {
    return new Response('Not found\n', {
      status: 404,
      headers: { ...guards, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  }
  const etag = `"${name}"`;
  const headers = {
    ...guards,
    'Content-Type': contentTypeOf(name),
    'Content-Length': String(file.sizeBytes),
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: etag,
  };
  if (isUnchanged({ ifNoneMatch: request.headers.get('if-none-match') }, etag)) {
    await file.stream.cancel();
    const { 'Content-Length': _, ...withoutLength } = headers;
    return new Response(null, { status: 304, headers: withoutLength });
  }
  if (request.method === 'HEAD') {
    await file.stream.cancel();
    return new Response(null, { headers });
  }
  return new Response(file.stream, { headers });
}

// should a browser ever take a picture for a page, it is a page that can do nothing
const guards = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};
