import { pageKinds } from '#lib/addresses/page-kinds.ts';
import { desk, document, file, fixed, page, picture, type Row, reserved, through } from '#lib/addresses/row.ts';

/** Sharing a story: one reader's business, under addresses that hold secrets. */
const share = { secret: true, closed: true, ahead: 'never' } as const;
/** A story that is not out, for whoever is signed in. */
const preview = { personal: true, secret: true, closed: true, ahead: 'never' } as const;
const staffOnly = { closed: true, ahead: 'never' } as const;
const wireFilter = ['tab', 'wire', 'edition', 'section', 'doubt', 'seen', 'q', 'before', 'item'] as const;
/** A list of the post, and where one comes back to from what was opened in it. */
const mailList = ['folder', 'q', 'before', 'owner', 'state'] as const;
const previewChoice = ['kind', 'language', 'theme', 'images', 'story'] as const;

/**
 * Every address of the paper, once. The first row that fits a path is its row. From here follow the press's routes and
 * what is logged, the query parameters a page reads, whose edition a page is, what browsers get ready, robots.txt, the
 * sitemap and the feeds, the slugs that editions and sections may not take, and every link (`addressOf`).
 */
export const addresses = {
  home: page('/', { ahead: 'rendered' }),
  search: page('/search', { reads: ['q', 'edition', 'section', 'from', 'to', 'exactly', 'page'], ahead: 'never' }),

  shareChecking: page('/share/check-your-mail/:story', { at: '/share/:step/:story', ...share }),
  shareOnItsWay: page('/share/on-its-way/:story', { at: '/share/:step/:story', ...share }),
  shareConfirm: page('/share/confirm/:token', share),
  shareStatus: page('/share/status/:token', share),
  shareNeverDone: page('/share/never/done', share),
  shareNever: page('/share/never/:token', share),
  // mail programs post here by themselves, without an Origin (RFC 8058)
  shareOneClick: page('/share/never/:token/one-click', { openToAll: true, ...share }),
  // asks for the reader's server and leads there
  shareMastodon: page('/share/mastodon/:story', { leadsAway: true, ...share }),
  shareNothing: page('/share/:rest*', { at: '/:path+', ...share }),

  desk: desk('/desk', { reads: ['state', 'q', 'mine', 'page'], ...staffOnly }),
  signIn: desk('/desk/sign-in', { reads: ['next'], ...staffOnly }),
  signInCalls: desk('/desk/auth/:all+', { takes: 'call', ...staffOnly }),
  upload: desk('/desk/media', { takes: 'upload', ...staffOnly }),
  live: desk('/desk/live', { takes: 'stream', reads: ['since'], ...staffOnly }),
  liveNow: desk('/desk/live/now', { polled: true, reads: ['since'], ...staffOnly }),
  presence: desk('/desk/live/presence', { takes: 'call', polled: true, ...staffOnly }),
  account: desk('/desk/account', { reads: ['password'], ...staffOnly }),
  deskAlerts: desk('/desk/alerts', { reads: ['story'], ...staffOnly }),
  newAuthor: desk('/desk/authors/new', staffOnly),
  deskAuthor: desk('/desk/authors/:id', staffOnly),
  deskAuthors: desk('/desk/authors', staffOnly),
  mail: desk('/desk/mail', { reads: ['state', 'day', 'page', 'id'], ...staffOnly }),
  owedMail: desk('/desk/mail/outbox/:id', staffOnly),
  mailPreview: desk('/desk/mail/preview', { reads: previewChoice, ...staffOnly }),
  // the HTML of a mail is shown in a frame of its own, in a sandbox
  mailPreviewHtml: through('/desk/mail/preview/html', { reads: previewChoice, ownPolicy: true, ...staffOnly }),
  capturedMail: desk('/desk/mail/:id', staffOnly),
  capturedMailHtml: through('/desk/mail/:id/html', { ownPolicy: true, ...staffOnly }),
  deskPages: desk('/desk/pages', staffOnly),
  deskPage: desk('/desk/pages/:kind/:language', staffOnly),
  deskPageVersion: desk('/desk/pages/:kind/:language/versions/:number', staffOnly),
  people: desk('/desk/staff', staffOnly),
  newStory: desk('/desk/stories/new', staffOnly),
  leaveStory: desk('/desk/stories/leave', { takes: 'call', ...staffOnly }),
  deskStory: desk('/desk/stories/:id', { reads: ['version'], ...staffOnly }),
  deskStoryComparison: desk('/desk/stories/:id/compare', { reads: ['from', 'to'], ...staffOnly }),
  deskStoryWire: desk('/desk/stories/:id/wire', staffOnly),
  deskStoryVersion: desk('/desk/stories/:id/versions/:number', staffOnly),
  wires: desk('/desk/wires', { reads: wireFilter, ...staffOnly }),
  wireItem: desk('/desk/wires/items/:id', { reads: ['version'], ...staffOnly }),
  wireFeeds: desk('/desk/wires/feeds', staffOnly),
  newWire: desk('/desk/wires/feeds/new', { reads: ['url', 'preset'], ...staffOnly }),
  wireFeed: desk('/desk/wires/feeds/:id', staffOnly),
  newPressOffice: desk('/desk/wires/offices/new', staffOnly),
  wireRules: desk('/desk/wires/rules', { reads: ['version'], ...staffOnly }),
  newWireRule: desk('/desk/wires/rules/new', { reads: ['version', 'copy'], ...staffOnly }),
  wireRule: desk('/desk/wires/rules/:place', { reads: ['version'], ...staffOnly }),
  deskSources: desk('/desk/sources', { reads: ['edition'], ...staffOnly }),
  newSource: desk('/desk/sources/new', { reads: ['edition', 'adapter'], ...staffOnly }),
  deskSource: desk('/desk/sources/:id', staffOnly),
  deskTopics: desk('/desk/topics', staffOnly),
  deskNothing: desk('/desk/:rest*', { at: '/desk/:path+', ...staffOnly }),
  admin: desk('/admin/:path*', { takes: 'door', ahead: 'never' }),

  webmail: desk('/webmail', staffOnly),
  mailPresence: desk('/webmail/live/presence', { takes: 'call', polled: true, ...staffOnly }),
  mailLook: desk('/webmail/live/look', { takes: 'call', polled: true, ...staffOnly }),
  mailBox: desk('/webmail/:box', { reads: [...mailList, 'done'], ...staffOnly }),
  conversation: desk('/webmail/:box/conversations/:id', { reads: [...mailList, 'sent'], ...staffOnly }),
  mailPassword: desk('/webmail/:box/password', staffOnly),
  mailDrafts: desk('/webmail/:box/drafts', { reads: ['done'], ...staffOnly }),
  mailDraft: desk('/webmail/:box/drafts/:id', { reads: [...mailList, 'kept'], ...staffOnly }),
  // what is typed with the files that go along
  mailDraftFiles: desk('/webmail/:box/drafts/:id/files', { takes: 'upload', reads: ['as'], ...staffOnly }),
  mailDraftFile: through('/webmail/:box/drafts/:id/files/:file', { ownPolicy: true, ...staffOnly }),
  // an answer, or a new mail, that is not saved yet
  mailWrite: desk('/webmail/:box/write', { reads: [...mailList, 'message', 'as'], ...staffOnly }),
  // what strangers sent goes out under policies of its own, in which nothing runs and nothing is loaded from elsewhere
  mailAsSent: through('/webmail/:box/messages/:id/as-sent', { reads: ['part'], ownPolicy: true, ...staffOnly }),
  mailPart: through('/webmail/:box/messages/:id/parts/:path', { reads: ['as'], ownPolicy: true, ...staffOnly }),
  mailOriginal: through('/webmail/:box/messages/:id/original', { ownPolicy: true, ...staffOnly }),
  webmailNothing: desk('/webmail/:rest*', { at: '/webmail/:path+', ...staffOnly }),

  preview: page('/preview/:id', preview),
  previewNothing: page('/preview/:rest*', { at: '/:path+', ...preview }),

  story: page('/story/:story', { at: '/story/:slug', ahead: 'rendered' }),
  storyHistory: page('/story/:story/history', { at: '/story/:slug/history' }),
  storyPhoto: page('/story/:story/photos/:number', { at: '/story/:slug/photos/:number' }),
  // shows a player of somebody else's
  storyPlayer: page('/story/:story/player/:number', { at: '/story/:slug/player/:number', ahead: 'never' }),
  notice: page('/notice/:status'),

  picture: picture('/media/:name', { ahead: 'never' }),
  feed: document('/feeds/:path+', { ahead: 'never' }),
  card: through('/cards/:name', { ahead: 'never' }),
  cameraPicture: through('/cameras/:name', { ahead: 'never' }),
  sitemapIndex: document('/sitemap.xml'),
  sitemap: document('/sitemaps/:name'),
  newsSitemap: document('/news-sitemap.xml'),
  robots: document('/robots.txt'),
  manifest: document('/manifest.webmanifest'),
  openSearch: document('/opensearch.xml'),
  editionStyles: document('/editions.css'),
  securityText: document('/.well-known/security.txt'),
  changePassword: document('/.well-known/change-password'),
  wellKnown: document('/.well-known/:name', { at: '/:edition/:section' }),
  isLive: through('/health/live'),
  isReady: through('/health/ready'),

  build: file('/_next/:path*'),
  icon: file('/icons/:path*'),
  shareIcons: file('/share-icons.svg'),
  favicon: file('/favicon.svg'),
  oldFavicon: file('/favicon.ico'),
  touchIcon: file('/apple-touch-icon.png'),
  oldTouchIcon: file('/apple-touch-icon-precomposed.png'),
  speculationRules: fixed('/paper/speculation-rules.json'),
  script: fixed('/paper/:name'),

  popular: reserved('/:edition/popular'),

  // the default edition's
  weather: page('/weather', { ahead: 'rendered' }),
  traffic: page('/traffic', { reads: ['road', 'kind'], ahead: 'rendered' }),
  editionWeather: page('/:edition/weather', { ahead: 'rendered', sitemap: true, feed: true }),
  editionTraffic: page('/:edition/traffic', { reads: ['road', 'kind'], ahead: 'rendered', sitemap: true, feed: true }),

  topics: page('/:edition/topics', { sitemap: true }),
  topic: page('/:edition/topics/:topic', { reads: ['page'], sitemap: true, feed: true }),
  authors: page('/:edition/authors', { sitemap: true }),
  author: page('/:edition/authors/:author', { reads: ['page'], sitemap: true, feed: true }),
  archive: page('/:edition/archive', { sitemap: true }),
  archiveSpan: page('/:edition/archive/:when', { reads: ['page'] }),
  corrections: page('/:edition/corrections', { reads: ['page'], sitemap: true }),
  newsroomPage: page('/:edition/:kind', { at: '/:edition/:section', where: { kind: pageKinds }, sitemap: true }),

  front: page('/:edition', { ahead: 'rendered', sitemap: true, feed: true }),
  section: page('/:edition/:section', { reads: ['page'], ahead: 'rendered', sitemap: true, feed: true }),
  nothing: page('/:edition/:rest*', { at: '/:path+' }),
} as const satisfies Record<string, Row>;

export type AddressName = keyof typeof addresses;
