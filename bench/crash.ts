import type { Db } from '#lib/db/client.ts';
import { crashPublishing } from '#testing/crash/crash-publishing.ts';
import { print, round } from './figure.ts';
import { findPlace } from './news.ts';

const publishes = 200;
const seed = 4;

/** Is anything half done when whoever publishes is killed? */
export async function measureCrashes(db: Db, url: string): Promise<void> {
  const [one, other] = [await findPlace(db, 'calgary', 'local'), await findPlace(db, 'santa-barbara', 'world')];
  const places = {
    editionIds: [one.editionId, other.editionId] as [number, number],
    sectionIds: [one.sectionId, other.sectionId] as [number, number],
  };
  const report = await crashPublishing(url, places, { publishes, seed });
  print({
    figure: `stories neither wholly old nor wholly new after kills (SIGKILL) of what published ${report.publishes} times`,
    ratio: round(report.faults.length / report.publishes),
    kills: report.kills,
    inTheMiddleOfAStep: report.cutOff,
    faults: report.faults,
  });
}
