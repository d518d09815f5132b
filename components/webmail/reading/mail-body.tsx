import { keyed } from '#components/ui/keyed.ts';
import { MailBlock } from '#components/webmail/reading/mail-block.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { MailBody, MailPicture, MailPiece, MailStretch } from '#lib/webmail/types.ts';

/** The message in whose address its parts are. `isSealed`: it is in a box for sources. */
export type Source = { box: string; id: string; isSealed?: boolean };

/** Our view of a body: what was understood of it, and nothing that came with it. */
export function OurView({ body, source }: { body: MailBody; source: Source }) {
  const hasWords = body.stretches.some(({ kind }) => kind === 'words');
  if (body.stretches.length === 0) return <p className="soft">It has no words.</p>;
  return (
    <div className="mail-body" dir={body.direction}>
      {keyed(body.stretches).map(({ key, item }) => (
        <Stretch key={key} stretch={item} source={source} hasWords={hasWords} />
      ))}
    </div>
  );
}

const folded = { quote: 'Earlier mail', signature: 'Signature' } as const;

type StretchProps = { stretch: MailStretch; source: Source; hasWords: boolean };

/** What is quoted and what stands below the last word are folded, but where there is nothing else. */
function Stretch({ stretch: { kind, pieces }, source, hasWords }: StretchProps) {
  const inside = keyed(pieces).map(({ key, item }) => <Piece key={key} piece={item} source={source} />);
  if (kind === 'words') return inside;
  return (
    <details className="mail-folded" data-kind={kind} open={!hasWords && kind === 'quote'}>
      <summary dir="ltr">{folded[kind]}</summary>
      <div className="mail-folded-inside">{inside}</div>
    </details>
  );
}

function Piece({ piece, source }: { piece: MailPiece; source: Source }) {
  if (piece.kind === 'block') return <MailBlock block={piece.block} />;
  return <Picture picture={piece.picture} source={source} />;
}

const unshown = {
  missing: 'A picture that the mail names and does not have',
  blocked: 'A picture from elsewhere was not loaded',
  unshown: 'A picture of a kind that is not shown here',
} as const;

function Picture({ picture, source }: { picture: MailPicture; source: Source }) {
  if (picture.state === 'shown') {
    return (
      <img
        className="mail-picture"
        src={addressOf('mailPart', { ...source, path: picture.path })}
        alt={picture.alt}
        loading="lazy"
      />
    );
  }
  return (
    <p className="mail-no-picture small">
      {unshown[picture.state]}
      {picture.alt && (
        <>
          : “<bdi>{picture.alt}</bdi>”
        </>
      )}
    </p>
  );
}
