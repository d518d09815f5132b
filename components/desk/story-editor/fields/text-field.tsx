import { useEffect, useId } from 'react';
import { TextBox } from '#components/desk/forms/text-box.tsx';
import { useTyped } from '#components/desk/story-editor/fields/use-typed.ts';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  hint?: string | undefined;
  error?: string | undefined;
  placeholder?: string;
  type?: 'text' | 'url';
  multiline?: boolean;
  /** Shows how many characters there are, beside the label. */
  counted?: boolean;
  className?: string;
  /** Has the focus when it is first shown. */
  isFirst?: boolean;
};

/** A labelled line (or several) of text. */
export function TextField(props: Props) {
  const { label, maxLength, hint, error, placeholder, multiline, counted, className, isFirst } = props;
  const id = useId();
  const [value, type] = useTyped(props.value, props.onChange);
  useEffect(() => {
    if (isFirst) document.getElementById(id)?.focus();
  }, [isFirst, id]);
  const shared = {
    id,
    value,
    maxLength,
    placeholder,
    className,
    // an Arabic headline runs as readers see it; an address never does
    dir: props.type === 'url' ? 'ltr' : 'auto',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || hint || counted ? `${id}-about` : undefined,
    onChange: (event: { target: { value: string } }) => type(event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {multiline ? <TextBox multiline rows={1} {...shared} /> : <TextBox type={props.type ?? 'text'} {...shared} />}
      {(error || hint || counted) && (
        <p id={`${id}-about`} className={error ? 'field-error' : 'field-hint'}>
          {error ?? hint}
          {counted && ` ${value.length} characters`}
        </p>
      )}
    </div>
  );
}
