import { formatNumber, plural, translated } from '#lib/language.ts';

/** The words of the pages about topics. A count that reached its `cap` may be of more stories. */
export const topicWords = translated({
  en: {
    topics: 'Topics',
    allTopics: 'All topics',
    empty: 'There are no topics here yet.',
    intro: 'What we have written about, from A to Z.',
    indexTitle: (edition: string) => `Topics, ${edition}`,
    indexDescription: (edition: string, siteName: string) =>
      `Everything ${siteName} has written about in ${edition}, by topic, from A to Z.`,
    title: (topic: string, edition: string, page: number) => `${topic}, ${edition}${page > 1 ? `, page ${page}` : ''}`,
    description: (topic: string, edition: string, siteName: string) =>
      `${topic}: every story in ${edition}, by ${siteName}.`,
    stories: (count: number, cap: number) =>
      count < cap
        ? plural('en', count, { one: '# story', other: '# stories' })
        : `${formatNumber('en', cap)} stories or more`,
    page: (number: number) => `Page ${number}`,
  },
  fr: {
    topics: 'Sujets',
    allTopics: 'Tous les sujets',
    empty: 'Il n’y a pas encore de sujets ici.',
    intro: 'Ce dont nous avons parlé, de A à Z.',
    indexTitle: (edition) => `Sujets, ${edition}`,
    indexDescription: (edition, siteName) => `Tout ce dont ${siteName} a parlé à ${edition}, par sujet, de A à Z.`,
    title: (topic, edition, page) => `${topic}, ${edition}${page > 1 ? `, page ${page}` : ''}`,
    description: (topic, edition, siteName) => `${topic}\u00a0: toutes les nouvelles à ${edition}, par ${siteName}.`,
    stories: (count, cap) =>
      count < cap
        ? plural('fr', count, { one: '# nouvelle', other: '# nouvelles' })
        : `${formatNumber('fr', cap)} nouvelles ou plus`,
    page: (number) => `Page ${number}`,
  },
});
