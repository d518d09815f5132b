import { addressOf } from '#lib/addresses/address-of.ts';

type Props = {
  url: string;
  /** What is wrong with it. */
  error: string | null;
  presets: readonly { slug: string; name: string }[];
};

/** Which feed? A plain form: what is at an address is shown at an address. */
export function AddressForm({ url, error, presets }: Props) {
  return (
    <div className="stack">
      <form className="desk-form" action={addressOf('newWire')} aria-label="Look at a feed">
        <div className="field">
          <label htmlFor="wire-url">Address of a feed, or of a page that has one</label>
          <input
            id="wire-url"
            name="url"
            type="text"
            inputMode="url"
            autoComplete="off"
            required
            defaultValue={url}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'wire-url-error' : undefined}
          />
          {error && (
            <p id="wire-url-error" className="field-error">
              {error}
            </p>
          )}
        </div>
        <div>
          <button type="submit" className="button">
            Look at it
          </button>
        </div>
      </form>
      <nav aria-label="Feeds that many papers want">
        <p className="soft">Or begin with one that many papers want:</p>
        <p className="row">
          {presets.map(({ slug, name }) => (
            <a key={slug} className="button button-small" href={addressOf('newWire', {}, { preset: slug })}>
              {name}
            </a>
          ))}
        </p>
      </nav>
    </div>
  );
}
