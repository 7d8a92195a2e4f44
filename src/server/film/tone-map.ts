/** From the brightness of HDR to that of HD. */
import type { Picture } from "../media/probe"

/** What a picture's brightness is coded by that HD screens do not know, in ffmpeg's words: PQ and HLG. */
const HDR_TRANSFERS = ["smpte2084", "arib-std-b67"]

/** Light of white paper in HDR, in nits (ITU-R BT.2408): what becomes as bright as white in HD. */
const WHITE_NITS = 203

export const isHdr = ({ transfer }: Picture): boolean => HDR_TRANSFERS.includes(transfer)

/**
 * Filters from HDR to BT.709; none for other pictures. What is brighter than paper is rolled off, what is
 * darker keeps its look. In linear light, with more than 16 bits: so let them come after scaling down.
 *
 * @see https://ffmpeg.org/ffmpeg-filters.html#tonemap for the curve
 */
export const toneMap = (picture: Picture): string[] =>
  isHdr(picture)
    ? [
        // Not every decoder hands on what the file says of itself.
        `setparams=color_primaries=bt2020:color_trc=${picture.transfer}:colorspace=bt2020nc:range=tv`,
        `zscale=t=linear:npl=${WHITE_NITS}`,
        "format=gbrpf32le",
        "zscale=p=bt709",
        "tonemap=mobius:desat=0",
        "zscale=t=bt709:m=bt709:r=tv",
        "format=yuv420p",
      ]
    : []
