import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type OwnElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    /** The elements that the paper's own script (`enhancements/`) brings to life. */
    interface IntrinsicElements {
      'share-more': OwnElement & { 'data-url': string; 'data-headline': string };
      'theme-switch': OwnElement & Record<`data-${'label' | 'auto' | 'light' | 'dark'}`, string>;
      'story-watch': OwnElement & Record<`data-${'version' | 'words' | 'link' | 'href'}`, string>;
    }
  }
}
