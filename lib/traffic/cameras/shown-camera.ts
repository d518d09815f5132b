import { addressOf } from '#lib/addresses/address-of.ts';
import { dayMs, minuteMs } from '#lib/clock.ts';
import type { CameraView } from '#lib/traffic/cameras/types.ts';
import type { Camera } from '#lib/traffic/observations.ts';
import { type Seen, startOfHour } from '#lib/traffic/traffic-shares.ts';
import type { ShownCamera } from '#lib/traffic/types.ts';

/** A picture older than this is labelled so. */
const oldAfterMs = 30 * minuteMs;
/** Of another day a picture would only mislead. */
const goneAfterMs = dayMs;

/** A camera as the page has it. */
export function shownCamera(
  { sourceId, observation: { id, place, isInService }, isSample }: Seen<Camera>,
  views: readonly CameraView[],
  now: Date,
): ShownCamera {
  const view = views.find((one) => one.sourceId === sourceId && one.camera === id);
  const takenAt = view && isSample ? startOfHour(now) : (view?.takenAt ?? null);
  const ageMs = takenAt ? now.getTime() - takenAt.getTime() : Number.POSITIVE_INFINITY;
  const camera = { sourceId, id, place, isInService };
  if (!isInService || !view || ageMs >= goneAfterMs) return { ...camera, picture: null, takenAt: null, isOld: false };
  const { name, widthPx, heightPx } = view;
  const picture = { path: addressOf('cameraPicture', { name }), widthPx, heightPx };
  return { ...camera, picture, takenAt, isOld: !isSample && ageMs >= oldAfterMs };
}

/** When a picture turns old, and when it goes. */
export function turningPointsOfCamera({ takenAt }: Pick<ShownCamera, 'takenAt'>): Date[] {
  return takenAt ? [oldAfterMs, goneAfterMs].map((ms) => new Date(takenAt.getTime() + ms)) : [];
}
