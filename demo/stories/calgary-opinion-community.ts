import { h, p, quote, story, ul } from '#demo/compose.ts';

const editions = ['calgary'] as const;

export const calgaryOpinion = [
  story({
    slug: 'editorial-plow-the-sidewalks-too',
    topics: ['city-hall', 'streets-and-roads', 'winter'],
    section: 'opinion',
    editions,
    kicker: 'Editorial',
    headline: 'Fourteen plows, and not one for the sidewalk',
    deck: 'A city that clears the road and leaves the walk has decided who may leave the house.',
    bylines: ['Editorial board'],
    hoursAgo: 4.6,
    body: [
      p(
        'Council has bought fourteen plows. Good. They will clear the side streets, where some residents waited nine days to move a car. That is a real hardship and it has a price, which is $6.1 million, and the city has agreed to pay it.',
      ),
      p(
        'Now consider the person without a car. She has also waited nine days. She is still waiting. The windrow that the plow leaves at the corner is as high as her knee, and behind it lies a bus stop, to which the bus comes every twelve minutes, for other people.',
      ),
      p(
        'The city’s rule is that whoever owns the lot clears the walk. It is a fine rule for owners who are home, fit and so inclined. For the rest there is a fine, and last winter 4,100 were threatened, 212 issued and 61 paid.',
      ),
      p(
        'It need not be everywhere. Clear the walks to schools, to stations, to clinics and to the doors of anyone over eighty who asks. The roads department costed that two years ago: eleven small machines, about the price of three large ones. The report was received for information, which is council’s phrase for putting a thing where it will not be found.',
      ),
      p(
        'We suggest that it be found. A road is for getting somewhere. So is a sidewalk, and everybody starts out on one.',
      ),
    ],
  }),
  story({
    slug: 'column-the-tenth-station',
    topics: ['transit'],
    section: 'opinion',
    editions,
    kicker: 'Opinion',
    headline: 'In praise of the station with no road to it',
    deck: 'Beddington Flats is lit, heated and unreachable. I have rarely felt so understood by a piece of infrastructure.',
    bylines: ['Ingrid Sawatzky'],
    lead: 'desk-column',
    hoursAgo: 13.2,
    body: [
      p(
        'There is a station on the new line at which the train will not stop, because there is no way to have got there. The platform is swept. The lights come on at dusk. The heater has a button, and nobody to press it.',
      ),
      p(
        'You may regard this as a failure of planning. I regard it as the most honest building in the city. Which of us has not been finished in every respect but one?',
      ),
      p(
        'I have had a novel at that stage since the spring of 2011. My brother has a boat. Half the marriages I know are Beddington Flats: warm, well lit, approach to be paved when the ground thaws.',
      ),
      p(
        'So I went out to look at it. One can, if one walks in from the landfill road, and I recommend boots. A man was standing on the far side of the fence with a dog. He comes every evening, he said, to watch the lights go on. He had been against the line from the beginning. “But you have to hand it to them,” he said. “They didn’t cut corners.” Then the lights went on.',
      ),
      p(
        'I hope they pave the road soon. I hope also that someone will remember the winter when it stood there ready, for no one, exactly on time.',
      ),
    ],
  }),
  story({
    slug: 'opinion-the-case-for-mud-season',
    topics: ['winter'],
    section: 'opinion',
    editions,
    kicker: 'Opinion',
    headline: 'The case for mud season',
    deck: 'Spring in this city is four weeks of brown. It deserves a festival.',
    bylines: ['Orrin Blaylock-Tse'],
    hoursAgo: 39,
    body: [
      p(
        'Every city has a festival for the season it is good at. Ours is good at one that nobody will own up to: the month between the last skate and the first leaf, when the gravel of an entire winter lies on the boulevards and the dogs come home in socks.',
      ),
      p(
        'I propose that we celebrate it. Close one street. Bring out the sweepers with their brushes up, like floats. Give prizes for the deepest puddle, the oldest mitten, the finest object to emerge from a snowbank. (In my alley, last year, it was a trombone.)',
      ),
      p(
        'This is not a joke, or not wholly. People like where they live when they are allowed to laugh at it together. The cities we envy are not cleaner than ours. They have only decided what their dirt means.',
      ),
      p('The date suggests itself: the first day the crossing buttons can be pressed without a glove.'),
    ],
  }),
  story({
    slug: 'letters-calgary-geese',
    topics: ['winter', 'wildlife'],
    section: 'opinion',
    editions,
    prominence: 'brief',
    kicker: 'Letters',
    headline: 'Letters: geese, plows and the correct use of “chinook”',
    deck: 'Readers write. We shorten, with apologies.',
    bylines: ['Our readers'],
    hoursAgo: 62,
    body: [
      h('The geese were here first'),
      p(
        'Your correspondent complains of geese on the bicycle path. I have cycled it for thirty years. The trick is to ring once, dismount and apologize. — *A reader in Sunnyside*',
      ),
      h('A word about a word'),
      p(
        'A chinook is a wind. The thing in the sky is an arch. What you have afterward is a headache. Please print this every year. — *A retired pilot, Varsity*',
      ),
      h('Nine days'),
      p(
        'On our street the plow did come on the second day. It was lost. We gave the driver coffee and he did both sides. — *Three households in Ogden*',
      ),
      p('Letters of at most 150 words reach us at [letters@example.org](mailto:letters@example.org).'),
    ],
  }),
];

