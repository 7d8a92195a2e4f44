import { saveFile } from "../../ui/save-file"

/** What became of a file that she has asked for. */
export type HandedOver = "shared" | "saved"

const isCalledOff = (cause: unknown): boolean => cause instanceof DOMException && cause.name === "AbortError"

/** Give a file away: by the phone's own sheet, or into its downloads. `undefined`: she changed her mind. */
export const handOver = async (file: File): Promise<HandedOver | undefined> => {
  if (navigator.canShare?.({ files: [file] }) === true) {
    try {
      await navigator.share({ files: [file] })
      return "shared"
    } catch (cause) {
      if (isCalledOff(cause)) return undefined
      // Her tap is too long ago, or the sheet takes no such file: the downloads do.
    }
  }
  saveFile(file, file.name)
  return "saved"
}
