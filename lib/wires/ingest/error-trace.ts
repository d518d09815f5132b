/** Where an error happened and of what kind it is, without its message: that may repeat what a supplier sent. */
export function errorTrace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? '' : `\ncaused by ${errorTrace(error.cause)}`;
  return [`${error.name}${code}`, ...frames].join('\n') + cause;
}