export const calgaryCommunity = [
  story({
    slug: 'the-rink-that-stayed',
    topics: ['winter', 'amateur-sport'],
    section: 'community',
    editions,
    kicker: 'Neighbours',
    headline: 'The rink that stayed',
    deck: 'The city stopped flooding it. The street did not.',
    bylines: ['Nadia Okonjo'],
    dateline: 'CALGARY',
    lead: 'outdoor-rink-night',
    hoursAgo: 24.5,
    body: [
      p(
        'At a quarter past ten, when the last skaters have been called in, four people in rubber boots drag a fire hose across Renfrew’s community rink and start walking backward.',
      ),
      p(
        'The city dropped the rink from its list two winters ago to save $9,400. The hose belongs to the street. So does the rota, which hangs in the corner store and is full until March: two to hold, one to kink, one to bring the soup.',
      ),
      p(
        'Ice sets hardest late at night, says Jerzy Malinowski, who drove a resurfacing machine for thirty years and is on the rota as “technical advisor, no lifting.” Thin coats, hot water, wait for the shine. By six the next evening some eighty children will be on it.',
      ),
      quote(
        'You can tell who flooded last night by the ripples. We do tell. We tell them at length.',
        'Jerzy Malinowski',
      ),
      p(
        'The city has noticed. It has offered to put the rink back on the list. The street held a meeting, thanked the city and asked for the money in hose.',
      ),
    ],
  }),
  story({
    slug: 'growers-market-moves-indoors',
    topics: ['food-and-farming'],
    section: 'community',
    editions,
    kicker: 'Markets',
    headline: 'Growers’ market moves indoors with the last of the apples',
    deck: 'Fruit came two weeks early this year and stayed three weeks late. Nobody is sure whom to thank.',
    bylines: ['Priya Halloran'],
    dateline: 'CALGARY',
    lead: 'market-stalls',
    hoursAgo: 17.4,
    body: [
      p(
        'The Saturday growers’ market has packed up its awnings and moved to the old streetcar barn for the winter, with forty-six stalls, two fiddlers and the last apples of a long year.',
      ),
      p(
        'Stallholders counted their season in the open at 29 Saturdays, three more than usual. Sales rose by a tenth. “The peaches came when people still wanted asparagus,” said grower Hardeep Mann. “We sold them both and told nobody.”',
      ),
      ul(
        '**Hours:** Saturdays, 8 a.m. to 2 p.m., until the end of April.',
        '**Getting there:** the barn is two blocks from the Ramsay station. Parking is as you would expect.',
        '**Bring:** bags, change, and jars to return. A jar is worth fifty cents or a carrot.',
      ),
    ],
  }),
  story({
    slug: 'repair-cafe-thousandth-toaster',
    section: 'community',
    editions,
    prominence: 'brief',
    kicker: 'Repairs',
    headline: 'Repair café mends its thousandth toaster, which was fine',
    hoursAgo: 35,
    dateline: 'CALGARY',
    bylines: ['Staff'],
    body: [
      p(
        'The Killarney repair café fixed its thousandth toaster on the weekend, or would have, had there been anything the matter with it. “It had been unplugged,” said volunteer Oskar Lindholm, who plugged it in. The owner was given a ribbon all the same. Over six years the café’s thirty fixers have seen 7,300 objects and mended about two in three. Lamps do best. The worst are printers, which, says the sign on the door, “we will look at, and grieve with you.”',
      ),
    ],
  }),
  story({
    slug: 'calgary-community-calendar',
    topics: ['libraries', 'stage-and-screen'],
    section: 'community',
    editions,
    kicker: 'Calendar',
    headline: 'The week in church basements, barns and branch libraries',
    deck: 'Free unless it says otherwise. Soup where marked.',
    bylines: ['Staff'],
    hoursAgo: 28,
    body: [
      h('For the hands'),
      ul(
        '**Mitten clinic**, Bowness Hall, Mondays at 7 p.m. Bring the one you still have.',
        '**Bicycle winterizing**, Bridgeland Library, Tuesdays at 6 p.m.',
        '**Sourdough exchange**, Marda Loop, Sundays at noon. Starters travel in lidded jars, please.',
      ),
      h('For the ears'),
      ul(
        '**Come-all-ye choir**, St. Dunstan’s basement, Wednesdays at 7:30 p.m. No auditions, no solos. *Soup.*',
        '**Cree conversation circle**, Forest Lawn Library, Thursdays at 5 p.m.',
      ),
      h('For the feet'),
      ul(
        '**Moonlight snowshoe**, Fish Creek, on the first clear night. Meet at the gate.',
        '**Contra dance**, Hillhurst Hall, Fridays at 8 p.m., $8. *Soup at the break.*',
      ),
      p('Send notices to [calendar@example.org](mailto:calendar@example.org) a week ahead.'),
    ],
  }),
];
