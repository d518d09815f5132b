import type { DatabaseContent } from '#lib/db/installation.ts';
import { type DatabasePlace, describePlace, type RememberedDatabase } from '#lib/db/remembered-database.ts';

const forget = 'npm run portal -- database forget';

type Found = {
  dataDir: string;
  /** What `DATA_DIR` says it belongs to. */
  remembered: RememberedDatabase | null;
  /** The database that the environment leads to, and what is in it. */
  place: DatabasePlace;
  content: DatabaseContent;
  /** An embedded database in `DATA_DIR` beside the external one of `place`. */
  strayCluster: string | null;
  mayBegin: boolean;
  anySecret?: boolean;
};

/**
 * Why a database is not the one of this `DATA_DIR` and secret, in words for the operator; null when it is. A paper that
 * was moved or restored elsewhere is known by its id, wherever it is.
 */
export function whyNotOurs({
  dataDir,
  remembered,
  place,
  content,
  strayCluster,
  mayBegin,
  anySecret,
}: Found): string | null {
  const here = `the database ${describePlace(place)}`;
  if (content.kind === 'foreign') {
    return `${here} belongs to another program: give the paper a database of its own.`;
  }
  const owner =
    remembered && remembered.kind !== 'forgotten'
      ? remembered
      : // a start of an older version wrote nothing down
        strayCluster && remembered === null && content.kind === 'empty'
        ? { kind: 'embedded' as const, cluster: strayCluster, paperId: null }
        : null;
  if (owner && !isSamePaper(owner, place, content)) {
    const why = content.kind === 'empty' ? 'is empty' : 'holds another paper';
    return `${dataDir} belongs to the paper whose database is ${describePlace(owner)}, and ${here} ${why}: ${remedy(owner, place)}`;
  }
  if (content.kind === 'empty') {
    return mayBegin ? null : `${here} is empty: is that the service's? Start the portal once before its command line.`;
  }
  if (anySecret || !content.isSealedByOther) return null;
  return (
    `the data in ${here} is sealed with another PORTAL_SECRET than this one: set the service's, or restore ` +
    'DATA_DIR/secrets.json. Where it is lost, "npm run portal -- secret forget" goes on without what it sealed: ' +
    'sessions, owed mail, and who asked never to be emailed again.'
  );
}

function isSamePaper(
  owner: DatabasePlace & { paperId: string | null },
  place: DatabasePlace,
  content: DatabaseContent,
) {
  if (content.kind !== 'paper') return false;
  if (owner.paperId && content.paperId) return owner.paperId === content.paperId;
  return describePlace(owner) === describePlace(place);
}

function remedy(owner: DatabasePlace, place: DatabasePlace): string {
  if (describePlace(owner) === describePlace(place))
    return `restore it from a backup, or begin anew after "${forget}".`;
  const back = owner.kind === 'embedded' ? 'unset DATABASE_URL' : 'set DATABASE_URL to the service’s';
  return `${back}, or, to leave that paper for good, run "${forget}".`;
}

/** A `DATA_DIR` whose database is elsewhere, and nobody has said where. */
export function whyUrlIsMissing(dataDir: string, owner: DatabasePlace): string {
  return (
    `${dataDir} belongs to the paper whose database is ${describePlace(owner)}, and DATABASE_URL is not set: set it as ` +
    `for the service, or, to leave that paper for good, run "${forget}".`
  );
}
