import { readFileSync } from 'node:fs';
import { primaryLanguage } from '#lib/language.ts';
import { projectPath } from '#lib/project.ts';

/** One file of a font. `family`: its names. `ranges`: the characters it may have; null: it has to be asked. */
export type FontFile = { family: string; path: string; ranges: readonly (readonly [number, number])[] | null };

const packages = (...parts: string[]) => projectPath('node_modules', ...parts);

/** The paper's own face, for all that it can draw. */
const headlineFont: FontFile = {
  family: 'Source Serif 4',
  path: packages('@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf'),
  ranges: null,
};
const emojiFont: FontFile = {
  family: 'Noto Emoji',
  path: packages('@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf'),
  ranges: null,
};

/** Noto Sans by script, small ones first; the three of Chinese, Japanese and Korean share characters. */
const scripts = [
  'arabic',
  'hebrew',
  'devanagari',
  'bengali',
  'gurmukhi',
  'gujarati',
  'tamil',
  'telugu',
  'kannada',
  'malayalam',
  'sinhala',
  'thai',
  'lao',
  'khmer',
  'myanmar',
  'ethiopic',
  'canadian-aboriginal',
  'armenian',
  'georgian',
] as const;
const eastAsian = ['sc', 'jp', 'kr'] as const;
type EastAsian = (typeof eastAsian)[number];
type Script = (typeof scripts)[number] | EastAsian | 'symbols';

const cut = new Map<Script, FontFile[]>();

/** The files in which these words' characters are looked for, in this order. */
export function fontFiles(words: string, language: string): FontFile[] {
  const first = eastAsianOf(words, language);
  const inOrder = [...scripts, first, ...eastAsian.filter((one) => one !== first)] as const;
  return [headlineFont, emojiFont, ...[...inOrder, 'symbols' as const].flatMap(filesOf)];
}

/** A Chinese character is drawn otherwise in Japan and Korea: by the words' own letters, or the edition's language. */
function eastAsianOf(words: string, language: string): EastAsian {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return 'jp';
  if (/\p{Script=Hangul}/u.test(words)) return 'kr';
  const byLanguage: Readonly<Record<string, EastAsian>> = { ja: 'jp', ko: 'kr' };
  return byLanguage[primaryLanguage(language)] ?? 'sc';
}

/** A package's files with the characters its own style sheet says they have. */
function filesOf(script: Script): FontFile[] {
  const known = cut.get(script);
  if (known) return known;
  const folder = `@fontsource-variable/noto-sans-${script}`;
  const sheet = readFileSync(packages(folder, 'index.css'), 'utf8');
  const faces = [...sheet.matchAll(/url\(\.\/(files\/[^)]+)\)[^;]*;\s*unicode-range:\s*([^;]+);/g)];
  const family = familyOf(script);
  const files = faces.map(([, file = '', ranges = '']) => {
    return { family, path: packages(folder, file), ranges: readRanges(ranges) };
  });
  cut.set(script, files);
  return files;
}

/** A font of all weights may bear the name of its thinnest. */
function familyOf(script: Script): string {
  const title =
    script.length === 2 ? script.toUpperCase() : script.replace(/(?:^|-)./g, (start) => start.toUpperCase());
  const name = `Noto Sans ${title.replaceAll('-', ' ')}`;
  return `${name}, ${name} Thin`;
}

/** "U+600-6FF,U+750" */
function readRanges(list: string): [number, number][] {
  return list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
