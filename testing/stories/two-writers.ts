import type { Body } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { type Answer, type BodyMerge, mergeBodies, resolveCollisions } from '#lib/stories/merging/merge.ts';
import { pick } from '#testing/seeded-random.ts';

type Random = () => number;
/** A body that was saved, and the ids of the blocks that its writer had touched. */
type Saved = { by: Writer | null; body: Body; touched: ReadonlySet<string> };
/** What a merge asked, and whether the two had touched a block in common. */
export type Asked = BodyMerge & { base: Body; theirs: Body; mine: Body; haveCollided: boolean };

/** A story that several people write at the same time: every save is merged with what the others saved meanwhile. */
export class SharedStory {
  readonly saves: Saved[];
  readonly asked: Asked[] = [];
  /** Words that were deleted, or not chosen, by somebody who saw them. */
  readonly givenUp = new Set<string>();
  private made = 0;

  readonly random: Random;

  constructor(random: Random, body: Body) {
    this.random = random;
    this.saves = [{ by: null, body, touched: new Set() }];
  }

  get head(): Body {
    return this.saves.at(-1)?.body ?? [];
  }

  newName(prefix: string): string {
    this.made += 1;
    return `${prefix}${this.made}`;
  }

  /** Merges what a writer holds with the newest body. */
  mergeHead(writer: Writer): Body {
    const base = this.saves[writer.seen]?.body ?? [];
    const others = this.saves.slice(writer.seen + 1).filter(({ by }) => by !== writer);
    const haveCollided = others.some(({ touched }) => haveCommon(touched, writer.touched));
    return this.merge({ base, theirs: this.head, mine: writer.body, haveCollided });
  }

  /** Merges three bodies, and answers at random what is asked. */
  merge({ base, theirs, mine, haveCollided }: Omit<Asked, keyof BodyMerge>): Body {
    const merged = mergeBodies(base, theirs, mine);
    this.asked.push({ ...merged, base, theirs, mine, haveCollided });
    const answers = new Map(
      merged.collisions.map((collision) => {
        const answer = pick<Answer>(['theirs', 'mine', 'both'], this.random);
        if (answer !== 'both') this.giveUp(collision[answer === 'mine' ? 'theirs' : 'mine']);
        return [collision.id, answer];
      }),
    );
    return resolveCollisions(merged, answers, () => this.newName('b'));
  }

  giveUp(block: Block | null): void {
    for (const word of block ? wordsIn([block]) : []) this.givenUp.add(word);
  }
}

/** One of them, with an editor of their own. */
export class Writer {
  /** The save that their editor last took in. */
  seen = 0;
  body: Body;
  touched = new Set<string>();

  readonly story: SharedStory;

  constructor(story: SharedStory) {
    this.story = story;
    this.body = story.head;
  }

  /** Types, splits, joins, moves, deletes or pastes somewhere. */
  edit(): void {
    const { random } = this.story;
    const place = Math.floor(random() * this.body.length);
    const block = this.body[place];
    const edits = [this.type, this.type, this.type, this.split, this.join, this.move, this.delete, this.copy];
    if (!block || random() < 0.1) this.paste(place);
    else pick(edits, random).call(this, place, block);
  }

  /** Saves; what is done until the answer comes is merged with it. */
  save(editsMeanwhile: boolean): void {
    const sent = this.body;
    const { touched } = this;
    const head = this.story.mergeHead(this);
    const others = this.story.saves.slice(this.seen + 1);
    this.story.saves.push({ by: this, body: head, touched });
    this.seen = this.story.saves.length - 1;
    this.touched = new Set();
    if (editsMeanwhile) this.edit();
    const haveCollided = others.some((save) => haveCommon(save.touched, this.touched));
    this.body = this.story.merge({ base: sent, theirs: head, mine: this.body, haveCollided });
  }

  /** Takes in what others saved. */
  takeIn(): void {
    this.body = this.story.mergeHead(this);
    this.seen = this.story.saves.length - 1;
  }

  private type(place: number, block: Block): void {
    const words = textOf(block);
    words.splice(Math.floor(this.story.random() * (words.length + 1)), 0, this.story.newName('w'));
    this.replace(place, 1, toParagraph(block.id, words));
  }

  private split(place: number, block: Block): void {
    const words = textOf(block);
    if (words.length < 2) return;
    const at = 1 + Math.floor(this.story.random() * (words.length - 1));
    const second = toParagraph(this.story.newName('b'), words.slice(at));
    this.replace(place, 1, toParagraph(block.id, words.slice(0, at)), second);
  }

  private join(place: number, block: Block): void {
    const next = this.body[place + 1];
    if (next) this.replace(place, 2, toParagraph(block.id, [...textOf(block), ...textOf(next)]));
  }

  private move(place: number, block: Block): void {
    const rest = this.body.toSpliced(place, 1);
    this.body = rest.toSpliced(Math.floor(this.story.random() * (rest.length + 1)), 0, block);
  }

  private delete(place: number, block: Block): void {
    this.story.giveUp(block);
    this.replace(place, 1);
  }

  private copy(place: number, block: Block): void {
    this.replace(place, 0, toParagraph(this.story.newName('b'), textOf(block)));
  }

  private paste(place: number): void {
    const pasted = Array.from({ length: 1 + Math.floor(this.story.random() * 3) }, () =>
      toParagraph(this.story.newName('b'), [this.story.newName('w'), this.story.newName('w')]),
    );
    this.replace(place, 0, ...pasted);
  }

  private replace(place: number, count: number, ...blocks: Block[]): void {
    for (const { id } of this.body.slice(place, place + count)) this.touched.add(id);
    this.body = this.body.toSpliced(place, count, ...blocks);
  }
}

const haveCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].some((id) => other.has(id));

const toParagraph = (id: string, words: readonly string[]): Block => ({
  id,
  type: 'paragraph',
  text: [{ text: words.join(' ') }],
});

const textOf = (block: Block): string[] =>
  block.type === 'paragraph' ? block.text.flatMap(({ text }) => text.split(' ')) : [];

export const wordsIn = (body: Body): string[] => body.flatMap(textOf);
