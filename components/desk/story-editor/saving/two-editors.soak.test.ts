import { describe, expect, test } from 'vitest';
import type { SaveState } from '#components/desk/story-editor/saving/save-state.ts';
import { createSaver } from '#components/desk/story-editor/saving/saver.ts';
import { type Body, textOf, withIds } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { Answer } from '#lib/stories/merging/merge.ts';
import { resolveContent } from '#lib/stories/merging/merge-content.ts';
import { asStored, mergeWords } from '#lib/stories/merging/merge-words.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { SlowServer } from '#testing/stories/slow-server.ts';
import { contentWith } from '#testing/stories/story-content.ts';

const interleavings = soakCount(200);
const stepsEach = 60;

const wordsIn = (body: Body): string[] => textOf(body).flatMap((text) => text.split(' '));
const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', text: [{ text }] });
const textIn = (block: Block): string => textOf([block]).join(' ');

const start = contentWith({
  editionIds: [],
  headline: 'Together',
  body: withIds(
    Array.from({ length: 6 }, (_, place) => paragraph(`${place % 2 ? 'a' : 'b'}${place}`, `start${place}`)),
  ),
});

/** One of two people with the story open, whose hands and clock the test moves. */
class Person {
  typed = start;
  asked = 0;
  readonly words = new Set<string>();
  /** Deleted by somebody who saw them. */
  readonly givenUp = new Set<string>();
  private made = 0;
  private state: SaveState = { kind: 'unchanged' };
  private timer: (() => void) | null = null;
  readonly saver;

  private readonly name: 'a' | 'b';
  private readonly random: () => number;
  private readonly server: SlowServer;

  constructor(name: 'a' | 'b', random: () => number, server: SlowServer) {
    this.name = name;
    this.random = random;
    this.server = server;
    this.saver = createSaver({
      story: { id: 7, version: 1, isCut: true, content: start },
      ...server.actions,
      read: () => structuredClone(this.typed),
      show: (content) => {
        this.typed = structuredClone(content);
      },
      canSave: () => true,
      nowMs: () => 0,
      later: (task) => {
        this.timer = task;
        return () => {
          if (this.timer === task) this.timer = null;
        };
      },
      onState: (state) => {
        this.state = state;
      },
      onOpened: () => {},
      onSaved: () => {},
    });
  }

  /** Changes the body somewhere. @param apart only blocks of one's own */
  edit(apart: boolean): void {
    const { body } = this.typed;
    const mine = body.filter(({ id }) => !apart || id.startsWith(this.name));
    const block = mine.length > 0 ? pick(mine, this.random) : null;
    const place = block ? body.indexOf(block) : 0;
    const word = this.newName('word-');
    const kind = pick(['write', 'write', 'write', 'split', 'add', 'delete', 'move'] as const, this.random);
    const next = [...body];
    if (!block || kind === 'add') next.splice(place, 0, paragraph(this.newName(''), word));
    else if (kind === 'write') next[place] = paragraph(block.id, `${textIn(block)} ${word}`);
    else if (kind === 'split') next.splice(place + 1, 0, paragraph(this.newName(''), word));
    else next.splice(place, 1);
    if (block && kind === 'move') next.splice(Math.floor(this.random() * (next.length + 1)), 0, block);
    if (block && kind === 'delete') for (const gone of wordsIn([block])) this.givenUp.add(gone);
    else if (kind !== 'move') this.words.add(word);
    this.typed = { ...this.typed, body: next };
    this.saver.changed();
  }

  private newName(prefix: string): string {
    this.made += 1;
    return `${prefix}${this.name}${this.made}`;
  }

  async saveByItself(): Promise<void> {
    const task = this.timer;
    this.timer = null;
    task?.();
    await new Promise((settled) => setImmediate(settled));
  }

  hear(): void {
    void this.saver.hear(this.server.version);
  }

  /** Takes theirs of whatever is asked, or keeps both. */
  answer(): void {
    const { state } = this;
    if (state.kind !== 'conflict') return;
    this.asked += 1;
    const mine = asStored(this.typed);
    const merge = mergeWords(state.base, state.theirs.content, mine);
    const givesUp = this.random() < 0.5;
    const blocks = new Map(
      merge.collisions.flatMap((each): [string, Answer][] => {
        if (each.kind !== 'block') return [];
        if (givesUp) return [[each.id, 'theirs']];
        return each.theirs && each.mine ? [[each.id, 'both']] : [];
      }),
    );
    this.typed = resolveContent(merge, mine, { fields: new Map(), blocks }, () => this.newName(''));
    void this.saver.settle(state, givesUp ? mine : undefined);
  }
}

async function writeTogether(seed: number, { apart, lossRate }: { apart: boolean; lossRate: number }) {
  const random = seededRandom(seed);
  const server = new SlowServer(structuredClone(start), random);
  server.lossRate = lossRate;
  const people = [new Person('a', random, server), new Person('b', random, server)] as const;
  for (let step = 0; step < stepsEach * people.length; step += 1) {
    const person = pick(people, random);
    const what = random();
    if (what < 0.4) person.edit(apart);
    else if (what < 0.55) await person.saveByItself();
    else if (what < 0.65) person.hear();
    else await server.deliver();
    for (const one of people) one.answer();
  }
  server.lossRate = 0;
  for (let round = 0; round < 40; round += 1) {
    for (const person of people) {
      person.answer();
      await person.saveByItself();
      person.hear();
    }
    while (await server.deliver());
  }
  return { server, people };
}

describe.each([
  ['in paragraphs of their own', { apart: true, lossRate: 0 }],
  ['anywhere', { apart: false, lossRate: 0 }],
  ['anywhere, over a line that loses answers', { apart: false, lossRate: 0.2 }],
] as const)('two people who write %s', (_where, how) => {
  test(
    `end on the same words in ${interleavings} interleavings, and none is lost`,
    async () => {
      let asked = 0;
      for (let seed = 1; seed <= interleavings; seed += 1) {
        const { server, people } = await writeTogether(seed, how);
        const [ana, ben] = people;
        expect(ana.saver.hasUnsaved() || ben.saver.hasUnsaved(), `seed ${seed}`).toBe(false);
        expect(ana.typed.body, `seed ${seed}`).toEqual(server.content.body);
        expect(ben.typed.body, `seed ${seed}`).toEqual(server.content.body);
        // words that were given up are a version of their own
        const left = new Set([server.content, ...server.aside].flatMap(({ body }) => wordsIn(body)));
        const lost = [...ana.words, ...ben.words].filter(
          (word) => !left.has(word) && !ana.givenUp.has(word) && !ben.givenUp.has(word),
        );
        expect(lost, `seed ${seed}`).toEqual([]);
        asked += ana.asked + ben.asked;
        if (how.apart) expect(asked, `seed ${seed}`).toBe(0);
      }
      expect(asked > 0).toBe(!how.apart);
    },
    soakTimeoutMs(60_000),
  );
});
