import { afterEach, describe, expect, test, vi } from 'vitest';
import { sendPicture } from '#components/desk/story-editor/pictures/send-picture.ts';

const file = new Blob(['a picture']);
const { signal } = new AbortController();
const mediaId = '6f1c1c3e-27c3-4d26-9a5f-3d8f9c0a9b1e';

afterEach(() => vi.unstubAllGlobals());

function answering(response: () => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async () => response());
}

describe('a picture that is sent', () => {
  test('comes back with the words of its file', async () => {
    const picture = {
      widthPx: 3,
      heightPx: 2,
      url: '/media/x.jpg',
      caption: 'Ice.',
      credit: 'Ann Bell',
      alt: '',
      isFirstFrame: true,
    };
    answering(() => Response.json({ kind: 'stored', id: mediaId, ...picture }, { status: 201 }));
    expect(await sendPicture(file, signal)).toEqual({ kind: 'sent', picture: { mediaId, ...picture } });
  });

  test.each([
    ['damaged', false],
    ['too-large', false],
    ['too-many-pixels', false],
    ['not-a-picture', false],
    ['disk-full', true],
    ['signed-out', true],
    ['forbidden', true],
    ['failed', true],
  ])('%s: says what the server said; worth another try: %s', async (kind, isWorthAnother) => {
    answering(() => Response.json({ kind, message: 'Do this.' }, { status: 422 }));
    expect(await sendPicture(file, signal)).toEqual({ kind: 'refused', message: 'Do this.', isWorthAnother });
  });

  test.each([
    [401, 'Sign in'],
    [403, 'the paper’s own address'],
    [413, 'Send a smaller one'],
    [429, 'Wait a minute'],
    [500, 'answer 500'],
    [502, 'in a minute'],
    [503, 'in a minute'],
    [504, 'in time'],
    [507, 'no room'],
    [200, 'answer 200'],
  ])('a page in answer, with %i, becomes words about that, not about the connection', async (status, words) => {
    answering(() => new Response('<h1>Proxy</h1>', { status }));
    const outcome = await sendPicture(file, signal);
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining(words) });
    expect(outcome).not.toMatchObject({ message: expect.stringContaining('connection') });
  });

  test('nothing in answer is about the connection', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await sendPicture(file, signal)).toEqual({
      kind: 'refused',
      message: 'There was no answer. Check the connection, then send it again.',
      isWorthAnother: true,
    });
  });

  test('too large a file is not sent at all', async () => {
    answering(() => Promise.reject(new Error('it was sent')));
    const large = new Blob([new Uint8Array(25 * 1024 * 1024 + 1)]);
    expect(await sendPicture(large, signal)).toMatchObject({ message: expect.stringContaining('25 MB') });
  });

  test('who leaves hears nothing', async () => {
    const leaving = new AbortController();
    answering(() => {
      leaving.abort();
      return Promise.reject(new Error('aborted'));
    });
    expect(await sendPicture(file, leaving.signal)).toBeNull();
  });
});
