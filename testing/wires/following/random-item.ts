import { eq } from 'drizzle-orm';
import { kindOf } from '#lib/stories/blocks/kinds.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { releaseWords } from '#lib/stories/desk/release-words.ts';
import { restoreVersion } from '#lib/stories/desk/restore-version.ts';
import { canStep, type Move, moveNames, type Step, stateAt, stepNames } from '#lib/stories/desk/steps.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { dropItem } from '#lib/wires/desk/drop-item.ts';
import { publishItem } from '#lib/wires/desk/publish-item.ts';
import { settleVersion } from '#lib/wires/desk/settle-version.ts';
import { takeItem } from '#lib/wires/desk/take-item.ts';
import { followWithdrawal } from '#lib/wires/following/follow-withdrawal.ts';
import { wireItems, wires } from '#lib/wires/schema.ts';
import { pick } from '#testing/seeded-random.ts';
import { wordsWith } from '#testing/wires/following/incoming.ts';
import { paragraphs, type testFollowing } from '#testing/wires/following/test-following.ts';

type Following = ReturnType<typeof testFollowing>;

/** All that stands in a story as plain text. */
export const textIn = ({ headline, deck, bylines, dateline, body }: StoryContent) =>
  [headline, deck, ...bylines, dateline, ...body.flatMap((block) => kindOf(block).text(block))].join(' ');

/** Staff and a wire at one item, in any order. What staff wrote is told by words that nobody else writes. */
export class RandomItem {
  /** Staff's words that are in the story, and those that are in a version of it for good. */
  readonly kept = new Set<string>();
  readonly cut = new Set<string>();
  private readonly following: Following;
  private readonly id: number;
  private readonly random: () => number;
  private words = 0;
  private minute = 20;

  constructor(following: Following, id: number, random: () => number) {
    this.following = following;
    this.id = id;
    this.random = random;
  }

  /** One thing that happens. @returns what it was */
  async happen(): Promise<string> {
    const { state } = await this.following.itemRow(this.id);
    this.minute += 1;
    const at = this.following.at(this.minute);
    const things = state === 'taken' ? [this.ofWire, this.ofDesk, this.ofDesk, this.step] : [this.ofWire, this.decide];
    return pick(things, this.random).call(this, at);
  }

  private word(): string {
    this.words += 1;
    return `w${this.id}x${this.words}`;
  }

  private async ofWire(at: Date): Promise<string> {
    const { following, id, random } = this;
    const row = await following.itemRow(id);
    const chance = random();
    if (chance < 0.7) {
      const text = `The ferry ${pick(['ran', 'stopped', 'sank'], random)}.\nIt had ${Math.floor(random() * 90)} aboard.`;
      const deck = pick(['After nine days.', 'At last.'], random);
      return `wire: ${(await following.renew(id, { text, deck, isSummary: random() < 0.5 }, at)).kind}`;
    }
    if (chance < 0.85) {
      const withdrawnAt = row.withdrawnAt ? null : at;
      await following
        .db()
        .update(wireItems)
        .set({ withdrawnAt, withdrawalSettledAt: null })
        .where(eq(wireItems.id, id));
      await following.db().transaction((tx) => followWithdrawal(tx, id, at));
      return withdrawnAt ? 'withdrawn' : 'returned';
    }
    const changes = {
      supplier: pick(['Prairie Dispatch', 'Foothills Post'], random),
      withdrawal: pick(['ask', 'takeBack'] as const, random),
      destination: pick(['inbox', 'publish'] as const, random),
    };
    await following.db().update(wires).set(changes).where(eq(wires.id, row.wireId));
    return 'settings';
  }

  private async decide(at: Date): Promise<string> {
    const { state, readyVersion: version } = await this.following.itemRow(this.id);
    if (state === 'dropped') return 'nothing';
    const chance = this.random();
    const decideOn = chance < 0.6 ? takeItem : chance < 0.95 ? publishItem : dropItem;
    await decideOn(this.following.db(), this.following.newsroom().editor, { id: this.id, version }, at);
    return decideOn.name;
  }

