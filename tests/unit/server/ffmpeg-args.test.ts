/** What ffmpeg is told. That it does what is meant is shown in tests/server/film.test.ts. */
import { describe, expect, test } from "vitest"
import { concatList, filmArgs } from "../../../src/server/film/film-args"
import { subtitlesOf } from "../../../src/server/film/film-subtitles"
import { cardMezzanineArgs, clipMezzanineArgs } from "../../../src/server/film/mezzanine-args"
import { progressSeconds } from "../../../src/server/media/ffmpeg-progress"
import { levelFilters, parseLoudness } from "../../../src/server/media/loudness"
import { proxyArgs, proxySize } from "../../../src/server/media/proxy-args"

const PICTURE = { codec: "h264", width: 1920, height: 1080, quarterTurns: 0, pixelAspect: 1 }
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

describe("a mezzanine's command", () => {
  test("fills the frame, in PCM and steady frames", () => {
    const args = clipMezzanineArgs(CLIP, PICTURE, FULL_HD, { integrated: -26, truePeak: -9 }, "/out/m.mov")
    expect(optionOf(args, "-vf")).toContain("scale=1920:1080:force_original_aspect_ratio=increase")
    expect(optionOf(args, "-vf")).toContain("crop=1920:1080")
    expect(optionOf(args, "-af")).toContain("volume=10.00dB")
    expect(optionOf(args, "-c:a")).toBe("pcm_s16le")
  })

  test.each([
    ["fills the frame with 4:3", { width: 640, height: 480 }, false],
    ["fills the frame with a square", { width: 1080, height: 1080 }, false],
    ["shows an upright clip whole before a backdrop", { width: 1080, height: 1920 }, true],
    ["shows a clip that is turned upright whole", { quarterTurns: 1 }, true],
  ])("%s", (_, picture, hasBackdrop) => {
    const args = clipMezzanineArgs(CLIP, { ...PICTURE, ...picture }, FULL_HD, undefined, "/out/m.mov")
    expect(optionOf(args, "-vf")?.includes("[backdrop]")).toBe(hasBackdrop)
  })

  test("takes silence where a clip has no sound", () => {
    const args = clipMezzanineArgs({ ...CLIP, hasSound: false }, PICTURE, FULL_HD, undefined, "/out/m.mov")
    expect(args.filter(arg => arg === "-i")).toHaveLength(2)
    expect(args).toContain("1:a:0")
    expect(optionOf(args, "-af")).not.toContain("volume")
  })

  test("encodes cards and clips alike, or they could not be joined", () => {
    const codecOf = (args: string[]) => args.slice(args.indexOf("-c:v"), args.indexOf("-frames:v"))
    const card = cardMezzanineArgs("/in/card.png", 2, "/out/c.mov")
    expect(codecOf(card).filter(arg => arg !== "-vf")).toEqual(
      codecOf(clipMezzanineArgs(CLIP, PICTURE, FULL_HD, undefined, "/out/m.mov")),
    )
  })
})

describe("loudness", () => {
  const report = (value: string) => [
    "[Parsed_loudnorm_0 @ 0x1]",
    "{",
    `\t"input_i" : "${value}",`,
    `\t"input_tp" : "${value}",`,
    '\t"x" : "1"',
    "}",
  ]

  test("is read from loudnorm's report", () => {
    expect(parseLoudness(report("-23.41"))).toEqual({ integrated: -23.41, truePeak: -23.41 })
    const nothing = Number.NEGATIVE_INFINITY
    expect(parseLoudness(report("-inf"))).toEqual({ integrated: nothing, truePeak: nothing })
  })

  test("that was not reported is an error, not a silence", () => {
    expect(() => parseLoudness(["frame=1"])).toThrow(RangeError)
  })

  test("is raised or lowered to the target", () => {
    expect(levelFilters({ integrated: -30 })[0]).toBe("volume=14.00dB")
    expect(levelFilters({ integrated: -6 })[0]).toBe("volume=-10.00dB")
  })

  test.each([Number.NEGATIVE_INFINITY, -70, -50])("of %d is nobody's voice and stays", integrated => {
    expect(levelFilters({ integrated })).toEqual([])
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
    list: "/l",
    subtitles: "/s.srt",
    language: "fr",
    duration: 2,
    loudness: { integrated: -16, truePeak: -2 },
    title: "8 mars",
  } as const

  test("copies the picture and encodes the sound once", () => {
    const args = filmArgs(film, "/out/film.mp4")
    expect(optionOf(args, "-c:v")).toBe("copy")
    expect(optionOf(args, "-c:a")).toBe("aac")
    expect(optionOf(args, "-af")).toContain("atrim=end_sample=96000")
    expect(optionOf(args, "-movflags")).toBe("+faststart")
  })

  test("has no subtitle track where nobody speaks", () => {
    expect(filmArgs({ ...film, subtitles: undefined }, "/out/film.mp4")).not.toContain("mov_text")
  })
})

test("subtitles follow the cut, and cards have none", () => {
  const ids = { lineId: "l", contributorId: "c", takeId: "t", gainDb: 0, crop: null, lowerThird: null }
  const cues = subtitlesOf([
    { kind: "stand-in", lineId: "l", text: "Personne encore.", duration: 2 },
    { kind: "clip", ...ids, text: "Me voici.", points: { inPoint: 0.5, outPoint: 2 } },
    { kind: "clip", ...ids, text: "Et moi.", points: { inPoint: 0, outPoint: 1 } },
  ])
  expect(cues).toEqual([
    { from: 2, to: 3.5, text: "Me voici." },
    { from: 3.5, to: 4.5, text: "Et moi." },
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
