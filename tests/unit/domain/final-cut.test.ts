import { expect, test } from "vitest"
import type { Cut } from "../../../src/domain/cut"
import { finalCut } from "../../../src/domain/final-cut"

const voice = (takeId: string, inPoint: number, offset: number) => ({
  takeId,
  contributorId: takeId,
  points: { inPoint, outPoint: inPoint + 2 },
  lowerThird: null,
  offset,
})
const CUT: Cut = [
  { kind: "title", duration: 3, card: { title: "8 mars <à nous>", subtitle: "" } },
  {
    kind: "clip",
    lineId: "1",
    text: "Nous voilà.",
    contributorId: "ada",
    takeId: "t1",
    points: { inPoint: 1.5, outPoint: 4 },
    gainDb: -3,
    crop: null,
    lowerThird: null,
    breathAfter: 0.2,
  },
  {
    kind: "unison",
    lineId: "2",
    text: "Ensemble.",
    gainDb: 0,
    voices: [voice("t2", 0, 0.5), voice("t1", 1, 0)],
  },
]
const fileOf = (takeId: string) => ({
  path: `originaux/${takeId} Ada & Ève, prise 1.mp4`,
  length: 6,
  hasSound: takeId !== "t2",
})
const written = finalCut(CUT, "8 mars", { width: 1920, height: 1080 }, fileOf)
const rows = written.split("\n").map(row => row.trim())

test("each clip is named once, with the way to its file", () => {
  expect(rows.filter(row => row.startsWith("<asset ")).map(row => /id="(\w+)"/.exec(row)?.[1])).toEqual([
    "clip1",
    "clip2",
  ])
  expect(rows).toContain(
    '<media-rep kind="original-media" src="./originaux/t1%20Ada%20%26%20%C3%88ve%2C%20prise%201.mp4"/>',
  )
  expect(rows.find(row => row.startsWith('<asset id="clip2"'))).not.toContain("hasAudio")
})

test("stretches follow each other frame by frame; of a unison line every voice is there, in its moment", () => {
  const name = 'name="originaux/t1 Ada &amp; Ève, prise 1.mp4"'
  expect(rows.filter(row => /^<(gap|asset-clip|adjust-volume) /.test(row))).toEqual([
    '<gap name="8 mars &lt;à nous&gt;" offset="0s" start="0s" duration="90/30s"/>',
    `<asset-clip ref="clip1" offset="90/30s" ${name} start="45/30s" duration="75/30s">`,
    '<adjust-volume amount="-3dB"/>',
    '<gap name="" offset="165/30s" start="0s" duration="6/30s"/>',
    '<gap name="Ensemble." offset="171/30s" start="0s" duration="75/30s">',
    `<asset-clip ref="clip2" lane="2" offset="15/30s" ${name.replace("t1", "t2")} start="0s" duration="60/30s"/>`,
    `<asset-clip ref="clip1" lane="1" offset="0s" ${name} start="30/30s" duration="60/30s"/>`,
  ])
  expect(written).toContain('duration="246/30s"')
})
