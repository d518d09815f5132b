import { addressOf } from '#lib/addresses/address-of.ts';
import { closedAreas } from '#lib/addresses/areas.ts';

/**
 * Programs that read the web for artificial intelligence, by the names their makers publish. Those in `answering`
 * fetch a page because somebody asks about it now and name their source; the others collect what models are trained
 * on. Neither list holds the crawlers of search engines: Google-Extended and Applebot-Extended are names for a wish
 * about training only, and have no influence on Google's or Apple's search.
 */
const collecting = [
  'GPTBot',
  'ClaudeBot',
  'anthropic-ai',
  'Google-Extended',
  'CCBot',
  'Bytespider',
  'Applebot-Extended',
  'Meta-ExternalAgent',
  'FacebookBot',
  'Amazonbot',
  'cohere-ai',
  'cohere-training-data-crawler',
  'Diffbot',
  'ImagesiftBot',
  'Omgilibot',
  'PanguBot',
  'Timpibot',
  'YouBot',
  'AI2Bot',
];
const answering = [
  'OAI-SearchBot',
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'PerplexityBot',
  'Perplexity-User',
  'Meta-ExternalFetcher',
  'MistralAI-User',
  'DuckAssistBot',
];

/** `/robots.txt` @param aiCrawlers the operator's `AI_CRAWLERS` */
export function robotsText(siteUrl: string, aiCrawlers: 'allow' | 'deny'): string {
  const groups = [
    ['User-agent: *', ...closedAreas().map((path) => `Disallow: ${path}`)],
    aiCrawlers === 'deny'
      ? [
          '# Our journalism is not free material for training models.',
          ...collecting.map((name) => `User-agent: ${name}`),
          'Disallow: /',
          '',
          '# Nor for answers that stand in place of our pages, even where they name us.',
          ...answering.map((name) => `User-agent: ${name}`),
          'Disallow: /',
        ]
      : ['# Programs that read for artificial intelligence may read what every reader may.'],
    [`Sitemap: ${siteUrl}${addressOf('sitemapIndex')}`, `Sitemap: ${siteUrl}${addressOf('newsSitemap')}`],
  ];
  return `${groups.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
