import { divideText } from '#lib/foreign-html/blocks/divide.ts';
import { readForeignHtml } from '#lib/foreign-html/read-foreign-html.ts';
import { unparsedWords } from '#lib/foreign-html/text/plain-words.ts';
import { parseHtml } from '#lib/foreign-html/trees/from-parse5.ts';
import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { directionOfBody } from '#lib/webmail/reading/bodies/direction-of-body.ts';
import { partTree } from '#lib/webmail/reading/bodies/html/part-tree.ts';
import { type MailPictures, Pictures } from '#lib/webmail/reading/bodies/html/pictures.ts';
import { countRemoteThings } from '#lib/webmail/reading/bodies/html/remote-things.ts';
import { writeSentHtml } from '#lib/webmail/reading/bodies/sent/write-sent-html.ts';
import { toStretches } from '#lib/webmail/reading/bodies/stretches.ts';
import type { MailBody, MailPiece, PartPath } from '#lib/webmail/types.ts';

export type HtmlBody = Omit<MailBody, 'path' | 'sentHtml'> & {
  sentHtml: string;
  /** Parts that one of its views shows. */
  usedPaths: PartPath[];
};

/** A part that was written as HTML: as our blocks, and as it was sent, cleaned. Never throws. */
export function readHtmlBody(html: string, mail: MailPictures): HtmlBody {
  const { root, rest } = parseHtml(html);
  const pictures = new Pictures(mail);
  const parted = partTree(root);
  const words = rest === '' ? '' : unparsedWords(rest);
  const stretches = toStretches(
    parted.map(({ kind, root: own }, place) => {
      const { parts } = readForeignHtml(own, { isOwnPicture: pictures.isOwn });
      const unparsed = place === parted.length - 1 ? paragraphsOf(words) : [];
      return { kind, pieces: [...parts.flatMap((part) => toPieces(part, pictures)), ...unparsed] };
    }),
  );
  return {
    stretches,
    direction: directionOfBody(stretches),
    sentHtml: writeSentHtml(root, words, pictures),
    blockedCount: countRemoteThings(root),
    usedPaths: pictures.usedPaths,
  };
}

/** Words behind what is parsed, as the reader of foreign HTML has them too. */
const paragraphsOf = (words: string): MailPiece[] =>
  divideText([{ text: words }]).map((text) => ({ kind: 'block', block: { type: 'paragraph', text } }));

function toPieces(part: ForeignPart, pictures: Pictures): MailPiece[] {
  if (part.kind === 'picture') {
    const { caption, credit } = part.picture;
    const below = [caption, credit].filter((words) => words !== '').join(' ');
    const picture: MailPiece = { kind: 'picture', picture: pictures.read(part.picture) };
    return below === ''
      ? [picture]
      : [picture, { kind: 'block', block: { type: 'paragraph', text: [{ text: below }] } }];
  }
  const { block } = part;
  // a player would load from its provider
  if (block.type !== 'embed') return [{ kind: 'block', block }];
  const text = [{ text: block.title || block.href, href: block.href }];
  return [{ kind: 'block', block: { type: 'paragraph', text } }];
}
