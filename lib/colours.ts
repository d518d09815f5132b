/**
 * The paper's colours that are printed outside its style sheets too: on cards, in mails, by browsers around the page.
 * The readers' tokens.css has the same ones, which a house rule holds (testing/house-rules/stylesheets.test.ts). None is
 * black or white: what mail programs that force a dark theme turn stays soft.
 */
export const colours = {
  paper: { light: '#fcfbf8', dark: '#161511' },
  surface: { light: '#f2efe7', dark: '#22201b' },
  ink: { light: '#1a1814', dark: '#ece8df' },
  muted: { light: '#5d574c', dark: '#aaa294' },
  rule: { light: '#d9d4c8', dark: '#3a372f' },
  /** Where an edition has none of its own. */
  accent: { light: '#8c1d18', dark: '#f08a7f' },
} as const;

export type Colour = keyof typeof colours;
