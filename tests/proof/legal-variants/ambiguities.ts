/** The lines of the catalogue of ambiguous behaviours that no variant covers, with the reason. */
export const notVaried: Record<number, string> = {
  10: 'no string is sent without quotation marks in a filter',
  13: 'no user is created again while a disabled user has its name: only after an active user was deleted',
  23: 'no PATCH is sent without operations; a PATCH that changes nothing must be accepted',
  27: 'is about what a client stores: the suite never sends two items of one type',
  33: 'discovery is always requested with the token',
  38: 'excludedAttributes is sent only with reads',
  39: 'is a measure, not a behaviour: no verdict depends on how fast the provider is',
  40: 'queries change the case of ASCII letters only',
  41: 'is about what Entra sends together with active=false, which the suite does not send',
  44: 'is about the wording of the RFCs',
};
