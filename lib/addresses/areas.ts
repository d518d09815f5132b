import { addresses } from '#lib/addresses/addresses.ts';
import type { Row } from '#lib/addresses/row.ts';

/** All addresses that begin with the same segment: the desk, sharing. */
type Area = {
  /** `/desk` */
  root: string;
  rows: readonly Row[];
  /** What is at the root itself; null where there is nothing. */
  own: Row | null;
};

const rows: readonly Row[] = Object.values(addresses);

const areas: readonly Area[] = [...Map.groupBy(rows, ({ pattern }) => pattern.split('/', 2).join('/'))].map(
  ([root, rows]) => ({
    root,
    rows,
    own: rows.find(({ pattern, at }) => at === undefined && pattern.replace(/\/:\w+\*$/, '') === root) ?? null,
  }),
);

/** What begins the paths of areas of which crawlers are asked to stay away: `/desk`, and `/share/`, where nothing is. */
export function closedAreas(): string[] {
  return areas
    .filter((area) => area.rows.every(({ closed }) => closed))
    .map(({ root, own }) => (own ? root : `${root}/`))
    .toSorted();
}

/** Patterns of what browsers render ahead, and of what they leave alone, as `URLPattern` has them. */
export function patternsAhead(): { rendered: string[]; never: string[] } {
  return {
    rendered: rows.flatMap(({ ahead, pattern }) => (ahead === 'rendered' ? pattern : [])).toSorted(),
    never: areas.flatMap((area) => {
      const left = area.rows.filter(({ ahead }) => ahead === 'never');
      return left.length === area.rows.length ? patternsOf(area) : left.map(({ pattern }) => anyOf(pattern));
    }),
  };
}

/** A pattern without a question mark fits paths that are asked without a query only. */
function patternsOf({ root, own }: Area): string[] {
  if (!own) return [`${root}/*`];
  return own.kind === 'page' && own.reads ? [`${root}*`, `${root}?*`] : [`${root}*`];
}

const anyOf = (pattern: string) => pattern.replace(/:\w+[+*]?/g, '*');
