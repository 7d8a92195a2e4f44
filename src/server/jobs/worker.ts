import type { FfmpegTools } from "../media/ffmpeg-binaries"
import type { Services } from "../services"

/** What a job has at hand. */
export type Worker = Services & { readonly tools: FfmpegTools }
