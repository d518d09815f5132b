import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, type Asked, ask } from '#testing/http/ask.ts';
import { formFields } from '#testing/http/form-fields.ts';
import { multipartOf, multipartType } from '#testing/http/multipart.ts';

type Write = (name: string, text: string) => Promise<void>;

/** What no page links to, and questions that are answered with something other than a page. */
const unlinked = [
  '/robots.txt',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/manifest.webmanifest',
  '/opensearch.xml',
  '/editions.css',
  '/paper/speculation-rules.json',
  '/favicon.ico',
  '/apple-touch-icon.png',
  '/.well-known/security.txt',
  '/.well-known/change-password',
  '/.well-known/nothing',
  '/health/live',
  '/admin',
  '/admin/anything',
  '/desk',
  '/desk/sign-in',
  '/desk/stories',
  '/weather',
  '/traffic',
  '/webmail',
  '/webmail/nothing',
  '/webmail/nothing/messages/1/original',
  '/calgary/',
  '//calgary',
  '/Calgary',
  '/calgary/local/?page=2&more=1',
  '/calgary/local?page=0',
  '/calgary/local?page=99',
  '/calgary/nothing',
  '/nowhere-at-all',
  '/nowhere/at/all/of/it',
  '/story/any-1',
  '/story/any-2',
  '/story/any-9999',
  '/story/any',
  '/stories/1',
  '/notice/409',
  '/notice/nothing',
  '/preview/unknown',
  '/share/never/done',
  '/share/never/unknown',
  '/share/status/unknown',
  '/share/mastodon/1',
  '/share/mastodon/5',
  '/share/check-your-mail/5',
  '/share/confirm/unknown',
  '/share/anything',
  '/feeds/calgary.xml',
  '/feeds/nowhere.rss',
  '/feeds/calgary/nothing.rss',
  '/sitemaps/nothing.xml',
  '/search?q=council&edition=calgary&page=2',
  '/search?q=%22winter%22&exactly=1',
  '/search?q=zzqxv',
  '/search?q=passerelle&edition=sherbrooke',
  '/media/nothing.jpg',
  '/cards/nothing.png',
  '/%00',
  '/calgary/%E0%A4%A',
];

const methods = ['POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];

/** Headers whose values follow from the build or the bytes. */
const left = new Set(['date', 'etag', 'content-length', 'connection', 'keep-alive', 'server-timing', 'x-request-id']);

/**
 * Every page and document that readers and machines come to from the fronts, and what is answered where there is none.
 * @returns the path of the story that Calgary leads with
 */
export async function crawlPaper(url: string, write: Write): Promise<string> {
  const isPaper = (path: string) => !/^\/(?:_next|desk)\//.test(path);
  await crawl(url, ['/', ...unlinked], isPaper, {}, write);
  for (const path of [
    '/calgary',
    '/desk',
    '/feeds/calgary.rss',
    '/health/live',
    '/favicon.ico',
    '/share/never/x/one-click',
  ])
    for (const method of methods) await write(`${method} ${path}`, described(await ask(url, path, { method })));
  const front = (await ask(url, '/calgary')).body;
  return /href="(\/story\/[^"]+)"/.exec(front)?.[1] ?? '';
}

/** Every page of the desk, as an administrator sees it. */
export async function crawlDesk(url: string, dataDir: string, write: Write): Promise<void> {
  const cookie = await signIn(url, dataDir);
  const isDesk = (path: string) => /^\/(?:desk|webmail)\b/.test(path) && !path.includes('sign-out');
  await crawl(url, ['/desk'], isDesk, { headers: { cookie } }, (name, text) => write(`desk ${name}`, text));
}

async function signIn(url: string, dataDir: string): Promise<string> {
  const lines = await readFile(join(dataDir, 'first-run.txt'), 'utf8');
  const [, email = '', password = ''] = /administrator\s+(\S+)\s+(\S+)/.exec(lines) ?? [];
  const page = await ask(url, '/desk/sign-in');
  const fields = { ...formFields(page.body, 'name="password"'), email, password };
  const { headers, status } = await ask(url, '/desk/sign-in', {
    method: 'POST',
    headers: { origin: url, 'content-type': multipartType },
    body: multipartOf(fields),
  });
  const cookies = [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0]);
  if (cookies.length === 0) throw new Error(`signing in was answered with ${status}`);
  return cookies.join('; ');
}

async function crawl(
  url: string,
  from: readonly string[],
  isWanted: (path: string) => boolean,
  asked: Asked,
  write: Write,
): Promise<void> {
  const seen = new Set(from);
  const waiting = [...from];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await ask(url, path, asked);
    await write(path, described(answer));
    for (const link of linksOf(answer, url)) {
      if (seen.has(link) || !isWanted(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
}

function linksOf({ headers, body }: Answer, url: string): string[] {
  if (!/html|xml/.test(headers['content-type'] ?? ''))
    return headers.location ? [pathIn(headers.location, url)].flatMap((path) => path ?? []) : [];
  const links = [
    ...body.matchAll(/(?:\shref="|\ssrc="|<loc>|<link>)([^"<]+)/g),
    ...body.matchAll(/<meta property="og:image" content="([^"]+)/g),
  ];
  return links.flatMap(([, link = '']) => pathIn(link.replaceAll('&amp;', '&'), url) ?? []);
}

function pathIn(link: string, url: string): string | null {
  if (!URL.canParse(link, url)) return null;
  const target = new URL(link, url);
  return target.origin === new URL(url).origin ? target.pathname + target.search : null;
}

/** Status, headers and body; of a picture its digest. */
function described({ status, headers, bytes, body }: Answer): string {
  const lines = Object.entries(headers)
    .filter(([name]) => !left.has(name))
    .map(([name, value]) => `${name}: ${value}`)
    .toSorted();
  const isText = /text|json|xml|javascript/.test(headers['content-type'] ?? '');
  const digest = () => createHash('sha256').update(bytes).digest('hex');
  return `${status}\n${lines.join('\n')}\n\n${isText ? body : digest()}\n`;
}
