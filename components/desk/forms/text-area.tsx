'use client';
import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { useEarlyWords } from '#components/desk/forms/use-early-words.ts';

const useLayoutEffectInBrowser = typeof window === 'undefined' ? () => {} : useLayoutEffect;

/**
 * Several lines of text, all of them in sight. `field-sizing: content` does that where a browser has it (forms.css);
 * WebKit 2.50 for one does not, and has its field made as high as its words here.
 */
export function TextArea(props: ComponentProps<'textarea'>) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useEarlyWords(field, props.id);
  useLayoutEffectInBrowser(() => {
    const element = field.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    const fitToWords = () => fitHeight(element);
    fitToWords();
    element.addEventListener('input', fitToWords);
    // another width breaks the lines elsewhere; the height is our own doing
    let width = element.offsetWidth;
    const observer = new ResizeObserver(() => {
      if (element.offsetWidth === width) return;
      width = element.offsetWidth;
      fitToWords();
    });
    observer.observe(element);
    return () => {
      element.removeEventListener('input', fitToWords);
      observer.disconnect();
    };
    // words may come from elsewhere: a version that is put back, a form that is reset
  }, [props.value, props.defaultValue]);
  return <textarea ref={field} {...props} id={id} />;
}

function fitHeight(element: HTMLTextAreaElement): void {
  // as high as its rows say, or its words would never make it lower
  element.style.height = 'auto';
  const borders = element.offsetHeight - element.clientHeight;
  if (element.scrollHeight > element.clientHeight) element.style.height = `${element.scrollHeight + borders}px`;
}
