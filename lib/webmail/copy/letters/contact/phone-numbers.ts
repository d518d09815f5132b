/** Numbers of telephones as people type them in Canada and the United States, and those with a country's code. */

const gap = '[\\s.·/‐‑‒–-]{0,3}';
const extension = '(?:,?\\s{0,2}(?:ext(?:ension)?\\.?|poste|local|x)\\s{0,2}\\d{1,6}(?!\\d))?';
/** "403-555-0172", "(403) 555 0172", "1.403.555.0172", "4035550172" */
const long = `(?:\\+?1${gap})?\\(?[2-9]\\d{2}\\)?${gap}[2-9]\\d{2}${gap}\\d{4}(?!\\d)${extension}`;
/** "555-0172". With a space between it is a telephone's only where that is said. */
const short = `[2-9]\\d{2}[-‐‑‒]\\d{4}(?![\\d-])${extension}`;
const said =
  '(?<=\\b(?:phone|telephone|tel|cell|mobile|call(?: me)?|home|work|fax|ph|tél|téléphone)\\b\\W{0,6}(?:at |is |no\\.? |number |au )?)[2-9]\\d{2}\\s\\d{4}(?!\\d)';
/** "+44 20 7946 0958" */
const abroad = '\\+(?=(?:[\\s.()/-]{0,3}\\d){7})\\d{1,3}(?:[\\s.()/-]{0,3}\\d{1,4}){2,6}(?!\\d)';

export const phoneNumbers = new RegExp(`(?<![\\d$€£.,#-])(?:${abroad}|${long}|${short}|${said})`, 'giu');
