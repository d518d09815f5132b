import type { DispatchItem } from '#demo/wires/dispatch-item.ts';

/** What waits in the inbox, newest first. */
export const waitingItems: readonly DispatchItem[] = [
  {
    id: '4.220187',
    hoursAgo: 0.4,
    category: 'News/Alberta/Calgary',
    authors: ['Odette Farquharson'],
    headline: 'Bridge inspectors find a bicycle inside a bridge',
    summary:
      'The bicycle, a blue five-speed, stood in a locked chamber of the 1931 span. The chamber had not been opened since 1964.',
    body: [
      'It leaned against the north wall of an anchor chamber, its tires flat and its bell in working order. Inspectors rang it, once, for the report.',
      'The city is asking anybody who worked on the 1964 repainting to get in touch. The inspection found nothing wrong with the bridge.',
    ],
    picture: {
      name: 'red-footbridge',
      caption: 'The inspection moves on to the footbridges next week.',
      credit: 'Odette Farquharson/Prairie Dispatch',
    },
  },
  {
    id: '4.220181',
    hoursAgo: 0.9,
    category: 'News/Alberta',
    authors: ['Prairie Dispatch'],
    headline: 'Province to count its gravel',
    summary:
      'Counties say they have too little, haulers say there is too much in the wrong place, and nobody has a map. A survey begins in spring.',
    body: [
      'Eleven counties ran short of road gravel last summer while pits within a day’s drive sent some of theirs abroad. The province owns many of the pits and has leased out most, but its register is kept on cards.',
      'The survey will take two years. Its first task is to find the cards.',
    ],
    picture: null,
  },
  {
    id: '4.220174',
    hoursAgo: 1.3,
    category: 'Sports/Hockey/Junior',
    authors: ['Lyle Pettibone-Ash'],
    headline: 'Red Deer goalie scores from his own crease, then apologizes',
    summary:
      'The puck travelled the length of the ice with nine seconds left. He had been trying, he said, to give it to somebody.',
    body: [
      'The other net was empty, the score 3–2, and the pass meant for the left wing bounced twice and kept going.',
      'It was the first goal by a goaltender in the club’s 41 seasons. He has asked that it be credited to the left wing.',
    ],
    picture: {
      name: 'outdoor-rink-night',
      caption: 'The club practises outdoors when the arena is booked.',
      credit: 'Prairie Dispatch',
    },
  },
  {
    id: '4.220169',
    hoursAgo: 2.1,
    category: 'News/Alberta/Calgary',
    authors: ['Odette Farquharson', 'Ivor Blaylock-Munro'],
    headline: 'Water use falls to its lowest since records were kept on paper',
    summary:
      'Calgarians used 309 litres each a day in October. The city credits new toilets, a wet autumn and a leak that was found.',
    body: [
      'The leak, under a schoolyard in the southeast, had been losing a swimming pool every nine days. It was found by a caretaker who wondered why one corner of the field never froze.',
      'Without it, the figure would still have been the lowest since 1972.',
    ],
    picture: {
      name: 'river-ice',
      caption: 'The Bow in November, above the intake.',
      credit: 'Ivor Blaylock-Munro/Prairie Dispatch',
    },
  },
  {
    id: '4.220160',
    hoursAgo: 2.8,
    category: 'News/Alberta/Rural',
    authors: ['Hesper Lindqvist-Doe'],
    headline: 'A town of 312 gets its grain elevator back, in numbered pieces',
    summary:
      'It was taken down in 1999 and kept in a quonset by a man who never said why. His daughter has opened the doors.',
    body: [
      'Every plank has a number in carpenter’s pencil, and there is an index. Seven boards are missing; one was found the same afternoon, as a shelf, in the post office.',
      'Council votes on a site in January. The quonset, which has become a curiosity in itself, may stay.',
    ],
    picture: {
      name: 'grain-elevator',
      caption: 'An elevator of the same make, forty kilometres east.',
      credit: 'Hesper Lindqvist-Doe/Prairie Dispatch',
    },
  },
  {
    id: '4.220152',
    hoursAgo: 3.5,
    category: 'Business/Energy',
    authors: ['Prairie Dispatch'],
    headline: 'Wind farm sells its first power a year early and one turbine short',
    summary:
      'Thirty-three of thirty-four are turning near Pincher Creek. The last stands on ground where burrowing owls have moved in.',
    body: [
      'The company will wait until the young have left, which biologists expect in September, and has named the empty pad for the birds on its maps.',
      'The farm can supply about 58,000 homes. The thirty-fourth turbine would add 1,700.',
    ],
    picture: {
      name: 'wind-turbines',
      caption: 'The turbines near Pincher Creek.',
      credit: 'Prairie Dispatch',
    },
  },
  {
    id: '4.220148',
    hoursAgo: 4.2,
    category: 'News/Alberta/Health',
    authors: ['Marguerite Osei-Hallam'],
    headline: 'Hospital’s new wing opens with a door that goes nowhere',
    summary:
      'It leads to a bridge that will be built in the second phase. Until then it has a curtain, a lock and a small sign.',
    body: [
      'The wing has 76 beds, all in single rooms, and twelve more than the plans of 2019 foresaw. Patients move in on Monday.',
      'The sign says where the door will lead. Somebody has added, in pencil, “and when.”',
    ],
    picture: {
      name: 'hospital-wing',
      caption: 'The new wing from the north, where the bridge is to be.',
      credit: 'Marguerite Osei-Hallam/Prairie Dispatch',
    },
  },
  {
    id: '4.220141',
    hoursAgo: 5.6,
    category: 'Arts/Music',
    authors: ['Cosima Wetherell'],
    headline: 'Orchestra plays to an empty hall so that the hall can be measured',
    summary:
      'Seventy players, four hours, 212 microphones and no applause. The ceiling is to be lowered by forty centimetres.',
    body: [
      'The players were asked to perform as they would for an audience, and found that they could not. On the second attempt the stagehands sat down and were told to cough.',
      'Work begins in June, when the season is over.',
    ],
    picture: {
      name: 'orchestra-pit',
      caption: 'Measuring the hall took four hours.',
      credit: 'Cosima Wetherell/Prairie Dispatch',
    },
  },
  {
    id: '4.220133',
    hoursAgo: 6.4,
    category: 'News/Alberta/Calgary',
    authors: ['Ivor Blaylock-Munro'],
    headline: 'School buses to run two minutes later, after 4,000 emails about two minutes',
    summary:
      'The board compared the old timetable with the bells and found that the parents were right. The change begins on Monday.',
    body: [
      'In the autumn the timetable was moved forward so that buses could be shared. On 61 routes children then stood at locked doors.',
      'The change costs $90,000 a year. The emails, a trustee said, had cost about that already.',
    ],
    picture: {
      name: 'school-bus-snow',
      caption: 'A bus on one of the 61 routes.',
      credit: 'Prairie Dispatch',
    },
  },
  {
    id: '4.220127',
    hoursAgo: 7.7,
    category: 'Science/Space',
    authors: ['Prairie Dispatch'],
    headline: 'Observatory finds that its new comet is an old one',
    summary: 'It was seen in 1854 and 1939, and lost both times. It comes back in 2111, if nobody loses it again.',
    body: [
      'The discoverers had hoped to name it. By custom the name goes to whoever saw it first, a surveyor who drew it in the margin of a railway map.',
      'The map is in the archive in Edmonton, filed under drainage.',
    ],
    picture: {
      name: 'observatory-night',
      caption: 'The dome south of the city, on a clear night.',
      credit: 'Prairie Dispatch',
    },
  },
  {
    id: '4.220119',
    hoursAgo: 9.1,
    category: 'News/Alberta/Rural',
    authors: ['Hesper Lindqvist-Doe'],
    headline: 'Farmers trade wheat for snow fences',
    summary: 'A co-operative lends the fences in autumn and is paid in bushels. It has run out of fences.',
    body: [
      'The scheme began with one highway, one drift and one farmer who was tired of pulling out cars. It now covers 140 kilometres.',
      'The province, which used to put up fences itself, has asked to join.',
    ],
    picture: {
      name: 'foothills-wheat',
      caption: 'Wheat pays for the fences.',
      credit: 'Hesper Lindqvist-Doe/Prairie Dispatch',
    },
  },
  {
    id: '4.220111',
    hoursAgo: 10.5,
    category: 'News/Alberta/Calgary',
    authors: ['Odette Farquharson'],
    headline: 'Library forgives a fine of $11,406',
    summary:
      'The book, a guide to punctuality, was due in 1951. The borrower’s grandson brought it back in the wrong branch.',
    body: [
      'Fines were abolished years ago, but the old account was still open, and the system went on counting.',
      'The book will be shown for a month, and can then be borrowed.',
    ],
    picture: {
      name: 'library-reading-room',
      caption: 'The reading room, where the book is shown.',
      credit: 'Prairie Dispatch',
    },
  },
];
