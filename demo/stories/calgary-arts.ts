import { card, gallery, h, ol, p, quote, story } from '#demo/compose.ts';

const editions = ['calgary'] as const;

export const calgaryArts = [
  story({
    slug: 'a-city-by-its-own-light',
    topics: ['night-sky'],
    section: 'arts',
    editions,
    kicker: 'Photography',
    headline: 'A city by its own light',
    deck: 'Six pictures from a year of walking Calgary at the hours when it looks back.',
    bylines: ['Ingrid Sawatzky'],
    dateline: 'CALGARY',
    lead: 'midway-lights',
    hoursAgo: 33,
    body: [
      p(
        'The assignment was to photograph the city for a year without using the middle of the day. What is left is a surprising amount of city: the hour before the trains fill, the hour after the rink lights come on, the blue ten minutes that belong to nobody.',
      ),
      gallery(
        'skyline-dawn',
        'market-stalls',
        'red-footbridge',
        'library-reading-room',
        'midway-lights',
        'outdoor-rink-night',
      ),
      p(
        'A print of each hangs in the lobby of the central library through the end of next month. Admission is free; the guard will tell you which one he likes, whether or not you ask.',
      ),
    ],
  }),
  story({
    slug: 'review-the-weighbridge',
    topics: ['stage-and-screen'],
    section: 'arts',
    editions,
    kicker: 'Review',
    headline: 'In “The Weighbridge,” nothing happens, tremendously',
    deck: 'Two truckers, one scale, ninety minutes. The new play at the Palliser Street Theatre is the funniest thing in town about waiting.',
    bylines: ['Ingrid Sawatzky'],
    dateline: 'CALGARY',
    lead: 'theatre-curtain',
    leadCaption: 'The curtain at the Palliser Street Theatre, in the last moment before nothing happens.',
    hoursAgo: 19.5,
    corrections: [
      {
        kind: 'editorsNote',
        hoursAgo: 16,
        text: 'The reviewer’s sister-in-law painted the curtain, which readers should have been told. The curtain is not mentioned in the review, and she has asked why.',
      },
    ],
    body: [
      p(
        'Two truck drivers are stopped at a highway scale on a night when the scale is broken. They may not leave until they are weighed. They cannot be weighed. That is the plot of *The Weighbridge*, and anyone who wants more of one should go to the opera.',
      ),
      p(
        'Everybody else should go to the Palliser Street Theatre, where Marguerite Oyelaran’s first full-length play has opened in a production so exact that on the second night the audience laughed at a thermos.',
      ),
      h('Weight and measure'),
      p(
        'Desmond Klassen plays the older driver, a man who has an opinion on every rest stop from here to Thunder Bay. Yara Petrosyan plays the younger, who has been awake for two days and may be carrying something she has not declared. Neither learns much about the other. By the end we know them both by the way they close a truck door.',
      ),
      p(
        'What they do is talk, and, when the talk gives out, arrange things. A lunch is laid on a stool as if for a visiting bishop. A log book is read aloud like scripture. There is a long, silent and at last almost unbearable business with a flashlight and a moth, which I shall not describe, except to say that a man behind me applauded the moth.',
      ),
      p(
        'Oyelaran worked at a scale house for four summers, and she has the talk, which is mostly numbers, and what lies beneath the numbers, which is mostly fear of being found over. The second act has one speech, about a load of wedding cakes, for which alone she deserves her advance.',
      ),
      p(
        'Not all of it is so good. A third character, an inspector who comes in twenty minutes from the end, is there to have things explained to him, and they are. The radio, out of which a weather forecast speaks whenever the author wishes us to think about fate, could be switched off. These are the faults of a first play, and a rewrite would cure them in an afternoon.',
      ),
      quote(
        'You’re never too heavy. You’re only ever too heavy for the road you’re on.',
        'The younger driver, in Act II',
      ),
      p(
        'Director Benedikt Roos leaves the stage nearly bare: two doors, a stool, a red light. When in the last minute the light turns green, nobody moves, on the stage or off it. Then the woman beside me said “Well, go,” out loud, and I cannot improve on that as criticism.',
      ),
      card(
        'https://palliser-street.example.org/weighbridge',
        '“The Weighbridge,” Palliser Street Theatre',
        'To the end of the month. Ninety minutes, no intermission. Pay-what-you-weigh previews are sold out.',
      ),
    ],
  }),
  story({
    slug: 'five-shows-this-week-calgary',
    topics: ['stage-and-screen'],
    section: 'arts',
    editions,
    prominence: 'brief',
    kicker: 'What’s on',
    headline: 'Five rooms, five evenings',
    hoursAgo: 29.5,
    bylines: ['Ingrid Sawatzky'],
    body: [
      p('What we would see this week, if we had five evenings:'),
      ol(
        '**The Weighbridge**, Palliser Street Theatre: truckers and time.',
        '**Low Brass Collective**, Ramsay Hall: nine tubas, and they mean it.',
        '**Prints from the Flood**, Elbow Gallery: last days.',
        '**The Kettle Sisters**, Inglewood Legion: waltzes, requests, pie.',
        '**Short films by electricians**, Bridgeland Hall: better than it sounds and brighter.',
      ),
    ],
  }),
];
