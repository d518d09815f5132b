const name =
  '(?:sponsored(?:[ -](?:content|post|story|article|feature))?|paid (?:post|content|partnership|partner content)|advertorial|partner(?:ed)? content|brand(?:ed)? content|promoted(?:[ -](?:content|post|story))?|advertisement(?: feature)?|native ad(?:vertising)?|publireportage|contenu commandité|anzeige)';

/** A category, a byline or what stands in brackets is the mark itself. */
const whole = new RegExp(`^${name}$`, 'i');
/** "Sponsored: …", "[Paid post] …", "… (Sponsored)" */
const inTitle = new RegExp(`^(?:${name}\\s*[:|–—]|[[(]\\s*${name}\\s*[\\])])|[[(]\\s*${name}\\s*[\\])]$`, 'i');

/** Whether a supplier marks an item as paid for. */
export function isMarkedSponsored(item: {
  title: string;
  categories: readonly string[];
  authors: readonly string[];
}): boolean {
  const parts = item.categories.flatMap((category) => category.split(/[/>|]/));
  return inTitle.test(item.title) || [...parts, ...item.authors].some((part) => whole.test(part.trim()));
}
