'use client';
import { type ComponentProps, useId, useState } from 'react';
import { TextArea } from '#components/desk/forms/text-area.tsx';
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
      {props.multiline ? <TextArea {...bare(props)} {...told} /> : <input {...bare(props)} {...told} />}
      {isOver && (
        <p id={id} className="field-error">
          {formatNumber('en', length - maxLength)} too many: {atMostCharacters(maxLength)}.
        </p>
      )}
    </>
  );
}

const lengthOf = (value: unknown) => String(value ?? '').length;

function bare<Given extends Props>({ multiline: _, maxLength: __, ...field }: Given) {
  return field;
}
