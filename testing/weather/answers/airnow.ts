/** Invented rows of AirNow's file of reporting areas. */

type Row = {
  issued?: string;
  valid?: string;
  time?: string;
  zone?: string;
  type?: string;
  primary?: string;
  area?: string;
  state?: string;
  position?: string;
  pollutant?: string;
  aqi?: string;
  category?: string;
  agency?: string;
};

/** An observation of Santa Barbara's, but for what is said. */
export function airRow(row: Row = {}): string {
  const { issued = '11/20/26', valid = '11/20/26', type = 'O', time = type === 'O' ? '9:00' : '' } = row;
  const { zone = 'PST', primary = 'Y', area = 'Santa Barbara', state = 'CA', position = '34.4286|-119.7100' } = row;
  const { pollutant = 'OZONE', aqi = '30', category = 'Good', agency = 'A County Air District' } = row;
  const from = [issued, valid, time, zone, '0', type, primary, area, state, position];
  return [...from, pollutant, aqi, category, 'No', '', agency].join('|');
}

export const reportingAreas = [
  airRow({ area: 'Abu Dhabi', state: '  ', position: '24.4243|54.4339', zone: 'GST', valid: '11/20/26', aqi: '163' }),
  airRow({ area: 'Goleta', position: '34.4453|-119.8277', aqi: '24' }),
  airRow({ type: 'Y', valid: '11/19/26', aqi: '34' }),
  airRow({ primary: 'N', pollutant: 'PM2.5', aqi: '25' }),
  airRow(),
  airRow({ primary: 'N', pollutant: 'PM10', aqi: '8' }),
  airRow({ type: 'F', issued: '11/17/26', valid: '11/20/26', aqi: '' }),
  airRow({ type: 'F', issued: '11/17/26', valid: '11/21/26', aqi: '', category: 'Moderate' }),
  airRow({ type: 'F', issued: '11/18/26', valid: '11/21/26', aqi: '58', category: 'Moderate', pollutant: 'PM2.5' }),
  '',
].join('\r\n');
