'use client';
import { type ComponentProps, useId, useRef, useState } from 'react';
import { TextArea } from '#components/desk/forms/text-area.tsx';
import { useEarlyWords } from '#components/desk/forms/use-early-words.ts';
import { atMostCharacters } from '#lib/at-most.ts';
import { formatNumber } from '#lib/language.ts';

type Field<Tag extends 'input' | 'textarea'> = Omit<ComponentProps<Tag>, 'maxLength' | 'ref' | 'onInput'> & {
  maxLength: number;
};
type Props = (Field<'input'> & { multiline?: false }) | (Field<'textarea'> & { multiline: true });

/**
 * A field for text of at most `maxLength` characters. A browser told so would cut what is pasted without a word;
 * here all of it stays, and the field says how much is too many.
 */
export function TextBox(props: Props) {
  const id = useId();
  const { maxLength, value, defaultValue } = props;
  const [typed, setTyped] = useState(lengthOf(defaultValue));
  const length = value === undefined ? typed : lengthOf(value);
  const isOver = length > maxLength;
  const told = {
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => setTyped(currentTarget.value.length),
    'aria-invalid': isOver || props['aria-invalid'],
    'aria-describedby': [props['aria-describedby'], isOver && id].filter(Boolean).join(' ') || undefined,
  };
  return (
    <>
      {props.multiline ? <TextArea {...bare(props)} {...told} /> : <Line {...bare(props)} {...told} />}
      {isOver && (
        <p id={id} className="field-error">
          {formatNumber('en', length - maxLength)} too many: {atMostCharacters(maxLength)}.
        </p>
      )}
    </>
  );
}

function Line(props: ComponentProps<'input'>) {
  const field = useRef<HTMLInputElement>(null);
  const id = useEarlyWords(field, props.id);
  return <input ref={field} {...props} id={id} />;
}

const lengthOf = (value: unknown) => String(value ?? '').length;

function bare<Given extends Props>({ multiline: _, maxLength: __, ...field }: Given) {
  return field;
}
