import { ago } from '#lib/ago.ts';
import { listSilentSources, type SilentSource } from '#lib/conditions/desk/list-silent-sources.ts';
import { missingKey, unknownWords } from '#lib/conditions/desk/source-standing.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';
import type { Check } from '#lib/health/types.ts';
import { findAdapter, type SourceRooms } from '#lib/sources/source-rooms.ts';
import { system } from '#lib/staff/permissions.ts';

/** Weather and traffic services that have brought nothing good for hours. */
export const checkSources: Check = checkSourcesOf(sourceRooms);

/** The same of other rooms, for tests. */
export function checkSourcesOf(rooms: SourceRooms): Check {
  return {
    kind: 'source-silent',
    find: async (db, now) => {
      const silent = await listSilentSources(db, system, now);
      return silent.flatMap((source) => {
        const { id, adapter: name, editionSlug, editionName } = source;
        const adapter = findAdapter(rooms, name)?.adapter ?? null;
        // the desk says so; nobody is woken for a key that was never there
        if (adapter && missingKey(adapter)) return [];
        const failure = adapter ? source.failure : unknownWords({ adapter: name });
        const what = `“${adapter?.title ?? name}” brings nothing for ${editionName}.`;
        const why = [failure, lastWords(source, now)].filter(Boolean).join(' ');
        return [
          {
            subject: `${editionSlug}/${name}/${id}`,
            words: `${what} ${why} Pages say that it cannot be reached. See Sources at the desk; npm run portal -- source ask ${id} asks it now, source pause ${id} ends this message.`,
          },
        ];
      });
    },
  };
}

function lastWords({ lastGoodAt }: SilentSource, now: Date): string {
  if (!lastGoodAt) return 'It has never answered well.';
  return `It last answered well ${ago(lastGoodAt.getTime(), now.getTime())}.`;
}
