import { addressOf } from '#lib/addresses/address-of.ts';
import { directionOf } from '#lib/direction.ts';
import { yearOf } from '#lib/editions/days.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import { escapeMarkup as text } from '#lib/escape-markup.ts';
import { bodyHtml, figureHtml } from '#lib/feeds/block-html.ts';
import { feedPicture } from '#lib/feeds/feed-picture.ts';
import type { Feed, FeedEntry, FeedStory, Paper } from '#lib/feeds/types.ts';
import { attributionLine } from '#lib/stories/attribution-line.ts';
import { safeHref } from '#lib/stories/blocks/inline.ts';
import { summaryOf } from '#lib/stories/blocks/summary.ts';
import type { WireAttribution } from '#lib/stories/types.ts';
import { correctionNames, wireWords } from '#lib/stories/words.ts';

/** The feed's own name, the same as its page's: "Local – Action News Calgary". */
export function feedTitle(
  { edition, name }: Pick<Feed, 'name'> & { edition: Pick<Edition, 'name'> },
  paper: Paper,
): string {
  const place = `${paper.name} ${edition.name}`;
  return name === null ? place : `${name} – ${place}`;
}

/** A tag URI (RFC 4151) under the paper's host, which is the same at whatever port or scheme it is read. */
export function tagUri(paper: Paper, what: string): string {
  return `tag:${new URL(paper.url).hostname},2026:${what}`;
}

/** A story of an edition's feeds. */
export function storyEntry(story: FeedStory, edition: Edition, paper: Paper): FeedEntry {
  const { wire, leadPicture } = story;
  const names = story.bylines.map(({ name, authorSlug }) => ({
    name,
    url: authorSlug && paper.url + addressOf('author', { edition: edition.slug, author: authorSlug }),
  }));
  return {
    id: tagUri(paper, `story/${story.id}`),
    url: paper.url + story.path,
    headline: story.headline,
    language: story.language,
    summary: summaryOf(story),
    authors: names.length > 0 ? names : [{ name: wire?.supplier || paper.name, url: null }],
    categories: [...new Set([sectionName(story.section, edition.language), ...story.topics])],
    publishedAt: story.publicAt,
    updatedAt: story.significantAt ?? story.publicAt,
    html: directed(htmlOf(story, paper), story.language),
    isWhole: !wire || wire.isRelease === true,
    rights: wire ? rightsOf(wire) : `© ${yearOf(story.publicAt, edition.timeZone)} ${paper.name}`,
    source: wire && isWeb(wire.originalUrl) ? { name: wire.feedName || wire.supplier, url: wire.originalUrl } : null,
    picture: leadPicture && {
      ...feedPicture(leadPicture, paper.url),
      alt: leadPicture.alt,
      caption: leadPicture.caption,
      credit: leadPicture.credit,
    },
  };
}

/** A news release is given to be printed, so it goes out whole like the paper's own stories, and says whose it is. */
function htmlOf(story: FeedStory, paper: Paper): string {
  const { wire, language } = story;
  if (!wire) return storyHtml(story, paper);
  if (!wire.isRelease) return wireHtml(story, wire);
  return `${storyHtml(story, paper)}\n<p>${text(attributionLine(wire, language))}</p>`;
}

const rightsOf = (wire: WireAttribution): string => (wire.isRelease ? `© ${wire.supplier}` : wire.copyright);

function storyHtml({ leadPicture, body, pictures, corrections, language }: FeedStory, paper: Paper): string {
  const names = correctionNames(language);
  const notes = corrections.map((note) => `<h2>${text(names[note.kind])}</h2>\n<p>${text(note.text)}</p>`);
  const lead = leadPicture ? [figureHtml(leadPicture, paper.url)] : [];
  return [...lead, bodyHtml(body, pictures, paper.url), ...notes].filter(Boolean).join('\n');
}

function wireHtml({ deck, language }: FeedStory, wire: WireAttribution): string {
  const words = wireWords(language);
  const original = isWeb(wire.originalUrl)
    ? ` <a href="${text(wire.originalUrl)}">${text(words[wire.isSummary ? 'readWhole' : 'readOriginal'](wire.supplier))}</a>`
    : '';
  const attribution = `<p>${text(attributionLine(wire, language))}${original}</p>`;
  return deck ? `<p>${text(deck)}</p>\n${attribution}` : attribution;
}

/** A feed's programs take everything for left to right that does not say otherwise. */
function directed(html: string, language: string): string {
  if (html === '' || directionOf(language) === 'ltr') return html;
  return `<div lang="${text(language)}" dir="rtl">${html}</div>`;
}

/** May a wire’s address stand in a feed? */
const isWeb = (href: string) => safeHref.safeParse(href).success && /^https?:/i.test(href);
