import type { DemoPictureName } from '#demo/types.ts';
import { type Field, mailbox, message, type Part, subject } from '#demo/webmail/mime.ts';
import { hourMs } from '#lib/clock.ts';
import type { Place } from '#lib/webmail/types.ts';

export const demoBoxes = ['news', 'letters', 'tips'] as const;
export type DemoBox = (typeof demoBoxes)[number];
export type DemoReader = 'administrator' | 'editor' | 'reporter';

/** What a letter needs to know to be written. */
export type Scene = {
  /** When it was written. */
  at: Date;
  now: Date;
  /** The newsroom's own domain. */
  domain: string;
  picture: (name: DemoPictureName) => Buffer;
};

/** A letter to the newsroom, or one of its answers. All of it is made up. */
export type DemoLetter = {
  /** Its Message-ID begins with it. */
  id: string;
  box: DemoBox;
  direction: 'in' | 'out';
  hoursAgo: number;
  /** The domain whose key signs it; null: it comes unsigned. */
  signedBy: string | null;
  /** Where its conversation lies; said of the last letter in it. */
  place: Place;
  /** Who has read its conversation to this letter. */
  readBy: readonly DemoReader[];
  write: (scene: Scene) => Buffer;
};

type Written = {
  box?: DemoBox;
  hoursAgo: number;
  /** Unique. */
  id: string;
  from: readonly [name: string, address: string];
  subject: string;
  body: (scene: Scene) => Part;
  /** The ids of the letters it answers, oldest first, each with its domain: "elevator@mail.example". */
  answers?: readonly string[];
  isSigned?: boolean;
  place?: Place;
  readBy?: readonly DemoReader[];
  fields?: (scene: Scene) => readonly Field[];
};

/** A letter that came in; what is not said is the usual: to news@, unsigned, in the inbox, unread. */
export function letter({
  box = 'news',
  from,
  isSigned = false,
  place = 'inbox',
  readBy = [],
  ...rest
}: Written): DemoLetter {
  const [name, address] = from;
  const domain = address.slice(address.indexOf('@') + 1);
  return {
    id: rest.id,
    box,
    direction: 'in',
    hoursAgo: rest.hoursAgo,
    signedBy: isSigned ? domain : null,
    place,
    readBy,
    write: (scene) => {
      const to: Field = ['To', `${box}@${scene.domain}`];
      return message([['From', mailbox(name, address)], to, ...usualFields(rest, domain, scene)], rest.body(scene));
    },
  };
}

/** An answer of the newsroom's. */
export function answer({ box = 'news', from: [name, to], place = 'inbox', readBy = [], ...rest }: Written): DemoLetter {
  return {
    id: rest.id,
    box,
    direction: 'out',
    hoursAgo: rest.hoursAgo,
    signedBy: null,
    place,
    readBy,
    write: (scene) => {
      const from: Field = ['From', mailbox(name, `${box}@${scene.domain}`)];
      return message([from, ['To', to], ...usualFields(rest, scene.domain, scene)], rest.body(scene));
    },
  };
}

type Usual = Pick<Written, 'id' | 'subject' | 'answers' | 'fields'>;

function usualFields(written: Usual, domain: string, scene: Scene): Field[] {
  const ids = (written.answers ?? []).map((id) => `<${id.replace('@own', `@${scene.domain}`)}>`);
  return [
    ['Subject', subject(written.subject)],
    ['Date', scene.at.toUTCString().replace('GMT', '+0000')],
    ['Message-ID', `<${written.id}@${domain}>`],
    ...(ids.length > 0
      ? ([
          ['In-Reply-To', ids.at(-1) ?? ''],
          ['References', ids.join(' ')],
        ] as const)
      : []),
    ...(written.fields?.(scene) ?? []),
  ];
}

/** "Wednesday, December 2", so many days after the seeding, in Calgary. */
export function dayAfter({ now }: Scene, days: number, language = 'en-CA'): string {
  const options = { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'America/Edmonton' } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(now.getTime() + days * 24 * hourMs));
}
