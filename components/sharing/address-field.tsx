type Props = {
  name: string;
  label: string;
  autoComplete: 'email' | 'off';
  value: string;
  error: string | undefined;
};

/** One address, with what is wrong with it beside it. */
export function AddressField({ name, label, autoComplete, value, error }: Props) {
  const id = `email-story-${name}`;
  const errorId = `${id}-error`;
  return (
    <div className="email-story-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="email"
        autoComplete={autoComplete}
        spellCheck={false}
        required
        maxLength={254}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
      />
      {error && (
        <p className="email-story-error" id={errorId}>
          {error}
        </p>
      )}
    </div>
  );
}
