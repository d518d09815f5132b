import { gallery, h, p, quote, story } from '#demo/compose.ts';

const editions = ['santa-barbara'] as const;

export const santaBarbaraArts = [
  story({
    slug: 'the-coast-at-both-ends-of-the-day',
    section: 'arts',
    editions,
    kicker: 'Photography',
    headline: 'The coast, at both ends of the day',
    deck: 'Seven pictures made while the sun was low and the city was looking for its shoes, or its keys.',
    bylines: ['Joan Abernathy-Cruz'],
    dateline: 'SANTA BARBARA',
    lead: 'mission-tower',
    leadCaption: 'The Mission’s tower with the sun low. The series was made on forty mornings and as many evenings.',
    hoursAgo: 35.5,
    body: [
      p(
        'Our photographers were asked for pictures that could not have been taken at noon. They came back with fog, a train, a wave, a whale and a strong feeling that the middle of the day is overdone.',
      ),
      gallery('pier-fog', 'vineyard-rows', 'surf-break', 'coast-train', 'harbor-masts', 'whale-spout', 'palm-street'),
      p(
        'Prints are for sale at the Carrillo Street gallery. What they bring goes to the scholarship fund for young photographers, who are, the fund reports, not morning people.',
      ),
    ],
  }),
  story({
    slug: 'film-festival-adds-a-tuesday',
    topics: ['stage-and-screen'],
    section: 'arts',
    editions,
    kicker: 'Film',
    headline: 'Film festival gives a whole day to movies nobody finished',
    deck: 'Thirty-one fragments, from forty seconds to an hour, and the people who will explain what happened to the rest.',
    bylines: ['Joan Abernathy-Cruz'],
    dateline: 'SANTA BARBARA',
    lead: 'theatre-curtain',
    leadCaption: 'The curtain will part thirty-one times in a day at the festival, and close a little early each time.',
    hoursAgo: 19.1,
    body: [
      p(
        'Most festivals will tell you that a film is finished when the money is. The Channel City Film Festival has taken the thought to its conclusion and will devote a day of its spring program to thirty-one movies that were begun and never ended.',
      ),
      p(
        'There is a western whose horse was sold. There is a romance whose leads married, other people, in the second week. There are forty seconds of a picture about Atlantis on which a studio spent eleven million dollars and a Greek island.',
      ),
      h('With the lights up'),
      p(
        'Each fragment is followed by somebody who was there. “They always think we’ll want to hear what went wrong,” said programmer Ottoline Baptiste. “But we ask them how it was going to end. Nobody has asked in thirty years. They cry, and then they do all the voices.”',
      ),
      quote(
        'A finished film has one ending. These have as many as there are people in the room.',
        'Ottoline Baptiste, programmer',
      ),
      p(
        'Tickets for the day are $15. They admit the holder until the program stops, which will be, in keeping, somewhere in the middle.',
      ),
    ],
  }),
  story({
    slug: 'second-painting-beneath-the-first',
    section: 'arts',
    editions,
    prominence: 'brief',
    kicker: 'Museums',
    headline: 'Museum finds a better painting under its worst one',
    hoursAgo: 53,
    dateline: 'SANTA BARBARA',
    bylines: ['Joan Abernathy-Cruz'],
    body: [
      p(
        'Conservators at the Castillo Museum have found a portrait of a girl with a lute beneath *Bay with Cows*, a canvas long hung by the restrooms. Infrared pictures show a practiced hand, some two centuries older than the cows. To uncover her would mean to lose them. Visitors may vote until the end of the year. The girl leads by nine to one, though the cows, says the museum, “have a committed base.”',
      ),
    ],
  }),
];

