import { type Body, textOf } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { lengthOf } from '#lib/stories/merging/align.ts';
import { isSameContent } from '#lib/stories/merging/likeness.ts';
import { type Matching, matchBlocks, matchById } from '#lib/stories/merging/matching.ts';

/** What a block was, and what two people made of it; null: it was not there, or is there no more. */
type Versions = { base: Block | null; theirs: Block | null; mine: Block | null };

/** A block that both changed in different words, or that one changed and the other deleted. */
export type BlockCollision = Versions & {
  /** Of the block that the merged body holds in its place. */
  id: string;
};
export type BodyMerge = { body: Body; collisions: BlockCollision[] };

/** A block of the merged body, gone or not, and the blocks that were put after it, theirs before mine. */
type Node = Versions & { isHeld: boolean; after: Node | null; followers: Node[] };

/**
 * Makes one body of what two people made of the same one. A block that only one of them changed, moved, deleted or
 * added is as that person has it. What both changed holds their words, or mine where they deleted it, and is a
 * collision: no word goes that its author did not delete. A block that was added or moved stands after the block it
 * was put after; where both put some after the same block theirs come first, and where both moved the same block it
 * stands where they put it.
 */
export function mergeBodies(base: Body, theirs: Body, mine: Body): BodyMerge {
  const placed = placeNodes(base, theirs, mine);
  holdJoined(placed.spine);
  const body: Body = [];
  const collisions: BlockCollision[] = [];
  for (const node of inOrder(placed)) {
    const { block, isCollision } = decide(node);
    if (!block) continue;
    body.push(block);
    if (isCollision) collisions.push({ id: block.id, base: node.base, theirs: node.theirs, mine: node.mine });
  }
  return { body, collisions };
}

export type Answer = 'theirs' | 'mine' | 'both';

/**
 * A merged body with what was answered to its collisions; those without an answer stay as they are.
 * @param answers by the ids of the collisions
 * @param newId for the second block where both are kept
 */
export function resolveCollisions(
  { body, collisions }: BodyMerge,
  answers: ReadonlyMap<string, Answer>,
  newId: () => string,
): Body {
  const byId = new Map(collisions.map((collision) => [collision.id, collision]));
  return body.flatMap((block) => {
    const collision = byId.get(block.id);
    const answer = answers.get(block.id);
    if (!collision || !answer) return [block];
    const { theirs, mine } = collision;
    if (answer !== 'both') return collision[answer] ?? [];
    return theirs && mine ? [theirs, { ...mine, id: newId() }] : [block];
  });
}

function decide({ base, theirs, mine, isHeld }: Node): { block: Block | null; isCollision: boolean } {
  const settled = (block: Block | null) => ({ block, isCollision: false });
  const one = theirs ?? mine;
  if (one === null) return settled(null);
  if (theirs && mine) {
    if (isSameContent(theirs, mine) || (base && isSameContent(base, mine))) return settled(theirs);
    return base && isSameContent(base, theirs) ? settled(mine) : { block: theirs, isCollision: true };
  }
  if (base === null) return settled(one);
  return isSameContent(base, one) && !isHeld ? settled(null) : { block: one, isCollision: true };
}

/**
 * A paragraph that was joined to the one before it is deleted, and its words are in the other. Where that one collides
 * they would go with the version that is not chosen, so the deletion is asked about too.
 */
function holdJoined(spine: readonly Node[]): void {
  for (const side of ['theirs', 'mine'] as const) {
    let joined: Node | null = null;
    for (const node of spine) {
      if (node[side]) joined = decide(node).isCollision ? node : null;
      else if (joined && node.base)
        node.isHeld = hasWords(joined[side], node.base) && !hasWords(joined.base, node.base);
    }
  }
}

function hasWords(block: Block | null, part: Block): boolean {
  const words = toText(part);
  return words !== '' && block !== null && toText(block).includes(words);
}

const toText = (block: Block) => textOf([block]).join('\n').trim();

/** The blocks of all three, with the first of them all: the beginning of the body, which is no block. */
function placeNodes(base: Body, theirs: Body, mine: Body): { start: Node; spine: Node[] } {
  const start = toNode(null);
  const spine = base.map(toNode);
  const added = new Map<string, Node>();
  for (const [side, body] of [
    ['theirs', theirs],
    ['mine', mine],
  ] as const) {
    const matching = matchSide(base, body);
    const stayed = matching.inOrder((place) => lengthOf(base[place]));
    let previous = start;
    for (const [place, block] of body.entries()) {
      const from = matching.olderOf.get(place);
      const node = (from === undefined ? added.get(block.id) : spine[from]) ?? toNode(null);
      node[side] = block;
      if (from === undefined) added.set(block.id, node);
      if (from === undefined || !stayed.has(from)) putAfter(node, previous);
      previous = node;
    }
  }
  return { start, spine };
}

const toNode = (base: Block | null): Node => ({
  base,
  theirs: null,
  mine: null,
  isHeld: false,
  after: null,
  followers: [],
});

/** Versions that share no id at all were written apart: an old revision, or what a wire sends anew. */
function matchSide(base: Body, side: Body): Matching {
  const byId = matchById(base, side);
  return byId.newerOf.size > 0 ? byId : matchBlocks(base, side);
}

/** Where both moved a block theirs is done first and stays. Two that were moved after each other would have no place. */
function putAfter(node: Node, previous: Node): void {
  if (node.after) return;
  for (let before: Node | null = previous; before; before = before.after) if (before === node) return;
  node.after = previous;
  previous.followers.push(node);
}

function inOrder({ start, spine }: { start: Node; spine: readonly Node[] }): Node[] {
  const ordered: Node[] = [];
  const take = (node: Node) => {
    ordered.push(node);
    for (const follower of node.followers) take(follower);
  };
  take(start);
  for (const node of spine) if (!node.after) take(node);
  return ordered;
}
