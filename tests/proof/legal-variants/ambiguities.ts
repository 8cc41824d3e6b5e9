/** Lines of the catalogue of ambiguous behaviours that no variant of a provider stands for, with the reason. */
export const notVaried: Record<number, string> = {
  10: 'no text is sent without quotation marks in a filter',
  13: 'no user is created again while a disabled one has the name: after a deletion only, when it is active and gone',
  23: 'no PATCH is sent without operations; one that changes nothing has to be accepted',
  27: 'is about what a client stores: the suite sends no two items of one type',
  33: 'discovery is always asked for with the token',
  38: 'excludedAttributes is sent with reads only',
  39: 'is a measure, not a behaviour: nothing here depends on how fast the provider is',
  40: 'only ASCII letters change their case in what is looked for',
  41: 'is about what Entra sends beside active=false, which the suite does not send',
  44: 'is about the text of the RFCs',
};
