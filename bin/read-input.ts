/**
 * Standard input to its end, so that whoever writes it is not cut short.
 * @returns its first `maxBytes`
 */
export async function readInput(maxBytes: number): Promise<Buffer> {
  const kept: Buffer[] = [];
  let left = maxBytes;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    if (left > 0) kept.push(chunk.subarray(0, left));
    left -= chunk.length;
  }
  return Buffer.concat(kept);
}
