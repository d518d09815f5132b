import { maxBylines, maxEditions, maxTopics } from '#lib/stories/input.ts';
import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';
import {
  type Answer,
  type BlockCollision,
  type BodyMerge,
  mergeBodies,
  resolveCollisions,
} from '#lib/stories/merging/merge.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** Everything of a story but its body. */
export type ContentField = Exclude<keyof StoryContent, 'body'>;
type FieldValue = StoryContent[ContentField];

export type Collision =
  | { kind: 'field'; field: ContentField; base: FieldValue; theirs: FieldValue; mine: FieldValue }
  | ({ kind: 'block' } & BlockCollision);
export type ContentMerge = { content: StoryContent; collisions: Collision[] };

const listFields = ['bylines', 'topicIds', 'editionIds'] as const;
type ListField = (typeof listFields)[number];

// in the order in which the editor shows them; the type asks for each
const singleFields = Object.keys({
  headline: true,
  kicker: true,
  deck: true,
  dateline: true,
  leadPicture: true,
  sectionId: true,
  prominence: true,
  language: true,
  slug: true,
  wire: true,
} satisfies Record<Exclude<ContentField, ListField>, true>) as Exclude<ContentField, ListField>[];

/**
 * Makes one content of what two people made of the same one: field by field, and the body block by block
 * (`mergeBodies`). Names, topics and editions that one of them added or took away are added or taken away, whatever
 * the other did to the rest. What both changed, each to something else, holds theirs and is a collision.
 */
export function mergeContent(base: StoryContent, theirs: StoryContent, mine: StoryContent): ContentMerge {
  const { body, collisions: blocks } = mergeBodies(base.body, theirs.body, mine.body);
  const lists = {
    bylines: mergeNames(base.bylines, theirs.bylines, mine.bylines, maxBylines),
    topicIds: mergeLists(base.topicIds, theirs.topicIds, mine.topicIds, maxTopics),
    editionIds: mergeLists(base.editionIds, theirs.editionIds, mine.editionIds, maxEditions),
  };
  const content: StoryContent = {
    ...theirs,
    bylines: lists.bylines ?? theirs.bylines,
    topicIds: lists.topicIds ?? theirs.topicIds,
    editionIds: lists.editionIds ?? theirs.editionIds,
    body,
  };
  for (const field of singleFields) if (isSame(base[field], theirs[field])) copyField(content, field, mine);
  const collided = [
    ...singleFields.filter((field) => {
      const isMine = isSame(content[field], mine[field]);
      return !isMine && !isSame(base[field], mine[field]);
    }),
    ...listFields.filter((field) => lists[field] === null),
  ];
  const fields = collided.map((field) => {
    const versions = { base: base[field], theirs: theirs[field], mine: mine[field] };
    return { kind: 'field' as const, field, ...versions };
  });
  return { content, collisions: [...fields, ...blocks.map((block) => ({ kind: 'block' as const, ...block }))] };
}

/** What was chosen of each collision; a field cannot hold both. */
export type Answers = {
  fields: ReadonlyMap<ContentField, 'theirs' | 'mine'>;
  /** By the ids of the collisions. */
  blocks: ReadonlyMap<string, Answer>;
};

/**
 * A merged content with what was answered to its collisions; those without an answer stay as they are.
 * @param mine what was merged as mine
 * @param newId for the second block where both are kept
 */
export function resolveContent(
  { content, collisions }: ContentMerge,
  mine: StoryContent,
  answers: Answers,
  newId: () => string,
): StoryContent {
  const blocks: BodyMerge['collisions'] = collisions.flatMap((each) => (each.kind === 'block' ? [each] : []));
  const body = resolveCollisions({ body: content.body, collisions: blocks }, answers.blocks, newId);
  const resolved = { ...content, body };
  for (const each of collisions) {
    if (each.kind === 'field' && answers.fields.get(each.field) === 'mine') copyField(resolved, each.field, mine);
  }
  return resolved;
}

function copyField<Field extends ContentField>(to: StoryContent, field: Field, from: StoryContent): void {
  to[field] = from[field];
}

/** Null where the two would be more than a story may have. */
function mergeLists<T>(base: readonly T[], theirs: T[], mine: T[], most: number): T[] | null {
  if (isSame(base, theirs) || isSame(theirs, mine)) return mine;
  const kept = theirs.filter((each) => mine.includes(each) || !base.includes(each));
  const added = mine.filter((each) => !base.includes(each) && !theirs.includes(each));
  const merged = [...kept, ...added];
  return merged.length > most ? null : merged;
}

/** The same for names. Null too where both put another name in place of the same one. */
function mergeNames(base: readonly string[], theirs: string[], mine: string[], most: number): string[] | null {
  const isReplaced = base.some((name) => !theirs.includes(name) && !mine.includes(name));
  const added = (names: string[], other: string[]) =>
    names.some((name) => !base.includes(name) && !other.includes(name));
  if (isReplaced && added(theirs, mine) && added(mine, theirs)) return null;
  return mergeLists(base, theirs, mine, most);
}

/** Compares what JSON can hold; the fields of an object may stand in any order. */
function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
