import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { storyPartsOf } from '#lib/webmail/copy/parts/story-parts.ts';
import type { BesideWords, CopyPicture } from '#lib/webmail/copy/types.ts';
import type { MailReading, PartPath, Verification } from '#lib/webmail/types.ts';
import type { Release } from '#lib/wires/ingest/store-release.ts';

export type MailOfOffice = { rawHash: string; reading: MailReading; verification: Verification; receivedAt: Date };

/** As many as a wire's item may have. */
const maxPictures = 12;

/** A picture's name among all those of all releases. */
export const srcOf = (rawHash: string, path: PartPath): string => `release:${rawHash}/${path}`;

/** A mail of a press office as the wires take it, and the pictures it has. Pure. */
export function releaseOfMail(
  { rawHash, reading, verification, receivedAt }: MailOfOffice,
  beside: BesideWords,
): { release: Release; pictures: CopyPicture[] } {
  const { headline, dateline, language, pieces, pictures, embargo } = storyPartsOf(reading, beside, receivedAt);
  const kept = pictures.slice(0, maxPictures);
  const pictureOf = (picture: CopyPicture): ForeignPart => {
    const { path, caption, credit, alt } = picture;
    return { kind: 'picture', picture: { src: srcOf(rawHash, path), caption, credit, alt } };
  };
  const words = pieces.flatMap((piece): ForeignPart[] => {
    if (piece.kind === 'block') return [piece];
    const picture = kept.find(({ path }) => path === piece.path);
    return picture ? [pictureOf(picture)] : [];
  });
  // what was attached stands above the words, as a story's first picture does, and below them
  const [first, ...others] = kept.filter(({ isInline }) => !isInline).map(pictureOf);
  const release = {
    key: rawHash,
    title: headline,
    dateline,
    language,
    parts: [...(first ? [first] : []), ...words, ...others],
    embargoUntil: embargo.kind === 'until' ? embargo.at.toISOString() : null,
    isEmbargoUnclear: embargo.kind === 'unclear',
    domain: verification.kind === 'verified' ? verification.domain : '',
    receivedAt,
  };
  return { release, pictures: kept };
}
