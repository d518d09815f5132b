import { atTheDesk } from '#demo/stories/at-the-desk.ts';
import { calgaryArts } from '#demo/stories/calgary-arts.ts';
import { calgaryBusiness, calgarySports } from '#demo/stories/calgary-business-sports.ts';
import { calgaryFrench } from '#demo/stories/calgary-french.ts';
import { calgaryLocal } from '#demo/stories/calgary-local.ts';
import { calgaryLocalMore } from '#demo/stories/calgary-local-more.ts';
import { calgaryCommunity, calgaryOpinion } from '#demo/stories/calgary-opinion-community.ts';
import { calgaryReleases } from '#demo/stories/calgary-releases.ts';
import { frontRangeTrails } from '#demo/stories/front-range-trails.ts';
import { nightShift } from '#demo/stories/night-shift.ts';
import { noseCreekLine } from '#demo/stories/nose-creek-line.ts';
import { older } from '#demo/stories/older.ts';
import { riverIce } from '#demo/stories/river-ice.ts';
import { santaBarbaraArts, santaBarbaraOpinion } from '#demo/stories/santa-barbara-arts-opinion.ts';
import { santaBarbaraBusiness, santaBarbaraSports } from '#demo/stories/santa-barbara-business-sports.ts';
import { santaBarbaraCommunity, santaBarbaraReleases } from '#demo/stories/santa-barbara-community-releases.ts';
import { santaBarbaraLocal } from '#demo/stories/santa-barbara-local.ts';
import { santaBarbaraLocalMore } from '#demo/stories/santa-barbara-local-more.ts';
import { sharedArts, sharedBusiness } from '#demo/stories/shared-business-arts.ts';
import { science } from '#demo/stories/shared-science.ts';
import { sharedWorld } from '#demo/stories/shared-world.ts';
import type { DemoStory } from '#demo/types.ts';

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
