/** Invented answers of 511 Alberta, and of the same software in other provinces, of the shapes that real ones have. */

type Fields = Readonly<Record<string, unknown>>;

/** A collision near Calgary, a quarter of an hour before the clock of the answers. */
export function alberta511Event(overrides: Fields = {}): Fields {
  return {
    ID: 901,
    SourceId: '70901',
    Organization: 'ERS',
    RoadwayName: 'HWY-99 (Larkspur Trl)',
    DirectionOfTravel: 'North',
    Description: 'Collision on HWY-99 (Larkspur Trl) Northbound at Foundry Dr. Activities: Expect traffic delays',
    Reported: 1_795_196_700,
    LastUpdated: 1_795_197_000,
    StartDate: 1_795_196_700,
    PlannedEndDate: null,
    LanesAffected: 'No Data',
    Latitude: 51.0011,
    Longitude: -114.0022,
    LatitudeSecondary: null,
    LongitudeSecondary: null,
    EventType: 'accidentsAndIncidents',
    EventSubType: 'collision',
    IsFullClosure: false,
    Severity: 'None',
    EncodedPolyline: null,
    Restrictions: { Width: null, Height: null, Length: null, Weight: null, Speed: null },
    DetourPolyline: '',
    DetourInstructions: '',
    Recurrence: '',
    RecurrenceSchedules: '',
    Details: 'Northbound Larkspur Trail at Foundry Drive, Calgary - collision. Expect delays.',
    ...overrides,
  };
}

/** On weekdays from nine to three, since October and until the middle of December. */
export const alberta511Roadwork = alberta511Event({
  ID: 902,
  DirectionOfTravel: 'South',
  Description:
    'Construction Work on HWY-99 (Larkspur Trl) Southbound from Quarry Rd to Foundry Dr. Activities: Lane closure',
  Reported: 1_791_212_400,
  LastUpdated: 1_795_126_000,
  StartDate: 1_791_212_400,
  PlannedEndDate: 1_797_555_600,
  LanesAffected: '1 Right Lane(s)',
  EventType: 'roadwork',
  EventSubType: 'constructionWork',
  // 51.1, −114.05 over 51.07, −114.03 to 51.05, −114.02
  EncodedPolyline: '_n{vHnkbwTnzD_|B~{Bo}@',
  Latitude: 51.1,
  Longitude: -114.05,
  Recurrence: '<b>Mon, Tue, Wed, Thu, Fri:</b><br/>9:00 AM to 3:00 PM<br/><br/>',
  RecurrenceSchedules: [
    {
      StartDate: '10/5/2026 9:00:00 AM-06:00:00',
      EndDate: '12/17/2026 6:00:00 PM-06:00:00',
      Times: [{ StartTime: '09:00:00-06:00:00', EndTime: '15:00:00-06:00:00' }],
      DaysOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    },
  ],
  Details: 'Southbound Larkspur Trail, Quarry Road to Foundry Drive, Calgary - construction work.',
});

/** From Monday on, all of the road; when anybody last saw to it is a time that stands for none. */
export const alberta511Closure = alberta511Event({
  ID: 903,
  RoadwayName: 'HWY-98A',
  DirectionOfTravel: 'All',
  Description: 'Road closed on HWY-98A All Directions Near Mill Creek',
  Reported: 1_795_078_800,
  LastUpdated: -62_135_596_800,
  StartDate: 1_795_446_000,
  PlannedEndDate: 1_795_482_000,
  Latitude: 51.2,
  Longitude: -114.4,
  EventType: 'closures',
  EventSubType: 'roadClosed',
  IsFullClosure: true,
  Details: 'Planned closure.',
});

