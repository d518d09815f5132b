import type { Fetched, FetchOptions } from '#lib/fetching/types.ts';

/** Asks a stub supplier, without the guards that keep the portal away from loopback. */
export async function plainFetch(_db: unknown, url: string, { etag }: FetchOptions): Promise<Fetched> {
  const response = await fetch(url, { headers: etag ? { 'if-none-match': etag } : {} });
  const freshness = {
    url,
    permanentUrl: null,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
    maxAgeMs: null,
  };
  if (response.status === 304) return { ...freshness, kind: 'unchanged' };
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status === 200)
    return { ...freshness, kind: 'fetched', bytes, contentType: '', headers: {}, isCut: false };
  const message = `status ${response.status}`;
  return { kind: 'failed', fault: 'status', status: response.status, message, userMessage: message };
}
