import { Unbroken } from '#components/ui/unbroken.tsx';
import { dirAgainst } from '#lib/direction.ts';

/** How long a headline is, so that its size can fit it: a short one is set large, a long one smaller. */
export function headlineLength(headline: string): 'short' | 'medium' | 'long' {
  if (headline.length <= 45) return 'short';
  return headline.length <= 90 ? 'medium' : 'long';
}

/** The page's one heading, and where the skip link leads. */
export function Headline({ headline, language }: { headline: string; language: string }) {
  return (
    <h1
      className="headline"
      id="content"
      tabIndex={-1}
      data-length={headlineLength(headline)}
      dir={dirAgainst(language, headline)}
    >
      <Unbroken>{headline}</Unbroken>
    </h1>
  );
}
