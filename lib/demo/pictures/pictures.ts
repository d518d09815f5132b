import { print } from '#lib/demo/pictures/print.ts';
import { chinookArch } from '#lib/demo/pictures/scenes/chinook-arch.ts';
import { coastTrain } from '#lib/demo/pictures/scenes/coast-train.ts';
import { containerPort } from '#lib/demo/pictures/scenes/container-port.ts';
import { councilChamber } from '#lib/demo/pictures/scenes/council-chamber.ts';
import { courthouseArches } from '#lib/demo/pictures/scenes/courthouse-arches.ts';
import { deskColumn } from '#lib/demo/pictures/scenes/desk-column.ts';
import { foothillsWheat } from '#lib/demo/pictures/scenes/foothills-wheat.ts';
import { grainElevator } from '#lib/demo/pictures/scenes/grain-elevator.ts';
import { harborMasts } from '#lib/demo/pictures/scenes/harbor-masts.ts';
import { hillsideRegrowth } from '#lib/demo/pictures/scenes/hillside-regrowth.ts';
import { hospitalWing } from '#lib/demo/pictures/scenes/hospital-wing.ts';
import { libraryReadingRoom } from '#lib/demo/pictures/scenes/library-reading-room.ts';
import { lightRail } from '#lib/demo/pictures/scenes/light-rail-winter.ts';
import { marketStalls } from '#lib/demo/pictures/scenes/market-stalls.ts';
import { midwayLights } from '#lib/demo/pictures/scenes/midway-lights.ts';
import { missionTower } from '#lib/demo/pictures/scenes/mission-tower.ts';
import { mountainPass } from '#lib/demo/pictures/scenes/mountain-pass.ts';
import { observatoryNight } from '#lib/demo/pictures/scenes/observatory-night.ts';
import { orangeCrates } from '#lib/demo/pictures/scenes/orange-crates.ts';
import { orchestraPit } from '#lib/demo/pictures/scenes/orchestra-pit.ts';
import { outdoorRink } from '#lib/demo/pictures/scenes/outdoor-rink-night.ts';
import { palmStreet } from '#lib/demo/pictures/scenes/palm-street.ts';
import { pierFog } from '#lib/demo/pictures/scenes/pier-fog.ts';
import { pressPodium } from '#lib/demo/pictures/scenes/press-podium.ts';
import { redFootbridge } from '#lib/demo/pictures/scenes/red-footbridge.ts';
import { riverIce } from '#lib/demo/pictures/scenes/river-ice.ts';
import { satelliteOrbit } from '#lib/demo/pictures/scenes/satellite-orbit.ts';
import { schoolBus } from '#lib/demo/pictures/scenes/school-bus-snow.ts';
import { skylineDawn } from '#lib/demo/pictures/scenes/skyline-dawn.ts';
import { snowPlow } from '#lib/demo/pictures/scenes/snow-plow.ts';
import { soccerPitch } from '#lib/demo/pictures/scenes/soccer-pitch.ts';
import { surfBreak } from '#lib/demo/pictures/scenes/surf-break.ts';
import { theatreCurtain } from '#lib/demo/pictures/scenes/theatre-curtain.ts';
import { vineyardRows } from '#lib/demo/pictures/scenes/vineyard-rows.ts';
import { whaleSpout } from '#lib/demo/pictures/scenes/whale-spout.ts';
import { windTurbines } from '#lib/demo/pictures/scenes/wind-turbines.ts';
import type { DemoPicture } from '#lib/demo/types.ts';

/** Every picture of the demo newsroom, once. */
export const demoPictures: readonly DemoPicture[] = [
  riverIce,
  lightRail,
  outdoorRink,
  snowPlow,
  schoolBus,
  skylineDawn,
  foothillsWheat,
  chinookArch,
  mountainPass,
  grainElevator,
  windTurbines,
  redFootbridge,
  marketStalls,
  midwayLights,
  hospitalWing,
  containerPort,
  soccerPitch,
  harborMasts,
  pierFog,
  surfBreak,
  whaleSpout,
  coastTrain,
  missionTower,
  vineyardRows,
  hillsideRegrowth,
  palmStreet,
  orangeCrates,
  courthouseArches,
  libraryReadingRoom,
  councilChamber,
  deskColumn,
  pressPodium,
  theatreCurtain,
  orchestraPit,
  observatoryNight,
  satelliteOrbit,
];

/**
 * Draws a picture and prints it as a JPEG of 1600×1067, 1600×1200 or 1200×1500 pixels, as its sheet says.
 * The same picture always gives the same bytes on the same version of sharp.
 */
export function renderPicture(picture: DemoPicture): Promise<Buffer> {
  return print(picture.draw());
}
