import { uiWords } from '#components/ui/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';

/** The way to the search of one edition: a field, or a link where there is no room for one. */
export function MastheadSearch({ edition }: { edition: Pick<Edition, 'slug' | 'language'> }) {
  const words = uiWords(edition.language);
  return (
    <search className="masthead-search">
      <a className="masthead-search-link" href={addressOf('search', {}, { edition: edition.slug })}>
        {words.search}
      </a>{' '}
      <form action={addressOf('search')} method="get" aria-label={words.search}>
        <input
          aria-label={words.search}
          type="search"
          dir="auto"
          name="q"
          maxLength={200}
          placeholder={words.search}
          autoComplete="off"
        />
        <input type="hidden" name="edition" value={edition.slug} />
        <button type="submit">{words.find}</button>
      </form>
    </search>
  );
}
