import type { WireAttribution } from '#lib/stories/types.ts';
import { wireWords } from '#lib/stories/words.ts';

/**
 * The line below a syndicated story that says where it came from.
 * @param print sets a name among other words
 */
export function attributionLine(wire: WireAttribution, language: string, print = (name: string) => name): string {
  const words = wireWords(language);
  const line = wire.copyright && print(wire.copyright);
  return wire.isRelease ? words.release(print(wire.supplier), line) : words.attribution(print(wire.feedName), line);
}
