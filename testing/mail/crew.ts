import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { minuteMs } from '#lib/clock.ts';
import { inheritedEnv } from '#lib/env.ts';
import type { WorkerOrder } from '#testing/mail/worker.ts';

/** Several worker processes on one outbox. */
export type Crew = {
  /** Kills one (SIGKILL); another takes its place at once. */
  kill: (place: number) => Promise<void>;
  /** What time it is for all of them. */
  setClock: (at: Date) => void;
  now: () => Date;
  stop: () => Promise<void>;
};

type CrewOrder = {
  /** A program that calls `workForParent`. */
  script: string;
  size: number;
  at: Date;
  /** Of its environment: DATABASE_URL, SMTP_URL … */
  variables: Readonly<Record<string, string>>;
};

/** Starts the workers, and a spare one that waits to take the place of whoever is killed. */
export async function startCrew({ script, size, at, variables }: CrewOrder): Promise<Crew> {
  const starting = () => {
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
    const child = fork(script, { execArgv: [], stdio: [...stdio], env: { ...inheritedEnv(), ...variables } });
    return { child, ready: once(child, 'message') };
  };
  let clock = at;
  let spare = starting();
  const atWork: ChildProcess[] = [];
  const tell = (child: ChildProcess) => child.send({ atMs: clock.getTime() } satisfies WorkerOrder);
  const put = async (place: number) => {
    const { child, ready } = spare;
    await ready;
    spare = starting();
    atWork[place] = child;
    tell(child);
  };
  for (let place = 0; place < size; place += 1) await put(place);
  return {
    kill: async (place) => {
      const victim = atWork[place];
      if (victim) await kill(victim);
      await put(place);
    },
    setClock: (now) => {
      clock = now;
      for (const child of atWork) tell(child);
    },
    now: () => clock,
    stop: async () => {
      await Promise.all([...atWork, spare.child].map(kill));
    },
  };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error('a worker ended by itself');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Kills `times` workers, each at a moment drawn between the arrivals of the first nine tenths of `mails`. */
export async function killAtTimes(
  crew: Crew,
  { size, times, mails, random, arrival }: KillOrder & { random: () => number },
): Promise<void> {
  const share = (mails * 0.9) / times;
  for (let number = 0; number < times; number += 1) {
    await arrival(Math.ceil(share * (number + random())));
    await sleep(random() * 20);
    await crew.kill(Math.floor(random() * size));
  }
}

type KillOrder = {
  size: number;
  times: number;
  mails: number;
  /** Settles when the mail server has seen so many mails. */
  arrival: (count: number) => Promise<void>;
};

/** Longer than any mail's lease. */
const leapMs = 11 * minuteMs;
const quietMs = 700;

/**
 * Lets the crew come to an end. When nothing has moved for a while, what is left is lost workers' or put off, and the
 * clock leaps ahead.
 * @param open how many mails have not ended
 */
export async function finish(crew: Crew, open: () => Promise<number>, mostLeaps = 60): Promise<void> {
  let last = await open();
  let leaps = 0;
  while (last > 0) {
    await sleep(quietMs);
    const left = await open();
    if (left === last) {
      leaps += 1;
      if (leaps > mostLeaps) throw new Error(`${left} mails never end`);
      crew.setClock(new Date(crew.now().getTime() + leapMs));
    }
    last = left;
  }
}
