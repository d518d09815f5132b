import { pageKinds } from '#lib/addresses/page-kinds.ts';
import { translated } from '#lib/language.ts';

export { pageKinds };
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