/** As Ontario has it: other fields, no details, and a ramp that counts as a full closure. */
export const ontario511Ramp: Fields = {
  ID: 904,
  SourceId: '70904',
  Organization: 'MTO',
  RoadwayName: 'HWY 97',
  DirectionOfTravel: 'Eastbound',
  Description: 'Continuous Construction on HWY 97 Eastbound On-ramp at Quarry Rd, Milltown. ALL LANES CLOSED.',
  Reported: 1_775_559_600,
  LastUpdated: 1_775_155_380,
  StartDate: 1_775_559_600,
  PlannedEndDate: 1_797_841_940,
  LanesAffected: 'ALL LANES CLOSED',
  Latitude: 51.02,
  Longitude: -114.1,
  LatitudeSecondary: null,
  LongitudeSecondary: null,
  EventType: 'roadwork',
  EventSubType: null,
  IsFullClosure: true,
  Severity: 'Unknown',
  Comment: null,
  EncodedPolyline: null,
  Recurrence: '',
  RecurrenceSchedules: '',
  LinkId: '11',
  Impact: null,
};

export const alberta511Unplaced = alberta511Event({
  ID: 905,
  RoadwayName: 'HWY-95',
  DirectionOfTravel: 'All',
  Description: 'General information of the province',
  Latitude: 0,
  Longitude: 0,
  EventType: 'generalInfo',
  EventSubType: 'generalInfo',
  Details: '',
});

export const alberta511Events: readonly Fields[] = [
  alberta511Event(),
  alberta511Roadwork,
  alberta511Closure,
  ontario511Ramp,
  alberta511Unplaced,
];

export const alberta511Cameras: readonly Fields[] = [
  {
    Id: 51,
    Source: 'Alberta 511',
    SourceId: 'C51',
    Roadway: 'HWY-99 (Larkspur Trl)',
    Direction: 'Unknown',
    Latitude: 51.0011,
    Longitude: -114.0022,
    Location: 'Larkspur Trl near Foundry Dr',
    SortOrder: 0,
    Views: [
      { Id: 51, Url: 'https://cameras.example.org/51', Status: 'Enabled', Description: 'North' },
      { Id: 52, Url: 'https://cameras.example.org/52', Status: 'Disabled', Description: 'South' },
      { Id: 53, Url: 'https://cameras.example.org/53', Status: 'Enabled', Description: 'East' },
    ],
  },
  {
    Id: 60,
    Roadway: 'HWY-98A',
    Direction: 'West',
    Latitude: 51.2,
    Longitude: -114.4,
    Location: 'HWY-98A near Mill Creek',
    Views: [{ Id: 60, Url: 'https://cameras.example.org/60', Status: 'Enabled', Description: '' }],
  },
];

export const alberta511WinterRoads: readonly Fields[] = [
  {
    LocationDescription: 'Calgary City Limits to Mill Creek',
    'Primary Condition': 'Partly Covered Snow',
    'Secondary Conditions': ['Drifting Snow', 'No Report'],
    Visibility: 'Fair',
    AreaName: 'Calgary',
    RoadwayName: 'Hwy 98A',
    EncodedPolyline: '_n{vHnkbwTnzD_|B~{Bo}@',
    LastUpdated: 1_795_181_400,
  },
  {
    LocationDescription: 'Mill Creek to Quarry Lake',
    'Primary Condition': 'No Report',
    'Secondary Conditions': [],
    Visibility: null,
    AreaName: 'Calgary',
    RoadwayName: 'Hwy 98A',
    EncodedPolyline: '',
    LastUpdated: 1_795_095_000,
  },
];

export const alberta511Alerts: readonly Fields[] = [
  {
    Id: 7,
    Message: 'Heavy snow is expected on Friday. <b>Plan ahead.</b>',
    Notes: '',
    StartTime: 1_795_176_000,
    EndTime: 1_795_262_400,
    Regions: ['Calgary'],
    HighImportance: true,
    SendNotification: false,
  },
  {
    Id: 8,
    Message: 'Ferries rest for the season.',
    Notes: null,
    StartTime: 1_795_176_000,
    EndTime: -62_135_596_800,
    Regions: ['Northern Lakes'],
    HighImportance: false,
  },
];

export const alberta511InvalidKey: Fields = { Error: { Message: 'Invalid Key' } };
