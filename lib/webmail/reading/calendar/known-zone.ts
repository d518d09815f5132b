import { instantToZoned, zonedToInstant } from '#lib/editions/zoned-time.ts';

/** Zones as Outlook names them, of those whose mail comes to our newsrooms (Unicode CLDR, windowsZones). */
const outlookZones: Readonly<Record<string, string>> = {
  'Alaskan Standard Time': 'America/Anchorage',
  'Atlantic Standard Time': 'America/Halifax',
  'Canada Central Standard Time': 'America/Regina',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central Standard Time': 'America/Chicago',
  'Central Standard Time (Mexico)': 'America/Mexico_City',
  'Eastern Standard Time': 'America/New_York',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'Hawaiian Standard Time': 'Pacific/Honolulu',
  'India Standard Time': 'Asia/Kolkata',
  'Mountain Standard Time': 'America/Denver',
  'Newfoundland Standard Time': 'America/St_Johns',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Romance Standard Time': 'Europe/Paris',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'US Mountain Standard Time': 'America/Phoenix',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Yukon Standard Time': 'America/Whitehorse',
};

/**
 * The instant when the clocks of a zone show `wallMs`, by the name that a calendar gives it: of the IANA's list
 * ("America/Edmonton", with or without a maker's path before it), or Outlook's; null where nobody knows the zone.
 */
export function knownInstantMs(zone: string, wallMs: number): number | null {
  if (/^(?:etc\/)?(?:utc|gmt|z|zulu)$/i.test(zone)) return wallMs;
  const outlook = Object.hasOwn(outlookZones, zone) ? outlookZones[zone] : undefined;
  const name = outlook ?? /[A-Z]\w+\/[A-Z][\w/+-]{1,40}$/.exec(zone.slice(-80))?.[0];
  if (!name || !isZone(name)) return null;
  return zonedToInstant(new Date(wallMs).toISOString().slice(0, 16), name)?.getTime() ?? null;
}

function isZone(name: string): boolean {
  try {
    return instantToZoned(new Date(0), name) !== '';
  } catch {
    return false;
  }
}
