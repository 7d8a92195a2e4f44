/** What was seen in a file that never changes, kept for whoever looks into it next. */
import { type Probe, probeFile } from "./probe"

/** Files that are remembered: those of the clips that are being made. */
const KEPT_MAX = 32

const kept = new Map<string, Probe>()

/**
 * Look into a file whose name says what is in it: the picture and the sound of a clip are made one after the
 * other, and each has to know it.
 *
 * @throws FfmpegError as `probeFile` does
 */
export const probeOnce = async (
  ffprobe: string,
  path: string,
  options: { readonly signal: AbortSignal },
): Promise<Probe> => {
  const known = kept.get(path)
  if (known !== undefined) return known
  const probe = await probeFile(ffprobe, path, options)
  kept.set(path, probe)
  const [oldest] = kept.keys()
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest)
  return probe
}
