import { blockQuote, card, h, img, ol, p, quote, story, table, ul } from '#demo/compose.ts';

/** Calgary's long read. */
export const riverIce = story({
  slug: 'the-people-who-measure-the-river',
  topics: ['winter', 'water'],
  section: 'local',
  editions: ['calgary'],
  prominence: 'top',
  kicker: 'The long read',
  headline: 'The people who measure the river',
  deck: 'Twice a week, all winter, three women and a retired dentist walk out on the Bow with a drill and a notebook. They have never missed a reading, and nobody has ever asked them for one.',
  bylines: ['Ingrid Sawatzky'],
  dateline: 'CALGARY',
  lead: 'river-ice',
  leadCaption: 'Ice on the Bow below the weir, early in the season. The observers walk out when it stops moving.',
  hoursAgo: 9.5,
  body: [
    p(
      'The drill is called Margaret. It is a hand auger with a cutting head as wide as a saucer, and it was given its name by a man who has been dead for thirty years, for reasons he kept to himself. At ten minutes past seven, with the sun not yet up and the temperature at minus 24, Colleen Wassermann sets its point on the ice of the Bow, forty paces out from the south bank, and leans.',
    ),
    p(
      'It takes her fifty-one turns. When the water comes, dark and quick in the hole, she lowers a hooked rod, catches the underside of the ice and reads the number off at the surface. “Thirty-eight,” she says. Ten paces behind her, standing on a square of carpet, Dr. Leopold Szabo writes 38 in a notebook and says it back to her. He has been saying numbers back to her for sixteen winters. Neither has ever got one wrong, which is the purpose of saying it back.',
    ),
    p(
      'They will do this eleven more times before breakfast: six holes on a line across the river here, below the weir, and six on another line four kilometres upstream. They will do it again three days from now. Somebody has done it, on these two lines, twice in every week of every winter since 1931.',
    ),
    quote('We are not scientists. We are the people who were there.', 'Colleen Wassermann'),
    h('A book of ninety winters'),
    p(
      'The record is kept in forty-four notebooks in a fireproof cabinet at the Bow River Ice Observers’ Society, which is to say in Ms. Wassermann’s basement in Inglewood. The first is bound in leather. The later ones come from a drugstore. All of them hold the same six columns: date, hole, thickness, snow on top, air, remarks.',
    ),
    p(
      'The society was founded by a waterworks engineer, Aldous Pym, after an ice jam in the spring of 1930 pushed the river through the windows of a laundry. Pym believed that if you knew how thick the ice was in February you could say how bad the jam would be in April. He was nearly right, it turned out; it is not the thickness that matters but how fast the ice goes soft. But he had collected nineteen winters by the time he understood his mistake, and he could not bring himself to stop.',
    ),
    p(
      'Nor could anybody after him. There have been twenty-seven observers, never more than five at once. They have included a bishop, two sisters who did not speak to each other and took opposite banks, and a boy of fourteen who was supposed to be in school and went on to be the society’s treasurer for fifty years. None was paid. There is an annual dinner.',
    ),
    img('skyline-dawn'),
    h('What the numbers say'),
    p(
      'For most of that time no one outside the dinner took an interest. Then, eight years ago, a doctoral student named Ruth Okafor-Lindgren came across a reference to the notebooks in a footnote and wrote to ask whether they were real. Ms. Wassermann invited her to come and see the cabinet. She stayed for five days, photographed 9,300 pages and, Dr. Szabo says, “ate every soup we had.”',
    ),
    p(
      'What she found has since appeared in [two papers](https://journals.example.org/river-ice) and on a wall at the waterworks. The Bow in Calgary freezes seventeen days later than it did in the 1930s and breaks up twelve days sooner. At its thickest the ice is little more than half of what it was. And the number of days in a winter on which an observer judged the river *safe to cross*, a phrase the notebooks use in the remarks, has fallen from ninety-four to thirty-one.',
    ),
    table(
      'The river at the weir line, by generation',
      ['Winters', 'Freeze-up', 'Break-up', 'Thickest ice', 'Days safe to cross'],
      ['1931–1950', 'Nov. 19', 'April 11', '71 cm', '94'],
      ['1951–1970', 'Nov. 22', 'April 9', '68 cm', '88'],
      ['1971–1990', 'Nov. 26', 'April 6', '59 cm', '70'],
      ['1991–2010', 'Dec. 1', 'April 2', '48 cm', '49'],
      ['Since 2011', 'Dec. 6', 'March 30', '39 cm', '31'],
    ),
    p(
      'Satellites can see when a river freezes. They have been looking for about forty years. Instruments under the bridges report the water’s height every fifteen minutes. But there is no other place on the continent, Dr. Okafor-Lindgren says, where someone has stood on the same ice and measured it in the same way for the better part of a century, with the same drill.',
    ),
    p('“The method never improved,” she says. “You cannot imagine how valuable that is.”'),
    h('How to walk on a river'),
    p(
      'There is an art to it, and they teach it to anyone who asks, because the alternative is that people teach themselves. I asked. We began on the bank, where Ms. Wassermann made me look at the river for a full ten minutes before I was allowed to put a foot on it.',
    ),
    p('These are the rules of the society, as they hang on the inside of the cabinet door:'),
    ol(
      '**Look first.** White ice is half as strong as clear ice. Grey ice is not ice, it is an opinion.',
      '**Knock.** Strike ahead of you with the pole at every step. Good ice rings; bad ice answers.',
      '**Ten paces apart.** Then there is always somebody left to be annoyed at you.',
      '**Never below a bridge.** Piers bend the current, and the current does its work from underneath.',
      '**Write it down before you are warm.** A number remembered indoors is a story.',
    ),
    p(
      'The society has lost one member to the river, in 1958, and one toe, in 1996. The toe was Dr. Szabo’s. He was a dentist for thirty-five years, and says he noticed straightaway that it would have to come off, and that what surprised him was how much he wanted to do it himself.',
    ),
    img('red-footbridge'),
    p(
      'Two more observers work the upstream line. Teodora Vance drives a snow plow and comes off her shift to do it; Amrit Sohal, who is twenty-six and the youngest by three decades, writes software for elevators. She joined after reading about the notebooks, expecting, she says, to build a sensor that would put everyone out of work. She had it ready in a month. It was a good sensor. It agreed with Margaret to within four millimetres for a whole winter.',
    ),
    p(
      'They thanked her for it, and went out the next morning. She was angry for about a week. Then she went along. “You come back knowing something,” she says. “Not the number. The sensor knows the number.” The sensor is still out there. She uses it to decide what to wear.',
    ),
    quote('Grey ice is not ice, it is an opinion.', 'Rules of the society'),
    h('The offer'),
    p(
      'This fall the society received a letter from the provincial river authority, offering to take over the readings. It would install automatic stations on both lines, publish the figures daily and keep the notebooks in an archive with the proper humidity. The letter was polite. It used the word *legacy* four times.',
    ),
    blockQuote(
      'The record that your members have kept is a legacy of this river, and we should be honoured to carry that legacy on.',
      'With stations worthy of it, a legacy can be read every fifteen minutes. We hope that you will see in our offer not the end of a legacy but its next chapter.',
    ),
    p(
      'The observers met in the basement to consider it. Nobody is young except Ms. Sohal. Dr. Szabo turns eighty in March, and his doctor, who is also his daughter, has told him that he may go on walking on rivers or go on living alone but that she does not care to argue about both. They had soup. They talked for two hours, mostly about other things, and then took a vote.',
    ),
    p(
      'The authority may build its stations, they wrote back, and welcome. It may have copies of everything. They had three requests:',
    ),
    ul(
      'that the new instruments stand beside the old lines and not upon them;',
      'that for ten winters both be read, so that one can be believed by the other;',
      'that the authority send somebody, twice a week, to walk out with them and learn how it is done.',
    ),
    p(
      'They did not expect the third to be granted. It was the first that the authority agreed to. Since the beginning of November a hydrologist named Pascal Nguyen-Roy has been standing on the bank at ten past seven, in a very good coat. For the first two weeks he carried the carpet. Last week he was given the pole.',
    ),
    img('mountain-pass'),
    h('Fifty-one turns'),
    p(
      'By half past eight the sun is on the towers downtown and steam is standing on the open water below the weir. Five of the six holes are done. The last is the deepest, over the old channel, and it is where the ice talks most: a long falling note, like a wire let go, that travels up the river and comes back.',
    ),
    p(
      'Mr. Nguyen-Roy asks what it means. Ms. Wassermann considers the question with some care. It means that the air is warming faster than the ice, she says, and the top of the sheet is stretching and the bottom is not. It can mean that you should go home. Today it does not. You get to know which.',
    ),
    p(
      'She holds out the auger. He takes off the very good gloves to get a grip of it, thinks better of that, puts them on again. He sets the point, and leans. Behind him on the carpet Dr. Szabo opens the notebook, finds the line, and waits with his pencil for a number that he can say back.',
    ),
    p('It takes him sixty-three turns. “Forty-one,” he says.'),
    p('“Forty-one,” says Dr. Szabo, and writes it down.'),
    card(
      'https://ice-observers.example.org',
      'Ninety winters, page by page',
      'The notebooks of the Bow River Ice Observers’ Society, photographed and free to read. Volunteers are transcribing the remarks.',
    ),
  ],
});
