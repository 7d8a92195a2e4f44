/** Catalogues are compiled by @lingui/vite-plugin, without the words of the desk: see scripts/words-by-place.mjs. */
declare module "*.po" {
  import type { Messages } from "@lingui/core"

  export const messages: Messages
}

/** The words of the desk alone. */
declare module "*.po?desk?lingui" {
  import type { Messages } from "@lingui/core"

  export const messages: Messages
}
