/**
 * Does one thing after another, several at the same time.
 * @param takeOne does the next; false when there is none
 * @returns how many it did, of at most `limit`
 */
export async function runLanes(lanes: number, limit: number, takeOne: () => Promise<boolean>): Promise<number> {
  let begun = 0;
  const takeSome = async () => {
    while (begun < limit) {
      // counted before the wait, so that the lanes together stay under the limit
      begun += 1;
      if (await takeOne()) continue;
      begun -= 1;
      return;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, takeSome));
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
  return begun;
}
