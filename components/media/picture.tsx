import type { Rendition, ShownPicture } from '#lib/media/types.ts';

type Props = {
  picture: ShownPicture;
  /** The `sizes` of the slot it stands in, so that a browser takes no more pixels than it shows. */
  sizes: string;
  /** The widest that is offered: a thumbnail's readers need no poster in its list. Default: any. */
  upToPx?: number;
  /** The page's first picture: fetched at once and before the others. */
  leading?: boolean;
};

const sourceFormats = ['avif', 'webp'] as const;

/** A picture in the best format and the nearest width there is; the original until variants have been made. */
export function Picture({ picture, sizes, upToPx = Number.POSITIVE_INFINITY, leading = false }: Props) {
  const fitting = picture.variants.filter(({ widthPx }) => widthPx <= upToPx);
  return (
    <picture>
      {sourceFormats.map((format) => {
        const renditions = renditionsOf(fitting, format);
        if (renditions.length === 0) return null;
        return <source key={format} type={`image/${format}`} srcSet={srcSetOf(renditions)} sizes={sizes} />;
      })}
      <img
        // for browsers that know neither format: one width is enough for them
        src={renditionsOf(fitting, 'jpeg').at(-2)?.url ?? picture.original.url}
        width={picture.widthPx}
        height={picture.heightPx}
        alt={picture.alt}
        decoding="async"
        {...(leading ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
      />
    </picture>
  );
}

/** Narrow to wide. */
function renditionsOf(variants: readonly Rendition[], format: Rendition['format']): Rendition[] {
  return variants.filter((variant) => variant.format === format).toSorted((one, other) => one.widthPx - other.widthPx);
}

const srcSetOf = (renditions: readonly Rendition[]) =>
  renditions.map(({ url, widthPx }) => `${url} ${widthPx}w`).join(', ');
