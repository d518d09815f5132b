import { answer, type DemoLetter, letter } from '#demo/webmail/letter.ts';
import { file, flowed, multipart, raw, text } from '#demo/webmail/mime.ts';

/** What people tell the newsroom in confidence. All of it, and everybody in it, is made up. */
export const fromSources: readonly DemoLetter[] = [
  letter({
    id: 'scale-house',
    box: 'tips',
    from: ['Corbin Whitlaw-Asante', 'corbin.wa@ledgerbox.example'],
    hoursAgo: 141.5,
    subject: 'The scale at the east landfill',
    body: () =>
      flowed(`I weigh trucks. I have done it for nineteen years and I would like to go on doing it, so please don't print my name.

Since the new scale came in March every truck has weighed 340 kilograms more than it does. I know because my own pickup does, empty, with me beside it. They bill by the tonne. I reported it in April. In May they gave me a cushion for my chair.

There is a book in which I wrote the old scale and the new one side by side for eleven days before they took the old one away. I still have the book.

C.
`),
  }),
  answer({
    id: 'about-the-scale',
    box: 'tips',
    from: ['Tips, Action News', 'corbin.wa@ledgerbox.example'],
    hoursAgo: 138.2,
    subject: 'Re: The scale at the east landfill',
    answers: ['scale-house@ledgerbox.example'],
    body: () =>
      text(`Thank you for writing. Your name stays out of the paper, and out of this mail.

Mail is a poor place for this. Could you call the number on our tips page from a telephone that is not your employer’s? Please keep the book at home, and don’t copy it at work.`),
  }),
  letter({
    id: 'the-book',
    box: 'tips',
    from: ['Corbin Whitlaw-Asante', 'corbin.wa@ledgerbox.example'],
    hoursAgo: 20.3,
    subject: 'Re: The scale at the east landfill',
    answers: ['scale-house@ledgerbox.example', 'about-the-scale@own'],
    body: ({ picture }) =>
      multipart(
        'mixed',
        flowed(`I will call on Thursday from my sister's. Here is one page, so that you know there is a book.

The cushion is in the picture by accident.
`),
        file('the book and the cushion.jpg', 'image/jpeg', picture('courthouse-arches')),
      ),
  }),
  letter({
    id: 'boiler-log',
    box: 'tips',
    from: ['', 'b9f2@nomailhere.example'],
    hoursAgo: 66.4,
    subject: 'boiler log, Elbow Heights elementary',
    readBy: ['editor'],
    body: () =>
      multipart(
        'mixed',
        text(`The pressure valve was signed off as tested every Monday. Look at the column "tester" and then look up when Mr. Ridley retired.

Please don't answer to this address. It is gone tomorrow.`),
        file(
          'boiler-2.csv',
          'text/csv',
          Buffer.from(
            'week,kPa,tester,valve\n36,152,H. Ridley,ok\n37,149,H. Ridley,ok\n38,161,H. Ridley,ok\n39,158,H. Ridley,ok\n',
          ),
        ),
      ),
  }),
  letter({
    id: 'which-key',
    box: 'tips',
    from: ['Marisol Eklund', 'm.eklund@quietpost.example'],
    hoursAgo: 31.7,
    subject: 'Do you have a safer way than this?',
    body: () =>
      flowed(`I have read your story on the night shifts at the care home on Linden Crescent. It is right as far as it goes. It does not go as far as the second floor.

Before I say more: is there a number, or a key, or a park bench? I will not write it from the address that I use at work, and I would rather not write it at all.

M. E.
`),
  }),
  letter({
    id: 'the-hedge',
    box: 'tips',
    from: ['Concerned Resident', 'concerned@harvestridge.example'],
    hoursAgo: 118.9,
    subject: 'CONFIDENTIAL: hedge',
    place: 'archive',
    readBy: ['editor'],
    body: () =>
      raw(
        'text/plain; charset=utf-8',
        Buffer.from(
          'My neighbour’s hedge is four centimetres over the bylaw. I enclose nothing, as he would know it was me.\r\nThe hedge has been told.\r\n',
        ),
      ),
  }),
];
