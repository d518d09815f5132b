import { latestMs, quietMs, type SaverParts } from '#components/desk/story-editor/saving/save-state.ts';

/** When it saves by itself next. */
export function createDue({ nowMs, later }: Pick<SaverParts, 'nowMs' | 'later'>, save: () => void) {
  /** When the oldest change was made that is not on its way. */
  let waitingSinceMs: number | null = null;
  let callOff = () => {};
  const saveIn = (delayMs: number): void => {
    callOff();
    callOff = later(save, delayMs);
  };
  return {
    /** Something was typed that is not on its way. */
    typed: (): void => {
      waitingSinceMs ??= nowMs();
    },
    /** Everything that was typed is on its way. */
    sent: (): void => {
      waitingSinceMs = null;
    },
    /** Everything that was typed is stored. */
    clear: (): void => {
      waitingSinceMs = null;
      callOff();
    },
    saveIn,
    /** When nothing is typed for a while, and some time after the first key at the latest. */
    saveSoon: (): void => {
      const latestInMs = (waitingSinceMs ?? nowMs()) + latestMs - nowMs();
      saveIn(Math.max(0, Math.min(quietMs, latestInMs)));
    },
    callOff: (): void => callOff(),
  };
}
