import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { projectPath } from '#lib/project.ts';

export const cardWidthPx = 1200;
export const cardHeightPx = 630;
const bandHeightPx = 92;
const marginPx = 64;
const ink = '#1a1814';
const paperColour = '#fcfbf8';

export type CardWords = {
  siteName: string;
  editionName: string;
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
  const kicker = words.kicker ? await line(words.kicker, 30, words.accent, widthPx) : null;
  const topPx = marginPx + (kicker ? kicker.heightPx + 28 : 0);
  const headline = await block(words.headline, widthPx, cardHeightPx - bandHeightPx - topPx - 40);
  const layers: OverlayOptions[] = [
    { input: rectangle(cardWidthPx, 10, words.accent), left: 0, top: 0 },
    { input: headline.input, left: marginPx, top: topPx },
    { input: await drawBand(words), left: 0, top: cardHeightPx - bandHeightPx },
  ];
  if (kicker) layers.push({ input: kicker.input, left: marginPx, top: marginPx });
  const ground = sharp({ create: { width: cardWidthPx, height: cardHeightPx, channels: 3, background: paperColour } });
  return finish(ground.composite(layers));
}

/** "Action News | Calgary" between the ink and a line of the accent. */
async function drawBand({ siteName, editionName, accent }: CardWords): Promise<Buffer> {
  const name = await line(siteName, 40, paperColour, 760);
  const edition = await line(editionName, 30, '#d9d4c8', cardWidthPx - name.widthPx - 2 * marginPx - 40);
  const centred = ({ heightPx }: Drawn) => Math.round((bandHeightPx + 6 - heightPx) / 2);
  return sharp({ create: { width: cardWidthPx, height: bandHeightPx, channels: 3, background: ink } })
    .composite([
      { input: rectangle(cardWidthPx, 6, accent), left: 0, top: 0 },
      { input: name.input, left: marginPx, top: centred(name) },
      { input: edition.input, left: cardWidthPx - marginPx - edition.widthPx, top: centred(edition) },
    ])
    .png()
    .toBuffer();
}

type Drawn = { input: Buffer; widthPx: number; heightPx: number };

/** One line of text, drawn smaller where it would be wider than it may. */
async function line(words: string, sizePx: number, colour: string, maxWidthPx: number): Promise<Drawn> {
  const drawn = await drawText(words, sizePx, colour);
  if (drawn.widthPx <= maxWidthPx) return drawn;
  return drawText(words, Math.max(8, Math.floor((sizePx * maxWidthPx) / drawn.widthPx)), colour, maxWidthPx);
}

/** Text in as many lines as it needs, in the largest size that fits; what does not fit in the smallest ends in "…". */
async function block(words: string, widthPx: number, heightPx: number): Promise<Drawn> {
  for (const sizePx of [84, 72, 62, 54, 46, 40]) {
    const drawn = await drawText(words, sizePx, ink, widthPx);
    if (drawn.heightPx <= heightPx && drawn.widthPx <= widthPx) return drawn;
  }
  const shorter = [...words].slice(0, Math.floor([...words].length * 0.8)).join('');
  return block(`${shorter.replace(/[\s\p{P}]+$/u, '')}…`, widthPx, heightPx);
}

async function drawText(words: string, sizePx: number, colour: string, widthPx?: number): Promise<Drawn> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(words)}</span>`,
      font: `Source Serif 4, Bold ${sizePx}`,
      fontfile: projectPath('node_modules/@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf'),
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
      ...(widthPx ? { width: widthPx } : {}),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, widthPx: info.width, heightPx: info.height };
}

// Pango's markup is XML, and nothing that cannot be seen may be the whole of a text
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(words: string): string {
  const seen = words
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .trim();
  return (seen || '–').replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

function rectangle(widthPx: number, heightPx: number, colour: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><rect width="100%" height="100%" fill="${colour}"/></svg>`,
  );
}

const finish = (card: Sharp) => card.flatten({ background: 'white' }).jpeg({ quality: 84, mozjpeg: true }).toBuffer();
