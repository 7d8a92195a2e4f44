import type { Logo } from "./closing-card"

const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex")
/** Where a PNG says how wide and how high it is: https://www.w3.org/TR/png/#11IHDR */
const WIDTH_AT = 16
const HEIGHT_AT = 20

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)

/** A logo from the bytes of a PNG; undefined where they are none. */
export const readLogo = (bytes: Buffer): Logo | undefined => {
  if (bytes.length < HEIGHT_AT + 4 || !isPng(bytes)) return undefined
  const [width, height] = [bytes.readUInt32BE(WIDTH_AT), bytes.readUInt32BE(HEIGHT_AT)]
  if (width === 0 || height === 0) return undefined
  return { source: `data:image/png;base64,${bytes.toString("base64")}`, ratio: width / height }
}
