import { lineOf, linesOf, partAtLines } from '#lib/webmail/copy/parts/copy-lines.ts';
import { takeDateline } from '#lib/webmail/copy/parts/dateline.ts';
import { findEmbargo } from '#lib/webmail/copy/parts/embargo.ts';
import { takeHeadline } from '#lib/webmail/copy/parts/headline.ts';
import { takeCaptions } from '#lib/webmail/copy/parts/inline-captions.ts';
import { languageOf } from '#lib/webmail/copy/parts/language.ts';
import { isEmbargoMark, isEndMark, isReleaseMark } from '#lib/webmail/copy/parts/marked-lines.ts';
import { partAtEnd } from '#lib/webmail/copy/parts/newsroom-lines.ts';
import { type PictureLine, readPictureLine, withPictureWords } from '#lib/webmail/copy/parts/picture-words.ts';
import type { BesideWords, CopyPiece, StoryParts } from '#lib/webmail/copy/types.ts';
import type { MailContent } from '#lib/webmail/types.ts';

/** More are a catalogue. */
export const maxPictures = 20;

/** What a mail has for a story. Pure; it takes what the reading has, so nothing of it is markup. */
export function storyPartsOf(reading: MailContent, beside: BesideWords, receivedAt: Date): StoryParts {
  const content = ownContent(reading);
  const { pieces: shown, captions } = takeCaptions(piecesOf(content));
  const files = picturesOf(content, shown);
  const names = files.map(({ name }) => name);
  const pictureLine = (line: string): PictureLine | null => (files.length === 0 ? null : readPictureLine(line, names));
  const isMark = (line: string) => isReleaseMark(line) || isEndMark(line) || isEmbargoMark(line);
  const parted = shown.flatMap((piece) => partAtLines(piece, (line) => isMark(line) || pictureLine(line) !== null));
  const lines = parted.flatMap(linesOf);
  const words = parted.filter((piece) => {
    const line = lineOf(piece);
    return line === null || !(isReleaseMark(line) || isEmbargoMark(line) || pictureLine(line));
  });
  const { story, contact, rest } = partAtEnd(words);
  const { name = '', address = '' } = content.headers.from ?? {};
  const called = takeHeadline(content.headers.subject, name || address, story);
  const begun = takeDateline(called.pieces);
  const found = lines.flatMap((line) => pictureLine(line) ?? []);
  // the plain version says the same again, or what the other has not
  const said = found.length > 0 ? found : beside.lines.flatMap((line) => pictureLine(line) ?? []);
  return {
    headline: called.headline,
    dateline: begun.dateline,
    language: languageOf(lines.join('\n'), beside.language),
    pieces: [...begun.pieces],
    pictures: withPictureWords(files, said).map((picture) => ({ ...picture, ...captions.get(picture.path) })),
    embargo: findEmbargo([content.headers.subject, ...lines, ...beside.lines], receivedAt),
    contact,
    rest,
  };
}

/** Of a mail that only carries another one, that one. */
function ownContent(reading: MailContent): MailContent {
  const [inner, ...others] = reading.forwarded;
  const hasWords = reading.bodies.some(({ stretches }) => stretches.some(({ kind }) => kind === 'words'));
  return inner && others.length === 0 && !hasWords ? inner : reading;
}

/** Its own words, without what it quotes and what stands below its last word. */
function piecesOf({ bodies }: MailContent): CopyPiece[] {
  const stretches = bodies.flatMap((body) => body.stretches).filter(({ kind }) => kind === 'words');
  return stretches.flatMap(({ pieces }) =>
    pieces.flatMap((piece): CopyPiece[] => {
      if (piece.kind === 'block') return [piece];
      return piece.picture.state === 'shown' ? [{ kind: 'picture', path: piece.picture.path }] : [];
    }),
  );
}

/** Those that were attached, and those within the words; a signature's are nobody's news. */
function picturesOf(content: MailContent, shown: readonly CopyPiece[]) {
  const inside = new Map(
    content.bodies
      .flatMap((body) => body.stretches.flatMap(({ pieces }) => pieces))
      .flatMap((piece) =>
        piece.kind === 'picture' && piece.picture.state === 'shown'
          ? [[piece.picture.path, piece.picture.alt] as const]
          : [],
      ),
  );
  const paths = new Set(shown.flatMap((piece) => (piece.kind === 'picture' ? [piece.path] : [])));
  return content.files
    .filter(({ isPicture, isInline, path }) => isPicture && (!isInline || paths.has(path)))
    .slice(0, maxPictures)
    .map(({ path, name }) => ({ path, name, isInline: paths.has(path), alt: inside.get(path) ?? '' }));
}
