import { createHash } from "node:crypto"
import type { FfmpegTools } from "../media/ffmpeg-binaries"
import { MEZZANINE_VERSION } from "./mezzanine-args"

/** A name for what a file holds: equal for equal shapes, whose parts are written in the same order. */
export const hashOf = (shape: Readonly<Record<string, unknown>>): string =>
  createHash("sha256").update(JSON.stringify(shape)).digest("hex")

/** What the encoder puts into a file differs from build to build, and one film has one header. */
export const encoderOf = ({ version }: FfmpegTools) => ({ version: MEZZANINE_VERSION, ffmpeg: version })
