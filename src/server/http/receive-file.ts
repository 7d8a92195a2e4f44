/** A file in the body of a request, as it arrives: counted, hashed, and on the disk. */
import { createHash } from "node:crypto"
import { createWriteStream } from "node:fs"
import type { IncomingMessage } from "node:http"
import { Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Bytes } from "../../domain/timecode"
import { FailureError } from "../failure"

/**
 * Write the body of a request to a file.
 *
 * @returns SHA-256 in lower-case hex
 * @throws FailureError `too-large` as soon as it is; what is written by then is for the caller to remove
 */
export const receiveFile = async (req: IncomingMessage, path: string, max: Bytes): Promise<string> => {
  const hash = createHash("sha256")
  let size: Bytes = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      hash.update(chunk)
      if (size <= max) done(null, chunk)
      else done(new FailureError("too-large", "The file is too large.", { details: { max } }))
    },
  })
  await pipeline(req, meter, createWriteStream(path))
  return hash.digest("hex")
}
