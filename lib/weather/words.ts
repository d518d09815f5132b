import { translated } from '#lib/language.ts';
import type { Sky } from '#lib/weather/observations.ts';

/** The sky and the wind, where a service doesn't say them in the language of the page. */
export const conditionWords = translated<{
  skies: Record<Sky, string>;
  clearNight: string;
  unknown: string;
  compass: string;
  calm: string;
}>({
  en: {
    skies: {
      clear: 'Sunny',
      'mostly-clear': 'Mainly clear',
      'partly-cloudy': 'Partly cloudy',
      'mostly-cloudy': 'Mostly cloudy',
      cloudy: 'Cloudy',
      fog: 'Fog',
      haze: 'Haze',
      smoke: 'Smoke',
      dust: 'Blowing dust',
      drizzle: 'Drizzle',
      rain: 'Rain',
      'heavy-rain': 'Heavy rain',
      'freezing-rain': 'Freezing rain',
      sleet: 'Rain and snow',
      snow: 'Snow',
      'heavy-snow': 'Heavy snow',
      'blowing-snow': 'Blowing snow',
      hail: 'Hail',
      thunderstorm: 'Thunderstorm',
      wind: 'Windy',
      tornado: 'Tornado',
      hurricane: 'Hurricane',
    },
    clearNight: 'Clear',
    unknown: 'Sky not reported',
    compass: 'N NE E SE S SW W NW',
    calm: 'Calm',
  },
  fr: {
    skies: {
      clear: 'Ensoleillé',
      'mostly-clear': 'Généralement dégagé',
      'partly-cloudy': 'Partiellement nuageux',
      'mostly-cloudy': 'Généralement nuageux',
      cloudy: 'Nuageux',
      fog: 'Brouillard',
      haze: 'Brume sèche',
      smoke: 'Fumée',
      dust: 'Poussière élevée',
      drizzle: 'Bruine',
      rain: 'Pluie',
      'heavy-rain': 'Forte pluie',
      'freezing-rain': 'Pluie verglaçante',
      sleet: 'Pluie et neige',
      snow: 'Neige',
      'heavy-snow': 'Forte neige',
      'blowing-snow': 'Poudrerie',
      hail: 'Grêle',
      thunderstorm: 'Orage',
      wind: 'Venteux',
      tornado: 'Tornade',
      hurricane: 'Ouragan',
    },
    clearNight: 'Dégagé',
    unknown: 'Ciel non signalé',
    compass: 'N NE E SE S SO O NO',
    calm: 'Calme',
  },
});
