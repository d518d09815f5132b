import { z } from 'zod';
import { languageTag } from '#lib/language-tag.ts';
import { distinctIds, rowId } from '#lib/row-id.ts';
import { singleLine } from '#lib/single-line.ts';
import { maxEditions, maxTopics } from '#lib/stories/input.ts';
import { prominences } from '#lib/stories/types.ts';
import { foldPath, foldPhrase } from '#lib/wires/routing/folded-words.ts';
import { wireDestinations } from '#lib/wires/types.ts';

export const maxRules = 200;
const maxListed = 100;

const some = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item).min(1, what).max(maxListed, `at most ${maxListed}`);
const someIds = (most: number, what: string) => z.array(rowId).min(1, what).max(most, `at most ${most}`);

const phrase = singleLine(120).refine((text) => foldPhrase(text) !== null, 'a word: it has neither letter nor digit');
const category = singleLine(200).refine((text) => foldPath(text) !== '', 'a category');
const author = singleLine(120).pipe(z.string().min(1, 'a name'));
const hour = z.int('an hour from 0 to 23').min(0, 'an hour from 0 to 23').max(23, 'an hour from 0 to 23');

/** Conditions of a rule. */
const when = z.strictObject({
  wireIds: someIds(1_000, 'at least one wire').transform(distinctIds).exactOptional(),
  words: z
    .strictObject({ any: some(phrase, 'at least one word'), in: z.enum(['headline', 'body', 'both']) })
    .exactOptional(),
  categories: some(category, 'at least one category').exactOptional(),
  authors: some(author, 'at least one author').exactOptional(),
  languages: some(languageTag(), 'at least one language').exactOptional(),
  hours: z
    .strictObject({ from: hour, to: hour })
    .refine(({ from, to }) => from !== to, 'two hours that differ')
    .exactOptional(),
  weekdays: z
    .array(z.int().min(1, '1 Monday … 7 Sunday').max(7, '1 Monday … 7 Sunday'))
    .min(1, 'at least one day')
    .transform(distinctIds)
    .exactOptional(),
});

/** Actions of a rule. */
const actions = z
  .strictObject({
    sectionId: rowId.exactOptional(),
    editionIds: someIds(maxEditions, 'at least one edition').transform(distinctIds).exactOptional(),
    topicIds: someIds(maxTopics, 'at least one topic').transform(distinctIds).exactOptional(),
    kicker: singleLine(40).exactOptional(),
    prominence: z.enum(prominences).exactOptional(),
    destination: z.enum([...wireDestinations, 'drop']).exactOptional(),
    stop: z.boolean().exactOptional(),
  })
  .refine((given) => Object.keys(given).length > 0, 'say what it does');

/** One rule. */
export const ruleSchema = z.strictObject({
  name: singleLine(80).pipe(z.string().min(1, 'a name')),
  isOn: z.boolean(),
  when,
  actions,
});

/** The whole list in its order, as the desk and the command line give it. */
export const rulesSchema = z.array(ruleSchema).max(maxRules, `at most ${maxRules} rules`);

export const saveRulesSchema = z.strictObject({
  /** The version that was changed; null: there was none. */
  ruleSetId: rowId.nullable(),
  rules: rulesSchema,
});
