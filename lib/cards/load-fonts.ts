import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { ifAbsent } from '#lib/absent.ts';
import { type Coverage, covers, readCoverage } from '#lib/cards/font-coverage.ts';
import { type FontFile, fontFiles } from '#lib/cards/font-files.ts';
import { env } from '#lib/env.ts';
import { processWide } from '#lib/process-wide.ts';

/** What a font holds that Pango knows of from now on. */
type Loaded = Promise<Coverage>;

/** What Pango knows of is the process's. */
const loaded = processWide('card-fonts', new Map<string, Loaded>()).value;

/** What can be drawn of some words, and the names of the fonts to draw it with. */
export type Drawable = { words: string; families: string };

/**
 * Loads the fonts that hold the characters of these words, of the large ones only the parts that are needed.
 * Characters that no font holds (private use, a script without a font here) are left out: better nothing than a box.
 */
export async function loadFonts(words: string, language: string): Promise<Drawable> {
  const files = fontFiles(words, language);
  const used = new Set<string>();
  let drawable = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(words)) {
    const holders = await holdersOf(segment, files);
    if (!holders) continue;
    drawable += segment;
    for (const { family } of holders) used.add(family);
  }
  const inOrder = new Set(files.map(({ family }) => family).filter((family) => used.has(family)));
  // Pango remembers what it found for a list of names: a name that nobody has makes it look again
  return { words: drawable, families: [...inOrder, `of ${loaded.size}`].join(', ') };
}

/** What has no shape of its own: joiners, selectors of a variant, marks of direction. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}]$/u;

/** The files that hold the parts of a character; null when one part is held by none. */
async function holdersOf(character: string, files: readonly FontFile[]): Promise<FontFile[] | null> {
  const holders: FontFile[] = [];
  for (const part of character) {
    if (invisible.test(part)) continue;
    const holder = await holderOf(part.codePointAt(0) ?? 0, files);
    if (!holder) return null;
    holders.push(holder);
  }
  return holders;
}

async function holderOf(codePoint: number, files: readonly FontFile[]): Promise<FontFile | null> {
  for (const file of files) {
    if (file.ranges && !covers(file.ranges, codePoint)) continue;
    if (covers(await load(file), codePoint)) return file;
  }
  return null;
}

function load(file: FontFile): Loaded {
  const known = loaded.get(file.path);
  if (known) return known;
  const loading = loadAnew(file).catch((error: unknown) => {
    // a full disk: a card without these letters is better than none, and the next one tries again
    console.error(`cards: ${file.path} could not be loaded: ${error}`);
    loaded.delete(file.path);
    return [];
  });
  loaded.set(file.path, loading);
  return loading;
}

async function loadAnew({ path }: FontFile): Promise<Coverage> {
  const { font, fontfile } = await unpacked(path);
  // Pango learns of a font file when something is drawn with it
  await sharp({ text: { text: 'x', fontfile, dpi: 72 } })
    .raw()
    .toBuffer();
  return readCoverage(font);
}

/** FreeType reads WOFF2 only unpacked, and Pango only files: unpacked once, under `DATA_DIR/fonts`. */
async function unpacked(path: string): Promise<{ font: Buffer; fontfile: string }> {
  const font = await readFile(path);
  if (!path.endsWith('.woff2')) return { font, fontfile: path };
  const name = `${createHash('sha256').update(font).digest('hex').slice(0, 32)}.ttf`;
  const fontfile = join(env().DATA_DIR, 'fonts', name);
  const kept = await ifAbsent(readFile(fontfile), null);
  if (kept) return { font: kept, fontfile };
  // half a megabyte of code, which few cards need
  const { default: decompress } = await import('woff2-encoder/decompress');
  const whole = Buffer.from(await decompress(font));
  const temporary = `${fontfile}.${randomUUID()}.part`;
  await mkdir(dirname(fontfile), { recursive: true, mode: 0o700 });
  await writeFile(temporary, whole);
  await rename(temporary, fontfile);
  return { font: whole, fontfile };
}
