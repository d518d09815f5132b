import { keyed } from '#components/ui/keyed.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

/** Pictures whose files are gone leave their captions. */
export function LostCaptions({ pictures }: { pictures: readonly Picture[] }) {
  const captions = pictures.flatMap(({ caption }) => caption || []);
  return keyed(captions).map(({ key, item }) => (
    <p key={key} className="caption-alone">
      {item}
    </p>
  ));
}
