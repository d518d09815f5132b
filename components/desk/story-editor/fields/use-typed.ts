import { useState } from 'react';

/**
 * The value of an input whose owner answers a moment later, as the blocks inside the body do: without it the caret
 * would jump to the end. An owner that answers with another value wins.
 */
export function useTyped(value: string, onChange: (value: string) => void): [string, (typed: string) => void] {
  const [own, setOwn] = useState({ typed: value, given: value });
  if (value !== own.given) setOwn({ typed: value, given: value });
  const type = (typed: string) => {
    setOwn({ typed, given: own.given });
    onChange(typed);
  };
  return [value !== own.given ? value : own.typed, type];
}
