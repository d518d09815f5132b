import sharp, { type OverlayOptions, type Raw, type Sharp } from 'sharp';
import { loadFonts } from '#lib/cards/load-fonts.ts';
import { colours } from '#lib/colours.ts';

export const cardWidthPx = 1200;
export const cardHeightPx = 630;
const bandHeightPx = 92;
const marginPx = 64;
const paper = colours.paper.light;
const ink = colours.ink.light;

export type CardWords = {
  siteName: string;
  editionName: string;
  /** BCP 47 */
  language: string;
  /** `#rrggbb` with enough contrast on light ground */
  accent: string;
  /** Above the headline; may be empty. */
  kicker: string;
  headline: string;
};

/** A photograph with the paper's band at its foot. @param photo any size; it is cut to the card */
export async function drawPhotoCard(words: CardWords, photo: Buffer): Promise<Buffer> {
  const band = await drawBand(words);
  const ground = sharp(photo).resize(cardWidthPx, cardHeightPx, { fit: 'cover' });
  return finish(ground.composite([{ input: band, left: 0, top: cardHeightPx - bandHeightPx }]));
}

/** The headline alone on paper, as large as it can be, with the band at its foot. */
export async function drawHeadlineCard(words: CardWords): Promise<Buffer> {
  const widthPx = cardWidthPx - 2 * marginPx;
  const kicker = words.kicker ? await line(words.kicker, words.language, 30, words.accent, widthPx) : null;
  const topPx = marginPx + (kicker ? kicker.heightPx + 28 : 0);
  const headline = await block(words.headline, words.language, widthPx, cardHeightPx - bandHeightPx - topPx - 40);
  // what is read from right to left begins at the right
  const isRtl = rightToLeft.test(words.headline);
  const leftOf = (drawn: Drawn) => (isRtl ? cardWidthPx - marginPx - drawn.widthPx : marginPx);
  const layers: OverlayOptions[] = [
    { input: rectangle(cardWidthPx, 10, words.accent), left: 0, top: 0 },
    { ...layer(headline), left: leftOf(headline), top: topPx },
    { input: await drawBand(words), left: 0, top: cardHeightPx - bandHeightPx },
  ];
  if (kicker) layers.push({ ...layer(kicker), left: leftOf(kicker), top: marginPx });
  const ground = sharp({ create: { width: cardWidthPx, height: cardHeightPx, channels: 3, background: paper } });
  return finish(ground.composite(layers));
}

/** Does the first letter belong to a script that runs from right to left? */
const rightToLeft =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** "Action News | Calgary" between the ink and a line of the accent. */
async function drawBand({ siteName, editionName, accent, language }: CardWords): Promise<Buffer> {
  const name = await line(siteName, language, 40, paper, 760);
  const edition = await line(
    editionName,
    language,
    30,
    colours.rule.light,
    cardWidthPx - name.widthPx - 2 * marginPx - 40,
  );
  const centred = ({ heightPx }: Drawn) => Math.round((bandHeightPx + 6 - heightPx) / 2);
  return sharp({ create: { width: cardWidthPx, height: bandHeightPx, channels: 3, background: ink } })
    .composite([
      { input: rectangle(cardWidthPx, 6, accent), left: 0, top: 0 },
      { ...layer(name), left: marginPx, top: centred(name) },
      { ...layer(edition), left: cardWidthPx - marginPx - edition.widthPx, top: centred(edition) },
    ])
    .png()
    .toBuffer();
}

type Drawn = { input: Buffer; raw: Raw; widthPx: number; heightPx: number };

const layer = ({ input, raw }: Drawn) => ({ input, raw });

/** One line of text, drawn smaller where it would be wider than it may. */
async function line(
  words: string,
  language: string,
  sizePx: number,
  colour: string,
  maxWidthPx: number,
): Promise<Drawn> {
  const text = await prepare(words, language);
  const drawn = await drawText(text, sizePx, colour);
  if (drawn.widthPx <= maxWidthPx) return drawn;
  return drawText(text, Math.max(8, Math.floor((sizePx * maxWidthPx) / drawn.widthPx)), colour, maxWidthPx);
}

const sizesPx = [84, 72, 62, 54, 46] as const;
const smallestPx = 40;

/** Text in as many lines as it needs, in the largest size that fits; what does not fit in the smallest ends in "…". */
async function block(words: string, language: string, widthPx: number, heightPx: number): Promise<Drawn> {
  const text = await prepare(words, language);
  const fits = (drawn: Drawn) => drawn.heightPx <= heightPx && drawn.widthPx <= widthPx;
  let areaPx = 0;
  for (const sizePx of sizesPx) {
    // lettering takes room by the square of its size; what is far too much is not tried
    if (areaPx * sizePx ** 2 > 1.3 * widthPx * heightPx) continue;
    const drawn = await drawText(text, sizePx, ink, widthPx);
    if (fits(drawn)) return drawn;
    areaPx = (drawn.heightPx * widthPx) / sizePx ** 2;
  }
  let drawn = await drawText(text, smallestPx, ink, widthPx);
  let characters = [...new Intl.Segmenter(language).segment(words)].map(({ segment }) => segment);
  while (!fits(drawn) && characters.length > 1) {
    const share = Math.min(0.95, heightPx / drawn.heightPx);
    characters = characters.slice(0, Math.floor(characters.length * share));
    const shorter = characters.join('').replace(/[\s\p{P}]+$/u, '');
    drawn = await drawText(await prepare(`${shorter}…`, language), smallestPx, ink, widthPx);
  }
  return drawn;
}

/** Words as Pango can draw them. `markup`: escaped. */
type Text = { markup: string; families: string; language: string };

async function prepare(words: string, language: string): Promise<Text> {
  const seen = words.normalize('NFC').toWellFormed().replace(unseen, ' ').replace(keycap, '').trim();
  const { words: drawable, families } = await loadFonts(seen, language);
  // nothing that can be seen may not be the whole of a text
  const text = drawable.replace(/\s+/g, ' ').trim() || '–';
  return { markup: escaped(withBreaks(text, language)), families, language };
}

const unseen = /[\p{Cc}\p{Zs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;
/** The cap around a digit, which the emoji font has, while it has no digits. */
const keycap = /\ufe0f?\u20e3/gu;

/** Scripts that set no space between words, and whose words Pango cannot tell. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** With a place to break between the words of scripts that have no spaces there. */
function withBreaks(words: string, language: string): string {
  if (!unspaced.test(words)) return words;
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(words)];
  return segments.map(({ segment }) => (unspaced.test(segment) ? `\u200b${segment}` : segment)).join('');
}

async function drawText(text: Text, sizePx: number, colour: string, widthPx?: number): Promise<Drawn> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" lang="${text.language}">${text.markup}</span>`,
      font: `${text.families}, Bold ${sizePx}`,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
      ...(widthPx ? { width: widthPx } : {}),
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { input: data, raw: { width, height, channels }, widthPx: width, heightPx: height };
}

// Pango's markup is XML
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (words: string) => words.replace(/[&<>"]/g, (character) => entities[character] ?? character);

function rectangle(widthPx: number, heightPx: number, colour: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><rect width="100%" height="100%" fill="${colour}"/></svg>`,
  );
}

const finish = (card: Sharp) => card.flatten({ background: 'white' }).jpeg({ quality: 84, mozjpeg: true }).toBuffer();
