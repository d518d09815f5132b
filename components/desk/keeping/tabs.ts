import { z } from 'zod';

/** How long other tabs have to say that they are there; they answer within milliseconds. */
export const answerMs = 200;

const storageKey = 'desk.tab';
const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('who is there') }),
  z.object({ kind: z.literal('here'), tab: z.string() }),
]);
type Message = z.infer<typeof messageSchema>;

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

type Options = {
  /** Null where the browser has none: every other tab then counts as gone. */
  channel: Channel | null;
  /** Survives a reload and belongs to the tab; a tab that is duplicated takes a copy along. */
  session: Pick<Storage, 'getItem' | 'setItem'>;
  newId: () => string;
  wait: (ms: number) => Promise<void>;
};

/** This tab among the others of the desk. */
export type Tab = {
  id: string;
  /** The ids of those that are open now. */
  others: () => Promise<ReadonlySet<string>>;
};

/** Finds out which tab this is: the one it was before a reload, or a new one. */
export async function openTab({ channel, session, newId, wait }: Options): Promise<Tab> {
  let id: string | null = null;
  let heard = new Set<string>();
  const post = (message: Message) => channel?.postMessage(message);
  channel?.addEventListener('message', ({ data }: MessageEvent) => {
    const message = messageSchema.safeParse(data).data;
    if (message?.kind === 'here') heard.add(message.tab);
    else if (message && id !== null) post({ kind: 'here', tab: id });
  });
  const ask = async () => {
    const mine = new Set<string>();
    heard = mine;
    post({ kind: 'who is there' });
    if (channel) await wait(answerMs);
    return mine;
  };
  let asking: Promise<Set<string>> | null = null;
  // the forms of a page all ask at once
  const others = () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
  const before = read(session);
  // another that answers to this tab's name is the one it was duplicated from
  id = before !== null && !(await others()).has(before) ? before : newId();
  try {
    session.setItem(storageKey, id);
  } catch {
    // without it a reload is a new tab, whose words are offered all the same
  }
  return { id, others };
}

function read(session: Options['session']): string | null {
  try {
    return session.getItem(storageKey);
  } catch {
    return null;
  }
}

let opened: Promise<Tab> | null = null;

/** This tab; in a browser only. */
export function thisTab(): Promise<Tab> {
  opened ??= openTab({
    channel: 'BroadcastChannel' in window ? new BroadcastChannel('desk.tabs') : null,
    session: sessionStorage,
    // randomUUID is there on https only
    newId: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-'),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  return opened;
}
