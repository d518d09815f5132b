import { escapeMarkup } from '#lib/escape-markup.ts';
import type { WireRights } from '#lib/wires/types.ts';
import { openAttacks } from '#testing/wires/feed-attacks.ts';
import { atomDocument, jsonDocument, rssDocument } from '#testing/wires/feeds/documents.ts';

/** A feed of ill will, and what else its supplier serves. */
export type AttackFeed = { rights: WireRights; contentType: string; document: string; page: string };

const words =
  'Stalls stand on the north quay until two in the afternoon, and the ferry carries forty people at a time from Monday on. ' +
  'The harbour board says that it will count them, and that it has bought a bell for those who are late.';

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
/** What is no markup to a reader of XML, whatever it is to a reader of HTML. */
const isLoose = (attack: string) => /<!--|<!\[CDATA|<\?|<plaintext/.test(attack);

/**
 * Feeds of one story each, which have the attacks wherever words, markup or addresses are: every format in turn, until
 * no attack is left.
 * @param perStory attacks in one story's body
 * @param origin of its supplier, as its document shall say it
 */
export function attackFeeds(attacks: readonly string[], perStory: number, origin: string): AttackFeed[] {
  const count = Math.ceil(attacks.length / perStory);
  return Array.from({ length: count }, (_, number) => {
    const own = attacks.slice(number * perStory, (number + 1) * perStory);
    const body = bodyOf(own, number);
    const make = formats[number % formats.length] ?? rssEncoded;
    const field = (place: number) => own[place % own.length] ?? '';
    return { rights: 'full', page: '', ...make({ headline: `Hostile ${number}`, field, own, body, origin }) };
  });
}

type Given = {
  headline: string;
  /** An attack for a field. */
  field: (place: number) => string;
  own: readonly string[];
  body: string;
  origin: string;
};
type Made = Pick<AttackFeed, 'contentType' | 'document'> & Partial<AttackFeed>;

/** The one that is left open is the last. */
const bodyOf = (attacks: readonly string[], number: number) =>
  `<p>${words}</p>${attacks.map((attack, at) => `<p>mark ${number}-${at}</p><div>${attack}</div>`).join('\n')}` +
  `<p>the end ${number}</p>${openAttacks[number % openAttacks.length]}`;

const media = ({ field, origin }: Given) =>
  `<media:content url="${origin}/pictures/harbour.jpg" medium="image" width="640" height="480">` +
  `<media:title>${cdata(`Alt ${field(0)}`)}</media:title><media:description type="html">${cdata(`Caption ${field(1)}`)}` +
  `</media:description><media:credit>${cdata(`Credit ${field(2)}`)}</media:credit></media:content>`;

const rssItem = (given: Given, more: string) => {
  const { headline, field } = given;
  return rssDocument(
    [
      `<title>${cdata(`${headline} ${field(3)}`)}</title><guid isPermaLink="true">${escapeMarkup(field(4))}</guid>` +
        `<author>${escapeMarkup(`a@b.example (Ann ${field(5)})`)}</author><dc:creator>${cdata(`Bo ${field(6)}`)}</dc:creator>` +
        `<category domain="${escapeMarkup(field(7))}">${cdata(field(8))}</category><comments>${cdata(field(9))}</comments>` +
        `<source url="${escapeMarkup(field(10))}">${cdata(field(11))}</source>` +
        `<enclosure url="${escapeMarkup(field(12))}" type="image/jpeg" length="9"/>${media(given)}${more}`,
    ],
    `<title>${cdata(field(13))}</title><link>${escapeMarkup(field(14))}</link><description>${cdata(field(15))}</description>` +
      `<copyright>${cdata(field(16))}</copyright><image><url>${escapeMarkup(field(17))}</url></image>`,
  );
};

const rss = 'application/rss+xml';
const link = ({ origin }: Given) => `<link>${origin}/story</link>`;

const rssEncoded = (given: Given): Made => ({
  contentType: rss,
  document: rssItem(given, `${link(given)}<content:encoded>${cdata(given.body)}</content:encoded>`),
});

const rssDescription = (given: Given): Made => ({
  contentType: 'text/html',
  rights: 'summary',
  document: rssItem(given, `${link(given)}<description>${escapeMarkup(given.body)}</description>`),
});

const rssTwice = (given: Given): Made => ({
  contentType: rss,
  document: rssItem(
    given,
    `${link(given)}<content:encoded>${escapeMarkup(escapeMarkup(given.body))}</content:encoded>`,
  ),
});

const rssWithPage = (given: Given): Made => {
  const { headline, field, body } = given;
  const said = { '@type': 'NewsArticle', headline: field(0), author: [{ name: field(1) }], image: field(2) };
  return {
    contentType: rss,
    document: rssItem(given, `${link(given)}<description>In short.</description>`),
    page:
      `<!doctype html><html><head><title>${headline} ${escapeMarkup(field(3))}</title>` +
      `<meta property="og:image" content="${escapeMarkup(field(4))}"><meta name="author" content="${escapeMarkup(field(5))}">` +
      `<script type="application/ld+json">${JSON.stringify(said).replaceAll('<', '\\u003c')}</script></head>` +
      `<body><main><article><h1>${headline}</h1><p>${words}</p><p>${words}</p>${body}</article></main></body></html>`,
  };
};

const atomEntry = (given: Given, content: string): Made => {
  const { headline, field, origin } = given;
  return {
    contentType: 'application/atom+xml',
    document: atomDocument(
      [
        `<title type="html">${escapeMarkup(`${headline} ${field(0)}`)}</title><id>${escapeMarkup(field(1))}</id>` +
          `<link href="${origin}/story"/><link rel="enclosure" type="image/jpeg" href="${escapeMarkup(field(2))}"/>` +
          `<author><name>${escapeMarkup(`Ann ${field(3)}`)}</name><uri>${escapeMarkup(field(4))}</uri></author>` +
          `<category term="${escapeMarkup(field(5))}" label="${escapeMarkup(field(6))}"/><rights type="html">${cdata(field(7))}</rights>${content}`,
      ],
      `<title type="html">${cdata(field(8))}</title><subtitle type="html">${cdata(field(9))}</subtitle><icon>${cdata(field(10))}</icon>`,
      `xml:base="${escapeMarkup(field(11))}"`,
    ),
  };
};

const atomHtml = (given: Given): Made => atomEntry(given, `<content type="html">${escapeMarkup(given.body)}</content>`);

const atomXhtml = (given: Given): Made => {
  const marked = given.own
    .filter((attack) => !isLoose(attack))
    .map((attack, at) => `<p>mark x-${at}</p><div>${attack}</div>`);
  const div = `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p>${marked.join('\n')}</div>`;
  return atomEntry(given, `<content type="xhtml">${div}</content>`);
};

const json = (given: Given): Made => {
  const { headline, field, body, origin } = given;
  const item = {
    id: field(0),
    url: `${origin}/story`,
    external_url: field(1),
    title: `${headline} ${field(2)}`,
    content_html: body,
    summary: `In short ${field(3)}`,
    image: `${origin}/pictures/harbour.jpg`,
    banner_image: field(4),
    authors: [{ name: `Ann ${field(5)}`, url: field(6), avatar: field(7) }],
    tags: [field(8), field(9)],
    attachments: [{ url: field(10), mime_type: 'image/jpeg', title: field(11) }],
  };
  return {
    contentType: 'application/feed+json',
    document: jsonDocument([item], {
      title: field(12),
      home_page_url: field(13),
      description: field(14),
      icon: field(15),
    }),
  };
};

const formats = [rssEncoded, rssDescription, atomHtml, atomXhtml, json, rssWithPage, rssTwice];
