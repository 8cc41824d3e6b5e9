/** Lines of the catalogue of ambiguous behaviours that no variant of a provider stands for, with the reason. */
export const notVaried: Record<number, string> = {
  27: 'is about what a client stores: the suite sends no two items of one type',
  39: 'is a measure, not a behaviour: nothing here depends on how fast the provider is',
  41: 'is about what Entra sends beside active=false, which the suite does not send',
  44: 'is about the text of the RFCs',
};
