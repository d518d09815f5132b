/**
 * What a browser would send of a form that nobody filled in, with whatever hidden fields the framework put in it.
 * @param holds something that is in this form's HTML and in no other's on the page
 */
export function formFields(html: string, holds: string): Record<string, string> {
  const form = html
    .split('<form')
    .slice(1)
    .map((part) => part.split('</form>')[0] ?? '')
    .find((part) => part.includes(holds));
  if (form === undefined) throw new Error(`no form with ${holds}`);
  const fields: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name) fields[name] = plain(/value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  return fields;
}

const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
