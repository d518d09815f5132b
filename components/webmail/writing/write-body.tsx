import { useEffect, useId, useRef } from 'react';
import { TextBox } from '#components/desk/forms/text-box.tsx';
import { maxBodyLength } from '#lib/webmail/answers/drafting/limits.ts';

type Props = {
  begin: string;
  error: string | undefined;
  /** It answers or forwards: one begins to write above what is quoted. */
  isAnswer: boolean;
};

/** The words of a mail. They have the focus where it is an answer, otherwise whom it goes to. */
export function WriteBody({ begin, error, isAnswer }: Props) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    // somebody has gone elsewhere already, or something is to be mended first
    if (document.activeElement !== document.body || frame.current?.closest('form')?.querySelector('[aria-invalid]')) {
      return;
    }
    const body = frame.current?.querySelector('textarea');
    const to = frame.current?.closest('form')?.querySelector<HTMLTextAreaElement>('textarea[name="to"]');
    const first = isAnswer && to?.value ? body : to;
    first?.focus({ preventScroll: true });
    first?.setSelectionRange(0, 0);
  }, []);
  return (
    <div className="field" ref={frame}>
      <label htmlFor={id} className="visually-hidden">
        Message
      </label>
      <TextBox
        id={id}
        multiline
        rows={12}
        className="write-body"
        name="body"
        dir="auto"
        maxLength={maxBodyLength}
        defaultValue={begin}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-about` : undefined}
      />
      {error && (
        <p id={`${id}-about`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
