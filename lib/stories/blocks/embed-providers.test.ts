import { describe, expect, test } from 'vitest';
import { embedProviders, findEmbed } from '#lib/stories/blocks/embed-providers.ts';

const youtube = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';
const spotifyId = '4uLU6hMCjMI75M1A2tKUQC';

describe('an address people copy leads to its player', () => {
  test.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', youtube],
    ['https://www.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&feature=share', youtube],
    ['http://youtube.com/watch?v=dQw4w9WgXcQ', youtube],
    ['https://m.youtube.com/watch?v=dQw4w9WgXcQ&t=90s', `${youtube}?start=90`],
    ['https://youtu.be/dQw4w9WgXcQ?si=abc&t=75', `${youtube}?start=75`],
    ['https://youtu.be/dQw4w9WgXcQ?t=1m30s', `${youtube}?start=90`],
    ['https://youtu.be/dQw4w9WgXcQ?t=soon', youtube],
    ['https://www.youtube.com/live/dQw4w9WgXcQ', youtube],
    ['https://www.youtube.com/embed/dQw4w9WgXcQ', youtube],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', youtube],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://vimeo.com/channels/staffpicks/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://vimeo.com/76979871/abcdef1234', 'https://player.vimeo.com/video/76979871?h=abcdef1234&dnt=1'],
    [
      'https://player.vimeo.com/video/76979871?h=abcdef1234',
      'https://player.vimeo.com/video/76979871?h=abcdef1234&dnt=1',
    ],
    [
      'https://soundcloud.com/river-choir/first-ice?si=1',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Friver-choir%2Ffirst-ice',
    ],
    [
      'https://m.soundcloud.com/river-choir/sets/winter',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Friver-choir%2Fsets%2Fwinter',
    ],
    [`https://open.spotify.com/track/${spotifyId}?si=1`, `https://open.spotify.com/embed/track/${spotifyId}`],
    [`https://open.spotify.com/intl-fr/album/${spotifyId}`, `https://open.spotify.com/embed/album/${spotifyId}`],
  ])('%s', (href, playerUrl) => {
    const embed = findEmbed(href);
    expect(embed?.playerUrl).toBe(playerUrl);
    // what a reader is sent to is the same thing
    expect(findEmbed(embed?.publicUrl ?? '')?.playerUrl).toBe(playerUrl);
    expect(embedProviders).toContain(embed?.provider);
  });
});

describe('anything else is nothing to play', () => {
  test.each([
    ['', 'not an address'],
    ['youtube', 'not an address'],
    ['https://www.youtube.com/', 'a front page'],
    ['https://www.youtube.com/watch?v=short', 'no id'],
    ['https://www.youtube.com/@somebody', 'a channel'],
    ['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', 'another host'],
    ['https://evil.example/https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'another host'],
    ['https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ', 'another host'],
    ['https://a:b@www.youtube.com/watch?v=dQw4w9WgXcQ', 'a password'],
    ['https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ', 'another port'],
    ['javascript://www.youtube.com/watch?v=dQw4w9WgXcQ', 'no address of the web'],
    ['https://vimeo.com/about', 'a page about them'],
    ['https://soundcloud.com/river-choir', 'an artist'],
    ['https://soundcloud.com/river-choir/tracks', 'a list of theirs'],
    ['https://soundcloud.com/river-choir/%22%3E', 'no name'],
    ['https://open.spotify.com/search/ice', 'a search'],
    ['https://film.example/watch?v=dQw4w9WgXcQ', 'a provider we do not know'],
  ])('%s (%s)', (href) => expect(findEmbed(href)).toBeNull());
});

test.each([
  ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'upright'],
  ['https://youtu.be/dQw4w9WgXcQ', 'wide'],
  ['https://soundcloud.com/river-choir/first-ice', 'sound'],
  [`https://open.spotify.com/playlist/${spotifyId}`, 'list'],
])('%s is %s', (href, shape) => expect(findEmbed(href)?.shape).toBe(shape));
