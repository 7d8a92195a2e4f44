import { webcrypto } from "node:crypto"
import { signedPart } from "../../domain/sealed-file"

const CURVE = { name: "ECDSA", namedCurve: "P-256" } as const
const SIGNING = { name: "ECDSA", hash: "SHA-256" } as const

/**
 * Whether a key signed a header. No for what is no key and no signature.
 *
 * @param publicKey A point of P-256, uncompressed, in base64url.
 * @param signature In base64url.
 */
export const isSignedBy = async (publicKey: string, header: string, signature: string): Promise<boolean> => {
  const point = Buffer.from(publicKey, "base64url")
  try {
    const key = await webcrypto.subtle.importKey("raw", point, CURVE, false, ["verify"])
    const signed = signedPart(new TextEncoder().encode(header))
    return await webcrypto.subtle.verify(SIGNING, key, Buffer.from(signature, "base64url"), signed)
  } catch {
    // A point that is not on the curve.
    return false
  }
}
