import { HtmlValidate } from 'html-validate/node';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:recommended'],
  rules: {
    // Gmail drops style sheets from forwarded mails and in accounts of others: what matters stands at its place
    'no-inline-style': 'off',
    // the one way to speak to Word's engine, and a comment to everybody else
    'no-conditional-comment': 'off',
    // for search engines, and counts `&lt;` as four
    'long-title': 'off',
  },
});

/** What is wrong with a mail's HTML by the strictest rules there are; nothing if it is as it should be. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId} ${message}`),
  );
}
