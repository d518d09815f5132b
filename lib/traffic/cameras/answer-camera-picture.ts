import type { Db } from '#lib/db/client.ts';
import { isUnchanged } from '#lib/http/etag.ts';
import { contentTypeOfCamera } from '#lib/traffic/cameras/picture-name.ts';
import { findCameraPicture } from '#lib/traffic/cameras/queries.ts';

/**
 * Answers a GET or HEAD for `/cameras/<name>`: the picture, to be kept for good, since its name says its content; 304
 * when the browser has it; 404 for any name that is not exactly a picture's.
 */
export async function answerCameraPicture(request: Request, db: Db, name: string): Promise<Response> {
  const contentType = contentTypeOfCamera(name);
  const picture = contentType ? await findCameraPicture(db, name) : null;
  if (!contentType || !picture)
    return new Response('Not found\n', {
      status: 404,
      headers: { ...guards, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  const etag = `"${name}"`;
  const headers = { ...guards, etag, 'cache-control': 'public, max-age=31536000, immutable' };
  if (isUnchanged({ ifNoneMatch: request.headers.get('if-none-match') }, etag))
    return new Response(null, { status: 304, headers });
  const described = { ...headers, 'content-type': contentType, 'content-length': String(picture.bytes.length) };
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(picture.bytes), { headers: described });
}

const guards = { 'x-content-type-options': 'nosniff' };
