/** Settles at the first SIGINT or SIGTERM. Ctrl-C reaches us directly and through npm, so later ones change nothing. */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
  });
}
