import type { FeedItem } from '#lib/wires/types.ts';

const name =
  '(?:sponsored(?:[ -](?:content|post|story|article|feature))?|paid (?:post|content|partnership|partner content)|advertorial|partner(?:ed)? content|brand(?:ed)? content|promoted(?:[ -](?:content|post|story))?|advertisement(?: feature)?|native ad(?:vertising)?|publireportage|contenu commandité|anzeige)';

/** A category, a byline or what stands in brackets is the mark itself. */
const whole = new RegExp(`^${name}$`, 'i');
/** "Sponsored: …", "[Paid post] …", "… (Sponsored)" */
const inTitle = new RegExp(`^(?:${name}\\s*[:|–—]|[[(]\\s*${name}\\s*[\\])])|[[(]\\s*${name}\\s*[\\])]$`, 'i');

/** What search engines ask of paid links. */
const paidLink = /<a\b[^<>]*\srel\s*=\s*["']?[^"'<>]*\bsponsored\b/i;

type Marked = Pick<FeedItem, 'title' | 'categories' | 'authors' | 'summaryHtml' | 'contentHtml'>;

/** Whether a supplier marks an item as paid for, or a link in it. */
export function isMarkedSponsored({ title, categories, authors, summaryHtml, contentHtml }: Marked): boolean {
  const parts = categories.flatMap((category) => category.split(/[/>|]/));
  return (
    inTitle.test(title) ||
    [...parts, ...authors].some((part) => whole.test(part.trim())) ||
    [summaryHtml, contentHtml].some((html) => html.includes('sponsored') && paidLink.test(html))
  );
}
