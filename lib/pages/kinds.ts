import { translated } from '#lib/language.ts';

/** The pages a newsroom has of its own, in the order of the footer. A kind is the last part of its page's address. */
export const pageKinds = [
  'about',
  'contact',
  'masthead',
  'standards',
  'corrections-policy',
  'ownership',
  'feedback',
  'privacy',
] as const;
export type PageKind = (typeof pageKinds)[number];

export function isPageKind(word: string): word is PageKind {
  return (pageKinds as readonly string[]).includes(word);
}

/** What a page is called in navigation, and its headline until somebody gives it another. */
export const pageNames = translated<Readonly<Record<PageKind, string>>>({
  en: {
    about: 'About us',
    contact: 'Contact',
    masthead: 'Masthead',
    standards: 'Standards and ethics',
    'corrections-policy': 'Corrections policy',
    ownership: 'Ownership and funding',
    feedback: 'Feedback',
    privacy: 'Privacy',
  },
  fr: {
    about: 'À propos',
    contact: 'Nous joindre',
    masthead: 'L’équipe',
    standards: 'Normes et éthique',
    'corrections-policy': 'Politique de rectification',
    ownership: 'Propriété et financement',
    feedback: 'Vos commentaires',
    privacy: 'Confidentialité',
  },
});

/**
 * What each page is to machines: its own type, and the properties of a schema.org `NewsMediaOrganization` that name it.
 * See <https://schema.org/NewsMediaOrganization>.
 */
export const pageMeanings: Readonly<Record<PageKind, { type: string; properties: readonly string[] }>> = {
  about: { type: 'AboutPage', properties: [] },
  contact: { type: 'ContactPage', properties: [] },
  masthead: { type: 'WebPage', properties: ['masthead'] },
  standards: { type: 'WebPage', properties: ['publishingPrinciples', 'ethicsPolicy'] },
  'corrections-policy': { type: 'WebPage', properties: ['correctionsPolicy'] },
  ownership: { type: 'WebPage', properties: ['ownershipFundingInfo'] },
  feedback: { type: 'WebPage', properties: ['actionableFeedbackPolicy'] },
  privacy: { type: 'WebPage', properties: [] },
};

/** Where an edition's readers find a page. */
export function newsroomPagePath(editionSlug: string, kind: PageKind): string {
  return `/${editionSlug}/${kind}`;
}
