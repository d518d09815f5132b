import { z } from 'zod';

/** Names that pages of the desk hold, each as long as it is there. */
export type Locks = {
  /** Takes a name for good. False where another page has it. */
  hold: (name: string) => Promise<boolean>;
  /** Those that any page holds. */
  held: () => Promise<ReadonlySet<string>>;
};

/** Exact, however busy, frozen or far in the background a page is; browsers have it on https and localhost only. */
export function browserLocks(locks: LockManager): Locks {
  return {
    hold: (name) =>
      new Promise((resolve) => {
        const keep = (lock: Lock | null) => {
          resolve(lock !== null);
          return lock && new Promise(() => {});
        };
        // it is refused where a browser keeps nothing of this site
        locks.request(name, { ifAvailable: true }, keep).catch(() => resolve(true));
      }),
    held: async () => {
      const { held = [] } = await locks.query().catch(() => ({ held: [] }));
      return new Set(held.flatMap(({ name }) => name ?? []));
    },
  };
}

/** How long other pages have to say what they hold; they answer within milliseconds, unless they are very busy. */
const answerMs = 500;
const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('who is there') }),
  z.object({ kind: z.literal('here'), name: z.string() }),
]);
type Message = z.infer<typeof messageSchema>;
type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

/** By asking around, for plain http. */
export function askedLocks(channel: Channel, wait: (ms: number) => Promise<void>): Locks {
  const own = new Set<string>();
  let heard = new Set<string>();
  const post = (message: Message) => channel.postMessage(message);
  channel.addEventListener('message', ({ data }: MessageEvent) => {
    const message = messageSchema.safeParse(data).data;
    if (message?.kind === 'here') heard.add(message.name);
    if (message?.kind === 'who is there') for (const name of own) post({ kind: 'here', name });
  });
  const ask = async () => {
    const names = new Set<string>();
    heard = names;
    post({ kind: 'who is there' });
    await wait(answerMs);
    return names;
  };
  let asking: Promise<Set<string>> | null = null;
  // the forms of a page all ask at once
  const askOnce = () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
  return {
    hold: async (name) => {
      if ((await askOnce()).has(name)) return false;
      own.add(name);
      return true;
    },
    held: async () => new Set([...own, ...(await askOnce())]),
  };
}
