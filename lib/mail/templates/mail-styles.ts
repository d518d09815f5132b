import { colours } from '#lib/colours.ts';
import { accentsOf } from '#lib/editions/accent.ts';
import { Markup, markup } from '#lib/mail/templates/markup.ts';

// No font is loaded, and no name is quoted. What Windows has comes first, since Word stops at a name it does not know.
const serif = 'font-family:Palatino Linotype,Iowan Old Style,Palatino,Georgia,serif';
const sans = 'font-family:Segoe UI,Avenir Next,Roboto,Helvetica Neue,Arial,sans-serif';

const size = (px: number, linePx: number) => `font-size:${px}px;line-height:${linePx}px`;
const small = `${sans};${size(14, 21)}`;

function inTheme(theme: 'light' | 'dark') {
  const { paper, surface, ink, muted, rule } = colours;
  return { paper: paper[theme], surface: surface[theme], ink: ink[theme], muted: muted[theme], rule: rule[theme] };
}

/** How each part of a mail looks on light paper. */
function partStyles(accent: string) {
  const { paper, surface, ink, muted, rule } = inTheme('light');
  return {
    ground: `margin:0;padding:0;background-color:${paper};color:${ink};${serif};${size(18, 28)};-webkit-text-size-adjust:100%;text-size-adjust:100%`,
    sheet: 'max-width:600px;margin:0 auto;overflow-wrap:break-word;word-wrap:break-word',
    band: `height:6px;background-color:${accent};font-size:0;line-height:0`,
    edge: 'padding:0 24px',
    nameplate: `margin:0;padding:18px 0 0;${serif};${size(40, 44)};font-weight:bold;letter-spacing:-1px`,
    home: `color:${ink};text-decoration:none`,
    dot: `display:inline-block;width:7px;height:7px;margin-inline-start:3px;background-color:${accent}`,
    place: `margin:0;padding:4px 0 14px;border-bottom:2px solid ${ink};${small};font-weight:bold;color:${accent}`,
    note: `margin:24px 0 0;padding:14px 18px;background-color:${surface};${small};color:${ink}`,
    noteLine: 'margin:0',
    kicker: `margin:28px 0 0;${sans};${size(13, 20)};font-weight:bold;color:${accent}`,
    aside: `color:${muted}`,
    headline: `margin:6px 0 12px;${serif};${size(32, 37)};font-weight:bold;letter-spacing:-0.4px;color:${ink}`,
    title: `margin:28px 0 12px;${serif};${size(32, 37)};font-weight:bold;letter-spacing:-0.4px;color:${ink}`,
    link: `color:${ink};text-decoration:none`,
    inWords: `color:${accent};text-decoration:underline`,
    deck: `margin:0 0 16px;${serif};${size(20, 28)};color:${muted}`,
    facts: `margin:0 0 20px;padding:14px 0 0;border-top:1px solid ${rule};${small};color:${muted}`,
    byline: `color:${ink};font-weight:bold`,
    // what a program shows in place of a picture it has not loaded
    picture: `display:block;width:100%;height:auto;border:0;background-color:${surface};${serif};${size(16, 24)};font-style:italic;color:${muted};text-decoration:none`,
    caption: `margin:8px 0 24px;${small};color:${muted}`,
    credit: `display:inline-block;${sans};font-size:12px`,
    paragraph: `margin:0 0 18px;${serif};${size(18, 28)};color:${ink}`,
    dateline: `${sans};font-size:14px;font-weight:bold;letter-spacing:0.7px;text-transform:uppercase`,
    correction: `margin:24px 0;padding:14px 18px;border-top:3px solid ${accent};background-color:${surface}`,
    correctionName: `margin:0;${serif};${size(19, 26)};font-weight:bold;color:${ink}`,
    correctionDate: `margin:0 0 6px;${sans};${size(12, 18)};color:${muted}`,
    correctionText: `margin:0;${serif};${size(16, 24)};color:${ink}`,
    action: 'margin:28px 0',
    button: `display:inline-block;padding:14px 24px;mso-padding-alt:0;background-color:${accent};color:${paper};${sans};${size(17, 22)};font-weight:bold;text-decoration:none`,
    source: `margin:0;padding:14px 0 0;border-top:1px solid ${rule};${small};color:${muted}`,
    foot: `margin:40px 0 0;padding:16px 0 32px;border-top:2px solid ${ink}`,
    footLine: `margin:0 0 8px;${small};color:${muted}`,
    footLink: `color:${muted};text-decoration:underline`,
    preheader: 'display:none;max-height:0;max-width:0;overflow:hidden;mso-hide:all',
  } as const satisfies Record<string, string>;
}

export type Part = keyof ReturnType<typeof partStyles>;

/**
 * How a mail looks: a part's own attributes, because many programs drop style sheets, and style sheets with what
 * only they can say.
 */
export type MailStyles = {
  /** ` class="…" style="…"`, to stand right behind a tag's name. */
  as: (part: Part) => Markup;
  sheets: Markup;
  /** The button's colour on light paper, for Word. */
  accent: string;
};

/** @param accent an edition's, `#rrggbb` */
export function mailStyles(accent: string): MailStyles {
  const accents = accentsOf(accent);
  const styles = partStyles(accents.light);
  return {
    as: (part) => markup` class="${part}" style="${styles[part]}"`,
    sheets: new Markup(`<style>${narrowSheet}</style>\n<style>${darkSheet(accents.dark)}</style>`),
    accent: accents.light,
  };
}

// `!important` throughout, because they have to win against the parts' own attributes. Two sheets, because Gmail drops
// the whole of one it does not understand.
const narrowSheet = `
@media (max-width: 480px) {
  .edge { padding: 0 16px !important; }
  .nameplate { font-size: 34px !important; line-height: 38px !important; }
  .headline, .title { font-size: 27px !important; line-height: 32px !important; }
  .deck { font-size: 18px !important; line-height: 26px !important; }
}
`;

function darkSheet(accent: string): string {
  const dark = inTheme('dark');
  const classes = (...parts: Part[]) => parts.map((part) => `.${part}`).join(', ');
  return `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground { background-color: ${dark.paper} !important; }
  ${classes('note', 'correction', 'picture')} { background-color: ${dark.surface} !important; }
  ${classes('ground', 'home', 'note', 'headline', 'title', 'link', 'byline', 'paragraph', 'correctionName', 'correctionText')} { color: ${dark.ink} !important; }
  ${classes('aside', 'deck', 'facts', 'picture', 'caption', 'correctionDate', 'source', 'footLine', 'footLink')} { color: ${dark.muted} !important; }
  ${classes('place', 'kicker', 'inWords')} { color: ${accent} !important; }
  ${classes('band', 'dot', 'button')} { background-color: ${accent} !important; }
  .button { color: ${dark.paper} !important; }
  ${classes('place', 'foot')} { border-color: ${dark.ink} !important; }
  ${classes('facts', 'source')} { border-color: ${dark.rule} !important; }
  .correction { border-color: ${accent} !important; }
}
`;
}
