import { getSchema, type JSONContent } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { type Body, bodySchema } from '#lib/stories/blocks/body.ts';
import { blockTypes } from '#lib/stories/blocks/kinds.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { randomBlock, randomBody } from '#testing/stories/random-body.ts';

const random = seededRandom(12);
const schema = getSchema(bodyExtensions);

describe.each<[string, Body[]]>([
  ['nothing', [[]]],
  ...blockTypes.map((type): [string, Body[]] => [type, many(() => [randomBlock(random, type)])]),
  ['whole stories', many(() => randomBody(random))],
])('%s', (_name, bodies) => {
  test('may be stored', () => {
    for (const body of bodies) expect(bodySchema.parse(body)).toEqual(body);
  });

  test('comes back from the editor as it went in', () => {
    for (const body of bodies) expect(toBlocks(fromBlocks(body))).toEqual(body);
  });

  test('fits the editor’s own schema and survives it', () => {
    for (const body of bodies) {
      const doc = schema.nodeFromJSON(fromBlocks(body));
      doc.check();
      expect(toBlocks(doc.toJSON() as JSONContent)).toEqual(body);
    }
  });
});

function many(make: () => Body): Body[] {
  return Array.from({ length: 200 }, make);
}
