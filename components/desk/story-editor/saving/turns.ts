/** Runs tasks one after another, in the order in which they were asked for; the first one at once. */
export function createTurns() {
  let underWay: Promise<void> | null = null;
  return async function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    while (underWay) await underWay;
    const mine = task();
    const done = () => {
      underWay = null;
    };
    underWay = mine.then(done, done);
    return mine;
  };
}
