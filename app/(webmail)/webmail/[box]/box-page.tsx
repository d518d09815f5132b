import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { readBox } from '../read-box.ts';
import { type BoxPageProps, TroublePage } from './trouble-page.tsx';

/*
 * A box may lie at a mail server, which is away at times, slow or full. What is drawn of a box goes through one of these,
 * so that it says so in plain words and never looks empty.
 */

/** A page of a box; in trouble the box's frame says what the matter is. */
export function boxPage<Props extends BoxPageProps>(draw: (props: Props) => Promise<ReactNode>) {
  return (props: Props): Promise<ReactNode> =>
    inTrouble(draw(props), (error) => <TroublePage {...props} error={error} />);
}

/** The title of a page of a box; in trouble its name. */
export function boxTitle<Props extends BoxPageProps>(readTitle: (props: Props) => Promise<Metadata>) {
  return (props: Props): Promise<Metadata> =>
    inTrouble(readTitle(props), async () => ({ title: (await readBox((await props.params).box)).box.name }));
}

/** A part of such a page, with what it reads itself; in trouble a line in its place. */
export function boxPart<Props>(draw: (props: Props) => Promise<ReactNode>) {
  return (props: Props): Promise<ReactNode> =>
    inTrouble(draw(props), ({ userMessage }) => <p className="notice notice-warn small">{userMessage}</p>);
}

function inTrouble<Value>(
  reading: Promise<Value>,
  instead: (error: MailServerError) => Value | Promise<Value>,
): Promise<Value> {
  return reading.catch((error: unknown) => {
    if (error instanceof MailServerError) return instead(error);
    throw error;
  });
}
