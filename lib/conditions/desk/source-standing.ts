import { ago } from '#lib/ago.ts';
import { hourMs } from '#lib/clock.ts';
import type { RequestStatus, SourceStanding, SourceStatus } from '#lib/conditions/desk/types.ts';
import { env } from '#lib/env.ts';
import { listed } from '#lib/language.ts';
import type { Adapter, Source } from '#lib/sources/types.ts';

/** So long after its time a source has been forgotten, by a worker that is gone or hangs. */
const overdueMs = hourMs;

type Judged = {
  source: Source;
  adapter: Adapter | null;
  requests: readonly RequestStatus[];
  lastGoodAt: Date | null;
  dueAt: Date;
};

/** How a source is doing: the one judgement of desk and command line. */
export function standingOf(judged: Judged, now: Date): Pick<SourceStatus, 'standing' | 'isWrong' | 'words'> {
  const { standing, words } = findStanding(judged, now);
  const { requests, source } = judged;
  const isSample = !source.pausedAt && requests.some((one) => one.isSample);
  const sample = isSample ? ['Readers see invented sample data until a service of the page first answers.'] : [];
  const isWrong = standing === 'failing' || standing === 'stale';
  return { standing, isWrong, words: [...words, ...sample, ...droppedWords(requests)] };
}

type Found = { standing: SourceStanding; words: string[] };

function findStanding({ source, adapter, requests: all, lastGoodAt, dueAt }: Judged, now: Date): Found {
  const since = (at: Date) => ago(at.getTime(), now.getTime());
  if (source.pausedAt) return { standing: 'paused', words: ['It is paused: nobody asks it, and no page shows it.'] };
  if (!adapter) return { standing: 'failing', words: [unknownWords(source)] };
  const requests = all.filter(({ isSample }) => !isSample);
  if (requests.length === 0) return nothingToAsk(adapter);
  const last = lastGoodAt ? `It last answered well ${since(lastGoodAt)}.` : 'It has never answered well.';
  const failing = (...words: string[]): Found => ({ standing: 'failing', words: [...words, last] });
  const failures = failuresOf(requests);
  if (failures.length > 0) return failing(...failures);
  if (now.getTime() - dueAt.getTime() >= overdueMs)
    return failing(`It was to be asked ${since(dueAt)}, and nobody has: does the worker run?`);
  if (requests.every(({ askedAt }) => askedAt === null))
    return { standing: 'new', words: ['It has not been asked yet.'] };
  if (!lastGoodAt) return failing();
  const failed = partNames(requests, 'failed');
  if (failed.length > 0) return failing(`Readers see no ${listed('en', failed)}.`);
  const missing = missingParts(adapter, requests);
  if (missing.length > 0) return failing(`It has nothing for this place: no ${listed('en', missing)}.`);
  const stale = partNames(requests, 'stale');
  if (stale.length > 0) return { standing: 'stale', words: [`What it says is old: ${listed('en', stale)}.`, last] };
  return { standing: 'fine', words: [last] };
}

/** Of health, too. */
export const unknownWords = ({ adapter }: Pick<Source, 'adapter'>) => `This release has no adapter “${adapter}”.`;

/** The name of the key that a source lacks; null where it lacks none. */
export function missingKey({ keyName }: Pick<Adapter, 'keyName'>): string | null {
  return keyName !== null && env()[keyName] === undefined ? keyName : null;
}

function nothingToAsk(adapter: Adapter): Found {
  const key = missingKey(adapter);
  if (key) return { standing: 'keyless', words: [`It wants a key: whoever runs the portal has to set ${key}.`] };
  return { standing: 'failing', words: ['There is nothing to ask: its settings are not complete.'] };
}

function failuresOf(requests: readonly RequestStatus[]): string[] {
  const failing = requests.filter(({ failure }) => failure !== null);
  const byWords = Map.groupBy(failing, ({ failure }) => failure);
  return [...byWords].map(
    ([words, those]) =>
      `${listed(
        'en',
        those.map(({ request }) => request),
      )}: ${words}`,
  );
}

/** What has been asked for and stands like this. */
function partNames(requests: readonly RequestStatus[], kind: 'failed' | 'stale'): string[] {
  const asked = requests.filter(({ askedAt }) => askedAt !== null);
  return namesOf(asked.flatMap(({ parts }) => parts.filter(({ state }) => state.kind === kind)));
}

/** What it should bring, and has answered everything without saying where to ask for it: a station is far, say. */
function missingParts(adapter: Adapter, requests: readonly RequestStatus[]): string[] {
  if (requests.some(({ fetchedAt }) => fetchedAt === null)) return [];
  const found = namesOf(requests.flatMap(({ parts }) => parts));
  return adapter.parts.filter((name) => !found.includes(name));
}

/** Each once. */
const namesOf = (parts: readonly { name: string }[]) => [...new Set(parts.map(({ name }) => name))];

function droppedWords(requests: readonly RequestStatus[]): string[] {
  const count = requests.reduce((sum, { dropped }) => sum + dropped, 0);
  if (count === 0) return [];
  return [count === 1 ? 'One record could not be read.' : `${count} records could not be read.`];
}
