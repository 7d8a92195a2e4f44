/** Catalogues are compiled by @lingui/vite-plugin, without the words of single places: see scripts/words-by-place.mjs. */
declare module "*.po" {
  import type { Messages } from "@lingui/core"

  export const messages: Messages
}

/** The words of one place alone. */
declare module "*?lingui" {
  import type { Messages } from "@lingui/core"

  export const messages: Messages
}
