import type { DeskResult, Refused } from '#lib/staff/forms/desk-result.ts';
import type { BegunStory, DeskStory, MergedStory, OpenedStory, SavedStory } from '#lib/stories/desk/types.ts';
import { mergeWords } from '#lib/stories/merging/merge-words.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { pick } from '#testing/seeded-random.ts';

type Sent = { content: StoryContent; autosave: boolean; aside: readonly StoryContent[] };

const conflict: Refused = { kind: 'refused', code: 'conflict', message: 'Somebody changed this story.' };

/**
 * The desk's server with one story, behind a line on which every request and every answer arrives when the test lets it
 * (`deliver`), in any order, or never.
 */
export class SlowServer {
  version = 1;
  content: StoryContent;
  /** Words that were given up, each a version of its own. */
  readonly aside: StoryContent[] = [];
  /** Of every answer, this part is lost. */
  lossRate = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly random: () => number;

  constructor(content: StoryContent, random: () => number) {
    this.content = content;
    this.random = random;
  }

  /** Lets one of the requests and answers that are on their way arrive. @returns false where there is none */
  async deliver(): Promise<boolean> {
    if (this.waiting.length === 0) return false;
    const one = pick(this.waiting, this.random);
    this.waiting.splice(this.waiting.indexOf(one), 1);
    one();
    await new Promise((settled) => setImmediate(settled));
    return true;
  }

  readonly actions = {
    begin: (): Promise<DeskResult<SavedStory & BegunStory>> => Promise.reject(new Error('the story is there')),
    save: ({ version, content, aside }: StoryVersion & Sent): Promise<DeskResult<SavedStory>> =>
      this.send(() => {
        if (version !== this.version) return conflict;
        this.store(content, aside);
        return { kind: 'ok', value: { id: 7, version: this.version, clock: '', unpublishedChanges: false } };
      }),
    merge: ({ base, content, aside }: { base: StoryContent } & Sent): Promise<DeskResult<MergedStory>> =>
      this.send(() => {
        const merge = mergeWords(base, this.content, content);
        const kind = merge.collisions.length === 0 ? 'merged' : 'collided';
        if (kind === 'merged') this.store(merge.content, aside);
        return { kind: 'ok', value: { kind, id: 7, opened: this.opened() } };
      }),
    open: (): Promise<DeskResult<OpenedStory>> => this.send(() => ({ kind: 'ok', value: this.opened() })),
  };

  private store(content: StoryContent, aside: readonly StoryContent[]): void {
    this.aside.push(...aside);
    this.content = structuredClone(content);
    this.version += 1;
  }

  private opened(): OpenedStory {
    const story = {
      id: 7,
      version: this.version,
      isCut: false,
      savedBy: 'Somebody',
      content: this.content,
    } as DeskStory;
    return structuredClone({ story, history: [], times: { clock: '' } as OpenedStory['times'] });
  }

  private async send<Answer>(answer: () => Answer): Promise<Answer> {
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    const given = answer();
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.random() < this.lossRate) throw new Error('the answer was lost');
    return given;
  }
}
