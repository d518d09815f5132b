import { h, p, quote, story, ul, wire } from '#demo/compose.ts';

/** Last week's paper: what section pages and search find further down. */
export const older = [
  story({
    slug: 'light-on-the-fourth-floor',
    topics: ['city-hall'],
    section: 'local',
    editions: ['calgary'],
    kicker: 'City hall',
    headline: 'The light on the fourth floor was a fern',
    deck: 'For two years the night guard reported someone working late in Parks and Recreation.',
    bylines: ['Wes Tarrant'],
    dateline: 'CALGARY',
    lead: 'council-chamber',
    leadCaption: 'The council chamber, three floors below the light.',
    hoursAgo: 98,
    body: [
      p(
        'City hall’s dedicated late worker, mentioned with respect in two annual reports, has been identified as a Boston fern on a timer.',
      ),
      p(
        'The grow lamp was set by a planner who has since moved to Red Deer, and it came on from 9 p.m. to 3 a.m. so as not to disturb her colleagues. Guards on the street logged it 611 times as “staff, 4th floor.” One had taken to waving.',
      ),
      p(
        'The discovery was made during a review of energy use. Parks and Recreation has kept the fern, moved up the timer and nominated it for a long-service pin.',
      ),
    ],
  }),
  story({
    slug: 'midway-posts-record-evenings',
    section: 'business',
    editions: ['calgary'],
    kicker: 'Fairs',
    headline: 'Summer fair closes its books: fewer hats, more evenings',
    deck: 'Evening gates set a record. Cowboy hats fell for a third year.',
    bylines: ['Tom Achterberg'],
    dateline: 'CALGARY',
    lead: 'midway-lights',
    hoursAgo: 121,
    body: [
      p(
        'The Bow River Exhibition made $4.4 million on its summer fair, the society told members at their annual meeting, on 806,000 visitors, more than half of whom came after six.',
      ),
      p(
        'Evening visitors have not been so many since the society began to count them. Organizers credit shade, which the grounds have little of by day, and the new wheel, whose 11,000 bulbs can be seen from the ring road.',
      ),
      ul(
        'Deep-fried items on offer: **64**, up nine.',
        'Lost children, all found: **38**, down two.',
        'Hats sold: **21,300**, down 12 per cent.',
      ),
      p('Members approved the accounts after a discussion of parking that was, the minutes say, “full.”'),
    ],
  }),
  story({
    slug: 'harbor-slip-list-outlives-applicant',
    topics: ['the-harbor'],
    section: 'local',
    editions: ['santa-barbara'],
    kicker: 'Harbor',
    headline: 'He waited eleven years for a slip, and then he had no boat',
    deck: 'The list moves by thirty names a year. One man’s number came up on his 80th birthday.',
    bylines: ['Marisol Quade'],
    dateline: 'SANTA BARBARA',
    lead: 'harbor-masts',
    hoursAgo: 102,
    body: [
      p(
        'The letter from the harbor office said that slip 2-C-41 was his if he could put a vessel in it within 120 days. Barnaby Lucero, who turned eighty the morning it came, had sold his boat in the eighth year of waiting, to help pay for a hip.',
      ),
      p(
        'The waiting list for a slip now runs to eleven years and 1,300 names. About thirty come up in a year. Places cannot be sold or left to anyone, a rule meant to keep the rich from buying their way up and which also, the office concedes, keeps the old from going anywhere at all.',
      ),
      quote('I thought about it for an afternoon. Then I went and looked at dinghies.', 'Barnaby Lucero'),
      p(
        'A vessel, the rules say, is anything of at least eight feet that floats and is registered. In slip 2-C-41, built for a thirty-footer, lies a pram of eight feet and one inch, painted yellow, named *Technically*.',
      ),
    ],
  }),
  story({
    slug: 'whale-watchers-agree-to-turn-down',
    topics: ['wildlife', 'the-harbor'],
    section: 'business',
    editions: ['santa-barbara'],
    kicker: 'Tourism',
    headline: 'Whale-watch boats agree to drift, and book out through spring',
    deck: 'Engines off within 300 yards. Customers, it turns out, had not come for the engines.',
    bylines: ['Dashiell Ng'],
    dateline: 'SANTA BARBARA',
    lead: 'whale-spout',
    hoursAgo: 118,
    body: [
      p(
        'Six whale-watching companies that work the Channel have agreed to cut their engines within 300 yards of an animal and drift, three times the distance that the law asks for.',
      ),
      p(
        'They expected to lose sightings and the customers who count them. In the six weeks since, bookings are up by a fifth. “It goes quiet and then you hear it breathe,” said Captain Fenella Osei of the *Patience*. “I’ve had a whole football team stop talking.”',
      ),
      p('The companies now share a spotter on the bluff and a rule: whoever finds the whale leaves first.'),
    ],
  }),
  story({
    slug: 'cities-trade-their-worst-benches',
    topics: ['city-hall'],
    section: 'world',
    editions: ['calgary', 'santa-barbara'],
    kicker: 'Design',
    headline: 'Two cities trade their worst benches and learn something about sitting',
    deck: 'Ghent and Kanazawa shipped each other the public seat its citizens liked least. Both were loved on arrival.',
    bylines: ['Cornelius Abara'],
    dateline: 'GHENT, Belgium',
    hoursAgo: 144,
    wire: wire('Meridian Wire', 'Features', 'https://meridian-wire.example.com/features/benches'),
    body: [
      p(
        'The bench that came from Kanazawa is of cedar, faces a wall and holds one and a half persons. In Kanazawa it was voted the city’s least useful. In Ghent there has been a line for it since the day that it was bolted down.',
      ),
      p(
        'In return Ghent sent a length of polished stone, nine metres, backless and cold, that its own pensioners had named “the mortuary.” Set under plum trees in Kanazawa it is reported to be an excellent place to lay out a picnic.',
      ),
      h('What makes a seat'),
      p(
        'The exchange was the idea of two students of planning, who had meant it as a joke with a bibliography. Their conclusion runs to one sentence: a bench is an argument with a place, and may win it somewhere else.',
      ),
      p('Eleven more cities have asked to take part. Each is certain that it has the worst.'),
    ],
  }),
  story({
    slug: 'foothills-highway-wildlife-bridge',
    topics: ['streets-and-roads', 'wildlife'],
    section: 'science',
    editions: ['calgary'],
    kicker: 'Wildlife',
    headline: 'First across the wildlife bridge: a bear, eleven elk and a man with a sofa',
    deck: 'Cameras on the highway overpass have logged 1,904 crossings in a year. One was not wildlife.',
    bylines: ['Hana Wyndham'],
    dateline: 'DEAD MAN’S FLATS, Alta.',
    lead: 'mountain-pass',
    leadCaption: 'The highway west of the city in the fall. Animals now have a way over it.',
    hoursAgo: 167,
    body: [
      p(
        'The overpass west of the city was planted with grass and young spruce and then left alone, so that animals might think it was their idea. In its first year 1,904 of them did.',
      ),
      p(
        'Deer came first, within a week. Elk took two months, cougars five. The grizzly that everyone hoped for walked over in October, stopped at the middle and looked down at the traffic for six minutes. “I would give a great deal,” said ecologist Dr. Winona Tallfeather-Hughes, “to know what he made of it.”',
      ),
      p(
        'Collisions with large animals on the stretch have fallen by 71 per cent. The man with the sofa, filmed at 3 a.m. in June, was moving. He had heard, he told wardens, that it was the quickest way across.',
      ),
    ],
  }),
  story({
    slug: 'pier-anglers-oldest-record-falls',
    topics: ['the-harbor', 'amateur-sport'],
    section: 'sports',
    editions: ['santa-barbara'],
    prominence: 'brief',
    kicker: 'Fishing',
    headline: 'Pier record falls after 52 years, to a boy with string',
    hoursAgo: 190,
    dateline: 'GOLETA, Calif.',
    bylines: ['Gil Pomeroy'],
    body: [
      p(
        'Mateo Villanueva-Stone, 9, caught a halibut of 41 pounds 3 ounces from Goleta Pier on a hand line of kite string, five ounces over a record that had stood since his grandfather was in school. He held it for twenty-six minutes with advice from fourteen adults, “all different.” The previous holder, who is 81 and still fishes there, shook his hand and asked to see the string.',
      ),
    ],
  }),
  story({
    slug: 'the-bakery-that-opens-at-two',
    topics: ['food-and-farming'],
    section: 'community',
    editions: ['calgary'],
    kicker: 'Food',
    headline: 'The bakery that opens at two in the morning',
    deck: 'For nurses, plow drivers and people who have had news.',
    bylines: ['Priya Halloran'],
    dateline: 'CALGARY',
    hoursAgo: 238,
    body: [
      p(
        'There is no sign, because at two in the morning there is no one to read it. There is a light, and a smell that reaches as far as the hospital parkade.',
      ),
      p(
        'Yevgenia Marchuk used to bake for shops that opened at seven. People knocked on the back door from two. After some years of handing buns through it she turned the shop around: it opens at two and closes at seven, and sells to the shops whatever is left.',
      ),
      p(
        'Nurses come, and cab drivers, and new fathers in a daze. She has a rule that nobody is asked how they are. “If they want to say, I am kneading,” she said. “It is easy to talk to somebody who is kneading.”',
      ),
    ],
  }),
];
