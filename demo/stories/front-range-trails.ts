import { embed, h, ol, p, quote, story, table } from '#demo/compose.ts';

/** What the Santa Barbara front leads with. */
export const frontRangeTrails = story({
  slug: 'last-front-range-trails-reopen',
  topics: ['after-the-fire'],
  section: 'local',
  editions: ['santa-barbara'],
  prominence: 'lead',
  kicker: 'After the fire',
  headline: 'The last burned trails above the city reopen, six years and 40,000 oaks later',
  deck: 'Every path on the front range is open for the first time since the Gaviota Ridge fire. Rangers ask hikers to stay on the new ones: the old ones are asleep.',
  bylines: ['Marisol Quade', 'Theo Lindqvist'],
  dateline: 'SANTA BARBARA',
  lead: 'hillside-regrowth',
  leadCaption:
    'Poppies and lupine on the slope below Sycamore Saddle, where the trail was closed for six years. Few of the oaks show yet.',
  hoursAgo: 2.8,
  updated: {
    hoursAgo: 0.7,
    deck: 'Every path on the front range is open for the first time since the Gaviota Ridge fire. The lots filled by 8 a.m.; rangers now ask hikers to come by bus and to stay on the new trails, because the old ones are asleep.',
    replaced: {
      0: [
        p(
          'A little after sunrise a ranger named Cordelia Banning unhooked a chain at the head of Sycamore Saddle, coiled it, and found that some four hundred people were waiting on the other side of it, one of them with a trombone.',
        ),
        embed('https://soundcloud.com/sycamore-saddle/trombone-at-the-chain', 'The trombone at the chain'),
      ],
    },
  },
  body: [
    p(
      'A little after sunrise a ranger named Cordelia Banning unhooked a chain at the head of Sycamore Saddle, coiled it, and found that some two hundred people were waiting on the other side of it, one of them with a trombone.',
    ),
    p(
      'The Saddle was the last of nineteen trails closed when the Gaviota Ridge fire came over the crest six years ago and burned 31,000 acres in four days. It is also the steepest, which is why it took longest. Rain after the fire carried away 2,300 feet of it and left the rest on the tennis courts of a school.',
    ),
    h('What grew back'),
    p(
      'The hillside is green, and not by accident. Volunteers have planted 40,000 oaks, each from an acorn gathered within a mile of where it went into the ground. About 17,000 are alive, “which for an oak,” said county botanist Ezekiel Marsh-Ortega, “is a landslide. Forgive me. It is a very good result.”',
    ),
    p(
      'The chaparral saw to itself. Ceanothus, sage and manzanita came up from the ash in the second spring, as they do, and in the third a poppy that nobody had recorded on the front range since 1941.',
    ),
    p(
      'Animals came on their own schedule. Wood rats were back in months. Deer followed the new grass, and lions followed the deer; a camera at the spring below the Saddle has recorded five of them, including a mother who brings her two kittens to drink on what appears to be a timetable. Frogs have not returned to the upper creek, which runs warm without its alders, and the botanists do not expect them for another ten years.',
    ),
    table(
      'The front range, then and now',
      ['', 'Before the fire', 'A year after', 'Today'],
      ['Miles of open trail', '74', '9', '76'],
      ['Living oaks, est.', '52,000', '11,000', '29,000'],
      ['Bird species on the spring count', '88', '41', '93'],
      ['Mountain lions on camera', '4', '1', '5'],
    ),
    h('What did not'),
    p(
      'Sixty-two houses burned in the canyon; thirty-four have been rebuilt. The rest are lots with good views and a chimney. Their owners were invited up first, at dawn, before the chain came down, and several went.',
    ),
    p(
      'Some could not get insurance. Some could get it and not pay for it. The county bought nine of the steepest lots and has promised that nothing will be built there again; in one of them the volunteers keep a nursery, with three thousand oaks in milk cartons on what was a kitchen floor.',
    ),
    quote(
      'I wanted to look at it with something in my hand besides a form.',
      'Harriet Olmos, who lost a house on Las Encinas Road',
    ),
    p(
      'The trails are not where they were. Crews moved eleven of them onto firmer ground and seeded the old beds, which look like paths and are meant to become hillside. The county asks three things of anyone who goes up:',
    ),
    ol(
      'Stay on the trail with the **white** posts. Trails with no posts are not trails.',
      'Leave the gates as you find them.',
      'Do not water the oaks. They have been told that you will not.',
    ),
    p(
      'The lots at all three trailheads hold 240 cars and were full by eight. The county will run its weekend [shuttle](https://trails.example.org/shuttle) every day through the end of the month.',
    ),
    p(
      'Fire officials took the occasion to say that green is not the same as safe. Brush of six years burns nearly as well as brush of sixty. Goats, 400 of them, have been grazing a strip along the upper edge of the houses since August, and a second herd is expected in the spring. They may be visited. They may not be fed, having been hired on the understanding that they are hungry.',
    ),
    p(
      'The trombone turned out to belong to the school. It played from the top and could be heard at the tennis courts.',
    ),
  ],
});
