import type { Edition, Section } from '#lib/editions/types.ts';
import { singleLine } from '#lib/single-line.ts';
import { maxBlocks } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import type { StoryContentInput } from '#lib/stories/input.ts';
import type { WireAttribution } from '#lib/stories/types.ts';
import type { StoryParts } from '#lib/webmail/copy/types.ts';
import type { MailReading, PartPath, Verification } from '#lib/webmail/types.ts';

type Paper = { editions: readonly Edition[]; section: Section };

/** The draft that a mail makes: placed by its dateline, otherwise in the paper's first edition. */
export function composeStory(
  parts: StoryParts,
  kept: ReadonlyMap<PartPath, Picture>,
  source: WireAttribution | null,
  { editions, section }: Paper,
): StoryContentInput {
  const edition = editions.find(({ name }) => startsWithName(parts.dateline, name)) ?? editions[0];
  return {
    slug: '',
    sectionId: section.id,
    editionIds: edition ? [edition.id] : [],
    topicIds: [],
    prominence: 'standard',
    language: parts.language ?? edition?.language.split('-')[0] ?? 'en',
    kicker: '',
    headline: parts.headline,
    deck: '',
    bylines: [],
    dateline: parts.dateline,
    ...withPictures(parts, kept),
    wire: source,
  };
}

function startsWithName(dateline: string, name: string): boolean {
  const [place, given] = [dateline.toLowerCase(), name.toLowerCase()];
  return place === given || place.startsWith(`${given},`) || place.startsWith(`${given} `);
}

/** The first picture that was attached leads; those within the words keep their places, the others follow the text. */
function withPictures({ pieces, pictures }: StoryParts, kept: ReadonlyMap<PartPath, Picture>) {
  const attached = pictures.filter(({ path, isInline }) => !isInline && kept.has(path)).map(({ path }) => path);
  const inWords = pieces.flatMap((piece) => (piece.kind === 'picture' && kept.has(piece.path) ? [piece.path] : []));
  const [lead] = [...attached, ...inWords];
  const words = pieces.flatMap((piece): NewBlock[] => {
    if (piece.kind === 'block') return [piece.block];
    const picture = piece.path === lead ? undefined : kept.get(piece.path);
    return picture ? [{ type: 'image', picture }] : [];
  });
  const others = attached.filter((path) => path !== lead).flatMap((path) => kept.get(path) ?? []);
  const [one, ...more] = others;
  const behind: NewBlock[] = one
    ? [more.length > 0 ? { type: 'gallery', pictures: others } : { type: 'image', picture: one }]
    : [];
  return {
    leadPicture: (lead && kept.get(lead)) || null,
    body: [...words.slice(0, maxBlocks - behind.length), ...behind],
  };
}

/** Who is named below the story: the sender, and their domain where the mail proves that it is theirs. */
export function sourceOf(
  { headers: { from } }: Pick<MailReading, 'headers'>,
  verification: Verification,
): WireAttribution {
  const domain = verification.kind === 'verified' ? verification.domain : '';
  const supplier = line(from?.name || domain || from?.address || '');
  return {
    supplier,
    feedName: supplier,
    originalUrl: '',
    copyright: domain.slice(0, 300),
    canonical: false,
    isSummary: false,
    isRelease: true,
  };
}

const line = (text: string) => singleLine(20_000).parse(text.slice(0, 20_000)).slice(0, 120).toWellFormed().trim();
