import { fileWarningWords, sizeInWords } from '#components/webmail/mail-words.ts';
import { fileKind } from '#components/webmail/reading/file-kinds.ts';
import type { Source } from '#components/webmail/reading/mail-body.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { MailFile } from '#lib/webmail/types.ts';

/** A larger picture is offered, and not shown by itself. */
const maxShownBytes = 8_000_000;

type Props = { files: readonly MailFile[]; source: Source };

/** What is attached, each to be kept; of pictures a small view. */
export function MailFiles({ files, source }: Props) {
  const attached = files.filter(({ isInline }) => !isInline);
  if (attached.length === 0) return null;
  return (
    <section className="mail-files" aria-label="Attachments">
      <h3>{attached.length === 1 ? '1 attachment' : `${attached.length} attachments`}</h3>
      <ul>
        {attached.map((file) => (
          <File key={file.path} file={file} source={source} />
        ))}
      </ul>
    </section>
  );
}

function File({ file, source }: { file: MailFile; source: Source }) {
  const href = addressOf('mailPart', { ...source, path: file.path });
  return (
    <li className="mail-file" data-warned={file.warnings.length > 0 || undefined}>
      {file.isPicture && file.sizeBytes <= maxShownBytes && (
        <img className="mail-file-picture" src={href} alt="" loading="lazy" />
      )}
      <div className="mail-file-words">
        <a href={href} download={file.name}>
          <bdi>{file.name}</bdi>
        </a>
        <span className="soft small">
          {fileKind(file)}, {sizeInWords(file.sizeBytes)}
        </span>
        {source.isSealed && (
          <Traces file={file} href={addressOf('mailPart', { ...source, path: file.path }, { as: 'nameless' })} />
        )}
        {file.warnings.map((warning) => (
          <strong key={warning.kind} className="mail-file-warning small">
            {fileWarningWords(warning)}
          </strong>
        ))}
      </div>
    </li>
  );
}

/** What a file of a source tells beside what it shows. @param href of a picture without that */
function Traces({ file, href }: { file: MailFile; href: string }) {
  if (!file.isPicture)
    return <span className="small">As it came: it may say who made it, when and on which computer.</span>;
  return (
    <span className="small">
      As it came: it may say where and by whom it was taken.{' '}
      <a href={href} download>
        Download without that
      </a>
    </span>
  );
}
