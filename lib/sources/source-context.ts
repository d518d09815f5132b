import { env } from '#lib/env.ts';
import type { Adapter, KeptAnswer, Links, Place, Source, SourceContext } from '#lib/sources/types.ts';

/** What the adapter of a source goes by, with what its answers have said so far. */
export function sourceContext(
  adapter: Adapter,
  source: Pick<Source, 'settings'>,
  place: Place,
  answers: readonly Pick<KeptAnswer, 'request' | 'links'>[],
  now: Date,
): SourceContext<unknown> {
  const links: Record<string, Links> = Object.fromEntries(answers.map(({ request, links: own }) => [request, own]));
  const accessKey = adapter.keyName ? (env()[adapter.keyName] ?? null) : null;
  return { place, settings: source.settings, accessKey, links, now };
}
