import { hourMs } from '#lib/clock.ts';
import { alberta511 } from '#lib/traffic/adapters/alberta-511.ts';
import { calgary } from '#lib/traffic/adapters/calgary.ts';
import { open511 } from '#lib/traffic/adapters/open511.ts';
import { eccc } from '#lib/weather/adapters/eccc.ts';
import { ecccAir } from '#lib/weather/adapters/eccc-air.ts';
import { metNorway } from '#lib/weather/adapters/met-norway.ts';
import { movedTo } from '#testing/conditions/moved-to.ts';
import type { TellingService } from '#testing/conditions/tell-services.ts';
import { clock } from '#testing/sources/read-with.ts';
import {
  alberta511Alerts,
  alberta511Cameras,
  alberta511Event,
  alberta511WinterRoads,
} from '#testing/traffic/answers/alberta-511.ts';
import {
  calgaryCameras,
  calgaryDetours,
  calgaryFreshness,
  calgaryIncidents,
} from '#testing/traffic/answers/calgary.ts';
import { open511Answer, open511Event } from '#testing/traffic/answers/open511.ts';
import {
  airForecast,
  airObserved,
  alert,
  cityPage,
  forecastGroup,
  list,
  period,
} from '#testing/weather/answers/eccc.ts';
import { forecast, series } from '#testing/weather/answers/met-norway.ts';

/** What Calgary's services say now: a red alert, two closed roads, and of the highways of another service nothing. */
export function servicesOfCalgary(now: Date): TellingService[] {
  const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
  const inHours = (hours: number) => new Date(now.getTime() + hours * hourMs).toISOString();
  const detour = { ...calgaryDetours[0], start_dt: inHours(30).slice(0, 19), end_dt: inHours(60).slice(0, 19) };
  const farAway = open511Event({ geography: { type: 'Point', coordinates: [-123, 49.2] } });
  return [
    {
      adapter: eccc,
      settings: { site: 'ab-52' },
      answers: {
        citypage: movedTo(hour, cityPage({ forecastGroup: forecastGroup(clock.toISOString(), halvesFrom(hour)) })),
        alerts: movedTo(
          now,
          list([alert({ alert_name_en: 'red warning - blizzard', risk_colour_en: 'red', alert_name_fr: '' })]),
        ),
      },
    },
    {
      adapter: ecccAir,
      settings: { location: 'IAKID' },
      answers: {
        observation: movedTo(now, list([airObserved()])),
        forecast: movedTo(now, list([airForecast('2026-11-20T20:00:00Z', 3)])),
      },
    },
    {
      adapter: metNorway,
      settings: {},
      answers: { forecast: forecast(series(hour.getTime()), { meta: { updated_at: inHours(0) } }) },
    },
    {
      adapter: calgary,
      settings: {},
      answers: {
        'incidents-freshness': movedTo(now, calgaryFreshness),
        incidents: movedTo(now, calgaryIncidents),
        detours: [detour],
        cameras: calgaryCameras,
      },
    },
    {
      adapter: open511,
      settings: { url: 'https://open511.example.org/events' },
      answers: { events: open511Answer([farAway]) },
    },
    {
      adapter: alberta511,
      settings: {},
      answers: {
        event: movedTo(now, [closedHighway]),
        winterroads: movedTo(now, alberta511WinterRoads),
        alerts: movedTo(now, alberta511Alerts),
        cameras: alberta511Cameras,
      },
    },
  ];
}

const closedHighway = alberta511Event({
  ID: 910,
  RoadwayName: 'HWY-98A',
  DirectionOfTravel: 'All',
  Description: 'Road closed on HWY-98A All Directions Near Mill Creek',
  EventType: 'closures',
  EventSubType: 'roadClosed',
  IsFullClosure: true,
  Details: '',
});

/** Days and nights by their names, from a time on. */
function halvesFrom(at: Date) {
  const names = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'America/Edmonton' });
  return [0, 1, 2, 3].flatMap((days) => {
    const day = names.format(new Date(at.getTime() + days * 24 * hourMs));
    return [period({ en: day, fr: '' }, -5 - days), period({ en: `${day} night`, fr: '' }, -14 - days)];
  });
}
