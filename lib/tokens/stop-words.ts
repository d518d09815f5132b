/**
 * Words of English and French that tell no stories apart, folded. After Snowball's lists, without those that are a
 * word of substance in either language (own, few, once, son, été, EU).
 */
const english =
  'i me my myself we our ours you your yours he him his himself she her hers herself it its itself they them their ' +
  'theirs what which who whom this that these those am is are was were be been being have has had having do does did ' +
  'doing a an the and but if or because as until while of at by for with about between into through during before ' +
  'after to from up down in out on off over then here there when where why how all any both each more most other ' +
  'some such no nor not only so than too very s t can will just don should now d ll re ve m';
const french =
  'au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur leurs lui ma mais me mes ' +
  'moi mon ne nos notre nous on ou par pas pour qu que qui quoi sa se ses sur ta te tes toi tu un une vos votre vous ' +
  'c d j l n y jusqu lorsqu puisqu quoiqu suis es est sommes etes sont sera serai serait seraient etait etaient etant ' +
  'fut soit ayant ai as avons avez ont aura aurait avait avaient ait';
const stopWords = new Set(`${english} ${french}`.split(' '));

/** @param word folded */
export const isStopWord = (word: string): boolean => stopWords.has(word);
