/** What is asked of an element, whoever parsed it. */
export type NamedElement = { name: string; attribute(name: string): string };

/** Words of class names and ids, of what a page puts between the words of a story. A row is several words in a row. */
const furniture: readonly string[] = [
  // letters and subscriptions
  'newsletter',
  'newsletters',
  'signup',
  'sign up',
  'mc4wp',
  'mailchimp',
  'mailmunch',
  'subscribe',
  'subscription',
  'paywall',
  'popup',
  'modal',
  'donate',
  'donation',
  // other stories
  'related',
  'relatedposts',
  'similar links',
  'similar stories',
  'recommended',
  'recommendations',
  'read more',
  'read next',
  'more stories',
  'more from',
  'homepage articles',
  'most read',
  'most popular',
  'popular',
  'trending',
  'outbrain',
  'taboola',
  // sharing
  'share',
  'sharing',
  'sharedaddy',
  'sharethis',
  'addthis',
  'addtoany',
  'social',
  'feedflare',
  // advertising
  'ad',
  'ads',
  'advert',
  'adverts',
  'advertisement',
  'advertising',
  'adsbygoogle',
  'scaip',
  'dfp',
  'promo',
  'sponsored links',
  // hearing
  'tts',
  'listen',
  // about the writer
  'author bio',
  'author box',
  'author card',
  'author info',
  'about author',
  'biography',
  // answers of readers
  'comments',
  'commentlist',
  'comment form',
  'disqus',
  // the page itself
  'cookie',
  'cookies',
  'consent',
  'gdpr',
  'breadcrumb',
  'breadcrumbs',
  'tags links',
  'entry footer',
  'skip link',
  'corrections footer',
];

const pattern = new RegExp(` (?:${furniture.join('|')})(?: |$)`);
/** What a theme says of the whole page, of a topic, or of how a thing is laid out. */
const notOfIt =
  /^(?:category|tag|post|postid|page|has|no|is|with|type|format|status|hentry|wp-image|size|align|single|theme)-|^(?:js|no-js)$/;

/** Does its class or id say that it is no part of the story? Elements of text and of pictures are never asked. */
export function isFurniture(element: NamedElement): boolean {
  if (!holders.has(element.name)) return false;
  const names = `${element.attribute('class')} ${element.attribute('id')}`;
  return names !== ' ' && names.length < 2_000 && pattern.test(` ${toWords(names)}`);
}

const holders = new Set([
  ...[
    'div',
    'section',
    'aside',
    'nav',
    'ul',
    'ol',
    'table',
    'td',
    'form',
    'header',
    'footer',
    'ins',
    'center',
    'article',
  ],
  ...['p', 'span', 'a', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** "newsletterBox wp-block-group" → "newsletter box wp block group " */
function toWords(names: string): string {
  return names
    .split(/\s+/)
    .filter((name) => name !== '' && !notOfIt.test(name))
    .map((name) => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' '))
    .join(' | ')
    .toLowerCase();
}
