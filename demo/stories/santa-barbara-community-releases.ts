import { h, ol, p, quote, story, table, ul } from '#demo/compose.ts';

const editions = ['santa-barbara'] as const;
const kicker = 'News release';

export const santaBarbaraCommunity = [
  story({
    slug: 'neighbors-swap-the-backyard-glut',
    topics: ['housing', 'food-and-farming'],
    section: 'community',
    editions,
    kicker: 'Neighbors',
    headline: 'On Voluntario Street the lemons pay for the haircuts',
    deck: 'A crate on a corner became an exchange. Now it keeps books.',
    bylines: ['Renata Sosa-Hale'],
    dateline: 'SANTA BARBARA',
    lead: 'market-stalls',
    leadCaption: 'Under borrowed awnings on Voluntario Street. A crate of lemons buys a haircut.',
    hoursAgo: 24.1,
    body: [
      p(
        'It began with one crate of lemons on a corner and a sign that said *Please.* By the second week the lemons were gone and somebody had left eggs. By the third the sign said *Eggs — who?*',
      ),
      p(
        'The Voluntario Street Exchange now has 86 households and a ledger, kept in pencil by Graciela Thornbury, who taught bookkeeping and could not stand it otherwise. Its unit is the lemon. A dozen eggs is ten. An hour of Spanish is thirty. A haircut is twenty-five, or thirty with the ears.',
      ),
      p(
        'Nobody may hold more than two hundred lemons, a rule brought in after a man with four avocado trees became, in effect, a bank. The surplus goes to the school on Fridays.',
      ),
      quote(
        'It is not charity and it is not business. It is a way of finding out who has a ladder.',
        'Graciela Thornbury',
      ),
      p(
        'The exchange meets on Saturdays at the foot of the street, under awnings it was lent by the growers’ market, at a rate of forty lemons.',
      ),
    ],
  }),
  story({
    slug: 'solstice-workshop-opens-its-doors',
    topics: ['stage-and-screen'],
    section: 'community',
    editions,
    kicker: 'Parade',
    headline: 'Parade workshop opens early, to give the whale time to dry',
    deck: 'This year’s floats include a tide, a tax return and a humpback with a working spout.',
    bylines: ['Marisol Quade'],
    dateline: 'SANTA BARBARA',
    hoursAgo: 32.5,
    body: [
      p(
        'The warehouse on Garden Street where the summer parade is built has opened six weeks ahead of custom. Papier-mâché in the sea air dries at an inch a week, and this year there is a whale.',
      ),
      p(
        'She will be sixty feet long, on three bicycle frames, with a spout worked from a garden pump by whoever is nearest. The rules allow no engines, no animals and no words, “so everything has to be said with a large object,” said Ximena Farrow, in her eleventh year as glue captain.',
      ),
      p(
        'Volunteers are wanted on weekday evenings and all day on Sundays. You need bring nothing but clothes you have made your peace with. Skills in short supply:',
      ),
      ul(
        'bending bamboo;',
        'wheels;',
        'sewing anything longer than a bus;',
        'making sandwiches for people with glue on their hands.',
      ),
    ],
  }),
  story({
    slug: 'beach-cleanup-counts-caps',
    topics: ['the-harbor'],
    section: 'community',
    editions,
    prominence: 'brief',
    kicker: 'Beaches',
    headline: 'Beach cleanup nets 4,112 bottle caps and a wedding ring',
    hoursAgo: 26.5,
    dateline: 'SANTA BARBARA',
    bylines: ['Staff'],
    body: [
      p(
        'Some 640 people walked twenty-two miles of beach on Saturday morning and carried off 3,900 pounds of what should not have been there: 4,112 bottle caps, 911 straws, a parking meter and a wedding ring engraved *H. to M., again.* The ring is at the harbor office and may be had by anyone who can explain the last word. Least found, for the first time, were plastic bags: eleven, of which nine held sandwiches.',
      ),
    ],
  }),
  story({
    slug: 'santa-barbara-community-calendar',
    topics: ['stage-and-screen'],
    section: 'community',
    editions,
    kicker: 'Calendar',
    headline: 'What’s on, from the foothills to the sand',
    deck: 'Free unless noted. Bring layers; you know how it is.',
    bylines: ['Staff'],
    hoursAgo: 29,
    body: [
      h('Go and listen'),
      ul(
        '**Channel Voices open rehearsal**, First Parish hall, Tuesdays at 7 p.m.',
        '**Tide-pool talk for children**, at the first low water of the weekend. Shoes that can be wet.',
        '**Old-time fiddles**, Carpinteria depot, second Sunday at 2 p.m.',
      ),
      h('Go and do'),
      ol(
        '**Oak watering** is over: see page one. **Oak counting** starts Saturday at 9 a.m. at the canyon gate.',
        '**Seed library sort**, Eastside branch, Thursdays at 4 p.m.',
        '**Net-mending lesson**, navy pier, Fridays at dawn, $5 and a doughnut.',
      ),
      p('Notices to [calendar@example.org](mailto:calendar@example.org) by Wednesday noon.'),
    ],
  }),
];

