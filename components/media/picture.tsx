import type { Rendition, ShownPicture } from '#lib/media/types.ts';

type Props = {
  picture: ShownPicture;
  /** The `sizes` of the slot it stands in, so that a browser takes no more pixels than it shows. */
  sizes: string;
  /** The page's first picture: fetched at once and before the others. */
  leading?: boolean;
};

const sourceFormats = ['avif', 'webp'] as const;

/** A picture in the best format and the nearest width there is; the original until variants have been made. */
export function Picture({ picture, sizes, leading = false }: Props) {
  const jpegs = renditionsOf(picture, 'jpeg');
  return (
    <picture>
      {sourceFormats.map((format) => {
        const renditions = renditionsOf(picture, format);
        if (renditions.length === 0) return null;
        return <source key={format} type={`image/${format}`} srcSet={srcSetOf(renditions)} sizes={sizes} />;
      })}
      <img
        src={middle(jpegs)?.url ?? picture.original.url}
        {...(jpegs.length > 0 ? { srcSet: srcSetOf(jpegs), sizes } : {})}
        width={picture.widthPx}
        height={picture.heightPx}
        alt={picture.alt}
        decoding="async"
        {...(leading ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
      />
    </picture>
  );
}

function renditionsOf(picture: ShownPicture, format: Rendition['format']): Rendition[] {
  return picture.variants
    .filter((variant) => variant.format === format)
    .toSorted((one, other) => one.widthPx - other.widthPx);
}

const srcSetOf = (renditions: readonly Rendition[]) =>
  renditions.map(({ url, widthPx }) => `${url} ${widthPx}w`).join(', ');

/** For browsers that know no `srcset`: neither the thumbnail nor the poster. */
const middle = (renditions: readonly Rendition[]) => renditions[Math.floor(renditions.length / 2)];
