/**
 * Players of others that a story may show, once a reader asks for one. The table is fixed: each provider recognises
 * the addresses people copy, and says where its player is and what shape it has.
 */
export type Embed = {
  provider: string;
  /** Where a reader watches or hears it at the provider's. */
  publicUrl: string;
  playerUrl: string;
  /** Of the player: a film, a film filmed upright, a line of sound, or a list of several. */
  shape: 'wide' | 'upright' | 'sound' | 'list';
  kind: 'film' | 'sound';
};

type Provider = {
  name: string;
  hosts: readonly string[];
  kind: Embed['kind'];
  /** Null for an address of theirs that is nothing to play. */
  read: (url: URL) => Pick<Embed, 'playerUrl' | 'publicUrl' | 'shape'> | null;
};

const youtube: Provider = {
  name: 'YouTube',
  hosts: ['youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtube-nocookie.com', 'youtu.be'],
  kind: 'film',
  read: (url) => {
    const [first = '', second = ''] = partsOf(url);
    const isShort = first === 'shorts';
    const named = isShort || ['live', 'embed', 'v'].includes(first) ? second : (url.searchParams.get('v') ?? '');
    const id = bareHost(url) === 'youtu.be' ? first : named;
    if (!/^[\w-]{11}$/.test(id)) return null;
    const seconds = secondsOf(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '');
    return {
      playerUrl: `https://www.youtube-nocookie.com/embed/${id}${seconds ? `?start=${seconds}` : ''}`,
      publicUrl: isShort
        ? `https://www.youtube.com/shorts/${id}`
        : `https://www.youtube.com/watch?v=${id}${seconds ? `&t=${seconds}s` : ''}`,
      shape: isShort ? 'upright' : 'wide',
    };
  },
};

const vimeo: Provider = {
  name: 'Vimeo',
  hosts: ['vimeo.com', 'player.vimeo.com'],
  kind: 'film',
  read: (url) => {
    const found = /^\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d{1,12})(?:\/([0-9a-f]{6,20}))?\/?$/.exec(
      url.pathname,
    );
    if (!found) return null;
    const [, id, inPath] = found;
    // films that are not listed need their hash
    const hash = inPath ?? /^[0-9a-f]{6,20}$/.exec(url.searchParams.get('h') ?? '')?.[0];
    return {
      playerUrl: `https://player.vimeo.com/video/${id}?${hash ? `h=${hash}&` : ''}dnt=1`,
      publicUrl: `https://vimeo.com/${id}${hash ? `/${hash}` : ''}`,
      shape: 'wide',
    };
  },
};

const soundCloud: Provider = {
  name: 'SoundCloud',
  hosts: ['soundcloud.com', 'm.soundcloud.com'],
  kind: 'sound',
  read: (url) => {
    const parts = partsOf(url);
    const isSet = parts.length === 3 && parts[1] === 'sets';
    // other names under an artist are lists of theirs, such as /tracks
    const isTrack = parts.length === 2 && !['tracks', 'albums', 'sets', 'reposts', 'likes'].includes(parts[1] ?? '');
    if (!(isSet || isTrack) || !parts.every((part) => /^[\w-]+$/.test(part))) return null;
    const publicUrl = `https://soundcloud.com/${parts.join('/')}`;
    return {
      playerUrl: `https://w.soundcloud.com/player/?url=${encodeURIComponent(publicUrl)}`,
      publicUrl,
      shape: isSet ? 'list' : 'sound',
    };
  },
};

const spotify: Provider = {
  name: 'Spotify',
  hosts: ['open.spotify.com'],
  kind: 'sound',
  read: (url) => {
    const found =
      /^\/(?:intl-[a-z-]+\/)?(?:embed\/)?(track|album|playlist|artist|episode|show)\/([A-Za-z0-9]{22})\/?$/.exec(
        url.pathname,
      );
    if (!found) return null;
    const [, what, id] = found;
    return {
      playerUrl: `https://open.spotify.com/embed/${what}/${id}`,
      publicUrl: `https://open.spotify.com/${what}/${id}`,
      shape: what === 'track' || what === 'episode' ? 'sound' : 'list',
    };
  },
};

const providers: readonly Provider[] = [youtube, vimeo, soundCloud, spotify];

/** "YouTube", "Vimeo" …, for whoever has to choose an address. */
export const embedProviders: readonly string[] = providers.map(({ name }) => name);

/** What an address plays; null when it is no film or sound of a provider we know. */
export function findEmbed(href: string): Embed | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password || url.port) return null;
  const provider = providers.find(({ hosts }) => hosts.includes(bareHost(url)));
  const read = provider?.read(url);
  return provider && read ? { provider: provider.name, kind: provider.kind, ...read } : null;
}

const bareHost = (url: URL) => url.hostname.replace(/^www\./, '');
const partsOf = (url: URL) => url.pathname.split('/').filter(Boolean);

/** "90", "90s", "1m30s" → 90; 0 for anything else. */
function secondsOf(time: string): number {
  const [all, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(time) ?? [];
  return all ? Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds) : 0;
}
