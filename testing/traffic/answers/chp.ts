/** Invented incidents in the shape of the California Highway Patrol's file. */

type Log = {
  id?: string;
  time?: string;
  type?: string;
  location?: string;
  area?: string;
  position?: string;
  /** What dispatchers note, which nobody may read. */
  detail?: string;
  detailTime?: string;
};

export function chpLog({
  id = '261120VT0001',
  time = 'Nov 20 2026  9:41AM',
  type = '1183-Trfc Collision-Unkn Inj',
  location = 'Us101 N / Elm Rd Ofr',
  area = 'Santa Barbara',
  position = '34440000:119790000',
  detail = '[1] SECRET NOTE (805) 555-0100 8ABC123',
  detailTime = 'Nov 20 2026  9:44AM',
}: Log = {}): string {
  return `<Log ID = "${id}">
    <LogTime>"${time}"</LogTime><LogType>"${type}"</LogType>
    <Location>"${location}"</Location><LocationDesc>"SECRET PLACE 555-0100"</LocationDesc>
    <Area>"${area}"</Area><ThomasBrothers>""</ThomasBrothers><LATLON>"${position}"</LATLON>
    <LogDetails><details><DetailTime>"${detailTime}"</DetailTime><IncidentDetail>"${detail}"</IncidentDetail></details>
    <units><UnitTime>"Nov 20 2026  9:52AM"</UnitTime><UnitDetail>"SECRET UNIT"</UnitDetail></units></LogDetails></Log>`;
}

export function chpFile(...logs: readonly string[]): string {
  return `<?xml version="1.0" ?>\r\n<State><Center ID = "LAHB">\r\n<Dispatch ID = "VTCC">${logs.join('\r\n')}</Dispatch></Center></State>`;
}

/** One here, one further along the coast, one without a position. */
export const chpAnswer = chpFile(
  chpLog(),
  chpLog({
    id: '261120VT0002',
    type: '1125-Traffic Hazard',
    location: 'Sr154 / Summit Rd',
    position: '34510000:119820000',
  }),
  chpLog({ id: '261120VT0003', location: 'Us101 S / Far Rd', area: 'Ventura', position: '34250000:119210000' }),
  chpLog({ id: '261120SL0004', type: 'TADV-Traffic Advisory', location: 'Us101 N / Old Tunnel', position: '0:0' }),
);
