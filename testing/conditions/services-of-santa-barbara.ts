import { hourMs, minuteMs, secondMs } from '#lib/clock.ts';
import { caltrans } from '#lib/traffic/adapters/caltrans.ts';
import { chp } from '#lib/traffic/adapters/chp.ts';
import { airnow } from '#lib/weather/adapters/airnow.ts';
import { nws } from '#lib/weather/adapters/nws.ts';
import { movedTo } from '#testing/conditions/moved-to.ts';
import type { TellingService } from '#testing/conditions/tell-services.ts';
import { ccAnswer, cctvAnswer, cmsAnswer, lcs, lcsRecord } from '#testing/traffic/answers/caltrans.ts';
import { chpFile, chpLog } from '#testing/traffic/answers/chp.ts';
import { airRow } from '#testing/weather/answers/airnow.ts';
import { alertsOf, forecast, hourly, observation, point, stations } from '#testing/weather/answers/nws.ts';

/** What Santa Barbara's services say now: there is no alert, and a highway is closed. */
export function servicesOfSantaBarbara(now: Date): TellingService[] {
  const inHours = (hours: number) => new Date(now.getTime() + hours * hourMs).toISOString();
  const seenNow = movedTo(now, observation);
  const closed = { facility: 'Mainline', type: 'Full', lanes: 'All', startsAt: inHours(-1), endsAt: inHours(5) };
  return [
    {
      adapter: nws,
      settings: {},
      answers: {
        alerts: alertsOf([]),
        points: point,
        stations,
        hourly: movedTo(now, hourly),
        forecast: movedTo(now, forecast),
        'observation-KAAA': seenNow,
        'observation-KBBB': seenNow,
        'observation-KCCC': seenNow,
      },
    },
    { adapter: airnow, settings: {}, answers: { areas: airRow(hourInPacificTime(now)) } },
    {
      adapter: chp,
      settings: {},
      answers: { incidents: chpFile(chpLog({ time: dispatchTime(now, -20), detailTime: dispatchTime(now, -2) })) },
    },
    {
      adapter: caltrans,
      settings: { district: '5' },
      answers: {
        lcs: recordedAt(now, 'lcs', lcs(lcsRecord(closed))),
        cctv: recordedAt(now, 'cctv', cctvAnswer),
        cms: recordedAt(now, 'cms', cmsAnswer),
        cc: recordedAt(now, 'cc', ccAnswer),
      },
    },
  ];
}

/** A file of Caltrans as it was written at this time. */
export function recordedAt(now: Date, wrapper: string, { data }: { data: readonly object[] }) {
  const recordTimestamp = { recordEpoch: String(Math.floor(now.getTime() / secondMs)) };
  return {
    data: data.map((row) => ({ [wrapper]: { ...Reflect.get(row, wrapper), recordTimestamp } })),
  };
}

/** The hour that it is, all the year by the clocks of winter. */
function hourInPacificTime(now: Date) {
  const local = new Date(now.getTime() - 8 * hourMs).toISOString();
  const day = `${local.slice(5, 7)}/${local.slice(8, 10)}/${local.slice(2, 4)}`;
  return { issued: day, valid: day, time: `${Number(local.slice(11, 13))}:00`, zone: 'PST' };
}

/** "Nov 20 2026  9:41AM" */
function dispatchTime(now: Date, minutes: number): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  const parts = format.formatToParts(new Date(now.getTime() + minutes * minuteMs));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('month')} ${of('day')} ${of('year')} ${of('hour')}:${of('minute')}${of('dayPeriod')}`;
}
