import { secondMs } from '#lib/clock.ts';

/** The caret may run through ten blocks a second. */
const gapMs = secondMs;
/** Who was seen last is shown no longer than the server would have them there. */
const staleMs = 30 * secondMs;

export type PresenceParts<Person> = {
  /** Says that this tab is here; answers who else is, null where nobody answers. */
  say: () => Promise<Person[] | null>;
  onPeople: (people: Person[]) => void;
  later: (ms: number, task: () => void) => () => void;
  nowMs: () => number;
};

/** Says that somebody is in a story or a conversation whenever it is asked to, once a second at most, and passes on who else is. */
export function createPresenceLine<Person>({ say, onPeople, later, nowMs }: PresenceParts<Person>) {
  let saidMs = Number.NEGATIVE_INFINITY;
  let answeredMs = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | null = null;
  let isSaying = false;
  let isOver = false;

  async function sayNow(): Promise<void> {
    callOff = null;
    // the answer that is awaited may be older than what is to be said
    if (isSaying) return sayIn(gapMs);
    isSaying = true;
    saidMs = nowMs();
    const people = await say();
    isSaying = false;
    if (isOver) return;
    if (people) answeredMs = nowMs();
    if (people) onPeople(people);
    else if (nowMs() - answeredMs >= staleMs) onPeople([]);
  }

  function sayIn(ms: number): void {
    if (!isOver) callOff ??= later(ms, () => void sayNow());
  }

  return {
    say: (): void => sayIn(Math.max(0, saidMs + gapMs - nowMs())),
    stop: (): void => {
      isOver = true;
      callOff?.();
    },
  };
}
