import { describe, expect, test } from "vitest"
import { parseProbe, shownSize } from "../../../src/server/media/probe"

const FORMAT = { start_time: "0.000000", size: "1234" }
const VIDEO = { codec_type: "video", codec_name: "vp8", width: 640, height: 480 }
const AUDIO = { codec_type: "audio", codec_name: "opus" }

const probeOf = (streams: object[], packets = "", format: object = FORMAT) =>
  parseProbe(JSON.stringify({ streams, format }), packets)

describe("parseProbe", () => {
  test("finds the picture and the sound", () => {
    expect(probeOf([AUDIO, VIDEO])).toMatchObject({
      sizeBytes: 1234,
      hasSound: true,
      picture: {
        codec: "vp8",
        width: 640,
        height: 480,
        quarterTurns: 0,
        pixelAspect: 1,
        transfer: "unknown",
        isInterlaced: false,
      },
    })
  })

  test("takes a cover for no picture", () => {
    const cover = { ...VIDEO, codec_name: "mjpeg", disposition: { attached_pic: 1 } }
    expect(probeOf([AUDIO, cover]).picture).toBeUndefined()
  })

  test("measures the length from the packets, whatever order they are in and whatever they do not say", () => {
    expect(
      probeOf([VIDEO], "0.000,0.040\n0.080,0.040\n0.040,0.040\nN/A,0.040\n0.100,N/A\n").length,
    ).toBeCloseTo(0.12)
    expect(
      probeOf([VIDEO], "0.000,N/A\n0.040,N/A\n0.080,N/A\n").length,
      "the last as the others",
    ).toBeCloseTo(0.12)
  })

  test("lists what is presented, in order, and not what an edit list hides", () => {
    const packets = "-0.040,0.040,KD_\n0.000,0.040,__\n0.080,0.040,__\n0.040,0.040,__\n"
    expect(probeOf([VIDEO], packets).frames).toEqual([0, 0.04, 0.08])
  })

  test("counts the length from the file's first moment", () => {
    const format = { ...FORMAT, start_time: "10.5" }
    expect(probeOf([VIDEO], "11.5,0.5", format).length).toBeCloseTo(1.5)
  })

  test("says 0 for a file without packets or without a beginning", () => {
    expect(probeOf([VIDEO], "", { size: "0" })).toMatchObject({ sizeBytes: 0, length: 0, frames: [] })
  })

  test.each([
    [-90, 1],
    [90, 3],
    [180, 2],
    [-180, 2],
    [0, 0],
  ])("reads a rotation of %i degrees as %i quarter turns", (rotation, quarterTurns) => {
    const turned = { ...VIDEO, side_data_list: [{ rotation }] }
    expect(probeOf([turned]).picture?.quarterTurns).toBe(quarterTurns)
  })
})

describe("shownSize", () => {
  const picture = {
    codec: "h264",
    width: 720,
    height: 576,
    quarterTurns: 0,
    pixelAspect: 64 / 45,
    transfer: "unknown",
    isInterlaced: false,
  }

  test("makes pixels square", () => {
    expect(shownSize(picture)).toEqual({ width: 1024, height: 576 })
  })

  test("turns what a player turns", () => {
    expect(shownSize({ ...picture, pixelAspect: 1, quarterTurns: 3 })).toEqual({ width: 576, height: 720 })
  })
})
