import { type ForeignElement, hasClass } from '#lib/foreign-html/trees/tree.ts';
import type { StretchKind } from '#lib/webmail/reading/bodies/earlier/kinds-of-lines.ts';

/* How the programs of mail mark what they quote and sign with. */

const quoteClasses = [
  'gmail_quote',
  'gmail_quote_container',
  'gmail_attr',
  'yahoo_quoted',
  'protonmail_quote',
  'tutanota_quote',
  'moz-cite-prefix',
  'moz-forward-container',
  'zmail_extra',
  'outlookmessageheader',
];
const quoteIds = ['olk_src_body_section', 'isforwardcontent', 'isreplycontent', 'reply-intro', 'qt'];
const signatureClasses = [
  'gmail_signature',
  'gmail_signature_prefix',
  'moz-signature',
  'protonmail_signature_block',
  'tutanota_signature',
];
const signatureIds = ['applemailsignature', 'signature', '_rc_sig', 'ms-outlook-mobile-signature'];
/** Behind these, which stand beside it and not around it, an earlier mail goes on to the end. */
const endIds = ['divrplyfwdmsg', 'appendonsend', 'stopspelling', 'mail-editor-reference-message-container'];
const endClasses = ['ms-outlook-mobile-reference-message'];

const idOf = (element: ForeignElement) =>
  element
    .attribute('id')
    .toLowerCase()
    .replace(/^(?:x_|yiv\d+)+/, '');

export const beginsEarlierMail = (element: ForeignElement) =>
  hasClass(element, ...endClasses) || endIds.includes(idOf(element));

/** What an element marks its insides as; null where it says nothing. */
export function kindOfElement(element: ForeignElement): StretchKind | null {
  if (!element.isHtml) return null;
  if (hasClass(element, ...signatureClasses) || signatureIds.includes(idOf(element))) return 'signature';
  return isQuote(element) && !holdsQuote(element) ? 'quote' : null;
}

const isQuote = (element: ForeignElement) =>
  (element.name === 'blockquote' && element.attribute('type').toLowerCase() === 'cite') ||
  hasClass(element, ...quoteClasses) ||
  quoteIds.includes(idOf(element)) ||
  (element.name === 'div' && element.attribute('name') === 'quote');

/** Between the quotations in such a one answers may stand. */
const holdsQuote = (element: ForeignElement) =>
  element.name === 'div' &&
  element.children.some((child) => typeof child !== 'string' && child.name === 'blockquote' && isQuote(child));
