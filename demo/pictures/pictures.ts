import { print } from '#demo/pictures/print.ts';
import { chinookArch } from '#demo/pictures/scenes/chinook-arch.ts';
import { coastTrain } from '#demo/pictures/scenes/coast-train.ts';
import { containerPort } from '#demo/pictures/scenes/container-port.ts';
import { councilChamber } from '#demo/pictures/scenes/council-chamber.ts';
import { courthouseArches } from '#demo/pictures/scenes/courthouse-arches.ts';
import { deskColumn } from '#demo/pictures/scenes/desk-column.ts';
import { foothillsWheat } from '#demo/pictures/scenes/foothills-wheat.ts';
import { grainElevator } from '#demo/pictures/scenes/grain-elevator.ts';
import { harborMasts } from '#demo/pictures/scenes/harbor-masts.ts';
import { hillsideRegrowth } from '#demo/pictures/scenes/hillside-regrowth.ts';
import { hospitalWing } from '#demo/pictures/scenes/hospital-wing.ts';
import { libraryReadingRoom } from '#demo/pictures/scenes/library-reading-room.ts';
import { lightRail } from '#demo/pictures/scenes/light-rail-winter.ts';
import { marketStalls } from '#demo/pictures/scenes/market-stalls.ts';
import { midwayLights } from '#demo/pictures/scenes/midway-lights.ts';
import { missionTower } from '#demo/pictures/scenes/mission-tower.ts';
import { mountainPass } from '#demo/pictures/scenes/mountain-pass.ts';
import { observatoryNight } from '#demo/pictures/scenes/observatory-night.ts';
import { orangeCrates } from '#demo/pictures/scenes/orange-crates.ts';
import { orchestraPit } from '#demo/pictures/scenes/orchestra-pit.ts';
import { outdoorRink } from '#demo/pictures/scenes/outdoor-rink-night.ts';
import { palmStreet } from '#demo/pictures/scenes/palm-street.ts';
import { pierFog } from '#demo/pictures/scenes/pier-fog.ts';
import { pressPodium } from '#demo/pictures/scenes/press-podium.ts';
import { redFootbridge } from '#demo/pictures/scenes/red-footbridge.ts';
import { riverIce } from '#demo/pictures/scenes/river-ice.ts';
import { satelliteOrbit } from '#demo/pictures/scenes/satellite-orbit.ts';
import { schoolBus } from '#demo/pictures/scenes/school-bus-snow.ts';
import { skylineDawn } from '#demo/pictures/scenes/skyline-dawn.ts';
import { snowPlow } from '#demo/pictures/scenes/snow-plow.ts';
import { soccerPitch } from '#demo/pictures/scenes/soccer-pitch.ts';
import { surfBreak } from '#demo/pictures/scenes/surf-break.ts';
import { theatreCurtain } from '#demo/pictures/scenes/theatre-curtain.ts';
import { vineyardRows } from '#demo/pictures/scenes/vineyard-rows.ts';
import { whaleSpout } from '#demo/pictures/scenes/whale-spout.ts';
import { windTurbines } from '#demo/pictures/scenes/wind-turbines.ts';
import type { DemoPicture } from '#demo/types.ts';

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