export const santaBarbaraReleases = [
  story({
    slug: 'air-district-burn-day-notice',
    topics: ['after-the-fire'],
    section: 'news-releases',
    editions,
    prominence: 'brief',
    kicker,
    headline: 'Prescribed burn planned in the upper canyon, weather permitting',
    hoursAgo: 11.6,
    bylines: ['Channel Coast Air and Fire District'],
    dateline: 'SANTA BARBARA',
    body: [
      p(
        'The Channel Coast Air and Fire District plans to burn 38 acres of brush piles in upper Rattlesnake Canyon over the next ten days, on mornings when smoke will rise and move offshore. Residents may see and smell smoke until midafternoon. Please do not report it unless it surprises you. Trails within half a mile will be closed on burn days and posted by 6 a.m.',
      ),
      p(
        '**Media contact:** Duty information officer, 805-555-0124, [info@ccafd.example.org](mailto:info@ccafd.example.org)',
      ),
      p('-30-'),
    ],
  }),
  story({
    slug: 'harbor-district-dredging-begins',
    topics: ['the-harbor'],
    section: 'news-releases',
    editions,
    kicker,
    headline: 'Harbor district begins winter dredging of the entrance channel',
    deck: 'About 190,000 cubic yards of sand will move to the east beach, where it was going anyway.',
    bylines: ['South Coast Harbor District'],
    dateline: 'SANTA BARBARA',
    lead: 'press-podium',
    leadCaption:
      'The harbor district’s lectern, before the announcement. The dredge could be heard through the window.',
    hoursAgo: 31.5,
    body: [
      p(
        'The South Coast Harbor District will start its winter dredging of the entrance channel on Monday. The dredge *Persistence* will work around the clock for about five weeks.',
      ),
      table(
        'What to expect',
        ['Where', 'When', 'What'],
        ['Entrance channel', 'All hours', 'One lane; call on VHF 12'],
        ['East beach', 'Daytime', 'Pipe on the sand; cross at the ramps'],
        ['Sandspit', 'First two weeks', 'Closed to landing'],
      ),
      p(
        '“The ocean brings us the sand for nothing,” said Harbor Director Cassius Thibodeaux. “We only ask it to keep going.” Depths will be published every Friday.',
      ),
      p('**Media contact:** C. Thibodeaux, 805-555-0181, [press@schd.example.org](mailto:press@schd.example.org)'),
      p('-30-'),
    ],
  }),
  story({
    slug: 'library-partnership-drops-fines',
    topics: ['libraries'],
    section: 'news-releases',
    editions,
    kicker,
    headline: 'Libraries end late fines from Carpinteria to Goleta',
    deck: 'Debts of $212,000 are forgiven. The books are still wanted.',
    bylines: ['South Coast Library Partnership'],
    dateline: 'GOLETA, Calif.',
    lead: 'library-reading-room',
    leadCaption: 'The reading room of one of the eight libraries that will stop charging for late books.',
    hoursAgo: 45,
    body: [
      p(
        'The eight member libraries of the South Coast Library Partnership will charge no late fines from the first of the month and have canceled those outstanding, $212,000 in all, some of it dating from 1983.',
      ),
      p('Three things stay the same:'),
      ol(
        'Loans run for three weeks and renew themselves unless someone is waiting.',
        'A book not seen for ninety days is billed at cost. The bill vanishes when the book returns.',
        'Librarians will continue to say “No hurry” in a tone you are free to interpret.',
      ),
      p('**Media contact:** Outreach office, 805-555-0150, [hello@sclp.example.org](mailto:hello@sclp.example.org)'),
      p('-30-'),
    ],
  }),
  story({
    slug: 'growers-league-tractor-lottery',
    topics: ['food-and-farming', 'climate-and-energy'],
    section: 'news-releases',
    editions,
    kicker,
    headline: 'Growers’ league will share twelve electric tractors by lottery',
    deck: 'Farms under 80 acres may enter for a season’s use.',
    bylines: ['Tri-Valley Growers’ League'],
    dateline: 'BUELLTON, Calif.',
    hoursAgo: 69,
    body: [
      p(
        'With a grant of $940,000 the Tri-Valley Growers’ League has bought twelve electric tractors, which it will lend by lottery to farms of fewer than 80 acres for one season each.',
      ),
      ul(
        'Each tractor runs for six hours on a charge and comes with a charger on a trailer.',
        'Borrowers pay for power and for anything they back into.',
        'Entries close on the last day of the month; the drawing is public, in the grange hall, from a hat.',
      ),
      p('“It is a very large hat,” said League President Perpetua Lang.'),
      p('**Media contact:** League office, 805-555-0199, [office@tvgl.example.org](mailto:office@tvgl.example.org)'),
      p('-30-'),
    ],
  }),
];