  private async ofDesk(at: Date): Promise<string> {
    const { following, random } = this;
    const { content, state } = await following.storyOf(this.id);
    if (!canStep(state, 'save')) return 'nothing';
    const chance = random();
    if (chance < 0.35) return this.save(this.withWord(content), random() < 0.5);
    if (chance < 0.5) return this.save(this.withoutWords(content), random() < 0.5);
    if (chance < 0.75) {
      const { local, world } = following.newsroom();
      const kicker = pick(['', 'Ferries'], random);
      return this.save({ sectionId: pick([local, world], random), kicker, wire: null }, random() < 0.5);
    }
    const { editor } = following.newsroom();
    const { readyVersion: version } = await following.itemRow(this.id);
    if (chance < 0.85) {
      await settleVersion(following.db(), editor, { id: this.id, version }, at);
      return 'settled';
    }
    const versions = await following.revisionsOf(this.id);
    if (versions.length < 2) return 'nothing';
    const restore = 1 + Math.floor(random() * (versions.length - 1));
    const story = await following.versionOf(this.id);
    await restoreVersion(following.db(), editor, { ...story, restore }, at);
    return this.note({ ...content, ...versions[restore - 1]?.content }, false, 'went back');
  }

  private async save(change: Partial<StoryContent>, autosave: boolean): Promise<string> {
    await this.following.edit(this.id, () => change, autosave);
    return this.note((await this.following.storyOf(this.id)).content, autosave, autosave ? 'typed' : 'saved');
  }

  /** What of staff's words a person has left in the story, by what was sent. */
  private note(content: StoryContent, isOpen: boolean, what: string): string {
    const text = textIn(content);
    for (const word of this.kept) if (!text.includes(word)) this.kept.delete(word);
    for (const [word] of text.matchAll(/\bw\d+x\d+\b/g)) {
      this.kept.add(word);
      if (!isOpen) this.cut.add(word);
    }
    return what;
  }

  private withWord({ headline, deck, body }: StoryContent): Partial<StoryContent> {
    const word = this.word();
    const changes = [
      { headline: `${headline} ${word}` },
      { deck: `${deck} ${word}` },
      { body: [...body, ...paragraphs(word)] },
    ];
    return pick(changes, this.random);
  }

  private withoutWords({ headline, deck, body }: StoryContent): Partial<StoryContent> {
    const without = (text: string) => text.replace(/ ?\bw\d+x\d+\b/g, '');
    const isOurs = (text: string) => /^w\d+x\d+$/.test(text);
    return {
      headline: without(headline),
      deck: without(deck),
      body: body.filter((block) => !kindOf(block).text(block).some(isOurs)),
    };
  }

  private async step(at: Date): Promise<string> {
    const { following, random } = this;
    const row = await following.storyRow(this.id);
    const open = stepNames.filter((name) => canStep(stateAt(row, at), name) && (name !== 'kill' || random() < 0.1));
    const takes = this.takes(at);
    const name = pick([...open.filter((step) => takes[step]), 'nothing' as const], random);
    if (name === 'nothing') return name;
    await takes[name]?.({ id: row.id, version: row.version });
    for (const word of this.kept) this.cut.add(word);
    return name;
  }

  /** How each step is taken that is not a save. */
  private takes(at: Date): Partial<Record<Step, (story: StoryVersion) => Promise<unknown>>> {
    const { following, random } = this;
    const [db, { editor }] = [following.db(), following.newsroom()];
    const publishAt = random() < 0.3 ? following.at(this.minute + 3) : null;
    const notice = 'It never ran, and is withdrawn.';
    const move = (name: Move) => (story: StoryVersion) => moveStory(db, editor, { ...story, move: name }, at);
    return {
      ...Object.fromEntries(moveNames.map((name) => [name, move(name)])),
      publish: (story) => publishStory(db, editor, { ...story, publishAt, embargoUntil: null }, at),
      update: (story) => updateStory(db, editor, { ...story, significant: true }, at),
      release: (story) => releaseWords(db, editor, story, at),
      kill: (story) => killStory(db, editor, { ...story, notice }, at),
    };
  }
}

/** The words that every sequence begins with. */
export const firstWords = () => wordsWith({ text: 'The ferry ran.\nIt was full.' });
