import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Format } from "../../../domain/format"

/** The film's formats as people call them. */
export const FORMAT_WORDS: Readonly<Record<Format, MessageDescriptor>> = {
  "16:9": msg`Paysage 16:9`,
  "9:16": msg`Portrait 9:16`,
  "1:1": msg`Carré 1:1`,
}
