import { create } from "zustand"

/** Why what she signed was not taken: the clock of her phone is ahead, or something that she cannot mend. */
export type ConsentRefusal = "clock" | "other"

/** The last signature that the server did not take; forgotten with the page, or when she signs again. */
export const useRefusedConsent = create<{ readonly refusal: ConsentRefusal | undefined }>(() => ({
  refusal: undefined,
}))

export const noteRefused = (refusal: ConsentRefusal | undefined): void =>
  useRefusedConsent.setState({ refusal })
