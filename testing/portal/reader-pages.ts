import type { APIRequestContext } from '@playwright/test';

/** Every page a reader can come to, by a name for the report. Addresses with ids are looked up in the running paper. */
export type ReaderPage = { name: string; path: string | ((request: APIRequestContext) => Promise<string>) };

const onFront = (edition: string, link: RegExp) => async (request: APIRequestContext) => {
  const html = await (await request.get(`/${edition}`)).text();
  const path = link.exec(html)?.[1];
  if (!path) throw new Error(`the front of ${edition} has no link like ${link}`);
  return path;
};

/** The story the Calgary front leads with: a photograph, tables, lists, topics. */
export const leadStory = onFront('calgary', /href="(\/story\/[^"]+)"/);

const beside = (part: string) => async (request: APIRequestContext) => `${await leadStory(request)}${part}`;

const storyId = async (request: APIRequestContext) => /-(\d+)$/.exec(await leadStory(request))?.[1] ?? '';

let withdrawn: string | undefined;

/** The demo withdrew a story, and nothing links to it any more. */
async function withdrawnStory(request: APIRequestContext): Promise<string> {
  for (let id = 1; id <= 300 && withdrawn === undefined; id += 1) {
    const answer = await request.get(`/story/any-${id}`);
    if (answer.status() === 410) withdrawn = new URL(answer.url()).pathname;
  }
  if (withdrawn === undefined) throw new Error('the demo has no withdrawn story');
  return withdrawn;
}

export const readerPages: readonly ReaderPage[] = [
  { name: 'the front', path: '/' },
  { name: 'another edition', path: '/santa-barbara' },
  { name: 'a section', path: '/calgary/local' },
  { name: 'its second page', path: '/calgary/local?page=2' },
  { name: 'news releases', path: '/calgary/news-releases' },
  { name: 'a story', path: leadStory },
  { name: 'its history', path: beside('/history') },
  { name: 'its photograph', path: beside('/photos/1') },
  { name: 'a withdrawn story', path: withdrawnStory },
  { name: 'all topics', path: '/calgary/topics' },
  { name: 'a topic', path: async (request) => linkOn(request, '/calgary/topics', /href="(\/calgary\/topics\/[^"]+)"/) },
  { name: 'all authors', path: '/calgary/authors' },
  {
    name: 'an author',
    path: async (request) => linkOn(request, '/calgary/authors', /href="(\/calgary\/authors\/[^"]+)"/),
  },
  { name: 'corrections', path: '/calgary/corrections' },
  { name: 'the archive', path: '/calgary/archive' },
  {
    name: 'a month',
    path: async (request) => linkOn(request, '/calgary/archive', /href="(\/calgary\/archive\/\d{4}-\d\d)"/),
  },
  {
    name: 'a day',
    path: async (request) =>
      linkOn(
        request,
        await linkOn(request, '/calgary/archive', /href="(\/calgary\/archive\/\d{4}-\d\d)"/),
        /href="(\/calgary\/archive\/\d{4}-\d\d-\d\d)"/,
      ),
  },
  { name: 'the weather', path: '/calgary/weather' },
  { name: 'the weather in other units', path: '/santa-barbara/weather' },
  { name: 'the traffic', path: '/calgary/traffic' },
  { name: 'about', path: '/calgary/about' },
  { name: 'privacy', path: '/calgary/privacy' },
  { name: 'search', path: '/search' },
  { name: 'search results', path: '/search?q=council' },
  { name: 'an empty search', path: '/search?q=zzqxv' },
  { name: 'sharing on Mastodon', path: async (request) => `/share/mastodon/${await storyId(request)}` },
  { name: 'emailing a story', path: async (request) => `/share/check-your-mail/${await storyId(request)}` },
  { name: 'an emailed story that is forgotten', path: '/share/status/unknown' },
  { name: 'never again', path: '/share/never/done' },
  { name: 'a French front', path: '/sherbrooke' },
  { name: 'a French section', path: '/sherbrooke/local' },
  { name: 'the weather in French', path: '/sherbrooke/weather' },
  { name: 'the traffic in French', path: '/sherbrooke/traffic' },
  { name: 'a French story', path: onFront('sherbrooke', /href="(\/story\/[^"]+)"/) },
  { name: 'a French search', path: '/search?q=passerelle&edition=sherbrooke' },
  { name: 'nothing', path: '/nowhere-at-all' },
];

export async function pathOf({ path }: ReaderPage, request: APIRequestContext): Promise<string> {
  return typeof path === 'string' ? path : path(request);
}

async function linkOn(request: APIRequestContext, page: string, link: RegExp): Promise<string> {
  const path = link.exec(await (await request.get(page)).text())?.[1];
  if (!path) throw new Error(`${page} has no link like ${link}`);
  return path;
}
