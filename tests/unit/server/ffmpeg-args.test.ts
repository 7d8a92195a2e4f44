/** What ffmpeg is told. That it does what is meant is shown in tests/server/film.test.ts. */
import { describe, expect, test } from "vitest"
import type { Cut } from "../../../src/domain/cut"
import { cleaningFor, clipSoundArgs } from "../../../src/server/film/clip-sound-args"
import { concatList, filmArgs } from "../../../src/server/film/film-args"
import { filmTracksOf } from "../../../src/server/film/film-subtitles"
import {
  breathArgs,
  type ClipPicture,
  cardMezzanineArgs,
  clipMezzanineArgs,
  NO_FADE,
} from "../../../src/server/film/mezzanine-args"
import { progressSeconds } from "../../../src/server/media/ffmpeg-progress"
import { parseLoudness } from "../../../src/server/media/loudness"
import { proxyArgs, proxySize } from "../../../src/server/media/proxy-args"
import { welcomeArgs } from "../../../src/server/welcome/welcome-args"

const PICTURE = {
  codec: "h264",
  width: 1920,
  height: 1080,
  quarterTurns: 0,
  pixelAspect: 1,
  transfer: "unknown",
  isInterlaced: false,
}
const CLIP = { path: "/in/a b.webm", points: { inPoint: 0.25, outPoint: 1.25 }, hasSound: true }
const FULL_HD = { width: 1920, height: 1080 }

/** What follows an option. */
const optionOf = (args: readonly string[], option: string): string | undefined =>
  args[args.indexOf(option) + 1]

describe("proxySize", () => {
  test.each([
    [
      { width: 3840, height: 2160 },
      { width: 1280, height: 720 },
    ],
    [
      { width: 1080, height: 1920 },
      { width: 720, height: 1280 },
    ],
    [
      { width: 1920, height: 1080, quarterTurns: 1 },
      { width: 720, height: 1280 },
    ],
    [
      { width: 321, height: 181 },
      { width: 322, height: 182 },
    ],
    [
      { width: 2000, height: 1500 },
      { width: 960, height: 720 },
    ],
  ])("of %j is %j", (picture, size) => {
    expect(proxySize({ ...PICTURE, ...picture })).toEqual(size)
  })
})

describe("the proxy's command", () => {
  const args = proxyArgs(CLIP, PICTURE, "/out/proxy.mp4")

  test("names the file as one argument", () => {
    expect(args.slice(0, 2)).toEqual(["-i", "/in/a b.webm"])
  })

  test("keeps exactly the frames and samples between the points", () => {
    expect(optionOf(args, "-frames:v")).toBe("30")
    expect(optionOf(args, "-vf")).toMatch(
      /^trim=end=1\.250000,setpts=PTS-0\.258333\/TB,tpad=[^,]*,fps=fps=30:start_time=0:round=up,/,
    )
    expect(optionOf(args, "-af")).toMatch(/^atrim=start=0\.250000:end=1\.250000,.*atrim=end_sample=48000,/)
  })

  test("carries no metadata of the phone on", () => {
    expect(optionOf(args, "-map_metadata")).toBe("-1")
  })
})

const SEEN: ClipPicture = {
  ...{ clip: CLIP, picture: PICTURE, frame: FULL_HD, focus: null },
  ...{ overlays: [], fade: NO_FADE, threads: 1 },
}
const filtersOf = (args: readonly string[]): string => optionOf(args, "-filter_complex") ?? ""

