import { addressOf } from '#lib/addresses/address-of.ts';
import { directionOf } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import { legible, shortened } from '#lib/mail/templates/legible.ts';
import { type MailStyles, mailStyles } from '#lib/mail/templates/mail-styles.ts';
import { Markup, markup } from '#lib/mail/templates/markup.ts';

/** Who writes: printed in every mail. */
export type Paper = {
  name: string;
  /** The public origin, without a slash at the end. */
  url: string;
  /** The newsroom's postal address, or empty in the demo. */
  postalAddress: string;
};

/** The edition whose masthead a mail carries; its language is that of the mail's own words. */
export type Masthead = Pick<Edition, 'slug' | 'name' | 'region' | 'language' | 'accent'>;

type Page = {
  paper: Paper;
  edition: Masthead;
  /** What programs call the mail where they show no subject. */
  title: string;
  /** What an inbox shows beside the subject. It is hidden in the mail itself, which says the same. */
  preheader: string;
  body: (styles: MailStyles) => Markup;
  footer: (styles: MailStyles) => Markup;
};

const maxTitleLength = 70;
const maxPreheaderLength = 140;

// Word's engine, which is Outlook's on Windows, knows no greatest width and no edges of a block: it gets a table that
// has both, others do not
const wordOpens = new Markup(
  '<!--[if mso]><table role="presentation" align="center" width="600" cellspacing="0" cellpadding="0" border="0"><tr><td style="padding:0 24px"><![endif]-->',
);
const wordCloses = new Markup('<!--[if mso]></td></tr></table><![endif]-->');

/**
 * A whole HTML mail around its words: one column as wide as the paper's on a phone, that needs neither pictures nor
 * its style sheet. Gmail drops what is around `<div class="ground">`, so that says language and colours again.
 */
export function layOut({ paper, edition, title, preheader, body, footer }: Page): string {
  const styles = mailStyles(edition.accent);
  const { as } = styles;
  const language = markup` lang="${edition.language}" dir="${directionOf(edition.language)}"`;
  return markup`<!DOCTYPE html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${shortened(legible(title), maxTitleLength)}</title>
${styles.sheets}
</head>
<body${as('ground')}>
<div${as('ground')}${language}>
<div${as('preheader')}>${shortened(legible(preheader), maxPreheaderLength)}</div>
${wordOpens}
<div${as('sheet')}>
<header>
<div${as('band')}>&#8202;</div>
<div${as('edge')}>
<p${as('nameplate')}><a${as('home')} href="${paper.url}${addressOf('front', { edition: edition.slug })}">${paper.name}<span${as('dot')} aria-hidden="true"></span></a></p>
<p${as('place')}>${placeOf(edition)}</p>
</div>
</header>
<main>
<div${as('edge')}>
${body(styles)}
</div>
</main>
<footer>
<div${as('edge')}>
<div${as('foot')}>
${footer(styles)}
<p${as('footLine')}>${imprint(paper)}</p>
</div>
</div>
</footer>
</div>
${wordCloses}
</div>
</body>
</html>
`.html;
}

/**
 * A link that looks like a button. Word gives a link no padding and no ground, so it gets a cell that has both.
 * Everywhere else the link itself is the button, and all of it can be pressed.
 */
export function button({ as, accent }: MailStyles, url: string, label: string): Markup {
  const opens = `<!--[if mso]><table role="presentation" cellspacing="0" cellpadding="14" border="0"><tr><td bgcolor="${accent}"><![endif]-->`;
  return markup`<div${as('action')}>${new Markup(opens)}<a${as('button')} href="${url}">${label}</a>${wordCloses}</div>`;
}

/** "Calgary, Alberta" */
export function placeOf({ name, region }: Pick<Masthead, 'name' | 'region'>): string {
  return [name, region].filter(Boolean).join(', ');
}

/** Who writes and where they can be found, as the law wants it. */
export function imprint({ name, postalAddress }: Paper): string {
  return postalAddress ? `${name}, ${legible(postalAddress)}` : name;
}
