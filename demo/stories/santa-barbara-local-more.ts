import { h, p, story } from '#demo/compose.ts';

const editions = ['santa-barbara'] as const;
const section = 'local';

/** More Santa Barbara stories: briefs and the rest of the week. */
export const santaBarbaraLocalMore = [
  story({
    slug: 'sea-lion-holds-launch-ramp',
    topics: ['wildlife', 'the-harbor'],
    section,
    editions,
    prominence: 'brief',
    kicker: 'Harbor',
    headline: 'Sea lion holds launch ramp',
    hoursAgo: 0.4,
    dateline: 'SANTA BARBARA',
    bylines: ['Staff'],
    body: [
      p(
        'A bull sea lion of some 600 pounds has taken the west lane of the harbor’s launch ramp and has given no indication of when he will return it. Boats are using the east lane, in turn. The law forbids anyone to approach, feed or reason with him. Harbor Patrol set out cones, one of which he has kept. High water is due at 4:40 p.m., and officers hope that he will take it as a suggestion.',
      ),
    ],
  }),
  story({
    slug: 'power-out-on-the-mesa',
    topics: ['climate-and-energy'],
    section,
    editions,
    prominence: 'brief',
    kicker: 'Utilities',
    headline: 'Power out to 1,900 on the Mesa; crews blame a balloon',
    hoursAgo: 1.9,
    dateline: 'SANTA BARBARA',
    bylines: ['Staff'],
    updated: { hoursAgo: 1.2, deck: 'Lights were back for all but 140 customers within the hour.' },
    body: [
      p(
        'About 1,900 customers on the Mesa lost power when a foil balloon drifted into a line on Meigs Road and, in the words of the utility, “completed the circuit.” Crews restored all but 140 within the hour and expected to finish by midafternoon. Signals at two crossings are dark; treat them as four-way stops. It was the ninth such outage this year. The balloon read *Congratulations*.',
      ),
    ],
  }),
  story({
    slug: 'reservoir-at-ninety-one-percent',
    topics: ['water'],
    section,
    editions,
    prominence: 'brief',
    kicker: 'Water',
    headline: 'Reservoir goes into winter at 91 percent, and managers try not to smile',
    hoursAgo: 16,
    dateline: 'SANTA YNEZ VALLEY, Calif.',
    bylines: ['Staff'],
    body: [
      p(
        'The county’s main reservoir stands at 91 percent of capacity, the most at this date in a dozen years. Two wet winters did most of it; residents, who still use a fifth less than they did before the last drought, did the rest. Restrictions on lawn watering stay as they are. “We have been here before,” said water manager Augustin Perea, “and then we were at 7.” He allowed that it was a nice blue.',
      ),
    ],
  }),
  story({
    slug: 'thief-returns-cello',
    topics: ['stage-and-screen'],
    section,
    editions,
    prominence: 'brief',
    kicker: 'Police',
    headline: 'Thief returns cello with apology and new strings',
    hoursAgo: 33.5,
    dateline: 'SANTA BARBARA',
    bylines: ['Staff'],
    body: [
      p(
        'A cello stolen from a parked car on De la Guerra Street two weeks ago was found leaning against its owner’s door in the night, cleaned, tuned and fitted with strings worth about $300. A note in the case said: “I thought it was a guitar. Then I looked it up. I am sorry. It should be played.” Police have closed the file. The owner, a high school senior, has an audition this month and says that the A string is better.',
      ),
    ],
  }),
  story({
    slug: 'ninety-one-apartments-on-the-bus-yard',
    topics: ['housing'],
    section,
    editions,
    kicker: 'Housing',
    headline: 'The old bus yard will be 91 apartments, 60 of them for the people who work nearby',
    deck: 'Teachers, line cooks and nurses’ aides get first call. The bus wash becomes a playground, with the spray left in.',
    bylines: ['Renata Sosa-Hale'],
    dateline: 'SANTA BARBARA',
    hoursAgo: 42,
    body: [
      p(
        'Plans for 91 apartments on the former bus yard at Haley and Quarantina streets passed the design board without a dissenting vote, an event that caused its chair to ask for a recount.',
      ),
      p(
        'Sixty of the units are reserved for households that earn between 50 and 120 percent of the area’s median and work within three miles. Rents for these start at $1,210. The land stays with the city, which leases it for 99 years at a dollar.',
      ),
      p(
        'The architects kept the maintenance shed, whose sawtooth roof will hold solar panels, and the bus wash. Its brushes are going. The spray arch stays, on a timer, over a playground.',
      ),
      h('Where the buses went'),
      p(
        'All 106 now charge at a depot near the airport. Neighbors on Haley Street say they miss only the 4:50, which for some of them was the alarm clock. The housing authority is looking into it.',
      ),
      p('Construction is to begin in the spring and take twenty months. A waiting list opens when the roof is on.'),
    ],
  }),
  story({
    slug: 'westside-clinic-opens-evenings',
    topics: ['health'],
    section,
    editions,
    kicker: 'Health',
    headline: 'Westside clinic will open evenings, after asking people when they are ill',
    deck: 'Mostly after six, they said. The new wing has 14 exam rooms and a waiting room with a view of the laundromat.',
    bylines: ['Marisol Quade'],
    dateline: 'SANTA BARBARA',
    lead: 'hospital-wing',
    leadCaption: 'The clinic’s new wing at dusk, which is when most people said that they fall ill.',
    hoursAgo: 27.5,
    body: [
      p(
        'The Westside Family Clinic moved into a new wing over the weekend, floor by floor, and with it to new hours: noon to ten at night, six days a week.',
      ),
      p(
        'The change follows a survey of 1,600 households, conducted in four languages and one laundromat. Two out of three said that a visit by day cost them wages. One in five had last seen a doctor in an emergency room, at night, about something that had begun in the morning.',
      ),
      p(
        'Evening hours will cost $1.3 million a year. The county expects to save about as much on the emergency visits that do not happen, “which are hard to photograph,” said Dr. Emeka Solano, the clinic’s director, “but we are very fond of them.”',
      ),
      p(
        'No appointment is needed after six. There is a window, open late, for prescriptions and, because people asked, for stamps.',
      ),
    ],
  }),
];