describe("a mezzanine's command", () => {
  test("fills the frame in steady frames, and has no sound", () => {
    const args = clipMezzanineArgs(SEEN, "/out/m.mov")
    expect(filtersOf(args)).toContain("scale=1920:1080:force_original_aspect_ratio=increase")
    expect(filtersOf(args)).toContain("crop=1920:1080")
    expect(args.filter(arg => arg === "-map")).toHaveLength(1)
    expect(args).not.toContain("-af")
  })

  test("crops a little above the middle, or around what was chosen", () => {
    expect(filtersOf(clipMezzanineArgs(SEEN, "/m.mov"))).toContain("'clip(ih*0.4500-oh/2,0,ih-oh)'")
    const chosen = clipMezzanineArgs({ ...SEEN, focus: { x: 0.25, y: 0.5 } }, "/m.mov")
    expect(filtersOf(chosen)).toContain("'clip(iw*0.2500-ow/2,0,iw-ow)':'clip(ih*0.5000-oh/2,0,ih-oh)'")
  })

  test.each([
    ["fills the frame with 4:3", { width: 640, height: 480 }, null, false],
    ["fills the frame with a square", { width: 1080, height: 1080 }, null, false],
    ["shows an upright clip whole before a backdrop", { width: 1080, height: 1920 }, null, true],
    ["shows a clip that is turned upright whole", { quarterTurns: 1 }, null, true],
    ["crops an upright clip around a face", { width: 1080, height: 1920 }, { x: 0.5, y: 0.3 }, false],
  ])("%s", (_, picture, focus, hasBackdrop) => {
    const args = clipMezzanineArgs({ ...SEEN, picture: { ...PICTURE, ...picture }, focus }, "/out/m.mov")
    expect(filtersOf(args).includes("[backdrop]")).toBe(hasBackdrop)
  })

  test("brings HDR to the brightness of HD, and nothing else", () => {
    const hdr = { ...PICTURE, transfer: "arib-std-b67" }
    expect(filtersOf(clipMezzanineArgs({ ...SEEN, picture: hdr }, "/m.mov"))).toContain("tonemap=")
    expect(filtersOf(clipMezzanineArgs(SEEN, "/m.mov"))).not.toContain("tonemap=")
  })

  test("makes whole pictures of half ones", () => {
    const interlaced = { ...PICTURE, isInterlaced: true }
    expect(filtersOf(clipMezzanineArgs({ ...SEEN, picture: interlaced }, "/m.mov"))).toContain("yadif")
  })

  test("lays pictures over it, each at its frames, and leaves out one that is never seen", () => {
    const overlays = [
      { path: "/l.png", from: 0.1, to: 0.6, fadeMs: 100 },
      { path: "/never.png", from: 0.7, to: 0.7, fadeMs: 0 },
    ]
    const args = clipMezzanineArgs({ ...SEEN, overlays }, "/m.mov")
    expect(args.filter(arg => arg === "-i")).toHaveLength(2)
    expect(filtersOf(args)).toContain("loop=loop=14:size=1")
    expect(filtersOf(args)).toContain(
      "fade=in:0:3:alpha=1,fade=out:12:3:alpha=1,setpts=PTS+3/30/TB[overlay1]",
    )
    expect(filtersOf(args)).toContain("[base][overlay1]overlay=eof_action=pass[over1]")
  })

  test("encodes cards, breaths and clips alike, or they could not be joined", () => {
    const codecOf = (args: string[]) => args.slice(args.indexOf("-c:v"), args.indexOf("-frames:v"))
    const clip = codecOf(clipMezzanineArgs(SEEN, "/out/m.mov"))
    const card = { still: "/in/card.png", duration: 2, fade: NO_FADE, threads: 1 }
    expect(codecOf(cardMezzanineArgs(card, "/out/c.mov"))).toEqual(clip)
    expect(codecOf(breathArgs("/in/m.mov", 30, 6, "/out/b.mov"))).toEqual(clip)
  })

  test("looks for the last picture in a breath, between the last two moments", () => {
    expect(optionOf(breathArgs("/in/m.mov", 30, 6, "/out/b.mov"), "-ss")).toBe("0.950000")
  })
})

describe("a voice's command", () => {
  const facts = { loudness: -30, truePeak: -9, clippedShare: 0, silenceBefore: 0, silenceAfter: 0 }

  test("cleans a noisy voice, and no other", () => {
    expect(cleaningFor({ ...facts, noiseFloor: -48.3 })).toEqual({ noiseFloor: -48 })
    expect(cleaningFor({ ...facts, noiseFloor: -70 })).toBeNull()
    expect(cleaningFor(null)).toBeNull()
  })

  test("keeps exactly the samples between the points, however late the cleaning is", () => {
    const filters = optionOf(clipSoundArgs(CLIP, { noiseFloor: -48 }, 0.025, "/out/s.f32"), "-af")
    expect(filters).toMatch(/^atrim=start=0\.250000:end=1\.250000,.*atrim=end_sample=48000,/)
    expect(filters).toContain("highpass=f=80,afftdn=nr=10:nf=-48,atrim=start=0.025000")
    expect(optionOf(clipSoundArgs(CLIP, null, 0, "/out/s.f32"), "-af")).not.toContain("afftdn")
  })
})

describe("loudness", () => {
  const report = (integrated: string, peak: string) => [
    "[Parsed_ebur128_0 @ 0x1] t: 1 TARGET:-23 LUFS M: -9.0 S:-120.7 I: -12.0 LUFS LRA: 0.0 LU FTPK: -9 dBFS",
    "[Parsed_ebur128_0 @ 0x1] Summary:",
    "",
    "  Integrated loudness:",
    `    I:         ${integrated} LUFS`,
    "    Threshold: -31.9 LUFS",
    "  True peak:",
    `    Peak:      ${peak} dBFS`,
  ]

  test("is read from the summary", () => {
    expect(parseLoudness(report("-23.4", "-2.9"))).toEqual({ integrated: -23.4, truePeak: -2.9 })
    const nothing = Number.NEGATIVE_INFINITY
    expect(parseLoudness(report("-70.0", "-inf"))).toEqual({ integrated: nothing, truePeak: nothing })
  })

  test("that was not reported is an error, not a silence", () => {
    expect(() => parseLoudness(["frame=1"])).toThrow(RangeError)
  })
})

