import { ol, p, story, table, ul } from '#demo/compose.ts';

const editions = ['calgary'] as const;
const section = 'news-releases';
const kicker = 'News release';

/** Releases as their (invented) senders wrote them. */
export const calgaryReleases = [
  story({
    slug: 'emergency-agency-know-your-block',
    topics: ['winter', 'housing'],
    section,
    editions,
    kicker,
    headline: 'Emergency agency invites every household to know its block',
    deck: 'The winter preparedness campaign begins with five questions and a doorbell.',
    bylines: ['Bow Valley Emergency Preparedness Agency'],
    dateline: 'CALGARY',
    lead: 'press-podium',
    leadCaption:
      'The lectern before the launch. The director asked everyone in the room to greet whoever sat to the left.',
    hoursAgo: 31.2,
    body: [
      p(
        'The Bow Valley Emergency Preparedness Agency today launched *Know Your Block*, a campaign that asks residents to learn five facts about their immediate neighbours before the coldest weeks of the year.',
      ),
      p('During last winter’s outage, the agency found, people were reached soonest where a neighbour knew:'),
      ol(
        'who lives alone;',
        'who depends on powered medical equipment;',
        'who has a wood stove;',
        'who has a truck;',
        'whose key hangs at whose door.',
      ),
      p(
        '“The first responder is nearly always the person next door,” said Director Anneke Straub. “We would like the two of you to have met.”',
      ),
      p('Cards for the five answers are free at every library and fire hall, in eleven languages.'),
      p(
        '**Media contact:** Communications desk, 403-555-0142, [media@bvepa.example.org](mailto:media@bvepa.example.org)',
      ),
      p('-30-'),
    ],
  }),
  story({
    slug: 'water-services-winter-meter-notice',
    topics: ['water'],
    section,
    editions,
    prominence: 'brief',
    kicker,
    headline: 'Foothills Water Services to read meters by radio from next month',
    hoursAgo: 30.5,
    bylines: ['Foothills Regional Water Services'],
    dateline: 'OKOTOKS, Alta.',
    body: [
      p(
        'Foothills Regional Water Services will begin reading residential meters by radio next month. Customers need do nothing. A technician will fit a transmitter the size of a deck of cards to each of 38,000 meters over two years, by appointment, in about twenty minutes. Bills will be based on actual readings every month instead of every fourth. Customers who prefer to be estimated may apply to be.',
      ),
      p('**Media contact:** Customer relations, 403-555-0177, [press@frws.example.org](mailto:press@frws.example.org)'),
      p('-30-'),
    ],
  }),
  story({
    slug: 'transmission-society-open-houses',
    topics: ['climate-and-energy'],
    section,
    editions,
    kicker,
    headline: 'Open houses set for proposed Porcupine Ridge transmission line',
    deck: 'The 210-kilometre line would carry wind power to Calgary by the end of the decade.',
    bylines: ['Southern Alberta Transmission Society'],
    dateline: 'FORT MACLEOD, Alta.',
    lead: 'wind-turbines',
    leadCaption: 'Turbines on Porcupine Ridge at sunset. The proposed line would begin at its foot.',
    hoursAgo: 46,
    body: [
      p(
        'The Southern Alberta Transmission Society will hold six open houses on three possible routes for the Porcupine Ridge line. Landowners and residents are invited to mark up the maps; pencils will be supplied.',
      ),
      table(
        'Open houses, all from 4 to 8 p.m.',
        ['Place', 'Hall', 'Route'],
        ['Fort Macleod', 'Legion', 'A, B'],
        ['Claresholm', 'Community centre', 'A, B'],
        ['Nanton', 'Agriplex', 'B, C'],
        ['High River', 'Curling club', 'B, C'],
        ['Okotoks', 'Seniors’ club', 'C'],
        ['Calgary', 'Seton library', 'all'],
      ),
      p(
        'Comments are taken for sixty days. A preferred route will be filed with the regulator in the fall. “We expect to be told things,” said Project Lead Malcolm Reyes-Whitford.',
      ),
      p('**Media contact:** M. Reyes-Whitford, 587-555-0119, [line@sats.example.org](mailto:line@sats.example.org)'),
      p('-30-'),
    ],
  }),
  story({
    slug: 'county-roads-burn-permits',
    topics: ['after-the-fire'],
    section,
    editions,
    kicker,
    headline: 'County resumes winter burn permits, with conditions',
    deck: 'Brush piles may be lit once 15 centimetres of snow lie around them.',
    bylines: ['Three Rivers County Fire Services'],
    dateline: 'STRATHMORE, Alta.',
    hoursAgo: 71,
    body: [
      p(
        'Three Rivers County Fire Services is again issuing winter burn permits to rural landowners. A permit is free and valid for ten days. Holders must:',
      ),
      ul(
        'telephone the county before lighting and again when the fire is out;',
        'keep piles at least thirty metres from any building;',
        'return after seventy-two hours to check for heat.',
      ),
      p(
        'Last winter four of the county’s nine grass fires in spring began in brush piles thought to have been out since January. “Fire is patient,” said Fire Chief Loretta Big Plume-Janssen.',
      ),
      p(
        '**Media contact:** Duty officer, 403-555-0163, [fire@threerivers.example.org](mailto:fire@threerivers.example.org)',
      ),
      p('-30-'),
    ],
  }),
];
