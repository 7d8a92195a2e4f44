/** SHA-256 a piece at a time: crypto.subtle would need the whole file in memory at once. */
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"

export type Hasher = {
  readonly add: (piece: ArrayBuffer) => void
  /** The hash in lower-case hex. Ends the hasher. */
  readonly finish: () => string
}

/** Start hashing. */
export const startSha256 = (): Hasher => {
  const hash = sha256.create()
  return {
    add: piece => {
      hash.update(new Uint8Array(piece))
    },
    finish: () => bytesToHex(hash.digest()),
  }
}
