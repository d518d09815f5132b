/**
 * What a piece of work gives within a time.
 * @throws `lateError` when it takes longer; it goes on all the same, and nobody hears how it ends
 */
export async function within<T>(
  timeoutMs: number,
  work: Promise<T>,
  lateError: Error = new Error(`no answer within ${timeoutMs} ms`),
): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(lateError), timeoutMs);
  work.catch(() => {});
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
