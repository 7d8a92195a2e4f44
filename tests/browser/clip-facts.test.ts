import { afterEach, describe, expect, it, vi } from "vitest"
import { type ClipFacts, readClipFacts } from "../../src/browser/media/clip-facts"
import { measureDuration } from "../../src/browser/media/duration"
import { playClip } from "../../src/browser/media/played-clip"
import { makePoster } from "../../src/browser/media/poster"
import { makeStandIn } from "../../src/browser/media/stand-in-poster"
import { GALLERY, type GalleryClip, galleryFile } from "./gallery"

/** What mediabunny and the browser's player say of clips that other programs have made. */
type Expected = Partial<Omit<ClipFacts, "picture">> & { picture?: Partial<ClipFacts["picture"]> }

const LYING = { width: 192, height: 108, rotation: 0, isHdr: false }
const UPRIGHT = { width: 108, height: 192, isHdr: false }
const EXPECTED: Readonly<Record<GalleryClip, Expected>> = {
  "hevc.mov": { container: "MOV", picture: { ...LYING, codec: "hevc", frameRate: 30 } },
  "hlg.mov": { container: "MOV", picture: { ...LYING, codec: "hevc", isHdr: true } },
  "hdr10.mp4": { container: "MP4", picture: { ...LYING, codec: "hevc", isHdr: true } },
  "24-frames.mp4": { container: "MP4", picture: { ...LYING, codec: "avc", frameRate: 24 } },
  "60-frames.mp4": { container: "MP4", picture: { ...LYING, codec: "avc", frameRate: 60 } },
  "variable.mp4": { container: "MP4", picture: { ...LYING, codec: "avc" } },
  "edit-list.mp4": { container: "MP4", picture: { ...LYING, codec: "avc" } },
  "turned-90.mp4": { container: "MP4", picture: { ...UPRIGHT, rotation: 90 } },
  "turned-180.mp4": { container: "MP4", picture: { ...LYING, rotation: 180 } },
  "turned-270.mp4": { container: "MP4", picture: { ...UPRIGHT, rotation: 270 } },
  "phone.webm": { container: "WebM", picture: { ...LYING, codec: "vp8" } },
  "mpeg4.3gp": { container: "3GP", picture: { codec: "mp4v", width: 176, height: 144, frameRate: 15 } },
  "h263.3gp": { container: "3GP", picture: { codec: "s263", width: 176, height: 144, frameRate: 15 } },
}

/** Of these this Chromium shows no picture. */
const WITHOUT_PICTURE: readonly GalleryClip[] = ["hevc.mov", "hlg.mov", "hdr10.mp4", "mpeg4.3gp", "h263.3gp"]

const LENGTH = 1.5
/** Of this clip, an edit list hides the first half second. */
const lengthOf = (name: GalleryClip): number => (name === "edit-list.mp4" ? 1 : LENGTH)
/** Half a frame of the slowest. */
const TOLERANCE = 0.034

afterEach(() => vi.restoreAllMocks())

describe("a clip from the gallery", () => {
  it.each(GALLERY)("%s is known by its tables", async name => {
    const facts = await readClipFacts(await galleryFile(name))
    expect(facts).toMatchObject({ hasSound: true, ...EXPECTED[name] })
    expect(Math.abs(facts.duration - lengthOf(name))).toBeLessThan(TOLERANCE)
  })

  it.each(GALLERY)("%s has its true length, played here or not", async name => {
    const file = await galleryFile(name)
    expect(Math.abs((await measureDuration(file)) - lengthOf(name))).toBeLessThan(TOLERANCE)
    const isShown = (await playClip(file))?.hasPicture === true
    expect(isShown).toBe(!WITHOUT_PICTURE.includes(name))
  })

  it("has its true length where a player knows only its first part", async () => {
    const name = "24-frames.mp4"
    vi.spyOn(HTMLMediaElement.prototype, "duration", "get").mockReturnValue(0.03)
    expect(Math.abs((await measureDuration(await galleryFile(name))) - lengthOf(name))).toBeLessThan(
      TOLERANCE,
    )
  })

  it("has a picture that names its format where no player shows it", async () => {
    const file = await galleryFile("hlg.mov")
    await expect(makePoster(file, LENGTH / 2)).rejects.toMatchObject({ code: "unplayable" })
    const { picture, format } = await makeStandIn(file, LENGTH / 2)
    expect(format).toBe("MOV · HEVC · HDR")
    const drawn = await createImageBitmap(picture)
    expect(drawn.width / drawn.height).toBeCloseTo(16 / 9, 2)
  })

  it("is not known when it is a text", async () => {
    const text = new File(["Bonjour"], "clip.mp4", { type: "video/mp4" })
    await expect(readClipFacts(text)).rejects.toMatchObject({ code: "unknown-clip" })
    await expect(measureDuration(text)).rejects.toMatchObject({ code: "unplayable" })
    expect(await playClip(text)).toBeUndefined()
  })
})
