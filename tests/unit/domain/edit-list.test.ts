import { describe, expect, test } from "vitest"
import type { Cut } from "../../../src/domain/cut"
import { cmx3600, frameTimecode } from "../../../src/domain/edit-list"
import { csv, extensionOf, fileName } from "../../../src/domain/file-names"
import { openTimeline } from "../../../src/domain/open-timeline"

const CUT: Cut = [
  { kind: "title", duration: 3, card: { title: "8 mars", subtitle: "" } },
  {
    kind: "clip",
    lineId: "1",
    text: "Nous voilà.",
    contributorId: "ada",
    takeId: "t1",
    points: { inPoint: 1.5, outPoint: 4 },
    gainDb: 0,
    crop: null,
    lowerThird: null,
    breathAfter: 0.2,
  },
  { kind: "stand-in", lineId: "2", text: "Et vous ?", duration: 2 },
]

describe("an edit decision list", () => {
  const rows = cmx3600(CUT, "8 mars — été", () => "originaux/001 Ada.mp4").split("\r\n")

  test("says where each stretch comes from and where it goes, frame by frame", () => {
    expect(rows.filter(row => /^\d{3} /.test(row))).toEqual([
      "001  BL       V     C        00:00:00:00 00:00:03:00 00:00:00:00 00:00:03:00",
      "002  AX       AA/V  C        00:00:01:15 00:00:04:00 00:00:03:00 00:00:05:15",
      "003  BL       V     C        00:00:00:00 00:00:02:00 00:00:05:21 00:00:07:21",
    ])
  })

  test("is plain enough for old readers", () => {
    expect(rows.slice(0, 2)).toEqual(["TITLE: 8 mars ete", "FCM: NON-DROP FRAME"])
    expect(rows).toContain("* FROM CLIP NAME: originaux/001 Ada.mp4")
    expect(rows).toContain("* COMMENT: Nous voila.")
  })

  test("counts on beyond an hour", () => {
    expect(frameTimecode(0)).toBe("00:00:00:00")
    expect(frameTimecode((3600 + 62) * 30 + 7)).toBe("01:01:02:07")
  })
})

test("a timeline has the cut's frames, a gap for each card and breath, and names its files", () => {
  const fileOf = () => ({ path: "originaux/001 Ada, prise 1.mp4", length: 6, hasSound: true })
  const { tracks } = JSON.parse(openTimeline(CUT, "8 mars", fileOf))
  for (const { children } of tracks.children) {
    const told = children.map((child: Record<string, never>) => {
      const { start_time: start, duration } = child["source_range"] as never as Record<
        string,
        { value: number }
      >
      return `${String(child["OTIO_SCHEMA"])} ${start?.value}+${duration?.value}`
    })
    expect(told).toEqual(["Gap.1 0+90", "Clip.2 45+75", "Gap.1 0+6", "Gap.1 0+60"])
    expect(children[1].media_references.DEFAULT_MEDIA.target_url).toBe(
      "originaux/001%20Ada%2C%20prise%201.mp4",
    )
  }
})

describe("names of files", () => {
  test.each([
    ["Ada Lovelace", "Ada Lovelace"],
    ["../etc/passwd", "etc passwd"],
    ['a:b*c?"d"', "a b c d"],
    ["…", "…"],
    ["...", "sans nom"],
    ["ليلى", "ليلى"],
  ])("%j is written %j", (text, name) => {
    expect(fileName(text, "sans nom")).toBe(name)
  })

  test("end as what they are", () => {
    expect(extensionOf("video/webm;codecs=vp9,opus")).toBe("webm")
    expect(extensionOf("video/quicktime")).toBe("mov")
    expect(extensionOf("")).toBe("mp4")
  })
})

test("a table keeps marks and line breaks, and hides no formula", () => {
  expect(csv([["a", 'dit "oui", puis\nnon', "=1+1", -2]])).toBe(
    '\ufeffa,"dit ""oui"", puis\nnon",\'=1+1,-2\r\n',
  )
})
