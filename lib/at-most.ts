/** What a field says whose text is too long: "at most 1,000 characters". */
export function atMostCharacters(maxLength: number): string {
  return `at most ${maxLength.toLocaleString('en')} characters`;
}
