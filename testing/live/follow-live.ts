import { type ReadEvents, watchChanges } from '#lib/changes/watch-changes.ts';

/** A copy of the server, as far as it hears what staff are told. Readings without news are left out of `heard`. */
export function followLive(url: string, heard: ReadEvents[]) {
  const ready = Promise.withResolvers<void>();
  const stop = new AbortController();
  const watcher = {
    onChange: () => {},
    onLostTrack: () => {},
    onSeen: () => ready.resolve(),
    onEvents: (read: ReadEvents) => {
      if (read.events.length > 0) heard.push(read);
    },
  };
  const done = watchChanges(url, watcher, stop.signal);
  return {
    ready: ready.promise,
    stop: () => {
      stop.abort();
      return done;
    },
  };
}
