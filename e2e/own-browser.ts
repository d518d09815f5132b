import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '#testing/portal/running.ts';

/**
 * A browser as people have it. Playwright's neither renders a page ahead nor keeps one that was left: it is told not
 * to keep them, and Chromium renders nothing ahead in a tab whose debugger holds on to one page of it.
 */
export type OwnBrowser = {
  open: (url: string) => Promise<void>;
  /** Goes so many pages back (`-1`) or forward (`1`), as the browser's own buttons do. */
  go: (steps: -1 | 1) => Promise<void>;
  /**
   * Runs an expression in the page that is shown. Throws when another comes to be shown meanwhile, so it is no way to
   * leave a page: its answer may go with the page.
   */
  evaluate: <Value>(expression: string) => Promise<Value>;
  /** Moves the mouse onto the first element that matches, and leaves it there. */
  pointAt: (selector: string) => Promise<void>;
  /** Presses where the mouse is. */
  press: () => Promise<void>;
  /** The addresses of pages that are rendered ahead. */
  ahead: () => string[];
  /** What its pages threw and nobody caught. */
  errors: readonly string[];
  close: () => Promise<void>;
};

type Target = { sessionId: string; url: string; isAhead: boolean };

export async function startOwnBrowser(): Promise<OwnBrowser> {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-browser-'));
  const child = spawn(browserPath(), [...flags, `--user-data-dir=${dir}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const connection = await connect(await debuggerOf(child));
  /** The pages of the tab: the one that is shown, and those rendered ahead of it. */
  const pages = new Map<string, Target>();
  const errors: string[] = [];
  /** Who wants to know whether another page is shown now. */
  const lookers = new Set<() => void>();
  connection.onEvent((method, { sessionId, targetId, targetInfo, exceptionDetails }) => {
    if (method === 'Target.attachedToTarget' && targetInfo?.type === 'page' && sessionId) {
      pages.set(targetInfo.targetId, { sessionId, url: targetInfo.url, isAhead: targetInfo.subtype === 'prerender' });
      connection.send('Runtime.enable', {}, sessionId).catch(() => {});
    }
    const known = targetInfo && pages.get(targetInfo.targetId);
    if (method === 'Target.targetInfoChanged' && known) {
      known.url = targetInfo.url;
      known.isAhead = targetInfo.subtype === 'prerender';
    }
    if (method === 'Target.targetDestroyed' && targetId) pages.delete(targetId);
    if (method === 'Runtime.exceptionThrown') errors.push(exceptionDetails?.exception?.description ?? 'something');
    for (const look of lookers) look();
  });
  const shown = () => [...pages.values()].findLast(({ isAhead }) => !isAhead)?.sessionId ?? '';
  await connection.send('Target.setDiscoverTargets', { discover: true });
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank', forTab: true });
  const tab = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  await connection.send('Target.setAutoAttach', attach, tab.sessionId);

  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const page = shown();
    // a page that was left is kept and asleep: what it has not answered a second later it never will
    const left = Promise.withResolvers<never>();
    const look = () => {
      if (shown() !== page) setTimeout(() => left.reject(new Error('another page is shown')), 1_000);
    };
    lookers.add(look);
    const asked = { expression, returnByValue: true, userGesture: true };
    const answered = connection.send('Runtime.evaluate', asked, page);
    const { result, exceptionDetails } = await Promise.race([answered, left.promise]).finally(() =>
      lookers.delete(look),
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result?.value as Value;
  };
  const mouse = { x: 0, y: 0 };
  const moveMouse = (type: string) =>
    connection.send('Input.dispatchMouseEvent', { type, ...mouse, button: 'left', clickCount: 1 }, shown());
  return {
    open: async (url) => {
      await connection.send('Page.navigate', { url }, shown());
    },
    go: async (steps) => {
      const page = shown();
      const { currentIndex = 0, entries = [] } = await connection.send('Page.getNavigationHistory', {}, page);
      const entry = entries[currentIndex + steps];
      if (!entry) throw new Error('there is no such page to go to');
      await connection.send('Page.navigateToHistoryEntry', { entryId: entry.id }, page);
    },
    evaluate,
    pointAt: async (selector) => {
      const place = await evaluate<typeof mouse>(placeOf(selector));
      // a browser takes what does not move for no pointing
      for (const x of [place.x - 2, place.x]) {
        Object.assign(mouse, { ...place, x });
        await moveMouse('mouseMoved');
      }
    },
    press: async () => {
      await moveMouse('mousePressed');
      await moveMouse('mouseReleased');
    },
    ahead: () => [...pages.values()].filter(({ isAhead }) => isAhead).map(({ url }) => url),
    errors,
    close: async () => {
      connection.close();
      child.kill();
      await once(child, 'exit');
      await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,900',
  '--remote-debugging-port=0',
];

/** The middle of an element's first line, once it is in view. */
const placeOf = (selector: string) => `(() => {
  const element = document.querySelector(${JSON.stringify(selector)});
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getClientRects()[0];
  return { x: left + width / 2, y: top + height / 2 };
})()`;

/** Where a browser that was just started says its debugger listens. */
async function debuggerOf({ stderr }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stderr?.iterator({ destroyOnReturn: false }) ?? []) {
    said += chunk;
    const url = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (!url) continue;
    stderr?.resume();
    return url;
  }
  throw new Error(`the browser did not start: ${said}`);
}

/** What is read here of the protocol's answers and events. */
type Said = {
  sessionId?: string;
  targetId?: string;
  targetInfo?: { targetId: string; type: string; subtype?: string; url: string };
  exceptionDetails?: { text: string; exception?: { description?: string } };
  result?: { value?: unknown };
  currentIndex?: number;
  entries?: { id: number }[];
};

type Connection = {
  /** @throws what the browser refuses */
  send: (method: string, params: object, sessionId?: string) => Promise<Said>;
  onEvent: (listener: (method: string, said: Said) => void) => void;
  close: () => void;
};

/** The DevTools protocol: <https://chromedevtools.github.io/devtools-protocol/> */
async function connect(url: string): Promise<Connection> {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  const answers = new Map<number, PromiseWithResolvers<Said>>();
  let listen: (method: string, said: Said) => void = () => {};
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, method, params, result, error } = JSON.parse(String(data));
    if (id === undefined) return listen(method, params);
    const answer = answers.get(id);
    answers.delete(id);
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result);
  });
  return {
    send: (method, params, sessionId) => {
      last += 1;
      const answer = Promise.withResolvers<Said>();
      answers.set(last, answer);
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
      return answer.promise;
    },
    onEvent: (listener) => {
      listen = listener;
    },
    close: () => socket.close(),
  };
}