describe("the film's command", () => {
  test("joins files whose names have apostrophes, each with its length in whole frames", () => {
    const list = concatList([
      { path: "/media/l'été.mov", duration: 1.25 },
      { path: "/media/b.mov", duration: 1 },
    ])
    expect(list).toBe(
      [
        "ffconcat version 1.0",
        "file '/media/l'\\''été.mov'",
        "duration 1.266667",
        "file '/media/b.mov'",
        "duration 1.000000",
        "",
      ].join("\n"),
    )
  })

  const film = {
    ...{
      list: "/l",
      sound: "/sound.m4a",
      subtitles: [
        { path: "/s.srt", language: "fr" },
        { path: "/t.srt", language: "pt-BR" },
      ],
    },
    ...{ language: "fr", title: "8 mars" },
  } as const

  test("copies the picture, and the sound, which was encoded once", () => {
    const args = filmArgs(film, "/out/film.mp4")
    expect(optionOf(args, "-c:v")).toBe("copy")
    expect(optionOf(args, "-c:a")).toBe("copy")
    expect(optionOf(args, "-movflags")).toBe("+faststart")
  })

  test("has a track for each language, by the names that players know", () => {
    const args = filmArgs(film, "/out/film.mp4")
    expect(args.join(" ")).toContain("-map 2:s:0")
    expect(args.join(" ")).toContain("-map 3:s:0")
    expect(optionOf(args, "-metadata:s:s:0")).toBe("language=fra")
    expect(optionOf(args, "-metadata:s:s:1")).toBe("language=por")
    expect(args).toContain("handler_name=português (Brasil)")
  })

  test("has no subtitle track where nobody speaks", () => {
    expect(filmArgs({ ...film, subtitles: [] }, "/out/film.mp4")).not.toContain("mov_text")
  })
})

test("subtitles follow the cut, and cards have none", () => {
  const ids = { lineId: "l", contributorId: "c", takeId: "t", gainDb: 0, crop: null, lowerThird: null }
  const cut: Cut = [
    { kind: "stand-in", lineId: "l", text: "Personne encore.", duration: 2 },
    { kind: "clip", ...ids, text: "Me voici.", points: { inPoint: 0.5, outPoint: 2 } },
    { kind: "clip", ...ids, text: "Et moi.", points: { inPoint: 0, outPoint: 1 } },
  ]
  const tracks = filmTracksOf(cut, {
    languages: ["fr", "es"],
    tracksOf: (_, { text, points: { inPoint, outPoint } }) => [
      {
        language: "fr",
        isEdited: false,
        isStale: false,
        cues: [{ from: inPoint + 0.5, to: outPoint + 1, text }],
      },
    ],
  })
  expect(tracks).toEqual([
    {
      language: "fr",
      cues: [
        { from: 2.5, to: 3.5, text: "Me voici." },
        { from: 4, to: 4.5, text: "Et moi." },
      ],
    },
  ])
})

describe("progressSeconds", () => {
  test.each([
    ["out_time_ms=1500000", 1.5],
    ["out_time_ms=N/A", undefined],
    ["out_time=00:00:01.500000", undefined],
    ["out_time_ms=-21333", undefined],
    ["progress=end", undefined],
  ])("of %s is %s", (line, seconds) => {
    expect(progressSeconds(line)).toBe(seconds)
  })
})

describe("a welcome clip", () => {
  test("is at most 720p, held down in its rate, with the sound that is given and no other", () => {
    const args = welcomeArgs(CLIP, PICTURE, "/tmp/sound.m4a", "/out/clip.mp4")
    expect(optionOf(args, "-vf")).toContain("scale=1280:720:out_color_matrix=bt709:out_range=tv")
    expect(optionOf(args, "-maxrate")).toBe("1500k")
    expect(optionOf(args, "-movflags")).toBe("+faststart")
    expect(args.filter((_, index) => args[index - 1] === "-map")).toEqual(["0:V:0", "1:a:0"])
    expect(args.at(-1)).toBe("/out/clip.mp4")
  })

  test("without sound has none", () => {
    const args = welcomeArgs({ ...CLIP, hasSound: false }, PICTURE, undefined, "/out/clip.mp4")
    expect(args.filter((_, index) => args[index - 1] === "-map")).toEqual(["0:V:0"])
    expect(args.filter(arg => arg === "-i")).toHaveLength(1)
  })

  test("that was filmed in HDR is brought to what every screen shows", () => {
    const hdr = { ...PICTURE, transfer: "arib-std-b67" }
    expect(optionOf(welcomeArgs(CLIP, hdr, undefined, "/out/clip.mp4"), "-vf")).toContain("tonemap")
  })
})
