/** The form "Email this story" of a story's page: its fields, with whatever hidden ones the framework put in it. */
export function readShareForm(html: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes('Friend Email Address')) ?? '';
  const fields: Record<string, string> = {};
  for (const [input] of form.split('</form>')[0]?.matchAll(/<input[^>]*>/g) ?? []) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name)
      fields[name] = (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  }
  return fields;
}

/** A body of `multipart/form-data; boundary=b`. */
export function multipartOf(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--b--\r\n`;
}
