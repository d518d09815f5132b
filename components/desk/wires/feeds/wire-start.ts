import { presetRights, type WirePreset } from '#lib/wires/presets.ts';
import type { WirePreview } from '#lib/wires/preview-types.ts';
import type { Wire } from '#lib/wires/types.ts';

/** What the form of a wire begins with. */
export type WireStart = Omit<Wire, 'id' | 'version' | 'pausedAt'>;

type Paper = {
  sections: readonly { id: number; slug: string }[];
  editions: readonly { id: number; language: string; timeZone: string }[];
};

/** A new wire: careful in every way, and otherwise as a preset or the feed itself says. */
export function startWire(paper: Paper, preset: WirePreset | null, preview: WirePreview | null): WireStart {
  const said = preset ?? (preview?.kind === 'feed' ? startOfFeed(preview) : {});
  const edition = paper.editions.find(({ timeZone }) => timeZone === preset?.timeZone) ?? paper.editions[0];
  const section = paper.sections.find(({ slug }) => slug === preset?.section) ?? paper.sections[0];
  return {
    slug: '',
    kind: 'feed',
    feedUrl: '',
    senders: [],
    homepage: '',
    name: '',
    supplier: '',
    copyright: '',
    language: edition?.language ?? 'en',
    timeZone: edition?.timeZone ?? 'UTC',
    ...presetRights,
    pictureDays: null,
    sectionId: section?.id ?? 0,
    editionIds: edition ? [edition.id] : [],
    destination: 'inbox',
    withdrawal: 'ask',
    intervalMinutes: 30,
    idleHours: 72,
    ...said,
  };
}

function startOfFeed({ url, title, link, language, copyright }: Extract<WirePreview, { kind: 'feed' }>) {
  // "Prairie Dispatch | Calgary", "Prairie Dispatch: Calgary"
  const [supplier = ''] = title.split(/\s[-–—|:]\s|:\s/u);
  return {
    feedUrl: url,
    homepage: link ?? '',
    name: title,
    supplier,
    copyright: copyright || (supplier && `© ${supplier}`),
    ...(language ? { language } : {}),
  };
}
