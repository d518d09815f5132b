import { embed, h, p, quote, story, table, ul } from '#demo/compose.ts';

/** What the Calgary front leads with: every kind of block, and told anew since. */
export const noseCreekLine = story({
  slug: 'nose-creek-line-opens-four-winters-late',
  topics: ['transit', 'winter'],
  section: 'local',
  editions: ['calgary'],
  prominence: 'lead',
  kicker: 'Transit',
  headline: 'Nose Creek Line opens tonight, four winters late and one station short',
  deck: 'The first train leaves downtown at 6:04 p.m. Riders get nine stations, heated platforms and free fares for the opening weekend.',
  bylines: ['Nadia Okonjo', 'Wes Tarrant'],
  dateline: 'CALGARY',
  lead: 'light-rail-winter',
  hoursAgo: 3.4,
  updated: {
    hoursAgo: 1.1,
    deck: 'A signal that kept seeing a train where there was none has been cured, and the first one leaves downtown at 6:04 p.m. Riders get nine stations, heated platforms and free fares for the opening weekend.',
    replaced: {
      2: [
        p(
          'About 34,000 riders a day are expected in the first year, 3,000 more than the city said this spring. Fourteen bus routes have been redrawn to meet the trains, and three have been retired, among them the 97, whose last run drew a small crowd and a cake.',
        ),
      ],
      4: [
        p(
          '“We bought in the second phase, off a map with a train on it,” said Marisa Delgado-Funk, who came down early to look at the doors and stayed to hold one for a television crew. Her son was four then. He is taking the 6:04 to his first shift at a movie theatre downtown.',
        ),
      ],
      17: [
        p(
          'The last check took the longest. A signal north of 64th Avenue reported a train that was not there, and controllers ran one past it four times until it stopped imagining things.',
        ),
        p(
          'It has been quiet since noon. A technician named Bev Aucoin will sit beside it until the last train all the same, with a flashlight and, she said, “a firm tone.”',
        ),
      ],
    },
  },
  body: [
    p(
      'The first paying passengers on the Nose Creek Line will not pay. The city lifted fares through the opening weekend, a gesture one councillor called “the least we could do, and we did try to do less.”',
    ),
    p(
      'The 14-kilometre line runs from Centre Street to Harvest Ridge and was promised for the winter of four years ago. It opens with nine of its ten stations. The tenth, at Beddington Flats, has platforms, lights and a ticket machine, but no road to reach it; crews hope to pave the approach once the ground thaws.',
    ),
    p(
      'About 31,000 riders a day are expected in the first year. Fourteen bus routes have been redrawn to meet the trains, and three have been retired, among them the 97, whose last run drew a small crowd and a cake.',
    ),
    p(
      'For Harvest Ridge, which was built around a station that did not come, the opening settles an old joke. Streets there are named Platform Way, Terminus Crescent and Whistle Stop Close. A generation of children has grown up walking to a bus on Junction Road.',
    ),
    p(
      '“We bought in the second phase, off a map with a train on it,” said Marisa Delgado-Funk, who came down early to look at the doors. Her son was four then. He is taking the 6:04 to his first shift at a movie theatre downtown.',
    ),
    h('What it cost'),
    p(
      'The final bill stands at $1.84 billion, 11 per cent over the amount approved. Rosalind Tench, who has managed the project since its second year, blames most of the overrun on two things nobody could see: a gravel seam under 16th Avenue and a sewer from 1911 that appears on no map.',
    ),
    quote(
      'We found the sewer the way one always finds a sewer.',
      'Rosalind Tench, project director, at this week’s briefing',
    ),
    p(
      'The sewer delayed tunnelling by seven months. The gravel took another five. The rest of the four winters went on signals, which were ordered, cancelled, ordered again from the same supplier and finally installed last spring.',
    ),
    p(
      'An outside review, which council asked for three years ago and received last month, found that the city had twice accepted a lower bid from a firm that then asked for the difference. It recommends that bids be compared with what the same firms ended up charging the last time. Council has agreed to consider it.',
    ),
    p(
      'Ms. Tench said the next line, to the east, had been budgeted with a third more for the unknown. “We have stopped calling it contingency,” she said. “We call it sewers.”',
    ),
    h('How to ride it'),
    table(
      'Weekday service, both directions',
      ['Time of day', 'Every', 'First train', 'Last train'],
      ['Morning peak', '5 minutes', '5:12 a.m.', ''],
      ['Midday', '10 minutes', '', ''],
      ['Afternoon peak', '5 minutes', '', ''],
      ['Evening', '15 minutes', '', '12:48 a.m.'],
    ),
    embed('https://www.youtube.com/watch?v=NoseCreek01', 'Centre Street to Harvest Ridge from the driver’s seat'),
    p('A few things are worth knowing before setting out:'),
    ul(
      '**Platforms are heated** to 8 C, on a button. The button works for ten minutes, then wants pressing again.',
      '**Bicycles** ride in the last car, outside the peaks.',
      '**Parking** at Harvest Ridge holds 820 cars and is expected to be full by 7:15 a.m.',
      '**Accessible boarding** is level at every door of every car, a first for the city.',
    ),
    p(
      'Drivers have spent six weeks running empty trains up and down the valley, stopping at each platform, opening the doors for nobody and closing them again. “You start to talk to the empty seats,” said Gurdeep Lally, who will drive the 6:04. “I will be glad of the company.”',
    ),
    p(
      'The last check is taking the longest. A signal north of 64th Avenue keeps reporting a train that is not there, and controllers have run one past it twice. The opening may slip by an hour if it will not be persuaded.',
    ),
    p(
      'The transit agency posts delays and the [full timetable](https://transit.example.org/nose-creek) on its site. Staff in blue vests will stand on every platform until the end of the month to answer the question they expect most, which is where the tenth station is.',
    ),
  ],
});
