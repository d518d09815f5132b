import { formatNumber } from '#lib/language.ts';

/** That a list does not have everything yet, so that nobody takes a part for the whole. */
export function OlderMail({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="mail-older soft small">
      Older mail is still being read in: {count === 1 ? '1 message' : `${formatNumber('en', count)} messages`} to go.
      Search finds what is there.
    </p>
  );
}
