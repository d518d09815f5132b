import { french } from '#demo/compose.ts';
import { type DemoLetter, dayAfter, letter } from '#demo/webmail/letter.ts';
import { file, flowed, html, multipart, text } from '#demo/webmail/mime.ts';
import { makePdf } from '#demo/webmail/pdf.ts';
import { makeWinmail } from '#demo/webmail/winmail.ts';

const jpeg = 'image/jpeg';

/** What press offices send. */
export const releases: readonly DemoLetter[] = [
  letter({
    id: 'release-2026-114',
    from: ['Nose Creek Line Project Office', 'press@nosecreekline.example'],
    hoursAgo: 1.7,
    isSigned: true,
    subject: 'FOR IMMEDIATE RELEASE: A road to the tenth station',
    fields: () => [['List-Id', 'Project news <news.nosecreekline.example>']],
    body: (scene) =>
      flowed(`FOR IMMEDIATE RELEASE

A road to the tenth station

CALGARY – Paving of the approach to Beddington Flats station will begin in April instead of June, the Nose Creek Line Project Office said today, after a contractor on another job finished early and asked whether anybody had some gravel that wanted covering.

The approach is 640 metres long. It will carry one lane in each direction, a bus loop and, at the request of the Beddington Flats Community Association, a bench facing the tracks.

"We built a station and then went looking for the road, and I am told that the usual order is the other one," said Rosalind Tench, project director. "It is a good road. It will be very short and we will be very proud of it."

Until it opens, trains will go on stopping at the station for ten seconds, with their doors closed, so that drivers stay in the habit.

The project office will show the route on site on ${dayAfter(scene, 2)} at 10 a.m. Boots are advised. Pictures may be taken from the platform.

-30-

Media contact: Malik Osei-Thorne, 403-555-0126, press@nosecreekline.example
-- 
Malik Osei-Thorne
Nose Creek Line Project Office
`),
  }),
  letter({
    id: 'exhibition-lamps',
    from: ['Central Library, Press and Programs', 'press@bowlibraries.example'],
    hoursAgo: 5.2,
    isSigned: true,
    readBy: ['editor'],
    subject: 'EMBARGOED: Two hundred readers, drawn after ten – with two pictures',
    body: (scene) =>
      multipart(
        'mixed',
        multipart(
          'alternative',
          text(`EMBARGOED UNTIL ${dayAfter(scene, 1).toUpperCase()}, 6:00 A.M. CALGARY TIME

Two hundred readers, drawn after ten

CALGARY – For a month the illustrator Oona Marchetti-Blue sat in the reading room of the central library from nine until midnight and drew whoever did not move. On Saturday 200 of the drawings go up on the walls of the room they were made in.

None of the sitters was asked, and all were told afterwards. Eleven asked for theirs back and got it. "Nobody looked up," said Ms. Marchetti-Blue. "That is what I drew."

- Free, from 9 a.m. to midnight, for five weeks
- The artist draws visitors on the first Saturday, 7 to 9 p.m.
- Every sitter may take their portrait home at the end

Photo 1 (reading-room.jpg): The reading room at ten in the evening. Photo: Wanda Ferreira-Holt / Central Library
Photo 2 (skyline.jpg): The city from the fourth floor, where the artist began each evening. Photo: Wanda Ferreira-Holt

Media contact: Idris Pelletier, 403-555-0131, press@bowlibraries.example`),
          html(`<html lang="en-CA"><body style="font-family:Georgia,serif;color:#222">
<p><b>EMBARGOED UNTIL ${dayAfter(scene, 1).toUpperCase()}, 6:00 A.M. CALGARY TIME</b></p>
<h1>Two hundred readers, drawn after ten</h1>
<p>CALGARY – For a month the illustrator <b>Oona Marchetti-Blue</b> sat in the reading room of the central library from nine until midnight and drew whoever did not move. On Saturday 200 of the drawings go up on the walls of the room they were made in.</p>
<p>None of the sitters was asked, and all were told afterwards. Eleven asked for theirs back and got it. “Nobody looked up,” said Ms. Marchetti-Blue. “That is what I drew.”</p>
<h2>The exhibition</h2>
<ul><li>Free, from 9 a.m. to midnight, for five weeks</li><li>The artist draws visitors on the first Saturday, 7 to 9 p.m.</li><li>Every sitter may take their portrait home at the end</li></ul>
<table border="1" cellpadding="4"><tr><th>Evening</th><th>Guide</th></tr><tr><td>Tuesdays, 7 p.m.</td><td>The artist</td></tr><tr><td>Thursdays, 10 p.m.</td><td>Mr. Femi Adeyo, night guard</td></tr></table>
<p>More on <a href="https://www.bowlibraries.example/readers?utm_source=press&amp;utm_campaign=readers">the library’s page</a>.</p>
<p><i>Photo 1 (reading-room.jpg): The reading room at ten in the evening. Photo: Wanda Ferreira-Holt / Central Library<br>Photo 2 (skyline.jpg): The city from the fourth floor, where the artist began each evening. Photo: Wanda Ferreira-Holt</i></p>
<p>Media contact: Idris Pelletier, 403-555-0131, <a href="mailto:press@bowlibraries.example">press@bowlibraries.example</a></p>
</body></html>`),
        ),
        file('reading-room.jpg', jpeg, scene.picture('library-reading-room')),
        file('skyline.jpg', jpeg, scene.picture('skyline-dawn')),
        file(
          'Readers – wall texts.pdf',
          'application/pdf',
          makePdf([
            'Two hundred readers, drawn after ten',
            '',
            'Wall texts',
            '',
            '1. Woman with atlas, 22:10',
            '2. Student, asleep, 23:40',
            '3. The same student, 23:55',
          ]),
        ),
      ),
  }),
  letter({
    id: 'communique-cartons',
    from: ['Troupe des Grands Vents', 'presse@grandsvents.example'],
    hoursAgo: 20.4,
    isSigned: true,
    readBy: ['administrator', 'editor', 'reporter'],
    subject: 'Communiqué : « Cartons » prolonge, et le piano aussi',
    body: (scene) =>
      multipart(
        'mixed',
        text(
          french(`COMMUNIQUÉ

« Cartons » prolonge, et le piano aussi

CALGARY – Devant l’affluence, la troupe des Grands Vents ajoute douze représentations de « Cartons » à la salle Beausoleil, du jeudi au dimanche, jusqu’au milieu du mois prochain.

Les quinze voisins qui remontent chaque jour le piano ont été consultés. Ils ont posé une condition : qu’on le leur laisse jouer, une fois en haut. Une représentation gratuite, réservée à leurs familles, aura lieu un lundi. Le piano, ce soir-là, ne descendra pas.

Pour les journalistes : deux places par rédaction, sur simple réponse à ce courriel. Prévoir de rester debout dans l’escalier.

Photo : la salle Beausoleil avant le lever du rideau. Photo : Étienne Robichaud-Lam / Grands Vents

Contact : Jacinthe Morin-Laplante, 403 555-0148, presse@grandsvents.example`),
        ),
        file('La salle Beausoleil, avant.jpg', jpeg, scene.picture('theatre-curtain')),
      ),
  }),
  letter({
    id: 'schd-depths-07',
    from: ['South Coast Harbor District', 'press@southcoastharbor.example'],
    hoursAgo: 27.5,
    isSigned: true,
    readBy: ['editor'],
    subject: 'Dredge finds an anchor; entrance channel on schedule',
    body: (scene) =>
      multipart(
        'mixed',
        html(`<html lang="en-US"><body><h1>Dredge finds an anchor; entrance channel on schedule</h1>
<p>SANTA BARBARA – The dredge <i>Persistence</i> brought up a wrought-iron anchor from the entrance channel on Tuesday night, eleven feet long and, as far as anyone can tell, nobody’s.</p>
<p>“We rang everyone who had ever reported an anchor lost,” said Harbor Director Cassius Thibodeaux. “There were forty-one. None of them described this one, and all of them would take it.”</p>
<p>The anchor lies on the fuel dock, where it may be looked at. Dredging stopped for two hours and is on schedule.</p>
<table border="1"><caption>Depths at the entrance, feet at low water</caption><tr><th>Mark</th><th>Before</th><th>Now</th></tr><tr><td>Outer buoy</td><td>14</td><td>21</td></tr><tr><td>Sandspit light</td><td>9</td><td>17</td></tr><tr><td>Fuel dock</td><td>12</td><td>15</td></tr></table>
<p><b>Photo attached.</b> The anchor’s first morning ashore, among its betters. Photo: Thessaly Brandt / South Coast Harbor District</p>
<p>Media contact: C. Thibodeaux, 805-555-0181</p></body></html>`),
        file('anchor-morning.jpg', jpeg, scene.picture('harbor-masts')),
      ),
  }),
  letter({
    id: 'agenda-regular-meeting',
    from: ['Office of the City Clerk', 'clerk@bowcityhall.example'],
    hoursAgo: 46,
    isSigned: true,
    readBy: ['administrator', 'editor', 'reporter'],
    subject: 'Agenda, regular meeting of council',
    body: (scene) =>
      multipart(
        'mixed',
        text(`Good morning,

Attached is the agenda for the regular meeting of council on ${dayAfter(scene, 3)} at 9:30 a.m. in the council chamber. It has 31 items. Members of the press are reminded that the gallery now closes for lunch whether or not council does.

Items that reporters have asked about:

  7.2  Fourteen plows: amendment on contractors (Dyck)
  7.9  Sidewalks: whose snow is it?
  9.1  The fern on the fourth floor: report on after-hours lighting
  12.4 Naming of an unnamed sewer (1911)

Item 12.4 has drawn nine submissions. All nine propose the same councillor.

Livia Stonechild-Evans
Deputy City Clerk
403-555-0110`),
        file(
          'Agenda – regular meeting.pdf',
          'application/pdf',
          makePdf([
            'CITY COUNCIL - REGULAR MEETING',
            'Council chamber, 9:30 a.m.',
            '',
            '1. Roll call',
            '2. Opening remarks (two minutes, by the clock)',
            '...',
            '7.2 Fourteen plows: amendment on contractors',
            '7.9 Sidewalks: whose snow is it?',
            '9.1 The fern on the fourth floor',
            '12.4 Naming of an unnamed sewer (1911)',
            '',
            'Adjournment at the call of the chair, or of nature.',
          ]),
        ),
        file('council-chamber.jpg', jpeg, scene.picture('council-chamber')),
      ),
  }),
  letter({
    id: 'air-2026-331',
    from: ['Three Rivers County', 'records@threeriverscounty.example'],
    hoursAgo: 72.3,
    place: 'archive',
    readBy: ['editor', 'reporter'],
    subject: 'Burn permits: list of conditions, as promised',
    fields: () => [['X-MS-TNEF-Correlator', '<air-2026-331@threeriverscounty.example>']],
    body: () =>
      multipart(
        'mixed',
        text(`Hello Noor,

Here is the list of conditions for the winter permits that we talked about on the phone. Chief Big Plume-Janssen asks that you print the one about telephoning. She has a telephone too, she says, and last year it did not ring.

Arlo Venn
Records, Three Rivers County`),
        file(
          'winmail.dat',
          'application/ms-tnef',
          makeWinmail(
            'CONDIT~1.TXT',
            'Conditions for winter burn permits.txt',
            Buffer.from(
              'Conditions for winter burn permits\r\n\r\n1. Fifteen centimetres of snow around the pile.\r\n2. Thirty metres to the nearest building.\r\n3. Telephone before, and telephone after.\r\n4. Come back in seventy-two hours and put your hand near it.\r\n',
            ),
          ),
        ),
      ),
  }),
  letter({
    id: 'invite-east-wing',
    from: ['Elbow Heights Hospital, Communications', 'media@elbowheights.example'],
    hoursAgo: 30.2,
    isSigned: true,
    readBy: ['reporter'],
    subject: 'Invitation: a walk down the corridor, with the painters',
    body: (scene) =>
      multipart(
        'alternative',
        text(`The hospital invites the press to walk the new corridor, all 340 metres of it, with five of the patients whose paintings hang there. ${dayAfter(scene, 4)}, 10 a.m., at the old main entrance.

The walk takes six minutes. With the painters it is expected to take an hour.

Please answer by the day before, so that we can count the badges. Soft shoes, please: there are people asleep on both sides.`),
        {
          fields: [
            ['Content-Type', 'text/calendar; charset=utf-8; method=REQUEST'],
            ['Content-Transfer-Encoding', '8bit'],
          ],
          body: Buffer.from(invitation(scene.now)),
        },
      ),
  }),
];

function invitation(now: Date): string {
  const day = new Date(now.getTime() + 4 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Elbow Heights//Rooms and Corridors 4//EN',
    'METHOD:REQUEST',
    'BEGIN:VTIMEZONE',
    'TZID:Mountain (wall clock by reception)',
    'BEGIN:STANDARD',
    'DTSTART:20071104T020000',
    'TZOFFSETFROM:-0600',
    'TZOFFSETTO:-0700',
    'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:20070311T020000',
    'TZOFFSETFROM:-0700',
    'TZOFFSETTO:-0600',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:corridor-walk@elbowheights.example',
    'SEQUENCE:0',
    `DTSTAMP:${day}T000000Z`,
    `DTSTART;TZID="Mountain (wall clock by reception)":${day}T100000`,
    `DTEND;TZID="Mountain (wall clock by reception)":${day}T110000`,
    'SUMMARY:A walk down the corridor\\, with the painters',
    'LOCATION:Elbow Heights Hospital\\, old main entrance',
    'DESCRIPTION:Badges at the desk from 9.40.\\nSoft shoes\\, please.',
    'ORGANIZER;CN="Sister Ambrose Chukwu-Reilly":mailto:media@elbowheights.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
