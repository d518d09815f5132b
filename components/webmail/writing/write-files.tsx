import { useId, useState } from 'react';
import { sizeInWords } from '#components/webmail/mail-words.ts';
import { fileKind } from '#components/webmail/reading/file-kinds.ts';
import type { FileLine } from '#components/webmail/writing/kept-files.ts';
import type { useWriteForm } from '#components/webmail/writing/use-write-form.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { filesField } from '#lib/webmail/answers/writing/draft-form.ts';
import { removeStep, stepField } from '#lib/webmail/answers/writing/write-step.ts';

type Props = { writing: ReturnType<typeof useWriteForm>; box: string; error: string | undefined };

/** What goes along with a mail. With scripts a file is added as soon as it is chosen, without by a button. */
export function WriteFiles({ writing, box, error }: Props) {
  const id = useId();
  const { row, attach, fileProblem } = writing;
  const [coming, setComing] = useState('');
  const problem = fileProblem ?? error;
  // those of a mail that is forwarded are a draft's from its first save on
  const isStored = row.version !== '0';
  const hrefOf = (file: FileLine) => addressOf('mailDraftFile', { box, id: row.id, file: file.id });
  const add = async (files: readonly File[]) => {
    setComing(files.map(({ name }) => name).join(', '));
    await attach(files);
    setComing('');
  };
  return (
    <section className="write-files" aria-label="Attachments">
      {row.files.length > 0 && (
        <ul>
          {row.files.map((file) => (
            <FileRow key={file.id} file={file} href={isStored ? hrefOf(file) : null} />
          ))}
        </ul>
      )}
      <div className="row">
        <label htmlFor={id} className="small">
          Attach files
        </label>
        <input
          id={id}
          type="file"
          name={filesField}
          multiple
          aria-describedby={problem ? `${id}-about` : undefined}
          aria-invalid={problem ? true : undefined}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // or choosing the same file again, after a fault, would be no change
            target.value = '';
            if (files.length > 0) void add(files);
          }}
        />
        <noscript>
          <button
            type="submit"
            className="button button-small"
            formAction={addressOf('mailDraftFiles', { box, id: row.id })}
            formEncType="multipart/form-data"
            formMethod="post"
          >
            Attach
          </button>
        </noscript>
        <span role="status" className="soft small">
          {coming && `Attaching ${coming}…`}
        </span>
      </div>
      {problem && (
        <p id={`${id}-about`} className="field-error" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function FileRow({ file, href }: { file: FileLine; href: string | null }) {
  const { id, name, type, sizeBytes } = file;
  return (
    <li className="write-file">
      {href === null ? (
        <bdi>{name}</bdi>
      ) : (
        <a href={href} download={name}>
          <bdi>{name}</bdi>
        </a>
      )}
      <span className="soft small">
        {fileKind({ type, isPicture: true })}, {sizeInWords(sizeBytes)}
      </span>
      <button type="submit" className="button button-small button-quiet" name={stepField} value={removeStep(id)}>
        Remove <span className="visually-hidden">{name}</span>
      </button>
    </li>
  );
}
