/** The first of these instants that is to come; null where none is. */
export function earliest(instants: readonly (Date | null)[], now: Date): Date | null {
  const coming = instants.filter((at) => at !== null && at > now).map((at) => at?.getTime() ?? 0);
  return coming.length > 0 ? new Date(Math.min(...coming)) : null;
}