export const santaBarbaraOpinion = [
  story({
    slug: 'editorial-let-the-street-alone',
    topics: ['city-hall', 'streets-and-roads'],
    section: 'opinion',
    editions,
    kicker: 'Editorial',
    headline: 'Nine reviews are enough: leave State Street alone',
    deck: 'A street that is on trial every eighteen months will never put down roots, or awnings.',
    bylines: ['Editorial board'],
    hoursAgo: 7.9,
    body: [
      p(
        'The commission has kept State Street for people on foot, by one vote, until the next time. We welcome the vote. It is the next time that we object to.',
      ),
      p(
        'Ask a shopkeeper what she would do with certainty. She would buy the good awning, the one that pays for itself in six years. She would take the long lease. She would plant a tree in a thing with a bottom. Instead she has had nine reviews in as many years, and folding chairs.',
      ),
      p(
        'Reasonable people wanted the cars back. They made their case and very nearly carried it. They too would be better off knowing. One hardware store told the hearing that it would have moved in the second year or stayed for good, and could do neither for waiting.',
      ),
      p(
        'Let the commission adopt the plan for fifteen years and then be quiet. If it proves a mistake it will at least be a mistake with shade.',
      ),
    ],
  }),
  story({
    slug: 'column-wind-the-clock',
    topics: ['city-hall'],
    section: 'opinion',
    editions,
    kicker: 'Opinion',
    headline: 'Everyone should have one clock to wind',
    deck: 'The county looked for the person whose job it was. It was nobody’s. That is why it got done.',
    bylines: ['Joan Abernathy-Cruz'],
    lead: 'desk-column',
    hoursAgo: 12.4,
    body: [
      p(
        'I have been thinking about the tag on the key. Of all the offices of the county, with their codes and classifications, the one that turned out to hold up the tower was called “Anselm.”',
      ),
      p(
        'We like to believe that things go because there is a system. Then somebody retires to Lompoc and the hands stop, and it emerges that the system climbed the stairs on Fridays and was sixty-six years old.',
      ),
      p(
        'I do not say that this is good management. A county should know who winds its clock. But I notice that two hundred people put up their hands in a day, and I doubt they would have for a position. They wanted the key.',
      ),
      p(
        'So look about you for one small thing that would stop if no one saw to it. The neighbor’s recycling. The bird bath at the clinic. The verb in other people’s memos. Tell nobody. Do it on Fridays. With luck they will not find out until you have gone, and then they will have to go looking for your name.',
      ),
    ],
  }),
  story({
    slug: 'opinion-in-praise-of-the-slow-train',
    topics: ['transit'],
    section: 'opinion',
    editions,
    kicker: 'Opinion',
    headline: 'Keep the slow train slow',
    deck: 'The new 6:52 is for getting there. Do not mend the 9:15, which is for something else.',
    bylines: ['Percival Nakamura-Dunne'],
    hoursAgo: 40.5,
    body: [
      p(
        'I am glad of the commuter train. I shall ride it, with my eyes shut, like everybody else. But I have heard talk of “optimizing” the 9:15 that follows it, and I rise to object, slowly.',
      ),
      p(
        'The 9:15 takes forty-one minutes over a distance a fit cyclist could do in fifty. It waits on the trestle for the freight. It is while it waits that the dolphins come by. This is not in the timetable, and any improvement would remove it.',
      ),
      p(
        'In eight years of Thursdays on that train I have learned a fair amount of Portuguese, from a lady who was going to her dentist. I have seen two proposals, one accepted. I once watched a boy of about six understand, all at once and out loud, that the sea goes on behind the headland.',
      ),
      p('We have made one train for people in a hurry. Let us be civilized and have two.'),
    ],
  }),
  story({
    slug: 'letters-santa-barbara-sprinklers',
    topics: ['water', 'wildlife'],
    section: 'opinion',
    editions,
    prominence: 'brief',
    kicker: 'Letters',
    headline: 'Letters: leaf blowers, pelicans and an apology from the Mesa',
    deck: 'From the mailbag, which is now mostly not a bag.',
    bylines: ['Our readers'],
    hoursAgo: 61,
    body: [
      h('The 7:01'),
      p(
        'The ordinance says that leaf blowers may begin at seven. I wish to commend my neighbor’s gardener, who waits until 7:01. It is a small thing, and I have lain there waiting for it. — *Awake on Alamar*',
      ),
      h('On pelicans'),
      p(
        'The bird in last week’s photograph is a cormorant. I would not mention it, but the pelicans have. — *A docent, retired*',
      ),
      h('Regarding the balloon'),
      p('It was ours. He graduated. We are very sorry about everyone’s freezers. — *A family on Meigs Road*'),
      p('Write to [letters@example.org](mailto:letters@example.org), in 150 words or fewer.'),
    ],
  }),
];
