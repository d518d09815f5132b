import { atTheDesk } from '#lib/demo/stories/at-the-desk.ts';
import { calgaryArts } from '#lib/demo/stories/calgary-arts.ts';
import { calgaryBusiness, calgarySports } from '#lib/demo/stories/calgary-business-sports.ts';
import { calgaryFrench } from '#lib/demo/stories/calgary-french.ts';
import { calgaryLocal } from '#lib/demo/stories/calgary-local.ts';
import { calgaryLocalMore } from '#lib/demo/stories/calgary-local-more.ts';
import { calgaryCommunity, calgaryOpinion } from '#lib/demo/stories/calgary-opinion-community.ts';
import { calgaryReleases } from '#lib/demo/stories/calgary-releases.ts';
import { frontRangeTrails } from '#lib/demo/stories/front-range-trails.ts';
import { nightShift } from '#lib/demo/stories/night-shift.ts';
import { noseCreekLine } from '#lib/demo/stories/nose-creek-line.ts';
import { older } from '#lib/demo/stories/older.ts';
import { riverIce } from '#lib/demo/stories/river-ice.ts';
import { santaBarbaraArts, santaBarbaraOpinion } from '#lib/demo/stories/santa-barbara-arts-opinion.ts';
import { santaBarbaraBusiness, santaBarbaraSports } from '#lib/demo/stories/santa-barbara-business-sports.ts';
import { santaBarbaraCommunity, santaBarbaraReleases } from '#lib/demo/stories/santa-barbara-community-releases.ts';
import { santaBarbaraLocal } from '#lib/demo/stories/santa-barbara-local.ts';
import { santaBarbaraLocalMore } from '#lib/demo/stories/santa-barbara-local-more.ts';
import { sharedArts, sharedBusiness } from '#lib/demo/stories/shared-business-arts.ts';
import { science } from '#lib/demo/stories/shared-science.ts';
import { sharedWorld } from '#lib/demo/stories/shared-world.ts';
import type { DemoStory } from '#lib/demo/types.ts';

/** Everything the demo newsroom has written: people, places and events are invented. */
export const demoStories: readonly DemoStory[] = [
  noseCreekLine,
  ...calgaryLocal,
  riverIce,
  ...calgaryLocalMore,
  ...calgaryFrench,
  ...calgaryBusiness,
  ...calgarySports,
  ...calgaryArts,
  ...calgaryOpinion,
  ...calgaryCommunity,
  ...calgaryReleases,
  frontRangeTrails,
  ...santaBarbaraLocal,
  nightShift,
  ...santaBarbaraLocalMore,
  ...santaBarbaraBusiness,
  ...santaBarbaraSports,
  ...santaBarbaraArts,
  ...santaBarbaraOpinion,
  ...santaBarbaraCommunity,
  ...santaBarbaraReleases,
  ...sharedWorld,
  ...sharedBusiness,
  ...sharedArts,
  ...science,
  ...older,
  ...atTheDesk,
];
