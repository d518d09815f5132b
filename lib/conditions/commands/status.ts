import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import { listSourceStatus } from '#lib/conditions/desk/list-source-status.ts';
import type { SourceStatus } from '#lib/conditions/desk/types.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { system } from '#lib/staff/permissions.ts';

/** Says how each source is doing. The exit code is 1 when one has failed or is stale. */
export async function runStatus(args: string[], tools: CommandTools, rooms: SourceRooms): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
  const all = await tools.withDatabase((db) => listSourceStatus(db, system, tools.now(), rooms));
  if (values.json) tools.print(JSON.stringify(all.map(toJson)));
  else for (const status of all) tools.print(toLine(status));
  if (all.length === 0 && !values.json) tools.print('There is no source.');
  return all.some(({ isWrong }) => isWrong) ? 1 : 0;
}

function toLine({ source, edition, title, standing, words }: SourceStatus): string {
  return [source.id, edition.slug, title, standing, words.join(' ')].join('  ');
}

/** For programs: these names stay. */
function toJson({ source, edition, title, standing, isWrong, words, lastGoodAt, nextAt, requests }: SourceStatus) {
  return {
    id: source.id,
    edition: edition.slug,
    adapter: source.adapter,
    title,
    standing,
    isWrong,
    words,
    lastGoodAt,
    nextAt,
    requests: requests.map(({ request, fetchedAt, failure, failures, dropped, isSample, parts }) => ({
      request,
      lastGoodAt: fetchedAt,
      failure,
      failures,
      dropped,
      isSample,
      parts: parts.map(({ name, state, count }) => ({
        name,
        state: state.kind,
        asOf: state.kind === 'failed' ? state.lastAt : state.asOf,
        count,
      })),
    })),
  };
}
