import { translated } from '#lib/language.ts';

/** What pages say of themselves; their parts have words beside their components. */
export const readerWords = translated({
  en: {
    skip: 'Skip to content',
    frontPage: 'Go to the front page',
    frontPageOf: (name: string) => `Go to the front page of ${name}`,
    frontDescription: (edition: string, region: string, siteName: string) =>
      `News from ${edition}, ${region}: what is happening today, reported by ${siteName}.`,
    sectionTitle: (section: string, edition: string, page: number) =>
      `${section}, ${edition}${page > 1 ? `, page ${page}` : ''}`,
    sectionDescription: (section: string, edition: string, region: string, siteName: string) =>
      `${section} news from ${edition}, ${region}, by ${siteName}.`,
    notFound: 'Page not found',
    nothingHere: 'There is nothing at this address',
    mistyped: 'The page may have moved, or the address may have been mistyped.',
    withdrawnTitle: 'Story withdrawn',
    withdrawn: 'Withdrawn',
    withdrawnHeading: 'This story has been withdrawn',
    withdrawnAt: 'Withdrawn',
    preview: 'Preview',
    previewBar: 'Preview – this is what the desk has now; readers see it once it is published.',
  },
  fr: {
    skip: 'Passer au contenu',
    frontPage: 'Aller à la une',
    frontPageOf: (name) => `Aller à la une\u00a0: ${name}`,
    frontDescription: (edition, region, siteName) =>
      `L’actualité à ${edition}, ${region}\u00a0: ce qui se passe aujourd’hui, par ${siteName}.`,
    sectionTitle: (section, edition, page) => `${section}, ${edition}${page > 1 ? `, page ${page}` : ''}`,
    sectionDescription: (section, edition, region, siteName) =>
      `${section}\u00a0: les nouvelles à ${edition}, ${region}, par ${siteName}.`,
    notFound: 'Page introuvable',
    nothingHere: 'Il n’y a rien à cette adresse',
    mistyped: 'La page a peut-être été déplacée, ou l’adresse mal saisie.',
    withdrawnTitle: 'Nouvelle retirée',
    withdrawn: 'Retirée',
    withdrawnHeading: 'Cette nouvelle a été retirée',
    withdrawnAt: 'Retirée le',
    preview: 'Aperçu',
    previewBar:
      'Aperçu – voici ce que la rédaction a en ce moment; les lecteurs le verront une fois la nouvelle publiée.',
  },
});
