import { french } from '#demo/compose.ts';
import { answer, type DemoLetter, letter } from '#demo/webmail/letter.ts';
import { file, flowed, html, multipart, raw, text } from '#demo/webmail/mime.ts';

const box = 'letters';

/** What readers write to the letters page. */
export const toTheEditor: readonly DemoLetter[] = [
  letter({
    box,
    id: 'sidewalk-verb',
    from: ['Halvor Brandvold', 'halvor.brandvold@prairiemail.example'],
    hoursAgo: 2.9,
    subject: 'Letter to the editor',
    body: () =>
      flowed(`To the editor,

Your editorial asks who will plow the sidewalks. I have the honour to report that on our block it is Mrs. Ferrante, who is seventy-eight, and that she does both sides because she likes to see the Hendersons look guilty.

If council buys fourteen plows and not one for the sidewalk, it might at least buy Mrs. Ferrante a new shovel. The present one has been mended with a hockey stick.

Halvor Brandvold
Ramsay

(Not for print: 1418 Spiller Court S.E., 403-555-0172)
`),
  }),
  letter({
    box,
    id: 'letter-second-of-the-name',
    from: ['Perpetua Ng-Lindgren', 'perpetua@foothillsmail.example'],
    hoursAgo: 6.6,
    subject: 'Letter to the editor',
    readBy: ['editor'],
    body: () =>
      text(`Sir or madam,

I drive one of the 78 plows. I have read that the side streets of Tuscany waited nine days. I was the one who came on the ninth.

I want to say, since nobody has asked, that I saw the man with the two photographs. He had made a sign out of a pizza box. It said THANK YOU on one side and FINALLY on the other, and he turned it over as I went by. I have thought about it since and I believe it was THANK YOU that he meant.

Perpetua Ng-Lindgren
Bowness

You may print my name. Please leave out which depot.`),
  }),
  letter({
    box,
    id: 'chinook-once-more',
    from: ['Capt. (ret.) Desmond Achebe-Foss', 'd.achebe-foss@varsitynet.example'],
    hoursAgo: 25.3,
    subject: 'Re: Letters: geese, plows and the correct use of “chinook”',
    readBy: ['editor', 'administrator'],
    body: () =>
      flowed(`> A chinook is a wind. The thing in the sky is an arch. What you
> have afterward is a headache. Please print this every year.

You printed it, and I am obliged to you. On page three of the same issue your own headline said that the city "woke to a chinook in the west". One does not wake to a wind in the west. One wakes to an arch in the west and to one's roof in the east.

I flew in them for thirty-four years and was only ever lost in one, which I mistook for a headache.

Desmond Achebe-Foss, Captain (retired)
Varsity
`),
  }),
  letter({
    box,
    id: 'raquettes-coyote',
    from: ['Maëlle Thibault-Sarr', 'maelle.ts@courrierdelaplaine.example'],
    hoursAgo: 21.8,
    subject: 'Le coyote de la page 41',
    readBy: ['editor'],
    body: () =>
      text(
        french(`Madame, Monsieur,

La note d’enfant que vous citez dans votre article sur les raquettes (« J’ai vu un coyote. Il m’a vu aussi. ») est de mon fils Aurèle, sept ans. Il tient à préciser deux choses : le coyote était assis, et c’est lui, Aurèle, qui a dit bonjour le premier.

Il demande aussi si le journal peut imprimer une lettre du coyote, au cas où il en enverrait une. J’ai dit que vous étudieriez la question.

Maëlle Thibault-Sarr
Inglewood`),
      ),
  }),
  letter({
    box,
    id: 'wound-by-anselm',
    from: ['Beatriz Solano', 'bsolano@mesamail.example'],
    hoursAgo: 12.2,
    subject: 'The courthouse clock',
    readBy: ['editor'],
    body: () =>
      text(`Editor:

My office window faces the tower. For thirty-one years I left for lunch when the clock said twelve, and for a day and a half last week I did not eat.

Give Mr. Fujimoto his key back. Make it a position with a title, a wage of one dollar, and a reserved parking space that he need not use. In the space, paint a small clock. Let people wonder.

Beatriz Solano
Santa Barbara, West Anapamu Street`),
  }),
  letter({
    box,
    id: 'slip-2-c-40',
    from: ['Roscoe Dunleavy', 'roscoe@slip2c40.example'],
    hoursAgo: 98.5,
    subject: 'Mr. Lucero’s pram',
    place: 'inbox',
    readBy: ['editor', 'administrator'],
    body: () =>
      text(`To the editor,

I have slip 2-C-40, beside the yellow pram that you wrote about. Thirty feet of ketch on my side of the finger, eight feet and one inch on his. I waited nine years for mine and sailed it twice last year. He is out every morning.

I measured his boat, with permission. It is eight feet and one inch and a half.

Roscoe Dunleavy
Carpinteria

P.O. Box 114; phone 805-555-0157, mornings, not for publication`),
  }),
  answer({
    box,
    id: 'may-we-print-the-pram',
    from: ['Marguerite Ochoa, Action News', 'roscoe@slip2c40.example'],
    hoursAgo: 95.1,
    subject: 'Re: Mr. Lucero’s pram',
    answers: ['slip-2-c-40@slip2c40.example'],
    body: () =>
      text(`Dear Mr. Dunleavy,

May we print this, with your name and “Carpinteria”, and nothing of what stands below it? We would shorten nothing but the half inch, which our harbor reporter would like to check.

Marguerite Ochoa
Letters, Action News

Roscoe Dunleavy wrote:
> I measured his boat, with permission. It is eight feet and one inch
> and a half.`),
  }),
  letter({
    box,
    id: 'yes-you-may-print-it',
    from: ['Roscoe Dunleavy', 'roscoe@slip2c40.example'],
    hoursAgo: 76.9,
    subject: 'You may print it (was: Mr. Lucero’s pram)',
    answers: ['slip-2-c-40@slip2c40.example', 'may-we-print-the-pram@own'],
    body: () =>
      text(`Yes, you may print it.

Tell your reporter to bring her own tape. Mr. Lucero says that it depends on the tide.

R. D.

Marguerite Ochoa wrote:
> May we print this, with your name and “Carpinteria”, and nothing of
> what stands below it?`),
  }),
  letter({
    box,
    id: 'ode-to-mud',
    from: ['Orla Fitzgerald-Wu', 'orla.fw@foothillsmail.example'],
    hoursAgo: 37.4,
    subject: 'In support of mud season (verse)',
    readBy: ['administrator', 'editor'],
    body: () =>
      text(`For Mr. Blaylock-Tse, whose festival I shall attend:

  The gravel that we spread in fear
  comes up in April, crisp and clear,
  with half a glove, a garden gnome,
  and one tin whistle, going home.

  O sweep it not! but let it lie
  till every sock in town is dry,
  and we, who cursed it, come to see
  what winter took from you and me.

I lost the whistle in 2019. If it was in his alley too, beside the trombone, I would like to know whether they were keeping company.

Orla Fitzgerald-Wu, Killarney`),
  }),
  letter({
    box,
    id: 'grade-four-clock',
    from: ['Ms. Temperance Okada, Room 12', 't.okada@cieneguitas-school.example'],
    hoursAgo: 9.7,
    subject: 'From Room 12: we can wind it',
    body: (scene) =>
      multipart(
        'related',
        html(`<html><body style="font-family:'Comic Sans MS',cursive;color:#1d3557;background:#fffbe8">
<p>Dear Editor,</p>
<p>We are the <b>fourth-grade class</b> in your story about the clock. We practiced. If all 26 of us take turns it is 85 steps and 5.4 turns each and nobody gets tired except Wendell.</p>
<p>This is a picture of the courthouse that hangs in our hall:</p>
<p><img src="cid:courthouse@room12" alt="The courthouse arches, as they hang in our hall" width="480"></p>
<ol><li>Can we have a key?</li><li>Can Mr. Fujimoto come to school?</li><li>Wendell asks if it is true about the tuxedo.</li></ol>
<p>Your readers,<br>Room 12<br><span style="color:#888">(typed by Ms. Okada, Santa Barbara)</span></p>
</body></html>`),
        file('courthouse.jpg', 'image/jpeg', scene.picture('courthouse-arches'), {
          as: 'inline',
          contentId: 'courthouse@room12',
        }),
      ),
  }),
  letter({
    box,
    id: 'bread-and-apology',
    from: ['Casimir Wrona', 'bread@wronaandsons.example'],
    hoursAgo: 28.1,
    subject: 'We are open',
    readBy: ['administrator', 'editor'],
    body: () =>
      raw(
        // as an old program of a bakery's writes: windows-1252, under the name of another charset
        'text/plain; charset=iso-8859-1',
        Buffer.from(
          [
            'To the paper:',
            '',
            'Thank you for the apology, and for buying the bread. Since you wrote that we were closing we have sold out by ten every morning. People came to say goodbye. They took rye.',
            '',
            'My father says: \x93print it again.\x94 I say do not. The film people have gone, and they left us the notice. We have hung it in the back, over the oven, next to the caf\xe9 prices from 1961 (coffee: 10\xa2, with a bun: 15\xa2).',
            '',
            'Casimir Wrona \x96 Wrona & Sons, Inglewood',
            '',
          ].join('\r\n'),
          'latin1',
        ),
      ),
  }),
  letter({
    box,
    id: 'bag-of-leaves',
    from: ['A neighbor on Alta Mesa Road', 'quietplease@mesamail.example'],
    hoursAgo: 140,
    subject: 'LEAF BLOWERS!!!',
    place: 'archive',
    readBy: ['administrator', 'editor', 'reporter'],
    body: () =>
      text(`I WROTE TO YOU ABOUT THE LEAF BLOWER ON MY STREET AND YOU PRINTED IT AND NOW HE WAVES.

PLEASE ADVISE.`),
  }),
];
