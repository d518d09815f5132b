import { h, p, quote, story } from '#demo/compose.ts';

const editions = ['calgary'] as const;
const section = 'local';

/** More Calgary stories: medium pieces and briefs. */
export const calgaryLocalMore = [
  story({
    slug: 'reading-room-open-until-midnight',
    topics: ['libraries'],
    section,
    editions,
    kicker: 'Libraries',
    headline: 'Library will keep its reading room open until midnight',
    deck: 'A trial that began with exam season has no end date, because nobody wanted to be the one to set it.',
    bylines: ['Priya Halloran'],
    dateline: 'CALGARY',
    lead: 'library-reading-room',
    leadCaption: 'The reading room in the evening. Most nights every lamp is taken by ten.',
    hoursAgo: 14.5,
    body: [
      p(
        'The lamps in the central library’s reading room will burn until midnight five nights a week, the library board decided, making permanent a trial that was meant to last three weeks.',
      ),
      p(
        'Between nine o’clock and closing an average of 212 people use the room. The library expected sixty. About half are students. The rest, according to a survey that most of them declined to look up for, are “reading.”',
      ),
      p(
        'Keeping one room open costs $310 a night, most of it for two librarians and a guard. The guard, Mr. Femi Adeyo, has read nineteen novels since the trial started and keeps a list by the door of those he recommends.',
      ),
      quote(
        'Nobody whispers after ten. They just stop talking. I have never seen a rule work so well that isn’t one.',
        'Femi Adeyo, night guard',
      ),
      p(
        'Other branches have asked for the same. The board will look at two of them, in the northeast and the deep south, before the summer.',
      ),
    ],
  }),
  story({
    slug: 'water-main-kensington-lane',
    topics: ['streets-and-roads', 'water'],
    section,
    editions,
    prominence: 'brief',
    kicker: 'Roads',
    headline: 'Burst main closes Kensington lane',
    hoursAgo: 0.6,
    dateline: 'CALGARY',
    bylines: ['Staff'],
    body: [
      p(
        'A burst water main has closed the lane behind 10th Street N.W. between Kensington Road and 2nd Avenue. Crews shut the valve within the hour, and 26 homes and a bakery are without water until the evening. A tank truck stands at the corner; bring a container. The bakery is selling what it had already baked at half price, cash only, because its card reader was in the basement. Traffic on 10th Street is moving in one lane each way. The city asks drivers to take 14th Street instead.',
      ),
    ],
  }),
  story({
    slug: 'python-found-in-laundry-room',
    topics: ['wildlife'],
    section,
    editions,
    prominence: 'brief',
    kicker: 'Animals',
    headline: 'Missing python found in the dryer it had picked out itself',
    hoursAgo: 16.5,
    dateline: 'CALGARY',
    bylines: ['Staff'],
    body: [
      p(
        'A ball python missing since last week from a Bridgeland apartment was found two floors down, asleep on top of the warmest of three clothes dryers. The snake, 1.2 metres long and named Gerald, was reported by a tenant who first took him for a draft stopper. He was unhurt and, his owner said, clean. Bylaw officers issued no fine but recommended a lid. The building’s laundry schedule, disrupted for part of an afternoon, has returned to normal.',
      ),
    ],
  }),
  story({
    slug: 'deerfoot-night-closures',
    topics: ['streets-and-roads'],
    section,
    editions,
    prominence: 'brief',
    kicker: 'Traffic',
    headline: 'Night closures on Deerfoot start this week',
    hoursAgo: 18.4,
    dateline: 'CALGARY',
    bylines: ['Staff'],
    body: [
      p(
        'Two of three southbound lanes on Deerfoot Trail will close from 9 p.m. to 5 a.m. between Memorial Drive and 17th Avenue S.E. while crews replace expansion joints on the river bridge. The work is to take nine nights and pauses when it is colder than minus 20, because the sealant will not set. The ramp from Memorial stays open. The contractor expects delays of fifteen minutes and, the notice adds with unusual candour, “twenty-five when people slow down to look.”',
      ),
    ],
  }),
  story({
    slug: 'moose-in-the-net',
    topics: ['wildlife', 'amateur-sport'],
    section,
    editions,
    prominence: 'brief',
    kicker: 'Animals',
    headline: 'Firefighters free moose from goal net; score stands',
    hoursAgo: 41,
    dateline: 'COCHRANE, Alta.',
    bylines: ['Staff'],
    body: [
      p(
        'Firefighters cut a yearling moose out of a soccer net in Cochrane after it walked into the goal during the second half of an under-12 match and could not work out how to leave. Players were sent behind a fence while a wildlife officer calmed the animal with a blanket over its eyes. It trotted off toward the river with a strip of netting on one antler bud. The match finished 2–2. The referee ruled that the moose had been offside.',
      ),
    ],
  }),
  story({
    slug: 'alley-lights-ramsay',
    topics: ['streets-and-roads', 'housing'],
    section,
    editions,
    kicker: 'Neighbourhoods',
    headline: 'Ramsay lit its own back lanes, then asked permission',
    deck: 'Volunteers hung 140 lamps over eleven alleys. The city has decided to call it a pilot project.',
    bylines: ['Nadia Okonjo'],
    dateline: 'CALGARY',
    hoursAgo: 52,
    body: [
      p(
        'It began with one lamp on one garage, after a resident tripped over a recycling bin for the second time in a week. Two winters later eleven alleys in Ramsay are lit from end to end by 140 lamps, none of which the city knew about until a lighting inspector walked home that way.',
      ),
      p(
        'The lamps are low, warm in colour and run from the garages they hang on, at a cost of about $9 a year each. They face down, after an early version turned a second-floor nursery into what its owner called “an operating theatre.”',
      ),
      p(
        'They also differ. Each household chose its own, and a walk from one end to the other takes in ship’s lanterns, a jam jar, a stained-glass owl and, over the garage of a retired electrician, a traffic signal that turns green for cats. The effect is of a street fair that someone forgot to take down.',
      ),
      p(
        'City rules require a permit for lights over a public lane, an engineer’s drawing for each and insurance of $2 million. The volunteers had a ladder. “We did read the rules,” said Halina Broz, who keeps the map of who hung which. “We read them afterward.”',
      ),
      h('A pilot, retroactively'),
      p(
        'Rather than order them down, the roads department has declared the lamps a pilot project, starting two years ago. Electricians will check each of them this month. Break-ins to garages in the eleven alleys fell by a third over the period, though police caution that they fell nearly as much elsewhere.',
      ),
      p(
        'Inspector Leonard Yip, who found the lamps, wrote the report that saved them. He had been over the same ground by day for eleven years, he told a committee, and it was the first time that he had met anyone on it. By his count there were nine people out in the lanes that evening: four with dogs, two playing chess, and a woman who asked whether he was lost.',
      ),
      p(
        'Three other communities have asked for the map. Ms. Broz sends it with one piece of advice: begin with the neighbour who complains, and let him choose his lamp.',
      ),
    ],
  }),
];
