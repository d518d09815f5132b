import { card, h, img, ol, p, quote, story, table, ul } from '#demo/compose.ts';

/** Santa Barbara's long read. */
export const nightShift = story({
  slug: 'the-harbors-night-shift',
  topics: ['the-harbor'],
  section: 'local',
  editions: ['santa-barbara'],
  prominence: 'top',
  kicker: 'The long read',
  headline: 'The harbor’s night shift',
  deck: 'Between the last charter and the first surfer, forty people keep a small port awake. We stayed up with them: the patrol, the ice man, the urchin divers and the woman who listens.',
  bylines: ['Marisol Quade'],
  dateline: 'SANTA BARBARA',
  lead: 'harbor-masts',
  hoursAgo: 10.4,
  body: [
    p(
      'At ten minutes to nine the man who rents the pedal boats chains them together, counts the chain, and goes home. This is the moment at which the harbor changes hands. For twelve hours it has belonged to people who have come to look at it. For the next nine it belongs to people who cannot see it and know where everything is.',
    ),
    p(
      'There are about forty of them. Some are paid, some live here, some have not been able to sleep since a particular year and might as well be useful. They are not a crew and have never all been in one room. But they have a channel on the radio, 68, on which for half a century they have said good night to one another in order, starting at the fuel dock and going out to the sandspit. If somebody is skipped, someone goes to look.',
    ),
    quote(
      'If you’re skipped, someone goes to look. That’s the whole system. It’s a good system.',
      'Tobias Arrieta, fuel dock',
    ),
    h('9 p.m.: The patrol'),
    p(
      'Officer Keiko Rasmussen takes over Boat Two with a full tank, a thermos and a list. The list has three columns: things that float and should, things that float and should not, and people. Tonight the second column holds a refrigerator, reported at noon off the east beach, and she would like to find it before somebody’s hull does.',
    ),
    p(
      'The harbor has 1,139 slips and moorings. People wait eleven years for one, and when they get it some of them move in. Officially there are 113 liveaboards. Officer Rasmussen, who knows the sound of each one’s generator, puts it higher and has never been asked to put it in writing.',
    ),
    p(
      'We idle down the channels with the spotlight off. She steers by the masts, which stand against the town’s lights like a comb, and notices what is missing from it. A catamaran has swung on one line. She steps across, makes it fast, writes the owner a note. *You’re all right now,* it says. *Chafe gear. — K.* In a year she leaves about two hundred of these. She has seen them framed.',
    ),
    p(
      'There are worse nights. She has gone into the water twice for people and once for a dog, and she talks about the dog. In a January gale three years ago eleven boats came off their moorings inside an hour, and the liveaboards turned out in pajamas and life jackets and walked them, hand over hand, to the dock. The log for that night runs to nineteen pages. At the end of it somebody has written, in a different pen, *68 complete*.',
    ),
    img('pier-fog'),
    h('Midnight: The ice'),
    p(
      'The ice house on the navy pier makes eleven tons a night in flakes, and Wendell Aquino has shoveled or blown most of it for nineteen years. Boats that leave at two for the rockfish grounds come under his chute at one, and he fills their holds in the time it takes to drink a coffee, which he provides, because a captain who is holding a cup is not telling him how to do it.',
    ),
    p(
      'The harbor landed $14.8 million in seafood last year: lobster, crab, spot prawn, halibut, urchin and a long tail of fish that nobody orders by name. What it does not land any more is people to catch it. In 1990 there were 190 working boats. Mr. Aquino keeps the present number on a slate by the hose. It says 71. Under it, smaller, it says *+1.*',
    ),
    table(
      'A small port, by the decade',
      ['', '1990', '2000', '2010', 'Last year'],
      ['Working boats', '190', '141', '98', '71'],
      ['Landings, millions', '$9.1', '$8.4', '$10.9', '$14.8'],
      ['Captains under 35', '52', '27', '11', '14'],
      ['Wait for a slip, years', '4', '6', '9', '11'],
    ),
    p(
      'The plus-one is the *Second Thoughts*, thirty-four feet, bought in June by two sisters who had been pastry cooks. They were used to the hours. At a quarter past one Imelda and Grace Tolentino come under the chute, take half a ton for black cod and pay with a box of something under a cloth. Mr. Aquino lifts the corner and closes his eyes. “Cardamom,” he says. He has not charged them since the summer.',
    ),
    h('2:30 a.m.: The listener'),
    p(
      'Up a flight of stairs above the chandlery, in a room with a heater and a dead fern, Dr. Oriol Batista’s night assistant sits in headphones. Her name is Winifred Sung. She is seventy-three, a retired court reporter, and she is taking down a whale.',
    ),
    p(
      'A program does the counting these days, but it was trained on her. For six winters she typed the songs that came in from the sea floor in a shorthand of her own, and the shorthand turned out to be better than the spectrograms. She still works four nights a week, for the difficult ones: two singers at once, or a ship over a singer, or what she calls “mumbling.”',
    ),
    quote('In court they all talk at the same time as well. You learn to keep two lines going.', 'Winifred Sung'),
    p(
      'She gives me the headphones. There is the sea, which is a hiss, and the generators of the harbor, which are a chord. Far under it something is rising in steps, unhurried, like a person going upstairs in the dark in a house they know. It stops. I realize I have stopped as well. “He does that,” says Mrs. Sung. “Now wait.” And then, from a good deal nearer, another one begins where he left off.',
    ),
    img('whale-spout'),
    h('4 a.m.: The divers'),
    p(
      'Urchin divers go early because the wind sleeps late. At four there are nine of them on the fuel dock, in their long underwear, eating eggs out of foil. They breathe through a hose from a compressor on deck and work for five hours at forty feet with a rake, and they are superstitious in ways that they will explain at once and at length.',
    ),
    p('Here is what you may not do on an urchin boat, according to three captains who agreed about nothing else:'),
    ol(
      'Bring a **banana**. Nobody knows why. Nobody has tested it.',
      'Say the word for the animal with long ears. If you must, say *“underground mutton.”*',
      'Turn a hatch cover **upside down**.',
      'Wish anybody luck. “See you at the hoist” is correct.',
    ),
    p(
      'Rigoberto Salas-Kim is forty-eight and has dived since he was nineteen. His ears are gone in the upper register; he cannot hear his daughter’s violin, he tells me, and goes to every concert. He likes the first minute down, before the light comes. “You’re holding a lamp and there’s the one circle and everything in it is busy. Nobody looks up. It’s like walking through a kitchen.”',
    ),
    p(
      'The buyers pay by the color of the roe. What is gold goes on a plane to Tokyo by noon. What is not goes to a new outfit in Goleta that feeds it on kitchen scraps until it changes its mind. That market did not exist five years ago. It has kept four boats in the water.',
    ),
    img('surf-break'),
    h('5:40 a.m.: The handover'),
    p(
      'The refrigerator is found at twenty to six, half a mile off the point, standing upright in the swell with its door shut. Officer Rasmussen puts a line on it and brings it in at two knots past the sandspit, where the first surfers are waxing boards on their tailgates. They applaud. It contains a jar of capers.',
    ),
    p(
      'Before she ties up she does what each shift does for the next, and reads the night into the log. It takes up less than a page:',
    ),
    ul(
      'one catamaran, re-tied;',
      'one refrigerator, recovered; owner unknown; capers;',
      'one report of singing on D dock; investigated; it was good; let it go on;',
      'one gentleman, asleep in a dinghy that was not his; moved to the one that was;',
      '68 complete. Nobody skipped.',
    ),
    p(
      'The sky behind the range goes gray, then the gray of the inside of a shell. One at a time the generators stop. On the breakwater a man with a bucket is throwing a line into the channel in the same place as yesterday. Tobias Arrieta, at the fuel dock, unlocks the pump, picks up the handset and says good morning to the harbor, in reverse order, starting from the sandspit and coming in.',
    ),
    p('At six the man with the pedal boats arrives and counts the chain.'),
    card(
      'https://harbor.example.org/oral-history',
      'Channel 68',
      'An oral history of the harbor after dark: forty-one voices, recorded between midnight and five.',
    ),
  ],
});
