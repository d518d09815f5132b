import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, ask } from '#testing/http/ask.ts';
import { runBeside } from '#testing/portal/run-beside.ts';
import type { DemoPaper } from './demo-paper.ts';
import type { Instrument } from './instrument.ts';

/** Each kind of answer by the rules of RFC 9110 and 9111 that an HTTP linter goes by. */
export const caching: Instrument = {
  name: 'caching headers',
  needs: [],
  look: async (paper) => {
    // one answer is compared with another: nothing may become new between them
    await runBeside('await-pictures.ts');
    const kinds = await kindsOf(paper);
    const findings: string[] = [];
    for (const [name, path] of Object.entries(kinds)) {
      findings.push(...(await lint(paper.url, path)).map((what) => `${name} (${path}): ${what}`));
    }
    return { looked: `${Object.keys(kinds).length} kinds of answer`, findings };
  },
};

async function kindsOf({ url, pages, stories }: DemoPaper): Promise<Record<string, string>> {
  const page = (name: string) => new URL(pages.find((named) => named.name === name)?.url ?? '', url).pathname;
  const story = new URL(stories[0] ?? '').pathname;
  const html = (await ask(url, '/calgary', { headers: { 'accept-encoding': 'identity' } })).body;
  const asset = (pattern: RegExp) => pattern.exec(html)?.[0].replaceAll('&amp;', '&') ?? '/missing-on-the-front';
  return {
    front: '/calgary',
    section: '/calgary/local',
    story,
    'moved story': story.replace(/[^/]+-(\d+)$/, 'another-name-$1'),
    'withdrawn story': page('a withdrawn story'),
    search: '/search?q=council',
    nothing: '/nowhere-at-all',
    'trailing slash': '/calgary/',
    rss: '/feeds/calgary.rss',
    atom: '/feeds/calgary.atom',
    'JSON feed': '/feeds/calgary.json',
    'no feed': '/feeds/nowhere.rss',
    sitemap: '/sitemap.xml',
    'news sitemap': '/news-sitemap.xml',
    robots: '/robots.txt',
    'security.txt': '/.well-known/security.txt',
    manifest: '/manifest.webmanifest',
    opensearch: '/opensearch.xml',
    'share card': '/cards/calgary.jpg',
    picture: asset(/\/media\/[\w-]+\.(?:jpe?g|webp|avif)/),
    'no picture': `/media/${'0'.repeat(64)}.jpg`,
    'style sheet': asset(/\/_next\/static\/[^"]+\.css/),
    script: asset(/\/paper\/[^"]+\.js/),
    'no asset': '/_next/static/chunks/unknown.css',
    'sign-in': '/desk/sign-in',
    'desk, signed out': '/desk',
    'old desk': '/admin',
    live: '/health/live',
    ready: '/health/ready',
  };
}

async function lint(url: string, path: string): Promise<string[]> {
  const identity = await ask(url, path, { headers: { 'accept-encoding': 'identity' } });
  const packed = await ask(url, path, { headers: { 'accept-encoding': 'br, gzip' } });
  const head = await ask(url, path, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
  const refused = await ask(url, path, { method: 'DELETE' });
  const validator = identity.headers.etag;
  const unchanged = validator
    ? await ask(url, path, { headers: { 'accept-encoding': 'identity', 'if-none-match': validator } })
    : null;
  return [
    ...headerFaults(identity),
    ...variantFaults(identity, packed),
    ...headFaults(identity, head),
    ...(unchanged ? unchangedFaults(identity, unchanged) : []),
    ...(refused.status === 405 && !refused.headers.allow ? ['405 without Allow'] : []),
    ...(refused.status === 200 ? ['answers 200 to DELETE'] : []),
  ];
}

const knownDirectives =
  /^(public|private|no-store|no-cache|must-revalidate|no-transform|immutable|(max-age|s-maxage|stale-while-revalidate|stale-if-error)=\d+)$/;

function headerFaults({ status, headers, bytes }: Answer): string[] {
  const faults: string[] = [];
  const must = (fault: string, holds: boolean) => {
    if (!holds) faults.push(fault);
  };
  const directives = (headers['cache-control'] ?? '').split(/\s*,\s*/).filter(Boolean);
  const says = (name: string) => directives.some((directive) => directive === name || directive.startsWith(`${name}=`));
  must('no Date', Number.isFinite(Date.parse(headers.date ?? '')));
  must('no Cache-Control', directives.length > 0);
  must(
    `Cache-Control: ${directives.filter((one) => !knownDirectives.test(one))}`,
    directives.every((one) => knownDirectives.test(one)),
  );
  must('a directive twice', new Set(directives.map((one) => one.split('=')[0])).size === directives.length);
  must('no-store beside a lifetime', !(says('no-store') && (says('max-age') || says('s-maxage') || says('public'))));
  must('private beside public', !(says('private') && (says('public') || says('s-maxage'))));
  must('a cookie in what everybody may keep', !headers['set-cookie'] || says('private') || says('no-store'));
  must('Pragma or Expires', !headers.pragma && !headers.expires);
  must(`ETag ${headers.etag}`, headers.etag === undefined || /^(W\/)?"[\x21\x23-\x7e]*"$/.test(headers.etag));
  must(
    'may be kept, and cannot be asked for again',
    says('no-store') || status !== 200 || !!headers.etag || !!headers['last-modified'],
  );
  must(
    'no length',
    headers['content-length'] === undefined
      ? headers['transfer-encoding'] === 'chunked'
      : Number(headers['content-length']) === bytes.length,
  );
  must('no Content-Type', bytes.length === 0 || !!headers['content-type']);
  must(
    'text without charset',
    !/^text\//.test(headers['content-type'] ?? '') || /charset=utf-8/i.test(headers['content-type'] ?? ''),
  );
  must('no nosniff', headers['x-content-type-options'] === 'nosniff');
  must(
    'Location',
    status < 300 || status > 399 || status === 304 || URL.canParse(headers.location ?? '', 'http://a.example'),
  );
  must('X-Powered-By or Server', !headers['x-powered-by'] && !headers.server);
  must('an error that may be kept for long', status < 500 || says('no-store'));
  must('Vary: *', headers.vary !== '*');
  return faults;
}

const fields = (value: string | undefined) =>
  (value ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter(Boolean);

function variantFaults(identity: Answer, packed: Answer): string[] {
  const faults: string[] = [];
  const encoding = packed.headers['content-encoding'];
  const type = identity.headers['content-type'] ?? '';
  const isText = /^text\/|json|xml|javascript|svg/.test(type);
  const varies = [identity, packed].map(({ headers }) => fields(headers.vary).includes('accept-encoding'));
  if (encoding && !varies.every(Boolean)) faults.push('has several encodings, and Vary does not say so');
  if (!encoding && !isText && varies.some(Boolean)) faults.push('Vary: Accept-Encoding on what has one encoding');
  if (!encoding && isText && identity.bytes.length > 2_000) faults.push('text that goes out unpacked');
  if (encoding && !isText) faults.push(`${type} packed again`);
  if (
    encoding &&
    identity.headers.etag &&
    identity.headers.etag === packed.headers.etag &&
    !identity.headers.etag.startsWith('W/')
  ) {
    faults.push('one strong ETag for two encodings');
  }
  const extra = fields(identity.headers.vary).filter((field) => !['accept-encoding'].includes(field));
  // what nobody keeps may differ by whatever it likes
  if (extra.length > 0 && !/no-store/.test(identity.headers['cache-control'] ?? '')) faults.push(`Vary: ${extra}`);
  return faults;
}

/** What differs from one answer to the next by itself. */
const ofTheMoment = [
  'date',
  'x-request-id',
  // names a nonce, where nothing is kept
  'link',
  'age',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'cache-status',
  'content-security-policy',
];

function differing(one: IncomingHttpHeaders, other: IncomingHttpHeaders): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => !ofTheMoment.includes(name) && String(one[name]) !== String(other[name]));
}

function headFaults(get: Answer, head: Answer): string[] {
  const faults = differing(get.headers, head.headers).map((name) => `HEAD has another ${name}`);
  if (head.status !== get.status) faults.push(`HEAD answers ${head.status}, GET ${get.status}`);
  if (head.bytes.length > 0) faults.push('HEAD has a body');
  return faults;
}

function unchangedFaults(whole: Answer, unchanged: Answer): string[] {
  if (whole.status !== 200) return [];
  if (unchanged.status !== 304) return [`If-None-Match answers ${unchanged.status}`];
  const faults = ['cache-control', 'etag', 'vary', 'content-location']
    .filter((name) => whole.headers[name] !== unchanged.headers[name])
    .map((name) => `304 has another ${name}`);
  if (unchanged.bytes.length > 0) faults.push('304 has a body');
  return faults;
}
