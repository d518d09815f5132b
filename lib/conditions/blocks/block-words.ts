import { translated } from '#lib/language.ts';
import type { Direction } from '#lib/traffic/observations.ts';

type Words = {
  weatherIn: (place: string) => string;
  cameraIn: (place: string) => string;
  closedIn: (place: string) => string;
  trafficIn: (place: string) => string;
  at: (clock: string, day: string) => string;
  now: string;
  pictureAt: (clock: string, day: string) => string;
  oldPictureAt: (clock: string, day: string) => string;
  pictureAlt: (place: string, clock: string, day: string) => string;
  notKept: string;
  sample: string;
  from: (time: string) => string;
  until: (time: string) => string;
  moreWeather: string;
  moreTraffic: string;
  directions: Readonly<Record<Direction, string>>;
};

/** What a conditions block says around the words of a service, and where a service has none. */
export const blockWords = translated<Words>({
  en: {
    weatherIn: (place) => `Weather in ${place}`,
    cameraIn: (place) => `Traffic camera in ${place}`,
    closedIn: (place) => `Road closed in ${place}`,
    trafficIn: (place) => `Traffic in ${place}`,
    at: (clock, day) => `At ${clock} on ${day}`,
    now: 'Now',
    pictureAt: (clock, day) => `Picture of ${clock} on ${day}`,
    oldPictureAt: (clock, day) => `Old picture, of ${clock} on ${day}`,
    pictureAlt: (place, clock, day) => `${place}, seen by a traffic camera at ${clock} on ${day}`,
    notKept: 'Live pictures are not kept.',
    sample: 'Sample data – no live source reached yet',
    from: (time) => `From ${time}`,
    until: (time) => `Until ${time}`,
    moreWeather: 'Forecast and alerts',
    moreTraffic: 'All traffic',
    directions: {
      north: 'northbound',
      east: 'eastbound',
      south: 'southbound',
      west: 'westbound',
      both: 'both directions',
      all: 'all directions',
    },
  },
  fr: {
    weatherIn: (place) => `Météo – ${place}`,
    cameraIn: (place) => `Caméra de circulation – ${place}`,
    closedIn: (place) => `Route fermée – ${place}`,
    trafficIn: (place) => `Circulation – ${place}`,
    at: (clock, day) => `À ${clock}, le ${day}`,
    now: 'En ce moment',
    pictureAt: (clock, day) => `Image de ${clock}, le ${day}`,
    oldPictureAt: (clock, day) => `Ancienne image, de ${clock}, le ${day}`,
    pictureAlt: (place, clock, day) => `${place}, vu par une caméra de circulation à ${clock}, le ${day}`,
    notKept: 'Les images en direct ne sont pas conservées.',
    sample: 'Données d’exemple – aucune source jointe pour l’instant',
    from: (time) => `À partir du ${time}`,
    until: (time) => `Jusqu’au ${time}`,
    moreWeather: 'Prévisions et alertes',
    moreTraffic: 'Toute la circulation',
    directions: {
      north: 'direction nord',
      east: 'direction est',
      south: 'direction sud',
      west: 'direction ouest',
      both: 'dans les deux sens',
      all: 'dans tous les sens',
    },
  },
});
