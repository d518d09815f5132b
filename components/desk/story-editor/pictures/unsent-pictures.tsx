import type { Sending } from '#components/desk/story-editor/pictures/use-sending.ts';

type Props = { sending: Sending; onAgain: (files: readonly File[]) => void };

/** Which picture is on its way, which ones were not taken and why, and the way to send those again. */
export function UnsentPictures({ sending: { progress, unsent, again }, onAgain }: Props) {
  return (
    <>
      <p role="status">{progress}</p>
      {unsent.length > 0 && (
        <div role="alert" className="field-error">
          {unsent.map(({ file, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never moves
            <p key={index}>
              {file.name}: {message}
            </p>
          ))}
        </div>
      )}
      {again.length > 0 && (
        <button type="button" className="button button-small" onClick={() => onAgain(again)}>
          {again.length === 1 ? `Send ${again[0]?.name} again` : `Send ${again.length} pictures again`}
        </button>
      )}
    </>
  );
}
